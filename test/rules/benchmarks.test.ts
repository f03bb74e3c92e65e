import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/parse/card/labels/atoms.ts';
import { readLabel } from '../../src/parse/card/labels/label.ts';
import { BENCHMARK_TABLES, BENCHMARKS } from '../../src/rules/benchmarks.ts';
import { METRICS } from '../../src/rules/metrics.ts';

const parentOf = (label: string): string | null => readLabel(label).benchmark?.split('/')[0] ?? null;

describe('the table of benchmarks', () => {
  it('keeps every file sorted by id, so that a newcomer has one place', () => {
    for (const [table, rows] of Object.entries(BENCHMARK_TABLES)) {
      const ids = rows.map((row) => row.id);
      expect(ids, `sort src/rules/benchmarks/${table}.ts by id`).toEqual(ids.toSorted());
    }
  });

  it('has each id once', () => {
    const twice = BENCHMARKS.map((row) => row.id).filter((id, i, ids) => ids.indexOf(id) !== i);
    expect(twice, 'delete or rename one of the two rows').toEqual([]);
  });

  it('gives no spelling to two benchmarks', () => {
    const owners = new Map<string, string>();
    for (const row of BENCHMARKS) {
      for (const name of [row.name, ...row.names, ...Object.values(row.partNames ?? {}).flat()]) {
        const key = keyOf(name);
        expect(owners.get(key) ?? row.id, `"${name}" of ${row.id} already belongs to the other row`).toBe(row.id);
        owners.set(key, row.id);
      }
    }
  });

  it('claims every example with its own row', () => {
    const wrong = BENCHMARKS.flatMap((row) =>
      row.examples
        .filter((label) => parentOf(label) !== row.id)
        .map((label) => `${row.id}: "${label}" is read as ${parentOf(label)}`),
    );
    expect(wrong, 'add the spelling to `names`, or the sub-task to `parts`').toEqual([]);
  });

  it('claims no near miss', () => {
    const wrong = BENCHMARKS.flatMap((row) =>
      row.nearMisses.filter((label) => parentOf(label) === row.id).map((label) => `${row.id}: "${label}"`),
    );
    expect(wrong, 'a spelling or part of the row is too wide').toEqual([]);
  });

  it('exemplifies and sources every row', () => {
    for (const row of BENCHMARKS) {
      expect(row.examples.length, `${row.id} needs a label that must match`).toBeGreaterThan(0);
      expect(row.nearMisses.length, `${row.id} needs a label that must not match`).toBeGreaterThan(0);
      expect(row.source, `${row.id} needs the URL of its paper or its makers' page`).toMatch(/^https:\/\/\S+$/);
      expect(row.measures, `${row.id}: say what it measures in one sentence`).toMatch(/^[A-Z0-9][^\n]*\.$/);
    }
  });

  it('dates a paper by the month its arXiv number states', () => {
    for (const row of BENCHMARKS) {
      const number = /arxiv\.org\/abs\/(\d{2})(\d{2})\./.exec(row.source);
      if (number === null || row.published === null) continue;
      expect(row.published.slice(0, 7), `${row.id}: ${row.source} is of another month`).toBe(
        `20${number[1]}-${number[2]}`,
      );
    }
  });

  it('keeps chance and ceiling within the range', () => {
    for (const { id, chance, ceiling, range_max: max } of BENCHMARKS) {
      const best = max ?? Number.POSITIVE_INFINITY;
      expect(chance ?? 0, `${id}: guessing scores below the best value`).toBeLessThan(best);
      expect(ceiling?.value ?? best, `${id}: a ceiling is above guessing`).toBeGreaterThan(chance ?? 0);
      expect(ceiling?.source ?? 'https:', `${id}: say who measured the ceiling`).toMatch(/^https:/);
    }
  });

  it('names metrics that have a row, or a sampled one', () => {
    const ids = new Set<string>(METRICS.map((row) => row.id));
    const unknown = BENCHMARKS.filter(
      (row) => row.metric !== null && !ids.has(row.metric) && !/^pass[@^]\d$/.test(row.metric),
    );
    expect(unknown.map((row) => `${row.id}: ${row.metric}`)).toEqual([]);
  });
});
