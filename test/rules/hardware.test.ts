import { describe, expect, it } from 'vitest';
import { BENCHMARK_TABLES } from '../../src/rules/benchmarks.ts';
import { BANDWIDTHS } from '../../src/rules/bandwidths.ts';
import { USES } from '../../src/rules/choices.ts';
import { OVERALL } from '../../src/rules/estimate.ts';
import { FORMATS } from '../../src/rules/formats.ts';
import { GETTING } from '../../src/rules/getting.ts';
import {
  BUFFERS,
  CACHE_BITS,
  CORRECTED_MEMORY,
  DEVICES,
  FEWEST_BITS,
  FORMAT_HARDWARE,
  TYPICAL_BITS,
  USABLE,
} from '../../src/rules/hardware.ts';
import { TASKS } from '../../src/rules/tasks.ts';
import { unsorted, unsourced } from './table.ts';

describe('hardware and what choosing leans on', () => {
  it.each([
    ['USABLE', USABLE],
    ['FORMAT_HARDWARE', FORMAT_HARDWARE],
    ['USES', USES],
    ['CORRECTED_MEMORY', CORRECTED_MEMORY],
    ['BANDWIDTHS', BANDWIDTHS.map((row) => ({ ...row, id: `${row.id} ${String(row.memory ?? 0).padStart(4, '0')}` }))],
  ] as const)('%s is sorted and sourced', (_, rows) => {
    expect(unsorted(rows.map(({ id }) => id))).toBeNull();
    expect(unsourced([...rows])).toBeNull();
  });

  it('names only formats, tasks and fields that exist', () => {
    const formats: ReadonlySet<string> = new Set(FORMATS.map(({ id }) => id));
    const fields = [OVERALL, ...Object.keys(BENCHMARK_TABLES)];
    const tasks: ReadonlySet<string> = new Set(TASKS.map(({ id }) => id));
    expect(FORMAT_HARDWARE.filter(({ id }) => !formats.has(id))).toEqual([]);
    expect(USES.filter(({ field }) => !fields.includes(field))).toEqual([]);
    expect(USES.flatMap((row) => row.tasks.filter((task) => !tasks.has(task)))).toEqual([]);
    expect(GETTING.flatMap((row) => row.formats.filter((format) => !formats.has(format)))).toEqual([]);
  });

  it('has sources for its constants, and shares below one', () => {
    expect(
      unsourced([
        { id: 'buffers', ...BUFFERS },
        { id: 'fewest-bits', ...FEWEST_BITS },
        { id: 'cache-bits', ...CACHE_BITS },
        ...TYPICAL_BITS.map((row) => ({ ...row, id: row.level })),
        ...GETTING,
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

  it('has bandwidths of devices and memories that the list knows', () => {
    const sold = new Map(DEVICES.map(({ name, memory }) => [name, memory]));
    const stray = BANDWIDTHS.filter(
      ({ id, memory }) => !(memory === null ? sold.has(id) : sold.get(id)?.includes(memory)),
    );
    expect(stray).toEqual([]);
  });

  it("takes the maker's word where the list is wrong: the RX 7600 XT is sold with 16 GB alone", () => {
    expect(DEVICES.find(({ name }) => name === 'RX 7600 XT')?.memory).toEqual([16]);
  });
});
