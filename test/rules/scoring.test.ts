import { describe, expect, it } from 'vitest';
import { BENCHMARKS } from '../../src/rules/benchmarks.ts';
import { FAMILIES } from '../../src/rules/families.ts';
import { OPENNESS } from '../../src/rules/openness.ts';
import { SCORING } from '../../src/rules/scoring.ts';

const benchmarks = new Map(BENCHMARKS.map((row) => [row.id, row]));
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('how benchmarks are scored', () => {
  it('is told of known benchmarks, sorted, each once and with a source', () => {
    expect(ids(SCORING)).toEqual([...new Set(ids(SCORING))].toSorted());
    expect(ids(SCORING).filter((id) => !benchmarks.has(id))).toEqual([]);
    for (const { source } of SCORING) expect(source).toMatch(/^https:/);
  });

  it('leaves chance to what can be guessed: a number, code or a comparison with another model cannot', () => {
    const guessed = SCORING.filter(({ id }) => benchmarks.get(id)?.chance !== null);
    expect(
      guessed.filter(({ scored }) => scored !== 'choice'),
      'parity with a baseline is no chance level',
    ).toEqual([]);
  });
});

describe('what of a family is public beside its weights', () => {
  it('is told of known families, sorted, each once and with a source', () => {
    expect(ids(OPENNESS)).toEqual([...new Set(ids(OPENNESS))].toSorted());
    expect(ids(OPENNESS).filter((id) => !ids(FAMILIES).includes(id))).toEqual([]);
    for (const { source } of OPENNESS) expect(source).toMatch(/^https:/);
  });
});
