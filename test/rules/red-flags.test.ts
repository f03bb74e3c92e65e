import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BENCHMARKS } from '../../src/rules/benchmarks.ts';
import { METRICS } from '../../src/rules/metrics.ts';
import { RED_FLAGS, type RedFlag } from '../../src/rules/red-flags.ts';
import { FIRST_ATTEMPT, RIGHT_ANSWERS } from '../../src/rules/right-answers.ts';
import { SUITE_EDITIONS, type SuiteEdition } from '../../src/rules/suites.ts';
import { unsorted, unsourced } from './table.ts';

const flags: readonly RedFlag[] = RED_FLAGS;
const editions: readonly SuiteEdition[] = SUITE_EDITIONS;
const migrations = new URL('../../migrations/', import.meta.url);
const views = readdirSync(migrations)
  .toSorted()
  .filter((file) => file.endsWith('.sql'))
  .map((file) => readFileSync(new URL(file, migrations), 'utf8'))
  .join('\n');

describe('red flags', () => {
  it('are sorted and sourced', () => {
    expect(unsorted(flags.map((row) => row.id))).toBeNull();
    expect(unsourced(flags)).toBeNull();
  });

  it('are each raised by a view, and no view raises another', () => {
    const from = views.slice(views.lastIndexOf('CREATE VIEW flag_rows'), views.lastIndexOf('CREATE VIEW flags_now'));
    const literals = new Set(from.match(/(?<=')[a-z]+(?:-[a-z]+)+(?=')/g));
    const known = new Set(flags.map((row) => row.id));
    expect(
      [...known].filter((id) => !literals.has(id)),
      'add an arm to flag_rows',
    ).toEqual([]);
    expect(
      [...literals].filter((id) => !known.has(id)),
      'add a row to src/rules/red-flags.ts',
    ).toEqual([]);
  });

  it('accuse nobody', () => {
    const accusing = /\b(?:cheat|liar|lying|fraud|fake|mislead|dishonest|cherry|stolen|steal)/i;
    expect(
      flags.filter((row) => accusing.test(row.states)).map((row) => row.id),
      'state what stands where, never why',
    ).toEqual([]);
  });
});

describe('suites', () => {
  it('are sorted, sourced and follow one another', () => {
    expect(unsorted(editions.map((row) => row.id))).toBeNull();
    expect(unsourced(editions)).toBeNull();
    for (const { id, since } of editions)
      expect(id.slice(id.lastIndexOf('/') + 1), `${id}: the id ends in its first day`).toBe(since);
  });

  it('are made of known benchmarks, some of which tell the suite', () => {
    const known = new Set(BENCHMARKS.map((row) => row.id));
    for (const { id, parts } of editions) {
      const strangers = parts.map((part) => part.benchmark.split('/')[0] ?? '').filter((part) => !known.has(part));
      expect(strangers, `${id}: no row in rules/benchmarks`).toEqual([]);
      expect(
        parts.some((part) => part.telling),
        `${id}: nothing tells it from a choice of one's own`,
      ).toBe(true);
    }
  });
});

describe('metrics that count right answers', () => {
  it('are known ones', () => {
    const known = new Set<string>([...METRICS.map((row) => row.id), FIRST_ATTEMPT.id]);
    expect([...RIGHT_ANSWERS].filter((id) => !known.has(id))).toEqual([]);
  });
});
