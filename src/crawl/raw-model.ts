import type { JsonObject, RawModel } from '../model.ts';
import { siblings } from '../parse/contract.ts';

/** A model of which only the Hub's record is held: what a listing gives, and where details begin. */
export function recordOnly(record: JsonObject): RawModel {
  return {
    id: String(record.id),
    api: record,
    card: null,
    config: null,
    tokenizerConfig: null,
    adapterConfig: null,
    files: siblings(record),
  };
}
