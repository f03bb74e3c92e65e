import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../src/rules/families.ts';
import { GENERATIONS } from '../../src/rules/generations.ts';
import { LANGUAGE_CODES } from '../../src/rules/language-codes.ts';
import { RELEASED_WITH, type ReleasedWithRow } from '../../src/rules/released-with.ts';
import { unsorted, unsourced } from './table.ts';

const rows: readonly ReleasedWithRow[] = RELEASED_WITH;

describe('what generations were released with', () => {
  it('is sorted and sourced', () => {
    expect(unsorted(rows.map(({ id }) => id))).toBeNull();
    expect(unsourced(rows)).toBeNull();
  });

  it('says something in every row, of a generation or of a family without any', () => {
    const split = new Set<string>(GENERATIONS.map(({ family }) => family));
    const families = new Set<string>(FAMILIES.map(({ id }) => id).filter((id) => !split.has(id)));
    const generations = new Set<string>(GENERATIONS.map(({ id }) => id));
    expect(
      rows.filter(({ id }) => !generations.has(id) && !families.has(id)).map(({ id }) => id),
      'a model of a generation is never looked up by its family',
    ).toEqual([]);
    expect(rows.filter(({ context, languages }) => context === null && languages === null)).toEqual([]);
  });

  it('names languages by their codes, sorted', () => {
    const known = new Set<string>(LANGUAGE_CODES);
    const listed = rows.map(({ languages }) => languages?.split(' ') ?? []);
    expect(listed.flat().filter((code) => !known.has(code))).toEqual([]);
    expect(listed).toEqual(listed.map((codes) => codes.toSorted()));
  });
});
