import { describe, expect, it } from 'vitest';
import { downloadsOfAll, inBytes, tokens } from '../../src/explore/parts/words.ts';

describe('tokens of context', () => {
  it.each([
    [512, '512'],
    [2048, '2k'],
    [4000, '4k'],
    [131_072, '128k'],
    [163_840, '160k'],
    [1_000_000, '1M'],
    [1_048_576, '1M'],
    [10_485_760, '10M'],
  ])('%i are %s', (count, words) => {
    expect(tokens(count).text).toContain(`>${words}</span>`);
  });

  it('that nobody states are a dash, not none', () => {
    expect(tokens(null).text).toContain('not known');
  });
});

describe('bytes', () => {
  it.each([
    [663, '663\u00a0B'],
    [16_060_000_000, '16.1\u00a0GB'],
    [1_120_000_000_000, '1.12\u00a0TB'],
  ])('%i are %s', (count, words) => {
    expect(inBytes(count)).toBe(words);
  });
});

it('downloads of many models are a dash where none are known', () => {
  expect(downloadsOfAll(0).text).toContain('not known');
  expect(downloadsOfAll(1200).text).toContain('1.2k');
});
