import { describe, expect, it } from 'vitest';
import { readName } from '../../src/parse/names/read.ts';
import { generationSaid } from '../../src/parse/names/says.ts';
import { FAMILIES } from '../../src/rules/families.ts';
import { GENERATIONS, type GenerationRow } from '../../src/rules/generations.ts';
import { repeated, unsorted, unsourced } from './table.ts';

const rows: readonly GenerationRow[] = GENERATIONS;

function generationOf(id: string, family: string): string | null {
  const said = generationSaid(readName(id), family);
  return said && said !== 'mixed' ? said.value : said;
}

describe('the table of generations', () => {
  it('is sorted by id, and no spelling stands in two rows', () => {
    expect(unsorted(rows.map((row) => row.id))).toBeNull();
    expect(repeated(rows.flatMap((row) => [...row.words, ...(row.short ?? [])]))).toBeNull();
  });

  it('cites a source and a plausible release date for every row', () => {
    expect(unsourced(rows)).toBeNull();
    for (const { id, released } of rows) {
      expect(released, `${id}: write the date of the first public release as YYYY-MM-DD`).toMatch(
        /^20(?:2[2-9])-\d\d-\d\d$/,
      );
      expect(Number.isNaN(Date.parse(released)), `${id}: ${released} is no day`).toBe(false);
    }
  });

  it('settles each stated size of a family in one row only', () => {
    expect(repeated(rows.flatMap((row) => (row.sizes ?? []).map((size) => `${row.family} ${size}`)))).toBeNull();
  });

  it.each(rows.map((row) => [row.id, row] as const))('%s is read from its examples', (id, row) => {
    expect(FAMILIES.some((family) => family.id === row.family)).toBe(true);
    for (const example of row.examples) {
      expect(generationOf(example, row.family), `${example}: add a spelling to the words of ${id}`).toBe(id);
    }
  });

  it.each(rows.map((row) => [row.id, row] as const))('%s is not read from its near misses', (id, row) => {
    expect(row.nearMisses.length, `give ${id} a name that looks like it and is not`).toBeGreaterThan(0);
    for (const miss of row.nearMisses) {
      expect(generationOf(miss, row.family), `${miss} must not be read as ${id}`).not.toBe(id);
    }
  });
});
