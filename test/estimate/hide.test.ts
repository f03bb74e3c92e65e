import { describe, expect, it } from 'vitest';
import { fit } from '../../src/parse/estimate/fit.ts';
import type { KnownClaim } from './baselines.ts';
import { columnsOf } from './columns.ts';
import { hideAndPredict } from './hide.ts';

/** Twenty models on eight benchmarks, with shares that ability and difficulty make, and a little noise. */
const claims: KnownClaim[] = Array.from({ length: 160 }, (_, row) => {
  const [model, benchmark] = [Math.floor(row / 8), row % 8];
  const logit = (model - 10) / 5 - (benchmark - 4) / 4 + Math.sin(row * 7) / 10;
  return {
    subject: `x/${model}`,
    size: 9 + model / 10,
    generation: null,
    field: 'knowledge',
    benchmark: `b${benchmark}`,
    item: `b${benchmark}`,
    class: `b${benchmark}`,
    card: 'a/survey',
    own: false,
    share: 1 / (1 + Math.exp(-logit)),
  };
});

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('hiding claims and predicting them', () => {
  const misses = hideAndPredict(claims);

  it('hides every claim once', () => {
    expect(misses).toHaveLength(claims.length);
  });

  it('comes nearer than the mean of the benchmark, where ability explains the numbers', () => {
    expect(mean(misses.map(({ model }) => model))).toBeLessThan(mean(misses.map((miss) => miss.mean ?? 100)) / 2);
  });

  it('is off by no more than its errors promise', () => {
    expect(misses.filter(({ errors }) => errors <= 2).length).toBeGreaterThan(0.9 * misses.length);
  });

  it('knows more of a claim that it has seen than of a hidden one', () => {
    const { residual } = fit(columnsOf(claims)).rest;
    const seen = mean([...residual].map((value) => value * value));
    expect(mean(misses.map(({ square }) => square))).toBeGreaterThan(seen);
  });
});
