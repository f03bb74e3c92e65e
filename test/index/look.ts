/** Looks into an index file that closes again. */
import { digest } from '../../src/index/digest.ts';
import { openForReading, type Sqlite } from '../../src/index/open.ts';

/** What `look` sees in the index at `path`. */
export function within<T>(path: string, look: (db: Sqlite) => T, open = openForReading): T {
  const db = open(path);
  try {
    return look(db);
  } finally {
    db.close();
  }
}

/** The digest of its public tables. */
export const contentOf = (path: string): string => within(path, (db) => digest(db).sha256);
