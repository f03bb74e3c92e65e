import type { ExtractedModel } from '../../src/model.ts';

/** What extractors find before the first of them ran, with whatever a test lets earlier ones have found. */
export function nothingRead(id: string, found: Partial<ExtractedModel> = {}): ExtractedModel {
  return {
    id,
    facts: [],
    license: null,
    base_models: [],
    weights: [],
    tokenizer: null,
    claims: [],
    notes: [],
    ...found,
  };
}
