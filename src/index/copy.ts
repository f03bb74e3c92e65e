/** A copy of an index to be given away: page by page, so that the next one differs only where something was written. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { keepChecksumOf } from './checksum.ts';
import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';

/** All pages in one go: a writer that goes on meanwhile would have the copy begin anew. */
const ALL_PAGES = 2 ** 30;

/**
 * Copies an index as it stands at this moment to a new file. `archive`: with its archived answers; without them the copy is
 * for reading, and says so of itself. What was deleted is blank in the copy: it goes to nobody, and packs to nothing.
 */
export async function copyPages(db: Sqlite, file: string, { archive }: { archive: boolean }): Promise<void> {
  await db.backup(file, { progress: () => ALL_PAGES });
  const copy = new Database(file);
  try {
    copy.pragma('journal_mode = DELETE');
    if (!archive) leaveArchiveOut(copy);
  } finally {
    copy.close();
  }
  blankFreePages(file);
  keepChecksumOf(file);
}

function leaveArchiveOut(copy: Sqlite): void {
  const statement = preparedFrom(copy, 'publish.sql');
  copy.transaction(() => {
    statement('leave-archive-out').run();
    statement('mark-left-out').run();
  })();
}

/** Blanks the pages that hold nothing: https://www.sqlite.org/fileformat.html#the_freelist */
function blankFreePages(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    const header = Buffer.alloc(36);
    readSync(handle, header, 0, header.length, 0);
    const size = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
    const blank = Buffer.alloc(size);
    const trunk = Buffer.alloc(size);
    for (let at = header.readUInt32BE(32); at !== 0; at = trunk.readUInt32BE(0)) {
      readSync(handle, trunk, 0, size, (at - 1) * size);
      const leaves = trunk.readUInt32BE(4);
      for (let leaf = 0; leaf < leaves; leaf++) {
        writeSync(handle, blank, 0, size, (trunk.readUInt32BE(8 + leaf * 4) - 1) * size);
      }
      trunk.fill(0, 8 + leaves * 4);
      writeSync(handle, trunk, 0, size, (at - 1) * size);
    }
  } finally {
    closeSync(handle);
  }
}
