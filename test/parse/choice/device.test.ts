import { describe, expect, it } from 'vitest';
import { readMemory } from '../../../src/parse/choice/amount.ts';
import { deviceBudget, memoryBudget, ownBudget } from '../../../src/parse/choice/device.ts';
import type { Device } from '../../../src/rules/hardware.ts';

const GIB = 2 ** 30;

function found(name: string, kind: Device['kind'], memory: number | null = null) {
  const device = deviceBudget(name, kind, memory);
  if ('problem' in device) throw new Error(device.problem);
  return device;
}

describe('amounts of memory', () => {
  it.each([
    ['24GB', 24],
    ['24 GiB', 24],
    ['24', 24],
    ['0.5TB', 512],
    ['512 MB', 0.5],
  ])('%s is %d GiB: memory is sold in units of 2^30 bytes', (text, gib) => {
    expect(readMemory(text)).toBe(gib * GIB);
  });

  it.each(['', 'lots', '-3GB', '0GB', '1e9', '24PB', '9'.repeat(500)])('%j is no amount', (text) => {
    expect(readMemory(text)).toBeNull();
  });

  it('leaves a tenth free where only an amount is known', () => {
    expect(memoryBudget(10 * GIB)).toMatchObject({
      maker: null,
      usable: 9 * GIB,
      source: expect.stringContaining('vllm'),
    });
  });
});

describe('devices by name', () => {
  it.each<[string, Device['kind'], string]>([
    ['RTX 4090', 'gpu', 'RTX 4090 24GB'],
    ['nvidia geforce rtx4090', 'gpu', 'RTX 4090 24GB'],
    ['A100 40GB', 'gpu', 'A100 40GB'],
    ['RTX 2060 12GB', 'gpu', 'RTX 2060 12GB 12GB'],
    ['DGX Spark', 'gpu', 'GB10 128GB'],
    ['Radeon RX 7900 XTX', 'gpu', 'RX 7900 XTX 24GB'],
    ['2x L4', 'gpu', '2 x L4 24GB'],
    ['M3 Max 64GB', 'mac', 'Apple M3 Max 64GB'],
    ['Apple M2', 'mac', 'Apple M2 8GB'],
  ])('%s', (name, kind, device) => {
    expect(found(name, kind).budget.device).toBe(device);
  });

  it('adds up several cards and says so', () => {
    const { budget, assumed } = found('2x L4', 'gpu');
    expect(budget.bytes).toBe(48 * GIB);
    expect(assumed).toContain('split over 2 devices');
  });

  it('takes the smallest of several memories and says so, or the amount given beside it', () => {
    expect(found('M3 Max', 'mac')).toMatchObject({
      budget: { bytes: 36 * GIB },
      assumed: expect.stringContaining('36, 48, 64, 96, 128 GB'),
    });
    expect(found('M3 Max', 'mac', 64 * GIB)).toMatchObject({ budget: { bytes: 64 * GIB }, assumed: null });
  });

  it('leaves macOS a third below 36 GiB and a quarter from there', () => {
    // As measured: 21845 MiB of 32 GiB, 49152 MiB of 64 GiB.
    expect(Math.floor(found('M2 Max 32GB', 'mac').budget.usable / 2 ** 20)).toBe(21845);
    expect(found('M2 Max 64GB', 'mac').budget.usable / 2 ** 20).toBe(49152);
  });

  it('names what may have been meant', () => {
    expect(deviceBudget('RTX 4091', 'gpu')).toMatchObject({ near: expect.arrayContaining(['RTX 4090']) });
    expect(deviceBudget('A100 60GB', 'gpu')).toEqual({
      problem: 'A100 is not sold with 60 GB',
      near: ['A100 40GB', 'A100 80GB'],
    });
    expect(deviceBudget('M3 Max', 'gpu')).toHaveProperty('problem');
    expect(deviceBudget('x'.repeat(100_000), 'gpu')).toHaveProperty('problem');
  });

  it('reads a Mac as one types it, and knows its bandwidth', () => {
    expect(deviceBudget('m4-max-64', 'mac')).toMatchObject({
      budget: { device: 'Apple M4 Max 64GB', bandwidth: { bytes: 546e9 } },
    });
    expect(deviceBudget('2x A100 80GB', 'gpu')).toMatchObject({ budget: { bandwidth: { bytes: 2 * 2039e9 } } });
  });

  it("takes a Mac's own memory for its graphics card's, and another machine's for memory", () => {
    expect(ownBudget(32 * 2 ** 30, 'darwin')).toMatchObject({
      maker: 'Apple',
      usable: Math.floor((32 * 2 ** 30 * 2) / 3),
    });
    expect(ownBudget(32 * 2 ** 30, 'linux')).toMatchObject({ maker: null, bandwidth: null });
  });
});
