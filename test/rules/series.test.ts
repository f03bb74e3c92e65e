import { describe, expect, it } from 'vitest';
import { readName } from '../../src/parse/names/read.ts';
import { GENERATIONS } from '../../src/rules/generations.ts';
import { SERIES, type SeriesRow } from '../../src/rules/series.ts';
import { repeated, unsorted, unsourced } from './table.ts';

const rows: readonly SeriesRow[] = SERIES;

/** `tag:x` is an example of a tag, anything else of a repo name. */
function claimed(example: string, row: SeriesRow): boolean {
  if (example.startsWith('tag:')) return row.tags?.includes(example.slice(4)) ?? false;
  return readName(example).series.some((stand) => stand.value === row.id);
}

describe('the table of well-known fine-tunes', () => {
  it('is sorted by id, unique and sourced', () => {
    expect(unsorted(rows.map((row) => row.id))).toBeNull();
    expect(repeated(rows.flatMap((row) => row.words))).toBeNull();
    expect(unsourced(rows)).toBeNull();
  });

  it.each(rows.map((row) => [row.id, row] as const))(
    '%s claims its examples and none of its near misses',
    (id, row) => {
      for (const example of row.examples) expect(claimed(example, row), `${example} must be read as ${id}`).toBe(true);
      for (const miss of row.nearMisses) expect(claimed(miss, row), `${miss} must not be read as ${id}`).toBe(false);
    },
  );

  it('names generations of the family it names', () => {
    const foreign = rows.filter(({ family, generation }) => {
      return generation !== null && GENERATIONS.find((held) => held.id === generation)?.family !== family;
    });
    expect(foreign.map((row) => `${row.id}: ${row.generation} is of another family`)).toEqual([]);
  });
});
