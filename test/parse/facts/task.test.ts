import { describe, expect, test } from 'vitest';
import type { Extractor } from '../../../src/parse/extractor.ts';
import { languages } from '../../../src/parse/facts/languages.ts';
import { library } from '../../../src/parse/facts/library.ts';
import { task } from '../../../src/parse/facts/task.ts';
import type { RawModel } from '../../../src/model.ts';
import { nothingRead } from '../nothing-read.ts';
import { reading, record } from '../raw-model.ts';

const told = (extractor: Extractor, held: Partial<RawModel>) => {
  const found = extractor(reading({ id: 'x/y', ...held }), nothingRead('x/y'));
  return (found.facts ?? []).map(({ value, basis, place, chosen }) => ({ value, basis, place, chosen }));
};

describe('the task', () => {
  test('declared in the card goes before the one the Hub worked out', () => {
    const api = record([], { pipeline_tag: 'text-generation', cardData: { pipeline_tag: 'text-ranking' } });
    expect(told(task, { api })).toEqual([
      { value: 'text-ranking', basis: 'declared', place: 'api.cardData#pipeline_tag', chosen: true },
      { value: 'text-generation', basis: 'structured', place: 'api.pipeline_tag', chosen: false },
    ]);
  });

  test('is read from the tags only where one task stands there', () => {
    expect(told(task, { api: record(['gguf', 'text-generation']) })[0]).toMatchObject({
      value: 'text-generation',
      place: 'tags',
    });
    expect(told(task, { api: record(['summarization', 'text-generation']) })).toEqual([]);
  });

  test('that no table knows is kept, with a note', () => {
    const found = task(reading({ id: 'x/y', api: { pipeline_tag: 'mind-reading' } }), nothingRead('x/y'));
    expect(found.notes).toEqual([{ code: 'task-unknown', place: 'api.pipeline_tag', saw: 'mind-reading' }]);
  });

  test('nobody states is not known', () => expect(told(task, { api: record(['en', 'region:us']) })).toEqual([]));
});

describe('the library', () => {
  test('comes from the record, else from the only library among the tags', () => {
    expect(told(library, { api: record([], { library_name: 'mlx' }) })[0]).toMatchObject({
      value: 'mlx',
      place: 'api.library_name',
    });
    expect(told(library, { api: record(['peft', 'lora']) })[0]).toMatchObject({ value: 'peft', place: 'tags' });
    expect(told(library, { api: record(['peft', 'transformers']) })).toEqual([]);
  });
});

describe('the languages', () => {
  test('come from the card, as a text or a list', () => {
    expect(told(languages, { card: '---\nlanguage: no\n---\n' })[0]).toMatchObject({
      value: ['no'],
      place: 'README.md#language',
    });
    expect(told(languages, { card: '---\nlanguage: [en, zh-Hans, "English text"]\n---\n' })[0]?.value).toEqual([
      'en',
      'zh-hans',
    ]);
  });

  test('come from tags, where two letters are a language', () => {
    expect(told(languages, { api: record(['tf', 'en', 'de', 'rl']) })[0]?.value).toEqual(['en', 'de']);
  });

  test('are not seen in machine learning or Stable Diffusion alone', () => {
    expect(told(languages, { api: record(['ml', 'sd']) })).toEqual([]);
    expect(told(languages, { api: record(['ml', 'ta']) })[0]?.value).toEqual(['ml', 'ta']);
  });
});
