import { PIPELINE_TYPES } from '@huggingface/tasks';
import { describe, expect, test } from 'vitest';
import { DOUBTFUL_LANGUAGE_TAGS, LANGUAGE_CODES } from '../../src/rules/language-codes.ts';
import { RELATION_TAGS } from '../../src/rules/relations.ts';
import { TASKS } from '../../src/rules/tasks.ts';

describe('tasks', () => {
  const ids = TASKS.map(({ id }) => id);

  test('are sorted and sourced', () => {
    expect(ids, 'sort TASKS by id').toEqual([...new Set(ids)].sort());
    for (const { source } of TASKS) expect(source).toMatch(/^https:/);
  });

  test('hold every task of the Hub: a new one is a new row', () => {
    expect(PIPELINE_TYPES.filter((type) => !ids.includes(type))).toEqual([]);
  });
});

describe('relation tags', () => {
  test('are sorted, sourced, and claim their examples alone', () => {
    expect(RELATION_TAGS.map(({ id }) => id)).toEqual(RELATION_TAGS.map(({ id }) => id).toSorted());
    for (const row of RELATION_TAGS) {
      const claimed = (tag: string) =>
        RELATION_TAGS.filter(({ tags }) => (tags as readonly string[]).includes(tag)).map(({ id }) => id);
      for (const tag of row.examples) expect(claimed(tag), `${tag} belongs to ${row.id}`).toEqual([row.id]);
      for (const tag of row.nearMisses) expect(claimed(tag), `${tag} is nobody's`).toEqual([]);
      expect(row.source).toMatch(/^https:/);
    }
  });
});

test('language codes are sorted, and every doubtful one is a code', () => {
  expect(LANGUAGE_CODES).toEqual([...new Set(LANGUAGE_CODES)].sort());
  expect(DOUBTFUL_LANGUAGE_TAGS.filter((code) => !LANGUAGE_CODES.includes(code) && code.length !== 2)).toEqual([]);
});
