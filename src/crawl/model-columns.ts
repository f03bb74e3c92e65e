/** A model's own columns. */
import type { Cell } from '../index/rows.ts';
import { type ExtractedModel, FACT_FIELDS, type FactField, type Json, type JsonObject } from '../model.ts';
import { count, number, text, whole } from './cells.ts';
import { recordHash } from './record-hash.ts';

/** The chosen value of every field, null where there is none. */
export type Values = Record<FactField, Cell>;

/** All fields at once, so that the values of all models have one shape. */
const NO_VALUES = Object.fromEntries(FACT_FIELDS.map((field) => [field, null])) as Values;

/** The values that a model's facts settle on. */
export function chosenValues(model: ExtractedModel): Values {
  const values: Values = { ...NO_VALUES };
  for (const { field, value, chosen } of model.facts) {
    if (chosen) values[field] = typeof value === 'object' ? JSON.stringify(value) : value;
  }
  return values;
}

/** In the order of MODEL_COLUMNS. */
export function modelColumns(
  record: JsonObject,
  model: ExtractedModel,
  value: Values,
  tags: readonly string[],
): Cell[] {
  const slash = model.id.indexOf('/');
  return [
    text(record._id),
    model.id,
    slash < 0 ? null : model.id.slice(0, slash),
    model.id.slice(slash + 1),
    value.family,
    value.generation,
    value.line,
    value.stage,
    value.relation,
    whole(value.parameters),
    whole(value.active_parameters),
    whole(value.experts),
    whole(value.context_length),
    model.license?.id ?? null,
    model.license?.state ?? null,
    value.task,
    value.library,
    gating(record.gated),
    record.disabled === undefined ? null : Number(record.disabled === true),
    count(record.downloads),
    count(record.downloadsAllTime),
    count(record.likes),
    number(record.trendingScore),
    text(record.createdAt),
    text(record.lastModified),
    text(record.sha),
    recordHash(record, tags),
  ];
}

function gating(gated: Json | undefined): string | null {
  if (gated === false) return 'no';
  return gated === 'auto' || gated === 'manual' ? gated : null;
}
