/** Folders of exports: there whole or not at all, and in nobody else's place. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Sqlite } from '../../index/open.ts';
import { refusalOf } from '../../refused.ts';
import { MANIFEST } from './manifest.ts';

/** A folder cannot be written to, or not without losing what is in it; the message says which and what to do. */
export class ExportFolderError extends Error {
  override name = 'ExportFolderError';
}

/**
 * Fills a folder beside the one that is named and gives it that name when it is complete, with what `fill` returns as its
 * manifest: whoever looks sees all of the old one or all of the new one. The index is read as it stood at one moment.
 * @throws ExportFolderError where the folder holds anything but an earlier export.
 */
export async function writeWhole<T>(db: Sqlite, named: string, fill: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = resolve(named);
  mayReplace(folder);
  const fresh = join(dirname(folder), `.${basename(folder)}.${process.pid}.part`);
  try {
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(fresh);
    const manifest = await inOneView(db, async () => fill(fresh));
    writeFileSync(join(fresh, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    swap(fresh, folder);
    return manifest;
  } catch (error) {
    throw inWords(error, folder);
  } finally {
    if (existsSync(fresh)) rmSync(fresh, { recursive: true });
  }
}

function inWords(error: unknown, folder: string): unknown {
  const why = refusalOf(error);
  return why === null
    ? error
    : new ExportFolderError(`cannot write ${folder}: ${why}. Nothing of it was left`, { cause: error });
}

function mayReplace(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new ExportFolderError(`${folder} is a file; name a folder`);
  const held = readdirSync(folder);
  if (held.length > 0 && !held.includes(MANIFEST))
    throw new ExportFolderError(
      `${folder} holds other files (${held.slice(0, 3).join(', ')}); name a new or empty folder`,
    );
}

function swap(fresh: string, folder: string): void {
  const old = `${fresh}.old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(fresh, folder);
  rmSync(old, { recursive: true, force: true });
}

/** A crawl may write meanwhile. */
async function inOneView<T>(db: Sqlite, work: () => Promise<T>): Promise<T> {
  db.exec('BEGIN');
  try {
    return await work();
  } finally {
    db.exec('COMMIT');
  }
}
