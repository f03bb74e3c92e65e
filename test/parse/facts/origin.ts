/** Raw models and readings for tests of family, generation, line and stage. */
import type { ExtractedModel, FactField, FactRow, JsonObject, RawModel } from '../../../src/model.ts';
import { extract } from '../../../src/parse/extract.ts';
import { chosen } from '../../../src/parse/facts/choose.ts';
import { rawModel } from '../raw-model.ts';

/** A record as the Hub lists a model that transformers loads: library, format, architecture, task, then the author's tags. */
export function transformersRecord(type: string, ...tags: string[]): JsonObject {
  return {
    library_name: 'transformers',
    pipeline_tag: 'text-generation',
    tags: ['transformers', 'safetensors', type, 'text-generation', ...tags],
  };
}

/** What was read of a model. */
export function understood(id: string, api: JsonObject = {}, more: Partial<RawModel> = {}): ExtractedModel {
  return extract(rawModel({ id, api, ...more }));
}

/** The chosen fact of a field with its reason, without the bookkeeping. */
export function reason(model: ExtractedModel, field: FactField): Omit<FactRow, 'field' | 'chosen'> | null {
  const row = chosen(model.facts, field);
  return row && { value: row.value, basis: row.basis, place: row.place, rule: row.rule };
}

/** All candidates of a field, strongest first, as `value (rule)`. */
export function candidates(model: ExtractedModel, field: FactField): string[] {
  return model.facts.filter((row) => row.field === field).map((row) => `${row.value} (${row.rule})`);
}
