/** A listing page understood, model by model; the heavy half of a listing pass, free of I/O so that a worker can do it. */
import type { Dictionary, ModelRows } from '../index/rows.ts';
import type { JsonObject } from '../model.ts';
import { siblings } from '../parse/contract.ts';
import { extract } from '../parse/extract.ts';
import { modelRows } from './model-rows.ts';

/** The rows of a page's models and the words that they number for the first time. */
export interface UnderstoodPage {
  rows: ModelRows[];
  words: [number, string][];
}

/** Understands the records of one page. */
export function understandPage(records: readonly JsonObject[], words: Dictionary): UnderstoodPage {
  const rows = records.map((record) => modelRows(record, null, extract(rawModel(record)), words));
  return { rows, words: words.fresh() };
}

function rawModel(record: JsonObject) {
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
