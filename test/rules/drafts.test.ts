import { describe, expect, it } from 'vitest';
import { draftWords } from '../../src/parse/drafts/words.ts';
import { DRAFT_TYPE, DRAFTS } from '../../src/rules/drafts.ts';
import { unsorted, unsourced } from './table.ts';

describe('the table of drafts', () => {
  it('is sorted by id, unique and sourced', () => {
    expect(unsorted(DRAFTS.map((row) => row.id))).toBeNull();
    expect(unsourced(DRAFTS)).toBeNull();
  });

  it.each(DRAFTS.map((row) => [row.id, row] as const))('%s claims its examples and no near miss', (id, row) => {
    const words = (name: string) => row.words?.test(name) === true || row.hints?.test(name) === true;
    for (const example of row.examples) expect(words(example), `${example} must be read as ${id}`).toBe(true);
    for (const miss of row.nearMisses) expect(words(miss), `${miss} must not be read as ${id}`).toBe(false);
  });

  it('is asked only about names that may hold a word of it', () => {
    const named = DRAFTS.flatMap((row) => row.examples).filter((name) => draftWords(`x/${name}`) === null);
    expect(named, 'widen the first test of draftWords').toEqual([]);
  });

  it('finds every type of a row with the test that comes first', () => {
    const missed = DRAFTS.filter(({ types }) => types !== undefined && !DRAFT_TYPE.test(types.source));
    expect(
      missed.map((row) => row.id),
      'widen DRAFT_TYPE',
    ).toEqual([]);
  });

  it('has a sign in every row', () => {
    const bare = DRAFTS.filter(
      (row) => !(row.classes ?? row.types ?? row.keys ?? row.libraries ?? row.words ?? row.hints),
    );
    expect(bare.map((row) => row.id)).toEqual([]);
  });
});
