import type { JsonObject, RawModel } from '../../src/model.ts';
import type { Reading } from '../../src/parse/extractor.ts';
import { read } from '../../src/parse/read.ts';

/** A raw model that holds nothing but what a test gives it. */
export function rawModel(held: Partial<RawModel> & { id: string }): RawModel {
  return { api: null, card: null, config: null, tokenizerConfig: null, adapterConfig: null, files: null, ...held };
}

/** The same, read for extractors. */
export function reading(held: Partial<RawModel> & { id: string }): Reading {
  return read(rawModel(held));
}

/** A Hub record with these tags and whatever else. */
export function record(tags: string[], more: JsonObject = {}): JsonObject {
  return { tags, ...more };
}
