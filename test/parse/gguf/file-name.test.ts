import { expect, it } from 'vitest';
import { levelIn, readFileName } from '../../../src/parse/gguf/file-name.ts';
import { LEVELS } from '../../../src/rules/levels.ts';

const numbered = LEVELS.flatMap((row) => row.examples.filter((text) => /^\d/.test(text)).map((text) => [text, row.id]));

it('knows levels that begin with a number', () => expect(numbered.length).toBeGreaterThan(0));

it.each(numbered)('finds %s in a name', (text, id) => {
  expect(levelIn(`Model-7b-${text}`)?.row.id).toBe(id);
});

it.each(['Model-16-f', 'Model-16f', 'Model-1_6f'])('finds a spelling cut apart in %s', (name) => {
  expect(levelIn(name)?.row.id).toBe('F16');
});

it.each(['Model-7b', 'Model-2024-08', 'Model-1.5-16-k'])('finds none in %s', (name) => {
  expect(levelIn(name)).toBeNull();
});

it.each([
  ['model-00001-of-00003.safetensors', 3],
  ['model-00163-of-000163.safetensors', 163],
])('takes %s for one of its shards', (path, shards) => {
  expect(readFileName(path)).toMatchObject({ stem: 'model', shards });
});
