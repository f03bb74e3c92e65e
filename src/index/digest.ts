import { createHash } from 'node:crypto';
import type { Sqlite } from './open.ts';
import { readStatements } from './statements.ts';

/** The content of one public table, as one number: sha256 over its rows in a fixed order. */
export interface TableDigest {
  table: string;
  rows: number;
  sha256: string;
}

/**
 * The content of an index. The same exchanges read by the same rules give the same digest, however often the crawl
 * was interrupted and wherever the exchanges came from.
 */
export function digest(db: Sqlite): { sha256: string; tables: TableDigest[] } {
  const tables = [...readStatements('digest.sql')].map(([table, sql]) => digestTable(db, table, sql));
  const whole = createHash('sha256');
  for (const { table, sha256 } of tables) whole.update(`${table} ${sha256}\n`);
  return { sha256: whole.digest('hex'), tables };
}

function digestTable(db: Sqlite, table: string, sql: string): TableDigest {
  const sum = createHash('sha256');
  let rows = 0;
  for (const row of db.prepare(sql).raw().iterate()) {
    sum.update(`${JSON.stringify(row)}\n`);
    rows += 1;
  }
  return { table, rows, sha256: sum.digest('hex') };
}
