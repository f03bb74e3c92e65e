import { rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { archive } from '../index/archive.ts';
import { copyArchive, sealAll } from '../index/archive-copy.ts';
import { beginFirstLoad, endLoad } from '../index/bulk.ts';
import { beyondSalvage } from '../index/index-file-error.ts';
import {
  closeWritten,
  openForReading,
  openForWriting,
  requireArchive,
  requireIndex,
  type Sqlite,
} from '../index/open.ts';
import { realFile } from '../index/paths.ts';
import { keepReference } from '../index/reference.ts';
import { swapIn } from '../index/replace.ts';
import { type DamagedError, damageOf } from '../index/seal.ts';
import { preparedFrom, readStatements } from '../index/statements.ts';
import { transactionOf } from '../index/transaction.ts';
import { version } from '../package-root.ts';
import { applyLastWords } from './last-words.ts';
import { takeLock } from './lock.ts';
import { inThread, type PageReader } from './page-reader.ts';
import { reference } from './reference.ts';
import { reindex } from './reindex.ts';
import type { Progress } from './run-state.ts';
import { settle } from './settle.ts';

/** How a rebuild is done. */
export interface RebuildOptions {
  /**
   * Every archived answer is applied again in order, and history made anew with all else. By default each model's last
   * word is read alone, and what was remembered of it before stands.
   */
  whole?: boolean;
  /** Told of each exchange that is damaged, which is left out; without it the first one ends the rebuild. Implies `whole`. */
  onDamaged?: ((error: DamagedError) => void) | undefined;
  /** Who understands the models; this thread by default. */
  reader?: PageReader;
  /** Models that one transaction takes: ended half-way, a rebuild goes on behind the last of them. */
  batch?: number;
}

/** What a rebuild read. */
export interface Rebuilt {
  models: number;
  /** Of a whole one: the archived answers that it applied. */
  exchanges: number | null;
}

/**
 * Rebuilds an index file from its own archive: into a new file beside it, which takes its place only when complete.
 * Ended half-way, the old file stands as it was, and the next rebuild goes on where this one was. A link is followed, and
 * goes on to lead to the index. @throws DamagedError
 */
export async function rebuildFile(
  link: string,
  progress: (progress: Progress) => void,
  options: RebuildOptions = {},
): Promise<Rebuilt> {
  const path = realFile(link);
  if (!options.onDamaged) requireIndex(path);
  const release = takeLock(path);
  const fresh = `${path}.rebuild`;
  try {
    if (!options.onDamaged) upgrade(path);
    const rebuilt =
      options.whole || options.onDamaged
        ? replayed(path, fresh, progress, options)
        : await fromLastWords(path, fresh, progress, options);
    swapIn(fresh, path);
    return rebuilt;
  } catch (error) {
    throw options.onDamaged ? beyondSalvage(error, path) : error;
  } finally {
    remove(fresh);
    release();
  }
}

/** Brings an index of an older format up to this one's. @throws IndexFileError when the file is none that can be rebuilt */
function upgrade(path: string): void {
  closeWritten(openForWriting(path));
  within(openForReading(path), requireArchive);
}

function within<T>(db: Sqlite, look: (db: Sqlite) => T): T {
  try {
    return look(db);
  } finally {
    db.close();
  }
}

function replayed(
  path: string,
  fresh: string,
  progress: (progress: Progress) => void,
  { onDamaged }: RebuildOptions,
): Rebuilt {
  remove(fresh);
  if (onDamaged) within(openForReading(path), requireArchive);
  const db = openForWriting(fresh);
  if (onDamaged) salvage(db, path, onDamaged);
  else takeOver(db, path, 'copy-');
  sealAll(db);
  const exchanges = reindex(db, progress);
  if (onDamaged) unlessDamaged(() => takeOver(db, path, 'restore-'), onDamaged);
  else takeOver(db, path, 'restore-');
  return closed(db, exchanges);
}

async function fromLastWords(
  path: string,
  fresh: string,
  progress: (progress: Progress) => void,
  { reader = inThread(), batch }: RebuildOptions,
): Promise<Rebuilt> {
  const old = openForReading(path);
  try {
    const db = begun(old, fresh);
    const statement = preparedFrom(db, 'rebuild.sql');
    statement('attach').run(path);
    await applyLastWords(db, old, { reader, progress, batch });
    statement('detach').run();
    endLoad(db);
    settle({ db, archive: archive(db), atomically: transactionOf(db), progress });
    statement('forget-begun').run();
    return closed(db, null);
  } finally {
    old.close();
    await reader.close();
  }
}

/** A new file with all that is not made anew; or one that was begun of the same index with the same program. */
function begun(old: Sqlite, fresh: string): Sqlite {
  const of = `${BUILD} ${preparedFrom(old, 'rebuild.sql')('extent').pluck().get() as string}`;
  if (begunOf(fresh) === of) return openForWriting(fresh);
  remove(fresh);
  const db = openForWriting(fresh);
  for (const prefix of ['copy-', 'keep-']) takeOver(db, old.name, prefix);
  sealAll(db);
  keepReference(db, reference());
  beginFirstLoad(db);
  preparedFrom(db, 'rebuild.sql')('set-begun').run(of);
  return db;
}

/** Rules of another build would make other rows. */
const BUILD = `${version} ${statSync(fileURLToPath(import.meta.url)).mtimeMs}`;

function begunOf(fresh: string): string | null {
  try {
    return within(openForReading(fresh), (db) => preparedFrom(db, 'rebuild.sql')('begun-of').pluck().get() as string);
  } catch {
    return null;
  }
}

function closed(db: Sqlite, exchanges: number | null): Rebuilt {
  const models = preparedFrom(db, 'rebuild.sql')('count-new').pluck().get() as number;
  closeWritten(db);
  return { models, exchanges };
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
