/**
 * The Hub's records on the wire. The listing and detail endpoints stand in no official schema, only in what clients
 * read and what was recorded; so these shapes are strict in tests, and in production tell of drift without losing a
 * record. Values that authors write (cardData, config, widgetData, model-index) may have any type inside.
 */
import * as z from 'zod';

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const authored = z.custom<Record<string, unknown>>(isObject, 'expected an object');
const authoredList = z.array(z.unknown());
const isoTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/, 'expected an ISO time in UTC');
const count = z.int().min(0);

/** Mongo's id: 24 hex digits, stable across renames. */
export const HubId = z.string().regex(/^[0-9a-f]{24}$/, 'expected 24 hex digits');

const Sibling = z.strictObject({
  rfilename: z.string(),
  /** Bytes; with `blobs=true` only, as are the two below. */
  size: count.nullish(),
  blobId: z.string().nullish(),
  lfs: z.strictObject({ sha256: z.string(), size: count, pointerSize: count }).nullish(),
});

const BaseModels = z.strictObject({
  relation: z.string(),
  models: z.array(z.strictObject({ _id: HubId, id: z.string() })),
});

/** A result file that the Hub took, or one that it could not read and says so. */
const EvalResult = z.union([
  z.strictObject({
    filename: z.string(),
    verified: z.boolean().optional(),
    data: authored,
    source: authored.nullish(),
    pullRequest: z.int().nullish(),
  }),
  z.strictObject({ filename: z.string(), error: z.unknown(), pullRequest: z.int().nullish() }),
]);

const Gguf = z.strictObject({
  total: count.optional(),
  architecture: z.string().optional(),
  context_length: count.optional(),
  chat_template: z.string().optional(),
  bos_token: z.string().optional(),
  eos_token: z.string().optional(),
  quantize_imatrix_file: z.string().optional(),
  totalFileSize: count.optional(),
});

const Safetensors = z.strictObject({
  parameters: z.record(z.string(), count),
  total: count,
  sharded: z.boolean().optional(),
  totalFileSize: count.optional(),
});

const TransformersInfo = z.strictObject({
  auto_model: z.string(),
  custom_class: z.string().optional(),
  pipeline_tag: z.string().optional(),
  processor: z.string().optional(),
});

/** What a list may carry; everything but the ids may be absent, by request or because the Hub knows nothing. */
const listFields = {
  _id: HubId,
  id: z.string().min(1).max(300),
  modelId: z.string().optional(),
  author: z.string().optional(),
  baseModels: BaseModels.nullish(),
  cardData: authored.nullish(),
  config: authored.nullish(),
  createdAt: isoTime.optional(),
  disabled: z.boolean().optional(),
  downloads: count.optional(),
  downloadsAllTime: count.optional(),
  evalResults: z.array(EvalResult).nullish(),
  gated: z.union([z.literal(false), z.literal('auto'), z.literal('manual')]).optional(),
  gguf: Gguf.nullish(),
  inference: z.string().nullish(),
  inferenceProviderMapping: z.union([authoredList, authored]).nullish(),
  lastModified: isoTime.optional(),
  library_name: z.string().optional(),
  likes: count.optional(),
  mask_token: z.string().optional(),
  // An author's front matter can make this an object, or an error in place of one.
  'model-index': z.union([authoredList, authored]).nullish(),
  pipeline_tag: z.string().optional(),
  private: z.boolean().optional(),
  resourceGroup: authored.nullish(),
  safetensors: Safetensors.nullish(),
  sha: z
    .string()
    .regex(/^[0-9a-f]{40}$/, 'expected 40 hex digits')
    .optional(),
  siblings: z.array(Sibling).optional(),
  spaces: z.array(z.string()).optional(),
  tags: z.array(z.string()).optional(),
  transformersInfo: TransformersInfo.nullish(),
  trendingScore: z.number().optional(),
  widgetData: authoredList.nullish(),
  xetEnabled: z.boolean().optional(),
};

/** A record of `GET /api/models`. */
export const ListRecord = z.strictObject(listFields);

/** A record of `GET /api/models/{id}`: what lists have, and what only details know. */
export const DetailRecord = ListRecord.extend({
  childrenModelCount: z
    .strictObject({ adapter: count, merge: count, quantized: count, finetune: count })
    .partial()
    .nullish(),
  // The last three are no longer sent, but older recordings have them.
  gitalyUid: z.string().optional(),
  inferenceStatus: z.string().optional(),
  securityRepoStatus: authored.nullish(),
  securityStatus: authored.nullish(),
  usedStorage: count.optional(),
});
