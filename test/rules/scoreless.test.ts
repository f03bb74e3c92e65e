import { describe, expect, it } from 'vitest';
import { isScoreless } from '../../src/parse/card/labels/scoreless.ts';
import { BENCHMARKS } from '../../src/rules/benchmarks.ts';
import { METRICS } from '../../src/rules/metrics.ts';
import { SCORELESS } from '../../src/rules/scoreless.ts';

describe('labels of what is no score', () => {
  it('are sorted and exemplified', () => {
    const ids = SCORELESS.map((row) => row.id);
    expect(ids, 'sort src/rules/scoreless.ts by id').toEqual([...new Set(ids)].toSorted());
    for (const row of SCORELESS) {
      expect(
        row.examples.filter((label) => !isScoreless(label)),
        `${row.id} must claim these`,
      ).toEqual([]);
      expect(
        row.nearMisses.filter((label) => isScoreless(label)),
        `${row.id} must not claim these`,
      ).toEqual([]);
    }
  });

  it('never swallow a benchmark', () => {
    const swallowed = BENCHMARKS.flatMap((row) => row.examples).filter((label) => isScoreless(label));
    expect(swallowed, 'a word in src/rules/scoreless.ts is too wide').toEqual([]);
  });

  it('never swallow a metric', () => {
    const swallowed = METRICS.flatMap((row) => row.spellings as readonly string[]).filter((label) =>
      isScoreless(label),
    );
    expect(swallowed).toEqual([]);
  });
});
