import { describe, expect, it } from 'vitest';
import { readLevel } from '../../src/parse/levels.ts';
import { LEVELS, UNMISTAKABLE_LEVELS } from '../../src/rules/levels.ts';

describe('the table of quantisation levels', () => {
  it('is sorted by id, each id once', () => {
    const ids = LEVELS.map((row) => row.id);
    expect(ids, 'each level once').toEqual([...new Set(ids)].sort());
  });

  it.each(LEVELS.map((row) => [row.id, row] as const))(
    '%s claims its examples and none of its near misses',
    (id, row) => {
      expect(row.examples.length).toBeGreaterThan(0);
      expect(row.nearMisses.length).toBeGreaterThan(0);
      for (const example of row.examples)
        expect(readLevel(example)?.row.id, `'${example}' must be claimed by ${id} alone`).toBe(id);
      for (const near of row.nearMisses)
        expect(readLevel(near)?.row.id, `'${near}' must not be claimed by ${id}`).not.toBe(id);
    },
  );

  it('cites a primary source in every row', () => {
    expect(LEVELS.filter((row) => !row.source.startsWith('https://')).map((row) => row.id)).toEqual([]);
  });

  it('keeps nominal bits within the range of real files', () => {
    const outside = LEVELS.filter(({ bits, range }) => bits !== null && range && (bits < range[0] || bits > range[1]));
    expect(outside.map((row) => row.id)).toEqual([]);
  });

  it('reads the number of bits out of parametric levels', () => {
    expect(readLevel('4.65bpw')?.bits).toBe(4.65);
    expect(readLevel('6.0bpw-h8')?.bits).toBe(6);
    expect(readLevel('w4a16')?.bits).toBe(4);
    expect(readLevel('oQ3.5e')?.bits).toBe(3.5);
    expect(readLevel('q0f16')?.bits).toBeNull();
  });

  it('keeps dynamic and interleaved variants in the text and finds their row', () => {
    expect(readLevel('UD-Q4_K_XL')).toMatchObject({ text: 'UD-Q4_K_XL', row: { id: 'Q4_K_XL' } });
    expect(readLevel('iq4_k_r4')).toMatchObject({ text: 'IQ4_K_R4', row: { id: 'IQ4_K' } });
  });

  it('infers only levels that no other comes near', () => {
    const bits = UNMISTAKABLE_LEVELS.map((one) => readLevel(one.level)?.bits);
    expect(bits).toEqual(UNMISTAKABLE_LEVELS.map((one) => one.bits));
  });

  it('does not mind hostile tokens', () => {
    expect(readLevel('q'.repeat(100_000))).toBeNull();
    expect(readLevel('4.'.repeat(10))).toBeNull();
  });
});
