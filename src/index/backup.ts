import { existsSync, renameSync, rmSync } from 'node:fs';
import { keepChecksumOf } from './checksum.ts';
import { readable } from './index-file-error.ts';
import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';

/** A backup would replace something; the message says what to do. */
export class BackupError extends Error {
  override name = 'BackupError';
}

/**
 * Writes an index as it stands at this moment to a new file, which takes its name only when it is complete and sound.
 * Whoever writes the index goes on meanwhile. @throws BackupError when the file is there already; IndexFileError where it
 * cannot be written.
 */
export function backup(db: Sqlite, file: string): void {
  if (existsSync(file)) throw new BackupError(`${file} is there already; choose another name, or remove it first`);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  try {
    // Of the copy, which is all that is written: the connection itself was opened for reading.
    db.pragma('query_only = OFF');
    preparedFrom(db, 'backup.sql')('copy').run(part);
    keepChecksumOf(part);
    renameSync(part, file);
  } catch (error) {
    throw readable(error, file);
  } finally {
    db.pragma('query_only = ON');
    rmSync(part, { force: true });
  }
}
