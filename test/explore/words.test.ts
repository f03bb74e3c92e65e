import { describe, expect, it } from 'vitest';
import { tokens } from '../../src/explore/parts/words.ts';

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
