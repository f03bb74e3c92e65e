import { version } from '../../package-root.ts';
import { nearest } from '../../parse/choice/likeness.ts';
import { didYouMean } from '../complain.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { Format } from '../output/format.ts';
import { print, type Report } from '../output/report.ts';
import { tableOf } from '../../index/table.ts';
import { asData, type RuleTable, ruleTables, type SourcedRow } from '../rules/tables.ts';
import type { Terminal } from '../terminal.ts';

/** Prints which rule tables there are, or the rows of one. As JSON: all that each row holds. */
export async function rulesCommand(name: string | undefined, format: Format, terminal: Terminal): Promise<number> {
  const tables = ruleTables();
  await print(name === undefined ? allReport(tables) : tableReport(named(tables, name)), format, terminal);
  return EXIT.done;
}

function named(tables: readonly RuleTable[], name: string): RuleTable {
  const found = tables.find(({ table }) => table === name);
  if (found) return found;
  const names = tables.map(({ table }) => table);
  throw new UsageError(
    `no rules ${name}${didYouMean(nearest(name, names).slice(0, 3), '; "hubdex rules" lists them')}`,
  );
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, asData));

function allReport(tables: readonly RuleTable[]): Report {
  const counts = tables.map(({ table, rows }) => ({
    table,
    rows: rows.length,
    sources: new Set(rows.map(({ source }) => source)).size,
  }));
  return {
    blocks: [
      { table: tableOf(['table', 'rows', 'sources'], counts), style: { framed: false } },
      { text: '"hubdex rules TABLE" lists its rows; --json gives all that they hold.\n' },
    ],
    json: { hubdex: version, tables: plain(tables) },
    table: tableOf(['table', 'rows', 'sources'], counts),
  };
}

/** What a person tells a row by: its id, or the first thing it says. */
const titleOf = (row: SourcedRow): string => {
  const [first] = Object.values(row);
  return String(row.id ?? (typeof first === 'object' ? JSON.stringify(first, asData) : first));
};

function tableReport({ table: name, rows }: RuleTable): Report {
  const shown = rows.map((row) => ({ row: titleOf(row), name: String(row.name ?? ''), source: row.source }));
  const columns = shown.some((row) => row.name !== '') ? ['row', 'name', 'source'] : ['row', 'source'];
  const table = tableOf(columns, shown);
  return {
    blocks: [{ title: name, table, style: { framed: false } }],
    json: plain(rows),
    lines: plain(rows) as object[],
    table,
  };
}
