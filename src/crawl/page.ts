/** A listing page understood, model by model; the heavy half of a listing pass, free of I/O so that a worker can do it. */
import type { Dictionary, ModelRows } from '../index/rows.ts';
import { DRIFT, type HubRecord, readRecord } from '../hub/records.ts';
import type { Note } from '../model.ts';
import { extract } from '../parse/extract.ts';
import { modelRows } from './model-rows.ts';
import { recordOnly } from './raw-model.ts';

/** A record of a page that could not be understood; the others can. */
export interface FailedRecord {
  id: string;
  code: string;
  message: string;
}

/** The rows of a page's models and the words that they number for the first time. */
export interface UnderstoodPage {
  rows: ModelRows[];
  words: [number, string][];
  /** Complaints about the rows, usable or not. */
  drift: Note[];
  failed: FailedRecord[];
}

/** Understands the rows of one page; those that are no models are left out and complained of, others fail one by one. */
export function understandPage(values: readonly unknown[], words: Dictionary): UnderstoodPage {
  const page: UnderstoodPage = { rows: [], words: [], drift: [], failed: [] };
  for (const value of values) {
    const { record, notes } = readRecord(value);
    page.drift.push(...notes);
    if (record !== null) understandInto(page, record, words);
    else page.failed.push(...notes.filter(({ code }) => code === DRIFT.deep).map(tooDeep));
  }
  page.words = words.fresh();
  return page;
}

function understandInto(page: UnderstoodPage, { id, record }: HubRecord, words: Dictionary): void {
  try {
    page.rows.push(modelRows(record, null, extract(recordOnly(record)), words));
  } catch (error) {
    page.failed.push(notUnderstood(id, error));
  }
}

/** A record that nothing could be made of, for the run's list of failures. */
export function notUnderstood(id: string, error: unknown): FailedRecord {
  const why = error instanceof Error ? error.message : String(error);
  return {
    id,
    code: 'not-understood',
    message: `the record could not be read (${why.slice(0, 200)}); the others of its page are stored. Report it if it stays so`,
  };
}

function tooDeep({ saw }: Note): FailedRecord {
  return {
    id: saw.replaceAll('"', ''),
    code: DRIFT.deep,
    message: 'the record has more levels than any real one; it is left out, the others of its page are stored',
  };
}
