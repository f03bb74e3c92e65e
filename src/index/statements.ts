import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Statement } from 'better-sqlite3';
import { packageRoot } from '../package-root.ts';
import type { Sqlite } from './open.ts';

/** A file of named statements: each begins with a line `-- name: what`. */
export function readStatements(file: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(packageRoot, 'src', 'index', 'sql', file), 'utf8');
  const named = text.split(/^-- name: /m).slice(1);
  return new Map(
    named.map((part) => [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n') + 1).trim()]),
  );
}

/** Finds a statement by its file and name, prepared once for an index that stays open. */
export type Statements = (file: string, name: string) => Statement;

/** The statements of an index that stays open. Their modes (`pluck`, `raw`) stay too: ask each in one way only. */
export function statementsOf(db: Sqlite): Statements {
  const files = new Map<string, Prepared>();
  return (file, name) => {
    const prepared = files.get(file) ?? preparedFrom(db, file);
    files.set(file, prepared);
    return prepared(name);
  };
}

/** A file's statements by name. */
export type Prepared = (name: string) => Statement;

/** Prepares a file's statements on demand, each once. @throws when the file has no statement of that name. */
export function preparedFrom(db: Sqlite, file: string): Prepared {
  const texts = readStatements(file);
  const ready = new Map<string, Statement>();
  return (name) => {
    const held = ready.get(name);
    if (held) return held;
    const text = texts.get(name);
    if (text === undefined) throw new Error(`${file} has no statement named ${name}`);
    const statement = db.prepare(text);
    ready.set(name, statement);
    return statement;
  };
}
