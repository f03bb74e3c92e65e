import { describe, expect, test } from 'vitest';
import { tableWord } from '../../src/parse/card/judge.ts';
import { TABLE_WORDS } from '../../src/rules/table-words.ts';

describe('words of tables', () => {
  test('kinds are sorted and stand once', () => {
    const kinds = TABLE_WORDS.map((row) => row.kind);
    expect(kinds, 'sort the rows by kind').toEqual([...new Set(kinds)].sort());
  });

  test('a word has one meaning', () => {
    const words = TABLE_WORDS.flatMap((row): readonly string[] => row.words);
    const twice = words.filter((word, index) => words.indexOf(word) !== index);
    expect(twice, 'take the word out of one of its rows').toEqual([]);
  });

  test.each(TABLE_WORDS.map((row) => [row.kind, row] as const))('%s: every word is found as printed', (kind, row) => {
    const lost = row.words.filter((word) => tableWord(word) !== kind);
    expect(lost, 'write the word as headers are compared: lower case, without punctuation').toEqual([]);
    expect(row.source).toMatch(/^https:\/\//);
  });

  test.each([
    ['**Benchmark**', 'benchmark'],
    ['Model Name', 'model'],
    ['# Params', 'size'],
    ['Std. Err', 'spread'],
    ['n-shot', 'setting'],
    ['Change/Nous-Hermes', null],
    ['MMLU', null],
    ['DROP', null],
  ])('%s is %s', (header, kind) => {
    expect(tableWord(header.replaceAll('*', ''))).toBe(kind);
  });
});
