/** The records that the labels speak of, out of the corpus, as a crawl would hold them. */
import type { ExtractedModel, JsonObject } from '../../../src/model.ts';
import { extract } from '../../../src/parse/extract.ts';
import { corpusRows } from '../../corpus-place.ts';
import { rawModel } from '../../parse/raw-model.ts';
import type { Label, Source } from './rounds.ts';

/** Every model of the labels as it is read today, by id. */
export function readToday(corpus: string, all: readonly Label[]): Map<string, ExtractedModel> {
  const models = new Map<string, ExtractedModel>();
  for (const from of new Set(all.map((label) => label.from))) {
    const wanted = new Set(all.filter((label) => label.from === from).map(({ id }) => id));
    for (const record of records(corpus, from)) {
      const id = String(record.id);
      if (wanted.has(id)) models.set(id, readOne(id, record));
    }
  }
  return models;
}

function readOne(id: string, api: JsonObject): ExtractedModel {
  const files = Array.isArray(api.siblings)
    ? (api.siblings as JsonObject[]).map(({ rfilename, size }) => ({
        path: String(rfilename),
        bytes: typeof size === 'number' ? size : null,
        sha256: null,
        blobId: null,
      }))
    : null;
  return extract(rawModel({ id, api, files }));
}

function records(corpus: string, from: Source): JsonObject[] {
  return corpusRows(corpus, `api/${from}.jsonl.gz`).map((row) => SHAPES[from](row as JsonObject));
}

/** Fields of the Hub's records that a label may be read from; what is absent there stays absent. */
const KEPT = 'id tags pipeline_tag library_name gated cardData config safetensors gguf siblings usedStorage'.split(' ');

const pick = (record: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(keys.flatMap((key) => (record[key] == null ? [] : [[key, record[key]]])));

/** The three sources name the same things differently. */
const SHAPES: Record<Source, (record: JsonObject) => JsonObject> = {
  'detail-2024-07': (record) => pick(record, KEPT),
  'modelinfo-2025-04': (record) => {
    const kept = pick(
      record,
      KEPT.filter((key) => key !== 'siblings' && key !== 'cardData' && key !== 'usedStorage'),
    );
    const names = Array.isArray(record.siblings) ? record.siblings : [];
    const siblings = names.map((one) =>
      typeof one === 'string' ? { rfilename: one } : pick(one as JsonObject, ['rfilename']),
    );
    return Array.isArray(record.siblings) ? { ...kept, siblings } : kept;
  },
  'names-2026-08': ({ id, tags, pipeline_tag, library, gated, storage_bytes, parameters }) => ({
    id: id ?? null,
    tags: tags ?? [],
    ...(pipeline_tag ? { pipeline_tag } : {}),
    ...(library ? { library_name: library } : {}),
    ...(gated == null ? {} : { gated }),
    ...(storage_bytes ? { usedStorage: storage_bytes } : {}),
    ...(parameters ? { safetensors: { total: parameters } } : {}),
  }),
};
