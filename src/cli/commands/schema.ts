import { DICTIONARY, GROUPS, meaningOf } from '../../index/dictionary/dictionary.ts';
import type { Entry } from '../../index/dictionary/entry.ts';
import { openForWriting } from '../../index/open.ts';
import { tableColumns } from '../../index/table-columns.ts';
import { nearest } from '../../parse/choice/likeness.ts';
import { didYouMean } from '../complain.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { Format } from '../output/format.ts';
import { print, type Report } from '../output/report.ts';
import { tableOf } from '../../index/table.ts';
import type { Terminal } from '../terminal.ts';

/** Prints what the public tables are, or what one of them holds. */
export async function schemaCommand(table: string | undefined, format: Format, terminal: Terminal): Promise<number> {
  await print(table === undefined ? tablesReport() : schemaReport(table), format, terminal);
  return EXIT.done;
}

/** All tables, and what a row of each is. */
export function tablesReport(): Report {
  return {
    blocks: [
      ...GROUPS.map(({ title, tables }) => ({
        title,
        table: rowsTable(tables),
        style: { framed: false, indent: 2 },
      })),
      { text: '"hubdex schema TABLE" tells the columns of one, with a query to start from.\n' },
    ],
    json: described(DICTIONARY),
    lines: described(DICTIONARY),
    table: rowsTable(DICTIONARY),
  };
}

function rowsTable(entries: readonly Entry[]) {
  return tableOf(
    ['table', 'row'],
    entries.map(({ table, row }) => ({ table, row })),
  );
}

/** One table: its columns, and a query to start from. @throws UsageError where there is none of that name */
export function schemaReport(name: string): Report {
  const entry = DICTIONARY.find(({ table }) => table === name.toLowerCase());
  if (!entry) throw new UsageError(`no table ${name}${others(name)}`);
  const [json] = described([entry]);
  const table = tableOf(['column', 'type', 'means', 'unit'], json?.columns ?? []);
  return {
    blocks: [
      { title: entry.table, text: `A row is ${entry.row}.\n`, table, style: { framed: false, fewest: 2 } },
      { title: entry.example.asks, text: `  hubdex sql "${entry.example.sql}"\n` },
    ],
    json,
    table,
  };
}

function others(name: string): string {
  const tables = DICTIONARY.map(({ table }) => table);
  return didYouMean(nearest(name, tables).slice(0, 3), `; there are ${tables.join(', ')}`);
}

/** Entries with their columns as an index of this version has them. */
function described(entries: readonly Entry[]) {
  const db = openForWriting(':memory:');
  try {
    return entries.map((entry) => ({
      table: entry.table,
      row: entry.row,
      columns: tableColumns(db, entry.table).map(({ name, type }) => {
        const { says = null, unit = null } = meaningOf(entry, name) ?? {};
        return { column: name, type: type.toLowerCase(), means: says, unit };
      }),
      example: entry.example,
    }));
  } finally {
    db.close();
  }
}
