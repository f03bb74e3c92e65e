/** Whether an index file is, bit for bit, as its last writer left it. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import Database from 'better-sqlite3';
import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';

const NAME = 'file-checksum';
/** Of a file that is being written, or whose writer was killed. */
const NONE = '-'.repeat(8);

/** A file's checksum as its last writer left it, and as it is. */
export interface Checksums {
  recorded: string;
  found: string;
}

/** Notes that the file has no known checksum as long as somebody writes it. */
export function forgetChecksum(db: Sqlite): void {
  preparedFrom(db, 'doctor.sql')('set-meta').run(NAME, NONE);
}

/** Notes the checksum of a file that nobody writes any more; its log must have been brought in. */
export function keepChecksum(db: Sqlite): void {
  const before = recorded(db);
  if (!isFile(db) || before === null) return;
  // In place, of one length: no other page than that of the row itself changes.
  preparedFrom(db, 'doctor.sql')('update-meta').run(checksum(db), NAME);
}

/** The same of a copy, whose pages are others than those it was made of. */
export function keepChecksumOf(file: string): void {
  const db = new Database(file);
  try {
    keepChecksum(db);
  } finally {
    db.close();
  }
}

/** Both checksums; null where none was kept: of files that others write, of older ones, and where a writer was killed. */
export function checksums(db: Sqlite): Checksums | null {
  const kept = recorded(db);
  return kept === null || kept === NONE || !isFile(db) ? null : { recorded: kept, found: checksum(db) };
}

const isFile = (db: Sqlite): boolean => existsSync(db.name);

function recorded(db: Sqlite): string | null {
  return (preparedFrom(db, 'doctor.sql')('meta').pluck().get(NAME) as string | undefined) ?? null;
}

const CHUNK = 4 * 1024 * 1024;

/** CRC-32 over all pages but the one that holds it, whose other rows are read as rows. Finds every single flipped bit. */
function checksum(db: Sqlite): string {
  const statement = preparedFrom(db, 'doctor.sql');
  const size = Number(db.pragma('page_size', { simple: true }));
  const own = statement('meta-pages').pluck().all() as number[];
  const moving = [...own.map((page) => ({ from: (page - 1) * size, bytes: size })), ...HEADER];
  let sum = crc32(JSON.stringify(statement('meta-but').raw().all(NAME)));
  const file = openSync(db.name, 'r');
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (let at = 0; ; at += CHUNK) {
      const read = readSync(file, buffer, 0, CHUNK, at);
      if (read === 0) return sum.toString(16).padStart(8, '0');
      const chunk = buffer.subarray(0, read);
      for (const { from, bytes } of moving) blank(chunk, from - at, bytes);
      sum = crc32(chunk, sum);
    }
  } finally {
    closeSync(file);
  }
}

/**
 * What the header says of its last writer: write and read version, change counter, version-valid-for and SQLite's own
 * version. https://www.sqlite.org/fileformat.html#the_database_header
 */
const HEADER = [
  { from: 18, bytes: 2 },
  { from: 24, bytes: 4 },
  { from: 92, bytes: 8 },
];

function blank(chunk: Buffer, from: number, bytes: number): void {
  if (from < chunk.length && from + bytes > 0) chunk.fill(0, Math.max(0, from), Math.min(chunk.length, from + bytes));
}
