/** The open index of a server: which state it is in, and opened anew when another file takes its place. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { openForReading, type Sqlite } from '../../index/open.ts';
import { type Statements, statementsOf } from '../../index/statements.ts';
import { version } from '../../package-root.ts';

/** An index as it stands. */
export interface OpenIndex {
  db: Sqlite;
  statement: Statements;
  /** Changes with every exchange that a crawl stores. */
  stamp: string;
  /** Changes when a crawl has ended and everything is settled. */
  settled: string;
}

/** Keeps an index open. @throws IndexFileError when there is none. */
export function keptOpen(path: string): { now(): OpenIndex; close(): void } {
  let file = inode(path);
  let open = opened(path);
  return {
    now() {
      // `hubdex reindex` and `pull` put a new file in the place of the old one.
      const found = inode(path);
      if (found !== file && found !== null) {
        open.db.close();
        open = opened(path);
        file = found;
      }
      return { ...open, ...stamps(open.statement) };
    },
    close: () => void open.db.close(),
  };
}

function opened(path: string): Pick<OpenIndex, 'db' | 'statement'> {
  const db = openForReading(path);
  return { db, statement: statementsOf(db) };
}

function inode(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}.${found.ino}`;
}

function stamps(statement: Statements): Pick<OpenIndex, 'stamp' | 'settled'> {
  const short = (name: string): string =>
    createHash('sha256')
      .update(JSON.stringify([version, statement('explore.sql', name).get()]))
      .digest('base64url')
      .slice(0, 16);
  return { stamp: short('stamp'), settled: short('settled') };
}
