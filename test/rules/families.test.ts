import { describe, expect, it } from 'vitest';
import { indexPhrases, phraseAt } from '../../src/parse/names/phrases.ts';
import { readName } from '../../src/parse/names/read.ts';
import { familySaid } from '../../src/parse/names/says.ts';
import { splitName } from '../../src/parse/names/split.ts';
import { FAMILIES, type FamilyRow } from '../../src/rules/families.ts';
import { repeated, unsorted, unsourced } from './table.ts';

const rows: readonly FamilyRow[] = FAMILIES;

function familyOf(id: string): string | null {
  const said = familySaid(readName(id));
  return said && said !== 'mixed' ? said.value : said;
}

describe('the table of families', () => {
  it('is sorted by id, and no id or name in names stands twice', () => {
    expect(unsorted(rows.map((row) => row.id))).toBeNull();
    expect(repeated(rows.flatMap((row) => row.words))).toBeNull();
  });

  it('cites a source for every row', () => {
    expect(unsourced(rows)).toBeNull();
  });

  it.each(rows.map((row) => [row.id, row] as const))('%s is read from its examples', (id, row) => {
    expect(row.examples.length, `give ${id} at least one repo name that must be read as ${id}`).toBeGreaterThan(0);
    for (const example of row.examples) {
      expect(familyOf(example), `${example}: add a phrase to the words of ${id}, or move the example`).toBe(id);
    }
  });

  it.each(rows.map((row) => [row.id, row] as const))('%s is not read from its near misses', (id, row) => {
    expect(row.nearMisses.length, `give ${id} a name that looks like it and is not`).toBeGreaterThan(0);
    for (const miss of row.nearMisses) {
      expect(familyOf(miss), `${miss} must not be read as ${id}: make its words longer or mark the row plain`).not.toBe(
        id,
      );
    }
  });

  it('takes a newcomer in one row', () => {
    const newcomer: FamilyRow = { ...FAMILIES[0], id: 'zorblax', words: ['zorblax', 'zorb-2'] };
    const index = indexPhrases([...rows, newcomer].map((row) => ({ words: row.words, meaning: row.id })));
    expect(phraseAt(index, splitName('someone/Zorblax-7B'), 0)).toEqual({ meaning: 'zorblax', last: 1 });
    expect(phraseAt(index, splitName('someone/zorb2-chat'), 0)).toEqual({ meaning: 'zorblax', last: 2 });
    expect(phraseAt(index, splitName('someone/zorb-2b'), 0)).toBeNull();
  });
});
