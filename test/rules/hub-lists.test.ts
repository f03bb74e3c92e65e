import { ALL_MODEL_LIBRARY_KEYS, GGMLFileQuantizationType } from '@huggingface/tasks';
import { describe, expect, test } from 'vitest';
import { GGUF_FILE_TYPES } from '../../src/rules/gguf-file-types.ts';
import { LIBRARY_KEYS } from '../../src/rules/library-keys.ts';

describe('lists that the Hub publishes', () => {
  test('hold every library of the Hub, and none twice', () => {
    expect(ALL_MODEL_LIBRARY_KEYS.filter((key) => !LIBRARY_KEYS.includes(key))).toEqual([]);
    expect(new Set(LIBRARY_KEYS).size).toBe(LIBRARY_KEYS.length);
  });

  test('name every file type of GGUF as the Hub does', () => {
    const named = Object.entries(GGMLFileQuantizationType).filter(([number]) => /^\d+$/.test(number));
    expect(GGUF_FILE_TYPES).toEqual(Object.fromEntries(named));
  });
});
