/** Rows in the asked format, all at once or as they come. */
import type { Table } from '../../index/query.ts';
import type { Cell } from '../../index/rows.ts';
import type { Format } from './format.ts';
import type { Screen } from './screen.ts';
import { csvWriter } from './writers/csv.ts';
import { jsonlWriter, jsonWriter } from './writers/json.ts';
import { markdownWriter } from './writers/markdown.ts';
import { peopleWriter, type RowStyle } from './writers/people.ts';
import { fieldNames, objectOf, type RowWriter } from './writers/writer.ts';

export type { RowStyle, RowWriter };

const WRITERS: Record<Format, (screen: Screen, style: RowStyle) => RowWriter> = {
  table: (screen, style) => peopleWriter(false, screen, style),
  record: (screen, style) => peopleWriter(true, screen, style),
  json: jsonWriter,
  jsonl: jsonlWriter,
  csv: csvWriter,
  markdown: markdownWriter,
};

/** The writer of a format. */
export function rowWriter(format: Format, screen: Screen, style: RowStyle = {}): RowWriter {
  return WRITERS[format](screen, style);
}

/** A result in the asked format, ending in a newline. */
export function formatted(table: Table, format: Format, screen: Screen, style: RowStyle = {}): string {
  const writer = rowWriter(format, screen, style);
  return writer.begin(table.columns, table.rows) + writer.end(table.cut);
}

/** Rows as objects by column name. */
export function objects({ columns, rows }: Pick<Table, 'columns' | 'rows'>): Record<string, Cell>[] {
  const names = fieldNames(columns);
  return rows.map((row) => objectOf(names, row));
}
