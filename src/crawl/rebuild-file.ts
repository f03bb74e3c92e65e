import { existsSync, renameSync, rmSync } from 'node:fs';
import { openForReading, openForWriting, type Sqlite } from '../index/open.ts';
import { readStatements } from '../index/statements.ts';
import { takeLock } from './lock.ts';
import { reindex } from './reindex.ts';
import type { Progress } from './run-state.ts';

/**
 * Rebuilds an index file from its own archive: into a new file beside it, which takes its place only when complete.
 * Ended half-way, the old file stands as it was. Returns the number of exchanges read.
 */
export function rebuildFile(path: string, progress: (progress: Progress) => void): number {
  const release = takeLock(path);
  const fresh = `${path}.rebuild`;
  try {
    // Upgrades an index of an older format first, and says so clearly when the file is none of ours.
    if (existsSync(path)) openForWriting(path).close();
    openForReading(path).close();
    remove(fresh);
    const db = openForWriting(fresh);
    const exchanges = fill(db, path, progress);
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    swap(fresh, path);
    return exchanges;
  } finally {
    remove(fresh);
    release();
  }
}

function fill(db: Sqlite, from: string, progress: (progress: Progress) => void): number {
  const statements = readStatements('rebuild.sql');
  const takeOver = (prefix: string): void => {
    db.prepare(statements.get('attach') ?? '').run(from);
    for (const [name, sql] of statements) if (name.startsWith(prefix)) db.prepare(sql).run();
    db.prepare(statements.get('detach') ?? '').run();
  };
  takeOver('copy-');
  const exchanges = reindex(db, progress);
  takeOver('restore-');
  return exchanges;
}

function swap(fresh: string, path: string): void {
  // The old file's WAL must not be replayed into the new file.
  openForWriting(path).pragma('wal_checkpoint(TRUNCATE)');
  for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
  renameSync(fresh, path);
}

function remove(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}
