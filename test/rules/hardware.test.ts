import { describe, expect, it } from 'vitest';
import { BENCHMARKS } from '../../src/rules/benchmarks.ts';
import { RANKINGS } from '../../src/rules/choices.ts';
import { FORMATS } from '../../src/rules/formats.ts';
import { BUFFERS, DEVICES, FEWEST_BITS, FORMAT_HARDWARE, USABLE } from '../../src/rules/hardware.ts';
import { unsorted, unsourced } from './table.ts';

describe('hardware and what choosing leans on', () => {
  it.each([
    ['USABLE', USABLE],
    ['FORMAT_HARDWARE', FORMAT_HARDWARE],
    ['RANKINGS', RANKINGS],
  ] as const)('%s is sorted and sourced', (_, rows) => {
    expect(unsorted(rows.map(({ id }) => id))).toBeNull();
    expect(unsourced([...rows])).toBeNull();
  });

  it('names only formats and benchmarks that exist', () => {
    const formats: ReadonlySet<string> = new Set(FORMATS.map(({ id }) => id));
    const benchmarks: ReadonlySet<string> = new Set(BENCHMARKS.map(({ id }) => id));
    expect(FORMAT_HARDWARE.filter(({ id }) => !formats.has(id))).toEqual([]);
    expect(RANKINGS.flatMap((row) => row.benchmarks.filter((id) => !benchmarks.has(id)))).toEqual([]);
  });

  it('has sources for its constants, and shares below one', () => {
    expect(
      unsourced([
        { id: 'buffers', ...BUFFERS },
        { id: 'fewest-bits', ...FEWEST_BITS },
      ]),
    ).toBeNull();
    for (const { id, share } of USABLE) expect(share, `${id}`).toBeLessThan(1);
  });

  it("takes the Hub's list: makers known, memories sorted", () => {
    expect([...new Set(DEVICES.map(({ maker }) => maker))]).toEqual(['NVIDIA', 'AMD', 'Intel', 'Apple']);
    expect(DEVICES.find(({ name }) => name === 'RTX 4090')?.memory).toEqual([24]);
    expect(DEVICES.find(({ name }) => name === 'A100')?.memory).toEqual([40, 80]);
    const makers: ReadonlySet<string> = new Set(DEVICES.map(({ maker }) => maker));
    expect(FORMAT_HARDWARE.flatMap((row) => row.makers.filter((maker) => !makers.has(maker)))).toEqual([]);
  });
});
