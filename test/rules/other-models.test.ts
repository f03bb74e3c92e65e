import { describe, expect, it } from 'vitest';
import { readName } from '../../src/parse/names/read.ts';
import { OTHER_MODELS } from '../../src/rules/other-models.ts';
import { repeated, unsorted, unsourced } from './table.ts';

describe('the table of models that are no language models', () => {
  it('is sorted by id, unique and sourced', () => {
    expect(unsorted(OTHER_MODELS.map((row) => row.id))).toBeNull();
    expect(repeated(OTHER_MODELS.flatMap((row) => row.words))).toBeNull();
    expect(unsourced(OTHER_MODELS)).toBeNull();
  });

  it.each(OTHER_MODELS.map((row) => [row.id, row] as const))('%s claims its examples and no near miss', (id, row) => {
    const claimed = (name: string) => readName(name).others.some((stand) => stand.value === id);
    for (const example of row.examples) expect(claimed(example), `${example} must be read as ${id}`).toBe(true);
    for (const miss of row.nearMisses) expect(claimed(miss), `${miss} must not be read as ${id}`).toBe(false);
  });
});
