import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Table } from '../../index/query.ts';
import { ownProgram } from '../../package-root.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { Format } from '../output/format.ts';
import { formatted } from '../output/rows.ts';
import { complain } from '../complain.ts';
import type { Terminal } from '../terminal.ts';

export interface SqlOptions {
  db: string;
  limit: number;
  /** Seconds before the query is ended. */
  timeout: number;
  format: Format;
  file?: string | undefined;
  /** `name=value`, bound as :name. */
  parameters: readonly string[];
}

/** What the querying process is told, and what it answers. */
export interface QueryTask {
  db: string;
  sql: string;
  limit: number;
  parameters: Record<string, string | number>;
}
export type QueryAnswer = { table: Table } | { error: string };

/** Runs one reading statement in a process of its own: SQLite cannot be stopped from within, a process can. */
export async function sqlCommand(text: string | undefined, options: SqlOptions, terminal: Terminal): Promise<number> {
  const sql = options.file === undefined ? text : readFileSync(options.file, 'utf8');
  if (sql === undefined || sql.trim() === '') throw new UsageError('no SQL; give a statement in quotes or --file FILE');
  const task = { db: options.db, sql, limit: options.limit, parameters: named(options.parameters) };
  const answer = await answered(task, options.timeout, terminal.signal);
  if ('error' in answer) {
    complain(terminal, answer.error);
    return EXIT.failed;
  }
  await terminal.out(formatted(answer.table, options.format, terminal, { fewest: 'all' }));
  if (answer.table.cut && options.format !== 'table')
    complain(terminal, `cut after ${options.limit} rows; raise --limit for more`);
  return EXIT.done;
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

/** Runs a statement in a process of its own and gives its rows or what was wrong. */
export function answered(task: QueryTask, seconds: number, signal: AbortSignal): Promise<QueryAnswer> {
  const { file, execArgv } = ownProgram('cli/query-process.ts', 'query-process.js');
  const child = fork(file, { execArgv });
  return new Promise((resolve) => {
    const end = (answer: QueryAnswer): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(answer);
    };
    const timer = setTimeout(
      () => end({ error: `the query ran longer than ${seconds} s and was ended; narrow it or raise --timeout` }),
      seconds * 1000,
    );
    signal.addEventListener('abort', () => end({ error: 'interrupted' }), { once: true });
    child.once('message', (answer) => end(answer as QueryAnswer));
    child.once('exit', () =>
      end({ error: 'the query needed more memory than it may use, or its process was ended from outside' }),
    );
    child.send(task);
  });
}
