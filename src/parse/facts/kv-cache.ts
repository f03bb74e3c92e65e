/** What a model caches of its context: layers and numbers a token, apart for full and local attention. */
import type { FactField, FactRow } from '../../model.ts';
import { viewConfig } from '../config/shape.ts';
import { type Extractor, NOTHING_FOUND } from '../extractor.ts';
import { cacheShape, type ReadShape } from '../memory/cache-shape.ts';

export const kvCache: Extractor = (model) => {
  if (!model.configIsFile) return NOTHING_FOUND;
  const read = cacheShape(viewConfig(model.anyConfig));
  if (read === null) return NOTHING_FOUND;
  if ('unknown' in read)
    return { notes: [{ code: 'kv-cache-unknown', place: `config.json#${read.unknown}`, saw: read.unknown }] };
  return { facts: FIELDS.map(([field, of]) => fact(field, of(read), read)) };
};

const FIELDS: readonly (readonly [FactField, (read: ReadShape) => number])[] = [
  ['kv_full_layers', ({ shape }) => shape.full.layers],
  ['kv_full_values', ({ shape }) => shape.full.values],
  ['kv_local_layers', ({ shape }) => shape.local.layers],
  ['kv_local_values', ({ shape }) => shape.local.values],
];

function fact(field: FactField, value: number, { key, rule }: ReadShape): FactRow {
  return { field, value, basis: 'structured', place: `config.json#${key}`, rule, chosen: true };
}
