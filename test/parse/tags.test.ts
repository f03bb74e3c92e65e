import { expect, it } from 'vitest';
import { onlyOneOf, sortTags } from '../../src/parse/tags.ts';
import { FORMATS, type FormatRow, SCHEMES } from '../../src/rules/formats.ts';
import { MODEL_TYPES, type ModelTypeRow, NOT_LANGUAGE_MODELS } from '../../src/rules/model-types.ts';
import { EXPORTER_TAGS, RELATION_TAGS } from '../../src/rules/relations.ts';
import { SERIES, type SeriesRow } from '../../src/rules/series.ts';
import { STAGE_TAGS } from '../../src/rules/stages.ts';
import { TASK_LINES } from '../../src/rules/task-lines.ts';
import { TASKS } from '../../src/rules/tasks.ts';

it('sorts tags by what stands before the colon, in their order', () => {
  const sorted = sortTags([
    'GGUF',
    'license:mit',
    'base_model:a/b',
    'region:us',
    7,
    'base_model:merge:c/d',
    'en',
    null,
  ]);
  expect(sorted).toEqual({
    all: ['GGUF', 'license:mit', 'base_model:a/b', 'region:us', 'base_model:merge:c/d', 'en'],
    cleaned: ['GGUF', 'license:mit', 'base_model:a/b', 'region:us', 'base_model:merge:c/d', 'en'],
    plain: ['GGUF', 'en'],
    lower: ['gguf', 'en'],
    licenses: ['mit'],
    bases: ['a/b', 'merge:c/d'],
  });
});

it.each([undefined, null, 'gguf', { tags: ['gguf'] }])('finds no tags in %j', (tags) => {
  expect(sortTags(tags).all).toEqual([]);
});

it('cleans tags and leaves them as they came beside it', () => {
  const { all, cleaned } = sortTags(['a\u202eb']);
  expect([all, cleaned]).toEqual([['a\u202eb'], ['ab']]);
});

it('tells the one tag of a set from none and from several', () => {
  const set = new Set(['a', 'b']);
  expect(onlyOneOf(['x', 'a', 'y'], set)).toBe('a');
  expect(onlyOneOf(['x'], set)).toBeNull();
  expect(onlyOneOf(['a', 'b'], set)).toBeNull();
  expect(onlyOneOf(['a', 'a'], set)).toBeNull();
});

it('needs no table to know a tag with a colon: such tags are looked up in none', () => {
  const formats: readonly FormatRow[] = FORMATS;
  const series: readonly SeriesRow[] = SERIES;
  const types: readonly ModelTypeRow[] = MODEL_TYPES;
  const known: readonly string[] = [
    ...formats.flatMap((row) => row.tags ?? []),
    ...SCHEMES.flatMap((row) => [row.container, row.scheme]),
    ...series.flatMap((row) => row.tags ?? []),
    ...types.flatMap((row) => [row.id, ...(row.aka ?? [])]),
    ...NOT_LANGUAGE_MODELS,
    ...RELATION_TAGS.flatMap((row) => row.tags),
    ...EXPORTER_TAGS,
    ...STAGE_TAGS.flatMap((row) => row.tags),
    ...TASK_LINES.flatMap((row) => row.tags),
    ...TASKS.map((row) => row.id),
  ];
  expect(
    known.filter((tag) => tag.includes(':')),
    'give such tags a list of their own in src/parse/tags.ts',
  ).toEqual([]);
});
