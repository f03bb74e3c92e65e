import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { readPlainYaml } from '../../../src/parse/card/plain-yaml.ts';

const PLAIN = [
  'license: mit\n',
  'license: mit\r\ntags:\r\n- a\r\n- b c\r\n',
  'tags:\n  - "a: b"\n  - \'c\'\nlanguage: [en, de]\nempty:\n\n# remark\nlast: []\n',
  'model-index:\n- name: X-7B\n  results:\n  - task:\n      type: text-generation\n    metrics:\n    - value: 61.5\n      verified: false\n',
  'value: 0.6459044368600683\nother: -2.57 +/- 0.56\nless: -0.5\nnone: -0\nquote: ’x’ 🤗 … 中：\n',
  'Terms and date of birth: text\nslices:\n- model: a/b\n  layer_range: [0, 32]\n  t: [0.5, x.y, true]\n',
  'a: 1\nb: 20\nc: 0.50\nd: true\ne: null\nf: no\ng: 7b\nh: 2-bit\ni: https://x.org/a#b\nj: TRUE\n',
];
const OTHER = [
  'a: b: c\n',
  'a: b # remark\n',
  'a: >-\n  folded\n',
  'a: first\n  second\n',
  'a: 1e5\n',
  'a: 0x1F\n',
  'a: .inf\n',
  'a: 2024-01-01\n',
  'a: 1\na: 2\n',
  'a: &x b\n',
  'a: *x\n',
  "a: 'it''s'\n",
  'a: "b\\n"\n',
  '- a\n- b\n',
  'true: a\n',
  '__proto__: a\n',
  'a\tb: c\n',
  'base  model: x/y\n',
  'a: [1e5]\n',
  'a: [1.2.3]\n',
  'a: - b\n',
  'a: \ud83e\n',
  'a: \u2028b\n',
  'a:\n    b: 1\n  c: 2\n',
  'just words\n',
  '',
];
const BITS = [
  '\n',
  ' ',
  '  ',
  '- ',
  ':',
  ': ',
  ' #',
  "'",
  '"',
  '0',
  '1.5',
  'null',
  '~',
  '[',
  ']',
  '|',
  '&a',
  '\r',
  'é',
];

const readAgain = (source: string) => ({ source, data: readPlainYaml(source) });

describe('plain YAML', () => {
  test.each(PLAIN)('is read as a parser reads it: %j', (source) => {
    expect(readPlainYaml(source)).toEqual(load(source));
  });

  test.each(OTHER)('is not this: %j', (source) => {
    expect(readPlainYaml(source)).toBeNull();
  });

  test('with any small change is read the same, or left to the parser', () => {
    const changed = PLAIN.flatMap((source) =>
      [...source].flatMap((_, at) => BITS.map((bit) => source.slice(0, at) + bit + source.slice(at))),
    );
    const read = changed.filter((source) => readPlainYaml(source) !== null);
    expect(read.length).toBeGreaterThan(changed.length / 10);
    expect(read.map(readAgain)).toEqual(read.map((source) => ({ source, data: load(source) })));
  });

  test('tells where each value stands', () => {
    const source = 'a:\n- name: "x"\n  value: 61.5\nb: [en, de]\n';
    const found: [string, string][] = [];
    readPlainYaml(source, (path, start, end) => found.push([path.join('/'), source.slice(start, end)]));
    expect(found).toEqual([
      ['a/0/name', 'x'],
      ['a/0/value', '61.5'],
      ['b/0', 'en'],
      ['b/1', 'de'],
    ]);
  });
});
