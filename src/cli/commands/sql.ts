import { many } from '../../figures.ts';
import { complain } from '../complain.ts';
import { EXIT, UsageError } from '../exit.ts';
import { type Format, isForPrograms } from '../output/format.ts';
import { rowWriter } from '../output/rows.ts';
import { ask } from '../query/ask.ts';
import { textOfFile, textOfInput } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';

export interface SqlOptions {
  db: string;
  /** Rows at most; 0 for all of them, as they come. */
  limit: number;
  /** Seconds before the query is ended. */
  timeout: number;
  format: Format;
  file?: string | undefined;
  /** `name=value`, bound as :name. */
  parameters: readonly string[];
}

/** Characters of a result that is not streamed. */
const LARGEST = 64_000_000;

/** Runs one reading statement: from the command line, a file or, as `-`, standard input; without any, a conversation. */
export async function sqlCommand(text: string | undefined, options: SqlOptions, terminal: Terminal): Promise<number> {
  if (text === undefined && options.file === undefined && terminal.keyboard) {
    const { converse } = await import('../query/converse.ts');
    return converse(options, terminal);
  }
  await printRows(await statement(text, options.file, terminal), options, terminal);
  return EXIT.done;
}

async function statement(text: string | undefined, file: string | undefined, terminal: Terminal): Promise<string> {
  if (text !== undefined && file !== undefined) throw new UsageError('give a statement or --file FILE, not both');
  const named = file ?? text;
  const sql = named === '-' ? await textOfInput(terminal) : file !== undefined ? textOfFile('--file', file) : text;
  if (sql === undefined || sql.trim() === '')
    throw new UsageError('no SQL; give a statement in quotes, - for standard input, or --file FILE');
  return sql;
}

/** Prints the rows of a statement as they come. @throws QueryError, and Error where it took too long */
export async function printRows(
  sql: string,
  { db, limit, timeout, format, parameters }: SqlOptions,
  terminal: Terminal,
): Promise<void> {
  const task = { db, sql, rows: limit || null, size: limit === 0 ? null : LARGEST, parameters: named(parameters) };
  const writer = rowWriter(format, terminal, { fewest: 'all' });
  let begun = false;
  for await (const { columns, rows, end } of ask(task, { seconds: timeout, signal: terminal.signal })) {
    await terminal.out(begun ? writer.more(rows) : writer.begin(columns, rows));
    begun = true;
    if (!end) continue;
    await terminal.out(writer.end(end.cut));
    if (end.cut && isForPrograms(format)) complain(terminal, `cut after ${many(limit, 'row')}; raise --limit for more`);
  }
}

/** `name=value` pairs; what reads as a number is one. @throws UsageError */
export function named(pairs: readonly string[]): Record<string, string | number> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new UsageError(`--param ${pair}: write it as name=value`);
      const value = pair.slice(at + 1);
      return [pair.slice(0, at), /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value];
    }),
  );
}
