import { describe, expect, test } from 'vitest';
import { licenseFromProse } from '../../../src/parse/licenses/prose.ts';

const read = (body: string) => licenseFromProse(body, 0, 1);
const id = (body: string) => read(body)?.row?.id ?? null;

describe('a label', () => {
  test.each([
    ['- **License:** Apache 2.0', 'apache-2.0'],
    ['* **License**: [CC BY-NC-4.0](https://creativecommons.org/licenses/by-nc/4.0/)', 'cc-by-nc-4.0'],
    ['| License | [Gemma](https://ai.google.dev/gemma/terms) |', 'gemma'],
    ['<b>Model License:</b> MIT License', 'mit'],
    [
      '**License** A custom license is available at: https://ai.meta.com/resources/models-and-libraries/llama-downloads/',
      'llama2',
    ],
    [
      'License: Use of this model is governed by the [Llama 3.2 Community License](https://www.llama.com/llama3_2/license)',
      'llama3.2',
    ],
  ])('%s', (line, expected) => expect(id(`Intro.\n\n${line}\n`)).toBe(expected));

  test('says what it said and where', () => {
    expect(read('\n\n- **License:** DARJYO License v1.0\n')).toEqual({
      row: null,
      said: 'DARJYO License v1.0',
      link: null,
      line: 3,
    });
  });

  test.each([
    '- **License:** [More Information Needed]',
    'license: other',
    '| License | Apache 2.0 | MIT |',
    'License: **',
  ])('that is left blank or speaks of several models says nothing: %s', (line) => expect(read(line)).toBeNull());
});

describe('a sentence', () => {
  test.each([
    ['This model is released under the Apache 2.0 license.', 'apache-2.0'],
    ['The model weights are made available under the MIT License, see below.', 'mit'],
    ['All our models were published under the CC BY-NC 4.0 license.', 'cc-by-nc-4.0'],
  ])('about the model counts: %s', (line, expected) => expect(id(line)).toBe(expected));

  test.each([
    'The code in this repository is licensed under the MIT License.',
    'The dataset is released under the Apache 2.0 license.',
    'The base model is released under the Apache 2.0 license.',
    'Llama 2 is licensed under the LLAMA 2 Community License.',
    'Please check the license of the original model before using this one.',
  ])('about something else does not: %s', (line) => expect(read(line)).toBeNull());
});

describe('a heading', () => {
  test('with the name alone under it counts', () =>
    expect(id('## License\n\nApache License 2.0\n')).toBe('apache-2.0'));
  test('with a sentence about the code under it does not', () => {
    expect(read('### 4. License\nThis code repository is licensed under the MIT License.\n')).toBeNull();
  });
});

test('what stands in a code block is somebody else', () => {
  expect(read('```yaml\nlicense: apache-2.0\n```\n')).toBeNull();
});

test('a known license outweighs an unknown one that stands before it', () => {
  expect(id('License: House Rules\n\nThis model is licensed under the MIT license.')).toBe('mit');
});

test('text made to slow the reader down does not', () => {
  for (const piece of ['the model ', 'License: the ', '[a](', '**license** ', 'is licensed under the ']) {
    expect(() => read(`${piece.repeat(50_000)}\nlicense`)).not.toThrow();
  }
});
