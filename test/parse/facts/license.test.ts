import { describe, expect, test } from 'vitest';
import type { JsonObject, RawModel } from '../../../src/model.ts';
import { license } from '../../../src/parse/facts/license.ts';
import { nothingRead } from '../nothing-read.ts';
import { reading, record } from '../raw-model.ts';

const read = (held: Partial<RawModel>) => license(reading({ id: 'x/y', ...held }), nothingRead('x/y'));
const fromCard = (data: JsonObject) => read({ api: record([], { cardData: data }) });
const file = (path: string) => ({ path, bytes: null, sha256: null, blobId: null });

describe('a declaration', () => {
  test('in the tags is read verbatim, and the reading says so', () => {
    expect(read({ api: record(['license:llama3.1', 'region:us']) }).license).toEqual({
      id: 'llama3.1',
      declared: 'llama3.1',
      state: 'declared',
      basis: 'declared',
      place: 'tags',
      rule: 'license/tag',
      name: null,
      link: null,
    });
  });

  test.each([
    ['Apache-2.0', 'apache-2.0'],
    ['Apache License, Version 2.0', 'apache-2.0'],
    ['https://www.apache.org/licenses/LICENSE-2.0', 'apache-2.0'],
    ['CC BY-NC-SA 4.0', 'cc-by-nc-sa-4.0'],
    ['GPLv3', 'gpl-3.0'],
    ['Llama 3.3 Community License Agreement', 'llama3.3'],
    [['mit'], 'mit'],
  ])('in the card may be written %j', (written, id) => {
    const found = fromCard({ license: written }).license;
    expect(found).toMatchObject({ id, state: 'declared', place: 'api.cardData#license', rule: 'license/card' });
    expect(found?.declared).toBe(Array.isArray(written) ? written[0] : written);
  });

  test('may stand under the British spelling', () => {
    expect(fromCard({ licence: 'mit' }).license).toMatchObject({ id: 'mit', place: 'api.cardData#licence' });
  });

  test('that a template left behind is none', () => {
    expect(fromCard({ licence: 'license' }).license).toMatchObject({ id: null, declared: null, state: 'absent' });
  });

  test('of several licenses amounts to the strictest, and a note keeps the others', () => {
    const found = read({ api: record(['license:apache-2.0', 'license:cc-by-nc-4.0']) });
    expect(found.license).toMatchObject({ id: 'cc-by-nc-4.0', declared: 'apache-2.0, cc-by-nc-4.0' });
    expect(found.notes).toEqual([{ code: 'license-several', place: 'tags', saw: 'apache-2.0' }]);
  });
});

describe('license: other', () => {
  test('with a known name amounts to that license', () => {
    const data = { license: 'other', license_name: 'mnpl', license_link: 'https://mistral.ai/licences/MNPL-0.1.md' };
    expect(fromCard(data).license).toMatchObject({
      id: 'mnpl',
      declared: 'other',
      state: 'named-other',
      rule: 'license/name',
      name: 'mnpl',
    });
  });

  test('with a known link and a name that says nothing is read from the link', () => {
    const link = 'https://huggingface.co/01-ai/Yi-34B/blob/main/LICENSE';
    const data = { license: 'other', license_name: 'license', license_link: link };
    expect(fromCard(data).license).toMatchObject({ id: 'yi', state: 'named-other', rule: 'license/link' });
  });

  test('with a name nobody knows keeps the name, and a note asks for a row', () => {
    const found = fromCard({ license: 'other', license_name: 'house-rules-7' });
    expect(found.license).toMatchObject({ id: null, declared: 'other', state: 'named-other', name: 'house-rules-7' });
    expect(found.notes).toEqual([
      { code: 'license-unknown', place: 'api.cardData#license_name', saw: 'house-rules-7' },
    ]);
  });

  test('alone stays other: nothing is guessed', () => {
    const found = read({ api: record(['license:other']) });
    expect(found.license).toMatchObject({ id: 'other', declared: 'other', state: 'unknown' });
    expect(found.notes).toEqual([]);
  });

  test('with the license in the text is read from there', () => {
    const card = '---\nlicense: other\n---\n- **License:** EXAONE AI Model License Agreement 1.1 - NC\n';
    expect(read({ card }).license).toMatchObject({
      id: 'exaone',
      basis: 'prose',
      place: 'README.md:4',
      declared: 'other',
    });
  });
});

describe('a name and a link that lead to different licenses', () => {
  const link = 'https://huggingface.co/MiniMaxAI/MiniMax-M2.7/blob/main/LICENSE';

  test('amount to the stricter one, and a note keeps the other', () => {
    const found = fromCard({ license: 'other', license_name: 'mit', license_link: link });
    expect(found.license).toMatchObject({
      id: 'minimax-non-commercial',
      declared: 'other',
      state: 'named-other',
      place: 'api.cardData#license_link',
      rule: 'license/link',
    });
    expect(found.notes).toEqual([{ code: 'license-contradiction', place: 'api.cardData#license_name', saw: 'mit' }]);
    expect(found.facts?.map(({ value, chosen }) => [value, chosen])).toEqual([
      ['minimax-non-commercial', true],
      ['mit', false],
    ]);
  });

  test('amount to the name where it is the stricter', () => {
    const data = {
      license: 'other',
      license_name: 'cc-by-nc-4.0',
      license_link: 'https://www.apache.org/licenses/LICENSE-2.0',
    };
    expect(fromCard(data).license).toMatchObject({ id: 'cc-by-nc-4.0', rule: 'license/name' });
  });

  test('count above a freer declaration: it covers the code, they the weights', () => {
    const found = fromCard({ license: 'mit', license_name: 'deepseek', license_link: 'LICENSE-MODEL' });
    expect(found.license).toMatchObject({
      id: 'deepseek',
      declared: 'mit',
      state: 'named-other',
      rule: 'license/name',
    });
    expect(found.notes).toEqual([{ code: 'license-contradiction', place: 'api.cardData#license', saw: 'mit' }]);
    expect(found.facts?.map(({ value, chosen }) => [value, chosen])).toEqual([
      ['deepseek', true],
      ['mit', false],
    ]);
  });

  test('stand behind a declaration that is as strict', () => {
    const data = { license: 'mit', license_link: 'https://www.apache.org/licenses/LICENSE-2.0' };
    expect(fromCard(data).license).toMatchObject({ id: 'mit', state: 'declared', rule: 'license/card' });
  });
});

describe('a name that several makers gave to their own texts', () => {
  const named = (id: string, data: JsonObject) =>
    license(
      reading({ id, api: record([], { cardData: { license: 'other', license_name: 'modified-mit', ...data } }) }),
      nothingRead(id),
    );

  test.each([
    ['moonshotai/Kimi-K2.5', {}, 'modified-mit-kimi'],
    ['x/Kimi-K2-AWQ', { base_model: 'moonshotai/Kimi-K2-Instruct' }, 'modified-mit-kimi'],
    [
      'x/y',
      { license_link: 'https://hf.co/mistralai/Devstral-2-123B-Instruct-2512/raw/main/LICENSE' },
      'modified-mit-mistral',
    ],
    ['x/y', { base_model: ['MiniMaxAI/MiniMax-M2'] }, 'modified-mit-minimax-m2'],
    ['x/y', { base_model: 'MiniMaxAI/MiniMax-M2.7', license_link: 'LICENSE' }, 'minimax-non-commercial'],
  ])('of %s with %j is %3$s', (id, data, expected) => {
    const found = named(id, data);
    expect(found.license).toMatchObject({ id: expected, state: 'named-other', declared: 'other' });
    expect(found.notes?.filter(({ code }) => code === 'license-contradiction')).toEqual([]);
  });

  test('is nobody knows whose where neither owner, parent nor link tells', () => {
    expect(named('x/y', {}).license).toMatchObject({ id: 'modified-mit', rule: 'license/name' });
  });
});

test.each(['LICENSE', './LICENSE', '/blob/main/LICENSE'])('the link %s leads to a file of the repo itself', (link) => {
  const data = { license: 'other', license_link: link };
  const found = license(
    reading({ id: 'MiniMaxAI/MiniMax-M2.7', api: record([], { cardData: data }) }),
    nothingRead('MiniMaxAI/MiniMax-M2.7'),
  );
  expect(found.license).toMatchObject({ id: 'minimax-non-commercial', rule: 'license/link', link });
  expect(fromCard(data).license).toMatchObject({ id: 'other', state: 'unknown' });
});

describe('no declaration', () => {
  test('and a license in the text: the text counts, as prose', () => {
    const card = 'Hello.\n\nThis model is released under the Apache 2.0 license.\n';
    const found = read({ card });
    expect(found.license).toMatchObject({ id: 'apache-2.0', state: 'declared', basis: 'prose', place: 'README.md:3' });
    expect(found.facts).toEqual([
      {
        field: 'license',
        value: 'apache-2.0',
        basis: 'prose',
        place: 'README.md:3',
        rule: 'license/prose',
        chosen: true,
      },
    ]);
  });

  test('but a license file: there is one, and nothing says which', () => {
    const found = read({ api: record([]), files: [file('model.safetensors'), file('LICENSE.txt')] });
    expect(found.license).toMatchObject({
      id: null,
      state: 'unknown',
      place: 'files: LICENSE.txt',
      rule: 'license/file',
    });
  });

  test('anywhere in what is held: absent', () => {
    expect(read({ api: record(['gguf']) }).license).toMatchObject({ id: null, state: 'absent', place: 'tags' });
  });

  test('because nothing at all is held: not even absent', () => {
    expect(read({}).license).toBeUndefined();
  });
});

test('a text that says another license than the declaration leaves a note, and the declaration stands', () => {
  const found = read({ card: '---\nlicense: apache-2.0\n---\n**License:** CC BY-NC 4.0\n' });
  expect(found.license).toMatchObject({ id: 'apache-2.0', rule: 'license/card' });
  expect(found.notes).toEqual([{ code: 'license-contradiction', place: 'README.md:4', saw: 'CC BY-NC 4.0' }]);
  expect(found.facts?.map(({ value, chosen }) => [value, chosen])).toEqual([
    ['apache-2.0', true],
    ['cc-by-nc-4.0', false],
  ]);
});

test.each([[{ license: { name: 'mit' } }], [{ license: 5 }], [{ license: [null, ['mit']] }], [{ license: '' }]])(
  'odd shapes are no declaration: %j',
  (data) => expect(fromCard(data).license?.state).toBe('absent'),
);
