import { describe, expect, it } from 'vitest';
import { readName } from '../../src/parse/names/read.ts';
import { GENERATIONS } from '../../src/rules/generations.ts';
import { SERIES, type SeriesRow } from '../../src/rules/series.ts';
import { expectSorted, expectSourced, expectUnique } from './table.ts';

const rows: readonly SeriesRow[] = SERIES;

/** `tag:x` is an example of a tag, anything else of a repo name. */
function claimed(example: string, row: SeriesRow): boolean {
  if (example.startsWith('tag:')) return row.tags?.includes(example.slice(4)) ?? false;
  return readName(example).series.some((stand) => stand.value === row.id);
}

describe('the table of well-known fine-tunes', () => {
  it('is sorted by id, unique and sourced', () => {
    expectSorted(rows.map((row) => row.id));
    expectUnique(rows.flatMap((row) => row.words));
    expectSourced(rows);
  });

  it.each(rows.map((row) => [row.id, row] as const))(
    '%s claims its examples and none of its near misses',
    (id, row) => {
      for (const example of row.examples) expect(claimed(example, row), `${example} must be read as ${id}`).toBe(true);
      for (const miss of row.nearMisses) expect(claimed(miss, row), `${miss} must not be read as ${id}`).toBe(false);
    },
  );

  it('names generations of the family it names', () => {
    for (const { id, family, generation } of rows) {
      const row = GENERATIONS.find((held) => held.id === generation);
      if (generation !== null) expect(row?.family, `${id}: ${generation} is of another family`).toBe(family);
    }
  });
});
