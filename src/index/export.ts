/** The public tables as rows to be written out: whole, or of the models that changed since a version. */
import { createHash } from 'node:crypto';
import type { Sqlite } from './open.ts';
import { REFERENCES } from './reference.ts';
import type { Cell } from './rows.ts';
import { preparedFrom } from './statements.ts';

/** Tables of models, each in the order in which it is written. */
export const OF_MODELS = [
  'models',
  'tags',
  'files',
  'weights',
  'model_license',
  'effective_licenses',
  'lineage',
  'claims',
  'facts',
  'notes',
  'tokenizers',
  'architectures',
  'red_flags',
  'changes',
  'usage_history',
] as const;

/** Tables of the rules, and the log: small, and always written whole. */
export const OF_RULES = ['licenses', 'benchmarks', 'families', 'generations', 'crawls'] as const;

/** The names under which rows of changed models stood: a delta replaces all of them. */
const REPLACED = 'replaced';

export type ExportTable = (typeof OF_MODELS)[number] | (typeof OF_RULES)[number] | typeof REPLACED;

/** What a column holds; nothing else goes out. */
export type ColumnType = 'text' | 'integer' | 'real';

export interface ExportColumn {
  name: string;
  type: ColumnType;
}

/** A table on its way out. Rows are read as they are asked for; until then, and when all are read, the index is free. */
export interface ExportRows {
  table: ExportTable;
  columns: ExportColumn[];
  rows: Iterable<Cell[]>;
}

/** Where an export stands: the crawl it includes, the newest observation in it, and the rules that made it. */
export interface ExportState {
  version: number;
  asOf: string | null;
  /** sha256 of all rule tables. */
  rules: string;
}

/** A computed column says nothing of its type; all but these are text. */
const COMPUTED: Readonly<Record<string, ColumnType>> = { chosen: 'integer' };
const DECLARED: Readonly<Record<string, ColumnType>> = { INTEGER: 'integer', REAL: 'real', TEXT: 'text' };

/**
 * The tables of a whole export, or of a delta: `since` is the version that the reader has. To be read inside one reading
 * transaction, so that a crawl that writes meanwhile does not show.
 */
export function* exportTables(db: Sqlite, since: number | null): Generator<ExportRows> {
  const statement = preparedFrom(db, 'export.sql');
  const table = (name: ExportTable, text: string): ExportRows => {
    const ready = statement(text).raw();
    const columns = ready.columns().map(({ name: column, type }) => ({
      name: column,
      type: DECLARED[type ?? ''] ?? COMPUTED[column] ?? 'text',
    }));
    const read = () => (since === null || text === name ? ready.iterate() : ready.iterate({ since }));
    return { table: name, columns, rows: { [Symbol.iterator]: read as () => IterableIterator<Cell[]> } };
  };
  if (since !== null) yield table(REPLACED, 'replaced-since');
  for (const name of OF_MODELS) yield table(name, since === null ? name : `${name}-since`);
  for (const name of OF_RULES) yield table(name, name);
}

/** Where an index stands. */
export function exportState(db: Sqlite): ExportState {
  const statement = preparedFrom(db, 'export.sql');
  return {
    version: statement('version').pluck().get() as number,
    asOf: statement('as-of').pluck().get() as string | null,
    rules: rulesDigest(db),
  };
}

function rulesDigest(db: Sqlite): string {
  const reference = preparedFrom(db, 'reference.sql');
  const sum = createHash('sha256');
  for (const table of REFERENCES) sum.update(JSON.stringify(reference(table).raw().all()));
  return sum.digest('hex');
}
