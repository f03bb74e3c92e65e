/** The newest record known of each model of the corpus, in today's field names. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Json, JsonObject } from '../../../src/model.ts';
import { corpusRows } from '../../corpus-place.ts';
import { hubTime, madeUpSha } from './world.ts';

/** Newest first: the first that knows a model gives its record. */
const FILES = [
  { file: 'detail-2025-09.jsonl.gz', read: (record: JsonObject) => record },
  { file: 'modelinfo-2025-04.jsonl.gz', read: fromPython },
  { file: 'detail-2024-07.jsonl.gz', read: (record: JsonObject) => record },
  { file: 'names-2026-08.jsonl.gz', read: fromCatalogue },
] as const;

function parsedYaml(text: string): JsonObject | null {
  try {
    const value = JSON.parse(JSON.stringify(load(text) ?? null));
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

const time = (value: Json | undefined): string | null =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? hubTime(Date.parse(value)) : null;

function known(record: Record<string, Json | undefined>): JsonObject {
  const held = Object.entries(record).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(held) as JsonObject;
}

const SAME_NAMES = ['_id', 'id', 'sha', 'private', 'gated', 'disabled', 'downloads', 'likes', 'library_name', 'tags'];
const MORE_SAME_NAMES = ['pipeline_tag', 'mask_token', 'config', 'gguf', 'siblings', 'safetensors', 'usedStorage'];

/** A record of the Python client: its attribute names turned back into the Hub's, card data parsed. */
function fromPython(record: JsonObject): JsonObject {
  const same = [...SAME_NAMES, ...MORE_SAME_NAMES].map((name) => [name, record[name]]);
  return known({
    ...Object.fromEntries(same),
    lastModified: time(record['last_modified']),
    createdAt: time(record['created_at']),
    downloadsAllTime: record['downloads_all_time'],
    trendingScore: record['trending_score'],
    transformersInfo: record['transformers_info'],
    'model-index': record['model_index'],
    cardData: typeof record['card_data'] === 'string' ? parsedYaml(record['card_data']) : null,
  });
}

/** A record of the catalogue of August 2026, whose fields were renamed. */
function fromCatalogue(record: JsonObject): JsonObject {
  return known({
    id: record['id'],
    createdAt: time(record['created_at']),
    lastModified: time(record['updated_at']),
    pipeline_tag: record['pipeline_tag'],
    library_name: record['library'],
    tags: record['tags'],
    likes: record['likes'],
    downloads: record['downloads_30d'],
    gated: record['gated'],
    usedStorage: record['storage_bytes'],
    safetensors: typeof record['parameters'] === 'number' ? { parameters: {}, total: record['parameters'] } : null,
  });
}

/** The records of these ids, or of all there are, from the corpus' `api/` folder. */
export function corpusRecords(corpus: string, ids: ReadonlySet<string> | 'all'): Map<string, JsonObject> {
  const records = new Map<string, JsonObject>();
  for (const { file, read } of FILES) {
    const rows = existsSync(join(corpus, 'api', file)) ? corpusRows(corpus, `api/${file}`) : [];
    for (const record of rows as JsonObject[]) {
      const id = String(record['id']);
      if ((ids === 'all' || ids.has(id)) && !records.has(id)) records.set(id, read(record));
    }
  }
  return records;
}

const START_OF_2023 = 1_672_531_200;
const THREE_YEARS = 3 * 365 * 86_400;

/** What a record must have and this one lacks, made up from the id alone: the same on every run. */
export function completed(id: string, record: JsonObject): JsonObject {
  const offset = Number.parseInt(madeUpSha('created', id).slice(0, 8), 16) % THREE_YEARS;
  const createdAt =
    typeof record['createdAt'] === 'string' ? record['createdAt'] : hubTime((START_OF_2023 + offset) * 1000);
  const seconds = Math.floor(Date.parse(createdAt) / 1000);
  const made = seconds.toString(16).padStart(8, '0') + madeUpSha('_id', id).slice(0, 16);
  return { _id: made, downloads: 0, likes: 0, tags: ['region:us'], lastModified: createdAt, ...record, id, createdAt };
}

/** The front matter of a card as the Hub's `cardData`, and the plainest of the tags it makes of it. */
export function fromCard(card: string): JsonObject {
  const yaml = /^---\r?\n([\s\S]{0,200000}?)\r?\n---/.exec(card)?.[1];
  const cardData = yaml === undefined ? null : parsedYaml(yaml);
  if (cardData === null) return {};
  const own = Array.isArray(cardData['tags']) ? cardData['tags'].map(String) : [];
  const license = typeof cardData['license'] === 'string' ? [`license:${cardData['license']}`] : [];
  const named = ['pipeline_tag', 'library_name'].filter((name) => typeof cardData[name] === 'string');
  const fields = Object.fromEntries(named.map((name) => [name, cardData[name]]));
  return known({ cardData, tags: [...own, ...license, 'region:us'], ...fields });
}
