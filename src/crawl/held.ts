/** What the archive holds of a model, put together again as a RawModel. */
import type { Archive } from '../index/archive.ts';
import type { StoredModel } from '../index/stored.ts';
import type { Writer } from '../index/write.ts';
import type { Json, JsonObject, RawModel } from '../model.ts';
import { parseConfig } from '../parse/config/json.ts';
import { object } from '../parse/read.ts';
import { type HeldHead, headFormat, WeightHead } from '../weight-head.ts';
import { recordOnly } from './raw-model.ts';

/** The texts a crawl asks for, by the field of RawModel they fill. */
export const TEXTS = {
  'README.md': 'card',
  'config.json': 'config',
  'tokenizer_config.json': 'tokenizerConfig',
  'adapter_config.json': 'adapterConfig',
} as const;
export type TextPath = keyof typeof TEXTS;
export const TEXT_PATHS = Object.keys(TEXTS) as readonly TextPath[];

/** Reads back what was fetched of a model. */
export interface Held {
  /** The newest record of a model. @throws when the archive lost it. */
  record(stored: StoredModel): JsonObject;
  /** The model as far as held; `record` where a newer one is at hand. */
  model(stored: StoredModel, record?: JsonObject): RawModel;
}

// Neighbouring models share a listing page: a few parsed ones in memory save most of the work.
const PAGES = 4;

/** Reads from an archive; a few parsed listing pages are kept in memory. */
export function held(archive: Archive, writer: Writer): Held {
  const pages = new Map<number, ReadonlyMap<string, JsonObject>>();
  const page = (seq: number): ReadonlyMap<string, JsonObject> => {
    const known = pages.get(seq);
    if (known) return known;
    if (pages.size >= PAGES) pages.delete(pages.keys().next().value as number);
    const records = byHubId(JSON.parse(archive.body(seq)) as Json);
    pages.set(seq, records);
    return records;
  };
  const self: Held = {
    record(stored) {
      const records = page(stored.record_seq ?? -1);
      return { ...records.get(stored.hub_id ?? stored.id), ...sinceThen(stored) };
    },
    model(stored, record = self.record(stored)) {
      const raw = recordOnly(record);
      for (const { path, seq, state } of writer.parts(stored.key)) {
        if (state === 'held') fill(raw, path, archive.body(seq));
      }
      return raw;
    },
  };
  return self;
}

/** What listings have told since the record was fetched: a model renamed or liked meanwhile must not fall back. */
function sinceThen(stored: StoredModel): JsonObject {
  const { id, sha, downloads, likes, gated, disabled } = stored;
  const told: JsonObject = {
    id,
    sha,
    downloads: downloads ?? null,
    likes: likes ?? null,
    downloadsAllTime: stored.downloads_all_time ?? null,
    trendingScore: stored.trending_score ?? null,
    lastModified: stored.last_modified ?? null,
    gated: gated === 'no' ? false : (gated ?? null),
    disabled: disabled == null ? null : disabled === 1,
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));
}

function fill(raw: RawModel, path: string, body: string): void {
  if (path === 'README.md') raw.card = body;
  else if (path in TEXTS) raw[TEXTS[path as Exclude<TextPath, 'README.md'>]] = parseConfig(body);
  else if (headFormat(path) !== null) raw.heads = [...(raw.heads ?? []), ...headsIn(path, body)];
}

function headsIn(path: string, body: string): HeldHead[] {
  const { data } = WeightHead.safeParse(JSON.parse(body));
  return data ? [{ path, head: data }] : [];
}

function byHubId(json: Json): Map<string, JsonObject> {
  const records = (Array.isArray(json) ? json : [json]).map(object).filter((record) => record !== null);
  return new Map(records.map((record) => [String(record._id ?? record.id), record]));
}
