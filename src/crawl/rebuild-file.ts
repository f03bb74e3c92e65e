import { existsSync, rmSync } from 'node:fs';
import { copyArchive, sealAll } from '../index/archive-copy.ts';
import { requireArchive } from '../index/copy.ts';
import { closeWritten, openForReading, openForWriting, type Sqlite } from '../index/open.ts';
import { realFile } from '../index/paths.ts';
import { swapIn } from '../index/replace.ts';
import { type DamagedError, damageOf } from '../index/seal.ts';
import { readStatements } from '../index/statements.ts';
import { takeLock } from './lock.ts';
import { reindex } from './reindex.ts';
import type { Progress } from './run-state.ts';

/** How a rebuild is done. */
export interface RebuildOptions {
  /** Told of each exchange that is damaged, which is left out; without it the first one ends the rebuild. */
  onDamaged?: ((error: DamagedError) => void) | undefined;
}

/**
 * Rebuilds an index file from its own archive: into a new file beside it, which takes its place only when complete.
 * Ended half-way, the old file stands as it was. A link is followed, and goes on to lead to the index. Returns the
 * number of exchanges read. @throws DamagedError
 */
export function rebuildFile(
  link: string,
  progress: (progress: Progress) => void,
  { onDamaged }: RebuildOptions = {},
): number {
  const path = realFile(link);
  const release = takeLock(path);
  const fresh = `${path}.rebuild`;
  try {
    // Upgrades an index of an older format first, and says so clearly when the file is none of ours.
    if (existsSync(path) && !onDamaged) closeWritten(openForWriting(path));
    const old = openForReading(path);
    try {
      requireArchive(old);
    } finally {
      old.close();
    }
    remove(fresh);
    const db = openForWriting(fresh);
    if (onDamaged) salvage(db, path, onDamaged);
    else takeOver(db, path, 'copy-');
    sealAll(db);
    const exchanges = reindex(db, progress);
    if (onDamaged) unlessDamaged(() => takeOver(db, path, 'restore-'), onDamaged);
    else takeOver(db, path, 'restore-');
    closeWritten(db);
    swapIn(fresh, path);
    return exchanges;
  } finally {
    remove(fresh);
    release();
  }
}

/** Takes over the tables that statements of this prefix copy: `copy-` before all else is made anew, `restore-` after. */
function takeOver(db: Sqlite, from: string, prefix: string): void {
  attached(db, from, (run, names) => {
    for (const name of names) if (name.startsWith(prefix)) run(name);
  });
}

/** Runs statements with the old index at hand. */
function attached(
  db: Sqlite,
  from: string,
  work: (run: (name: string) => void, names: Iterable<string>) => void,
): void {
  const statements = readStatements('rebuild.sql');
  const run = (name: string): void => void db.prepare(statements.get(name) ?? '').run();
  db.prepare(statements.get('attach') ?? '').run(from);
  try {
    work(run, statements.keys());
  } finally {
    run('detach');
  }
}

/** Takes over what can still be read. Where pages of a listing are lost, the cursors go too: the next run lists anew. */
function salvage(db: Sqlite, from: string, onDamaged: (error: DamagedError) => void): void {
  const old = openForReading(from);
  let lost = 0;
  copyArchive(old, db, (error) => {
    lost += 1;
    onDamaged(error);
  });
  old.close();
  attached(db, from, (run, names) => {
    const left = new Set(['copy-archive', ...(lost === 0 ? [] : ['copy-cursors'])]);
    for (const name of names)
      if (name.startsWith('copy-') && !left.has(name)) unlessDamaged(() => run(name), onDamaged);
  });
}

function unlessDamaged(work: () => void, onDamaged: (error: DamagedError) => void): void {
  try {
    work();
  } catch (error) {
    onDamaged(damageOf(0, error));
  }
}

function remove(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
}
