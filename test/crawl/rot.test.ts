/** Bits that flip: seen, told by number, and rebuilt around. */
import { copyFileSync, lstatSync, mkdirSync, openSync, readSync, symlinkSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildFile } from '../../src/crawl/rebuild-file.ts';
import { chance } from '../hub/local/faults.ts';
import { openForWriting } from '../../src/index/open.ts';
import { DamagedError } from '../../src/index/seal.ts';
import { isSound, verify } from '../../src/index/verify.ts';
import { closeAll, folder } from '../hub/local/five-models.ts';
import { contentOf, within } from '../index/look.ts';
import { recordedRun } from './recorded-run.ts';

let dir: string;
let whole: string;
beforeAll(async () => {
  dir = folder();
  whole = join(dir, 'whole.db');
  await recordedRun(whole);
});
afterAll(closeAll);

let copies = 0;
function copy(): string {
  const path = join(dir, `copy-${(copies += 1)}.db`);
  copyFileSync(whole, path);
  return path;
}

const soundness = (path: string) => within(path, (db) => verify(db, { archive: true }));
const bodies = (path: string) =>
  within(path, (db) =>
    db.prepare('SELECT seq, pass, body FROM archive WHERE length(body) > 200 AND status = 200').all(),
  ) as {
    seq: number;
    pass: string;
    body: Buffer;
  }[];

/** Flips one bit of a file at an offset. */
function flip(path: string, at: number): void {
  const file = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, at);
  byte.writeUInt8(byte.readUInt8() ^ 0x10);
  writeSync(file, byte, 0, 1, at);
  closeSync(file);
}

/** Flips a bit within an archived body, as a disk would: the row itself stays as it is. */
function damage(path: string, seq: number): void {
  within(
    path,
    (db) => {
      const body = Buffer.from(db.prepare('SELECT body FROM archive WHERE seq = ?').pluck().get(seq) as Buffer);
      const at = Math.floor(body.length / 2);
      body.writeUInt8(body.readUInt8(at) ^ 0x04, at);
      db.prepare('UPDATE archive SET body = ? WHERE seq = ?').run(body, seq);
    },
    openForWriting,
  );
}

describe('an index whose bits flip', () => {
  it('keeps the digest of its content over a run that wrote nothing', async () => {
    const path = copy();
    const before = soundness(path).content?.recorded;
    expect((await recordedRun(path)).report.rowsWritten).toBe(0);
    expect(soundness(path).content?.recorded).toBe(before);
  });

  it('is sound before', () => {
    const found = soundness(whole);
    expect(found).toMatchObject({ integrity: [], damaged: [], unsealed: 0, foreignKeys: 0 });
    expect(found.content?.recorded).toBe(found.content?.found);
    expect(isSound(found)).toBe(true);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is found out wherever in the archive it was, seed %i', (seed) => {
    const path = copy();
    const pages = within(
      path,
      (db) =>
        db.prepare("SELECT pageno FROM dbstat WHERE name = 'archive' AND pagetype = 'leaf'").pluck().all() as number[],
    );
    const size = within(path, (db) => Number(db.pragma('page_size', { simple: true })));
    const page = pages[Math.floor(chance(seed, 'page') * pages.length)] ?? 1;
    const at = (page - 1) * size + Math.floor(chance(seed, 'flip') * size);
    const before = contentOf(path);
    flip(path, at);
    let sound: boolean;
    try {
      sound = isSound(soundness(path)) && contentOf(path) === before;
    } catch {
      sound = false;
    }
    // A bit of a page that holds nothing changes nothing; any other is told.
    expect(sound).toBe(isUnused(whole, at));
  });

  it('tells which archived exchange it was, and a rebuild refuses it', () => {
    const path = copy();
    const seq = bodies(path)[3]?.seq ?? 0;
    damage(path, seq);
    expect(soundness(path).damaged).toEqual([{ seq, why: 'its seal is broken' }]);
    const before = contentOf(path);
    expect(() => rebuildFile(path, () => {})).toThrow(DamagedError);
    expect(contentOf(path)).toBe(before);
  });

  it('is rebuilt around what is damaged, and the next crawl fetches just that again', async () => {
    const path = copy();
    const text = bodies(path).find(({ pass }) => pass === 'texts')?.seq ?? 0;
    const page = bodies(path).find(({ pass }) => pass === 'listing-full')?.seq ?? 0;
    damage(path, text);
    damage(path, page);
    const lost: number[] = [];
    rebuildFile(path, () => {}, { onDamaged: ({ seq }) => lost.push(seq) });
    expect(lost.toSorted((a, b) => a - b)).toEqual([text, page].toSorted((a, b) => a - b));
    expect(isSound(soundness(path))).toBe(true);
    const healed = await recordedRun(path);
    expect(healed.report).toMatchObject({ outcome: 'done', unfinished: false, failures: 0 });
    expect(idsOf(path)).toEqual(idsOf(whole));
  });

  it('of an archive made to harm unpacks no more than it says', () => {
    const path = copy();
    const seq = bodies(path)[0]?.seq ?? 0;
    const bomb = brotliCompressSync(Buffer.alloc(64 * 1024 * 1024, 0x20));
    within(
      path,
      (db) => db.prepare('UPDATE archive SET body = ?, seal = NULL WHERE seq = ?').run(bomb, seq),
      openForWriting,
    );
    expect(soundness(path).damaged).toEqual([expect.objectContaining({ seq })]);
    within(
      path,
      (db) => db.prepare('UPDATE archive SET bytes = ? WHERE seq = ?').run(64 * 1024 * 1024, seq),
      openForWriting,
    );
    expect(soundness(path).damaged).toEqual([{ seq, why: expect.stringContaining('claims') as string }]);
  });
});

const idsOf = (path: string) => within(path, (db) => db.prepare('SELECT id FROM models ORDER BY id').pluck().all());

/** Whether a byte of a file belongs to no table or index: a free page, or the gap within a page. */
function isUnused(path: string, at: number): boolean {
  return within(path, (db) => {
    const size = Number(db.pragma('page_size', { simple: true }));
    const page = Math.floor(at / size) + 1;
    const rows = db.prepare('SELECT pageno, pagetype, unused FROM dbstat WHERE pageno = ?').all(page) as {
      unused: number;
    }[];
    if (rows.length === 0) return true;
    const file = openSync(path, 'r');
    const head = Buffer.alloc(12);
    readSync(file, head, 0, 12, (page - 1) * size + (page === 1 ? 100 : 0));
    closeSync(file);
    const isLeaf = head[0] === 13 || head[0] === 10;
    const from = (page === 1 ? 100 : 0) + (isLeaf ? 8 : 12) + 2 * head.readUInt16BE(3);
    const within = at % size;
    return within >= from && within < (head.readUInt16BE(5) || 65_536);
  });
}

describe('a rebuild', () => {
  it('follows a link and leaves it one', () => {
    mkdirSync(join(dir, 'away'));
    copyFileSync(whole, join(dir, 'away', 'index.db'));
    const link = join(dir, 'link.db');
    symlinkSync(join('away', 'index.db'), link);
    rebuildFile(link, () => {});
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(lstatSync(join(dir, 'away', 'index.db')).isFile()).toBe(true);
    expect(contentOf(link)).toBe(contentOf(whole));
  });

  it('seals what was archived before there were seals', () => {
    const path = copy();
    within(path, (db) => db.prepare('UPDATE archive SET seal = NULL').run(), openForWriting);
    expect(soundness(path).unsealed).toBeGreaterThan(100);
    rebuildFile(path, () => {});
    expect(soundness(path).unsealed).toBe(0);
  });
});
