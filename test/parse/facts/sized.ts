import type { ExtractedModel, FactField, JsonObject, RawModel } from '../../../src/model.ts';
import { chosen } from '../../../src/parse/facts/choose.ts';
import { rawModel } from '../raw-model.ts';

/** A model with a record, a config and files. */
export function raw(
  id: string,
  api: JsonObject = {},
  config: JsonObject | null = null,
  files: RawModel['files'] = null,
): RawModel {
  return rawModel({ id, api, config, files });
}

/** The chosen value and the rule it stands on. */
export function fact(model: ExtractedModel, field: FactField = 'parameters'): unknown[] {
  const row = chosen(model.facts, field);
  return row ? [row.value, row.basis, row.rule] : [];
}

/** The rules of all candidates for its parameters, the chosen one first. */
export function candidates(model: ExtractedModel): string[] {
  return model.facts.filter((row) => row.field === 'parameters').map((row) => row.rule.replace('parameters/', ''));
}

/** The config of Llama 2 7B. */
export const LLAMA_2_7B: JsonObject = {
  model_type: 'llama',
  hidden_size: 4096,
  intermediate_size: 11_008,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 32,
  vocab_size: 32_000,
  tie_word_embeddings: false,
};
