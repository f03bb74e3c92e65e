/** A delta laid over the old file gives the new one, whatever happened to its pages; what is no delta gives nothing. */
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { patched, writeDelta } from '../../src/publish/delta.ts';
import { packFile, unpacked, writeSparse } from '../../src/publish/files.ts';
import { randomFrom } from '../parse/card/mutate.ts';

const folder = mkdtempSync(join(tmpdir(), 'hubdex-delta-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const PAGE = 512;

/** A file of pages with SQLite's header, some of them blank. */
function pages(random: () => number, count: number): Buffer {
  const file = Buffer.alloc(count * PAGE);
  for (let page = 0; page < count; page++) {
    if (random() < 0.3) continue;
    for (let byte = 0; byte < PAGE; byte++) file[page * PAGE + byte] = Math.floor(random() * 256);
  }
  file.writeUInt16BE(PAGE, 16);
  return file;
}

describe('a delta', () => {
  it.each([
    ['nothing', (file: Buffer) => file],
    [
      'bytes in some pages',
      (file: Buffer) => (file.fill(7, PAGE + 3, PAGE + 9), file.fill(9, 9 * PAGE, 10 * PAGE), file),
    ],
    ['pages at the end', (file: Buffer) => Buffer.concat([file, file.subarray(0, 3 * PAGE)])],
    ['fewer pages', (file: Buffer) => file.subarray(0, 4 * PAGE)],
    ['pages that become blank', (file: Buffer) => file.fill(0, 5 * PAGE, 12 * PAGE)],
  ])('carries %s', async (_, change) => {
    const old = pages(randomFrom(3), 20);
    const fresh = change(Buffer.from(old));
    writeFileSync(at('old'), old);
    writeFileSync(at('new'), fresh);
    await writeDelta(at('old'), at('new'), at('delta'));
    await writeSparse(at('made'), patched(at('old'), at('delta')), 1e6);
    expect(readFileSync(at('made')).equals(fresh)).toBe(true);
  });

  it('is small where little changed', async () => {
    const old = pages(randomFrom(4), 400);
    writeFileSync(at('old'), old);
    writeFileSync(at('new'), Buffer.from(old).fill(1, 50_000, 50_010));
    await writeDelta(at('old'), at('new'), at('delta'));
    expect(statSync(at('delta')).size).toBeLessThan(200);
  });

  it('that was cut, or is something else, is told', async () => {
    writeFileSync(at('old'), pages(randomFrom(5), 9));
    writeFileSync(at('new'), pages(randomFrom(6), 9));
    await writeDelta(at('old'), at('new'), at('delta'));
    truncateSync(at('delta'), 600);
    await expect(writeSparse(at('made'), patched(at('old'), at('delta')), 1e6)).rejects.toThrow(
      'unexpected end of file',
    );
    await packFile(at('new'), at('other'));
    await expect(writeSparse(at('made'), patched(at('old'), at('other')), 1e6)).rejects.toThrow('no delta of hubdex');
  });
});

describe('a packed file', () => {
  it('that was made to fill a disk ends where it should', async () => {
    writeFileSync(at('bomb'), Buffer.alloc(3_000_000));
    await packFile(at('bomb'), at('bomb.br'));
    expect(statSync(at('bomb.br')).size).toBeLessThan(100);
    await expect(writeSparse(at('out'), unpacked(at('bomb.br')), 1_000_000)).rejects.toThrow(
      'more than the 1000000 bytes',
    );
  });
});
