import { describe, expect, test } from 'vitest';
import { readCell } from '../../../src/parse/card/number.ts';

function values(text: string): number[] | string {
  const reading = readCell(text);
  return reading.kind === 'numbers' ? reading.numbers.map((printed) => printed.value) : reading.kind;
}

describe('printed results', () => {
  test.each([
    ['71.3', [71.3]],
    ['71.3%', [71.3]],
    ['0.7130', [0.713]],
    ['.713', [0.713]],
    ['73,5', [73.5]],
    ['0,713', [0.713]],
    ['1,130', [1130]],
    ['2,040.5', [2040.5]],
    ['−12.5', [-12.5]],
    ['43.6*', [43.6]],
    ['8.24^1', [8.24]],
    ['78.5 ↑', [78.5]],
    ['66.9333 ±1.7190', [66.9333]],
    ['0.85 +/- 0.01', [0.85]],
    ['8.5 (+0.3)', [8.5]],
    ['61.2 (-2.1%)', [61.2]],
    ['72.1 / 74.0', [72.1, 74]],
    ['28.46 (cased) / 29.23 (uncased)', [28.46, 29.23]],
    ['36.6 pass@1', [36.6]],
    ['65.1 EM', [65.1]],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('print and percent sign are kept', () => {
    expect(readCell(' 71.30 %')).toMatchObject({ numbers: [{ text: '71.30 %', unit: '%', value: 71.3 }] });
  });
});

describe('cells that hold no result', () => {
  test.each(['', '-', '--', 'N/A', 'x', '✗', '?', 'TBD', 'NaN'])('nothing: %s', (text) => {
    expect(values(text)).toBe('nothing');
  });

  test.each([
    '7B',
    '128k',
    '39 M',
    '5.43 GB',
    '48ms',
    '450.95 words',
    '18/20',
    '$1600k',
    '3-5',
    '2024-01-05',
    'v0.1',
    '1.5.E-04',
    'up to 8K tokens',
    'result < 0.1, %: 0.0',
    '3.0 x 10',
  ])('words: %s', (text) => {
    expect(values(text)).toBe('words');
  });
});
