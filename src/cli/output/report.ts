/** What a command has to say, put together once for every way of saying it. */
import type { Table } from '../../index/query.ts';
import type { Terminal } from '../terminal.ts';
import type { Format } from './format.ts';
import { bold, inColourOf } from './paint.ts';
import { prose } from './prose.ts';
import { formatted, objects, type RowStyle } from './rows.ts';
import { json, safe } from './safe.ts';
import type { Screen } from './screen.ts';
import { plain } from './writers/markdown.ts';

/** A paragraph or table with what stands over it; parts that are not there are left out. */
export interface Block {
  title?: string;
  /** The word whose colour the title has. */
  tone?: string;
  /** Sentences before the table, ending in newlines; made safe when printed. */
  text?: string;
  table?: Table;
  style?: RowStyle;
  /** Sentences behind the table. */
  after?: string;
}

/** A command's answer. */
export interface Report {
  /** For people. */
  blocks: readonly Block[];
  /** All of it for programs; the rows of `table` where nothing is given. */
  json?: unknown;
  /** The same as lines of JSON; one line where nothing is given. */
  lines?: readonly unknown[];
  /** Its rows, where it has one kind of rows: for CSV. */
  table?: Table;
}

/** Prints a report. CSV is only asked for of reports with a table. */
export async function print(report: Report, format: Format, terminal: Terminal): Promise<void> {
  await terminal.out(printed(report, format, terminal));
}

/** A report as text. */
function printed(report: Report, format: Format, screen: Screen): string {
  const { blocks, table } = report;
  if (format === 'csv') return formatted(table ?? { columns: [], rows: [], cut: false }, format, screen);
  if (format === 'json') return `${json(report.json ?? (table ? objects(table) : null), 2)}\n`;
  if (format === 'jsonl')
    return lines(report)
      .map((line) => `${json(line)}\n`)
      .join('');
  const each = format === 'markdown' ? markdown : forPeople(format);
  return blocks
    .map((block) => each(block, screen))
    .filter(Boolean)
    .join('\n');
}

function lines({ lines, json, table }: Report): readonly unknown[] {
  return lines ?? (json === undefined && table ? objects(table) : [json]);
}

function forPeople(format: Format) {
  return ({ title, tone = '', text, table, style, after }: Block, screen: Screen): string =>
    [
      title === undefined ? '' : `${inColourOf(tone, bold(prose(safe(title), screen), screen), screen)}\n`,
      prose(safe(text ?? ''), screen),
      table ? formatted(table, format, screen, style) : '',
      prose(safe(after ?? ''), screen),
    ].join('');
}

function markdown({ title, text, table, after }: Block, screen: Screen): string {
  const parts = [
    title === undefined ? '' : `## ${plain(title)}\n`,
    paragraphs(text),
    table ? formatted(table, 'markdown', screen) : '',
    paragraphs(after),
  ];
  return parts.filter(Boolean).join('\n');
}

/** Each line of a text a paragraph, or what it was: an item of a list. */
function paragraphs(text = ''): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim())
    .map((line) => (line.startsWith('- ') ? `- ${plain(line.slice(2))}\n` : `${plain(line)}\n`))
    .join('\n');
}
