/** A listing page understood, model by model; the heavy half of a listing pass, free of I/O so that a worker can do it. */
import type { Dictionary, ModelRows } from '../index/rows.ts';
import { DRIFT, readRecord } from '../hub/records.ts';
import type { Json, Note, RawModel } from '../model.ts';
import { object } from '../parse/read.ts';
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

/** A page to be understood: an answer's body, and by `_id` or id the only models wanted of it; or models with their texts. */
export type PageWork = { body: string; only?: readonly string[] } | { raws: readonly RawModel[] };

/** Understands a page. @throws for a body that is no JSON */
export function understand(work: PageWork, words: Dictionary): UnderstoodPage {
  if ('raws' in work) return understandModels(work.raws, words);
  const value: unknown = JSON.parse(work.body);
  const only = work.only && new Set(work.only);
  const values = Array.isArray(value) ? (value as unknown[]) : [];
  return understandPage(only ? values.filter((one) => only.has(nameOf(one))) : values, words);
}

/** What an archive knows a record's model by. */
function nameOf(value: unknown): string {
  const record = object(value as Json);
  return String(record?._id ?? record?.id);
}

function understandModels(raws: readonly RawModel[], words: Dictionary): UnderstoodPage {
  const page: UnderstoodPage = { rows: [], words: [], drift: [], failed: [] };
  for (const raw of raws) understandInto(page, raw, words);
  page.words = words.fresh();
  return page;
}

/** Understands the rows of one page; those that are no models are left out and complained of, others fail one by one. */
export function understandPage(values: readonly unknown[], words: Dictionary): UnderstoodPage {
  const page: UnderstoodPage = { rows: [], words: [], drift: [], failed: [] };
  for (const value of values) {
    const { record, notes } = readRecord(value);
    page.drift.push(...notes);
    if (record !== null) understandInto(page, recordOnly(record.record), words);
    else page.failed.push(...notes.filter(({ code }) => code === DRIFT.deep).map(tooDeep));
  }
  page.words = words.fresh();
  return page;
}

function understandInto(page: UnderstoodPage, raw: RawModel, words: Dictionary): void {
  try {
    page.rows.push(modelRows(raw.api ?? {}, raw.card, extract(raw), words));
  } catch (error) {
    page.failed.push(notUnderstood(raw.id, error));
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
