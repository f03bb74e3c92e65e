/** Which parts of a record a listing or a detail answer shows. */
import type { Json, JsonObject } from '../../../src/model.ts';
import { objects } from './repos.ts';
import { BY_EXPAND_ONLY, expandsOf, LIST_DEFAULTS, NOT_LISTED } from './vocabulary.ts';

function pick(record: JsonObject, names: Iterable<string>): JsonObject {
  const held = [...new Set(names)].filter((name) => record[name] !== undefined && record[name] !== null);
  return Object.fromEntries(held.map((name) => [name, record[name] as Json]));
}

const namesOnly = (siblings: Json | undefined): JsonObject[] =>
  objects(siblings).map((file) => ({ rfilename: String(file['rfilename']) }));

/** In a listing the mapping is an array whose items name their provider; in a detail an object keyed by it. */
function mappingAsArray(mapping: Json | undefined): Json {
  if (typeof mapping !== 'object' || mapping === null || Array.isArray(mapping)) return mapping ?? [];
  return Object.entries(mapping).map(([provider, one]) => ({ provider, ...(one as JsonObject) }));
}

const flag = (query: URLSearchParams, name: string): boolean => ['true', '1'].includes(query.get(name) ?? '');

/** The fields of a listing record that the query asks for, without `_id` and `id`. */
function listFields(query: URLSearchParams): string[] {
  const expands = expandsOf(query);
  if (expands.length > 0) return expands.filter((name) => !NOT_LISTED.includes(name));
  const full = flag(query, 'full') ? ['author', 'sha', 'lastModified', 'gated', 'siblings'] : [];
  const asked = ['config', 'cardData'].filter((name) => flag(query, name));
  const sorted = query.get('sort') === 'lastModified' ? ['lastModified'] : [];
  return ['modelId', ...LIST_DEFAULTS, ...full, ...asked, ...sorted];
}

/** A record as a listing gives it. */
export function listRecord(record: JsonObject, query: URLSearchParams): JsonObject {
  const row = pick(record, ['_id', 'id', ...listFields(query)]);
  if (row['siblings'] !== undefined) row['siblings'] = namesOnly(row['siblings']);
  if (row['inferenceProviderMapping'] !== undefined) {
    row['inferenceProviderMapping'] = mappingAsArray(row['inferenceProviderMapping']);
  }
  return row;
}

/** A record as a detail request gives it; file sizes and hashes only with `blobs=true`. */
export function detailRecord(record: JsonObject, query: URLSearchParams): JsonObject {
  const expands = expandsOf(query);
  const blobs = flag(query, 'blobs');
  const all = Object.keys(record).filter((name) => !BY_EXPAND_ONLY.includes(name));
  const asked = blobs ? [...expands, 'siblings'] : expands;
  const shown = pick(record, expands.length > 0 ? ['_id', 'id', ...asked] : all);
  if (shown['siblings'] !== undefined && !blobs) shown['siblings'] = namesOnly(shown['siblings']);
  return shown;
}
