/** Bits that flip: seen, told by number, and rebuilt around. */
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildFile } from '../../src/crawl/rebuild-file.ts';
import { chance } from '../hub/local/faults.ts';
import { checksums } from '../../src/index/checksum.ts';
import { closeWritten, openForWriting } from '../../src/index/open.ts';
import { DamagedError } from '../../src/index/seal.ts';
import { isSound, verify } from '../../src/index/verify.ts';
import { closeAll, folder } from '../hub/local/five-models.ts';
import { contentOf, within } from '../index/look.ts';
import { demoIndex } from '../demo-index.ts';
import { recordedRun } from './recorded-run.ts';
import { flip } from '../flip.ts';

let dir: string;
let whole: string;
beforeAll(async () => {
  dir = folder();
  whole = await demoIndex(dir, 'whole.db');
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

/** Opens a file as any program would, leaving what hubdex notes of it. */
const plainly = (path: string): Database.Database => new Database(path);

/** Whether a check tells of a flipped bit, or the file can no longer be opened. */
function isTold(path: string): boolean {
  try {
    return within(path, (db) => {
      const found = checksums(db);
      return found?.recorded !== found?.found || found === null;
    });
  } catch {
    return true;
  }
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
  it('is sound before', () => {
    const found = soundness(whole);
    expect(found).toMatchObject({ integrity: [], damaged: [], unsealed: 0, foreignKeys: 0 });
    expect(found.checksum?.recorded).toMatch(/^[0-9a-f]{8}$/);
    expect(isSound(found)).toBe(true);
  });

  it('is found out wherever it was: in every table, every index, and on pages that hold nothing', () => {
    const path = copy();
    const pages = within(
      path,
      (db) => db.prepare('SELECT name, pageno FROM dbstat').all() as { name: string; pageno: number }[],
    );
    const size = within(path, (db) => Number(db.pragma('page_size', { simple: true })));
    const held = new Set(pages.map(({ pageno }) => pageno));
    for (let page = 1; page <= statSync(path).size / size; page++)
      if (!held.has(page)) pages.push({ name: 'nothing', pageno: page });
    const passed: string[] = [];
    for (const name of new Set(pages.map((page) => page.name))) {
      const ofName = pages.filter((page) => page.name === name);
      for (const seed of [1, 2, 3]) {
        const { pageno } = ofName[Math.floor(chance(seed, name, 'page') * ofName.length)] ?? { pageno: 1 };
        // The first page begins with what readers count in.
        const at = (pageno - 1) * size + Math.floor(100 + chance(seed, name, 'flip') * (size - 100));
        flip(path, at);
        if (!isTold(path)) passed.push(`${name}, byte ${at}`);
        flip(path, at);
      }
    }
    // The page of the checksum's own row is held by its rows: what lies between them belongs to nobody.
    expect(passed.filter((where) => !where.startsWith('meta,'))).toEqual([]);
    expect(isTold(path)).toBe(false);
    within(path, (db) => db.prepare("INSERT INTO meta VALUES ('hub.of-old', 'x')").run(), plainly);
    expect(isTold(path)).toBe(true);
  });

  it('is not held against a checksum while it is written, or when its writer was killed', () => {
    const path = copy();
    const writer = openForWriting(path);
    expect(soundness(path).checksum).toBeNull();
    writer.close();
    expect(soundness(path).checksum).toBeNull();
    closeWritten(openForWriting(path));
    expect(soundness(path).checksum?.recorded).toBe(soundness(path).checksum?.found);
  });

  it('tells which archived exchange it was, and a rebuild refuses it', async () => {
    const path = copy();
    const seq = bodies(path)[3]?.seq ?? 0;
    damage(path, seq);
    expect(soundness(path).damaged).toEqual([{ seq, why: 'its seal is broken' }]);
    const before = contentOf(path);
    await expect(rebuildFile(path, () => {}, { whole: true })).rejects.toThrow(DamagedError);
    damage(path, bodies(path).find(({ pass }) => pass === 'details')?.seq ?? 0);
    await expect(rebuildFile(path, () => {})).rejects.toThrow(DamagedError);
    expect(contentOf(path)).toBe(before);
  });

  it('is rebuilt around what is damaged, and the next crawl fetches just that again', async () => {
    const path = copy();
    const text = bodies(path).find(({ pass }) => pass === 'texts')?.seq ?? 0;
    const page = bodies(path).find(({ pass }) => pass === 'listing-full')?.seq ?? 0;
    damage(path, text);
    damage(path, page);
    const lost: number[] = [];
    await rebuildFile(path, () => {}, { onDamaged: ({ seq }) => lost.push(seq) });
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

describe('a rebuild', () => {
  it('says of a file cut short that nothing of it can be read, and leaves it as it is', async () => {
    const path = copy();
    truncateSync(path, 100_000);
    const damaged = { code: 'damaged', message: expect.stringContaining('reindex --salvage') as string };
    await expect(rebuildFile(path, () => {})).rejects.toMatchObject(damaged);
    const salvage = rebuildFile(path, () => {}, { onDamaged: () => {} });
    await expect(salvage).rejects.toThrow(/nothing of .* can be read any more, and it stands as it was; put a backup/);
    expect(statSync(path).size).toBe(100_000);
  });

  it('makes nothing where there is no index', async () => {
    const missing = join(dir, 'missing.db');
    await expect(rebuildFile(missing, () => {})).rejects.toThrow('no index at');
    expect(existsSync(`${missing}.lock`)).toBe(false);
    const empty = join(dir, 'empty.db');
    writeFileSync(empty, '');
    await expect(rebuildFile(empty, () => {})).rejects.toThrow('is empty: there is nothing to read');
    expect(statSync(empty).size).toBe(0);
  });

  it('follows a link and leaves it one', async () => {
    mkdirSync(join(dir, 'away'));
    copyFileSync(whole, join(dir, 'away', 'index.db'));
    const link = join(dir, 'link.db');
    symlinkSync(join('away', 'index.db'), link);
    await rebuildFile(link, () => {});
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(lstatSync(join(dir, 'away', 'index.db')).isFile()).toBe(true);
    expect(contentOf(link)).toBe(contentOf(whole));
  });

  it('seals what was archived before there were seals', async () => {
    const path = copy();
    within(path, (db) => db.prepare('UPDATE archive SET seal = NULL').run(), openForWriting);
    expect(soundness(path).unsealed).toBeGreaterThan(100);
    await rebuildFile(path, () => {});
    expect(soundness(path).unsealed).toBe(0);
  });
});
