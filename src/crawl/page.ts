/** A listing page understood, model by model; the heavy half of a listing pass, free of I/O so that a worker can do it. */
import type { Dictionary, ModelRows } from '../index/rows.ts';
import { readRecord } from '../hub/records.ts';
import type { Note } from '../model.ts';
import { extract } from '../parse/extract.ts';
import { modelRows } from './model-rows.ts';
import { recordOnly } from './raw-model.ts';

/** The rows of a page's models and the words that they number for the first time. */
export interface UnderstoodPage {
  rows: ModelRows[];
  words: [number, string][];
  /** Complaints about the rows, usable or not. */
  drift: Note[];
}

/** Understands the rows of one page; those that are no models are left out and complained of. */
export function understandPage(values: readonly unknown[], words: Dictionary): UnderstoodPage {
  const read = values.map(readRecord);
  const records = read.map(({ record }) => record?.record).filter((record) => record !== undefined);
  const rows = records.map((record) => modelRows(record, null, extract(recordOnly(record)), words));
  return { rows, words: words.fresh(), drift: read.flatMap(({ notes }) => notes) };
}
