import { describe, expect, test } from 'vitest';
import { BENCHMARKS } from '../../src/rules/benchmarks.ts';
import { HUB_LEADERBOARDS } from '../../src/rules/hub-leaderboards.ts';
import { repeated, unsorted, unsourced } from './table.ts';

describe('leaderboards of the Hub', () => {
  test('are sorted, sourced, and no task leads to two benchmarks', () => {
    expect(unsorted(HUB_LEADERBOARDS.map(({ id }) => id))).toBeNull();
    expect(unsourced(HUB_LEADERBOARDS)).toBeNull();
    expect(repeated(HUB_LEADERBOARDS.map(({ dataset, task }) => `${dataset} ${task}`))).toBeNull();
  });

  test.each(HUB_LEADERBOARDS)('$id is a benchmark, and $dataset a dataset repo', ({ id, dataset }) => {
    expect(BENCHMARKS.map((row) => row.id)).toContain(id);
    expect(dataset).toMatch(/^[\w.-]+\/[\w.-]+$/);
  });
});
