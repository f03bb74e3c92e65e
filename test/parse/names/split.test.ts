import { describe, expect, it } from 'vitest';
import { ownerOf, splitName } from '../../../src/parse/names/split.ts';

const texts = (id: string) => splitName(id).map((token) => token.text);

describe('splitting a repo name', () => {
  it('cuts letters from digits, so that spellings of one model split alike', () => {
    const spellings = ['x/Llama-3.1-8B', 'x/llama3.1_8b', 'x/Llama 3.1 8B'];
    for (const id of spellings) expect(texts(id).map((text) => text.toLowerCase())).toEqual(['llama', '3.1', '8', 'b']);
  });

  it('keeps the owner apart and counts positions from the start of the id', () => {
    const [first] = splitName('meta-llama/Llama-2');
    expect(ownerOf('meta-llama/Llama-2')).toBe('meta-llama');
    expect(first).toMatchObject({ text: 'Llama', start: 11, end: 16, before: '', glued: false });
  });

  it('says what stands between tokens, and which touch', () => {
    const tokens = splitName('a/Q4_K_M-7B');
    expect(tokens.map((t) => t.before)).toEqual(['', '', '_', '_', '-', '']);
    expect(tokens.map((t) => t.glued)).toEqual([false, true, false, false, false, true]);
  });

  it('leaves points between digits in the number and no others', () => {
    expect(texts('a/v2.0.1.beta.')).toEqual(['v', '2.0.1', 'beta']);
  });

  it('takes bare, empty and foreign names as they come', () => {
    expect(ownerOf('gpt2')).toBeNull();
    expect(texts('gpt2')).toEqual(['gpt', '2']);
    expect(texts('owner/')).toEqual([]);
    expect(texts('owner/日本-7b')).toEqual(['日本', '7', 'b']);
  });

  it('looks at no more than a name can hold', () => {
    expect(splitName(`a/${'x-'.repeat(5000)}`).length).toBeLessThanOrEqual(100);
  });
});
