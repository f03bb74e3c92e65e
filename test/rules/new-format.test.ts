/** One newcomer, one row: a format that nobody has heard of is understood everywhere once its row is in the table. */
import { expect, it, vi } from 'vitest';
import { extract } from '../../src/parse/extract.ts';
import type { FormatRow } from '../../src/rules/formats.ts';
import { rawModel } from '../parse/raw-model.ts';

vi.mock('../../src/rules/formats.ts', async (original) => {
  const real = await original<typeof import('../../src/rules/formats.ts')>();
  const row: FormatRow = {
    id: 'zipq',
    name: 'ZipQ',
    kind: 'packing',
    tokens: ['zipq'],
    tags: ['zipq'],
    methods: ['zipq'],
    beats: ['gptq'],
    meaning: 'a packing that exists in this test alone',
    examples: ['token:zipq'],
    nearMisses: ['token:zip'],
    source: 'https://example.org/zipq',
  };
  return { ...real, FORMATS: [...real.FORMATS, row] };
});

function formats(
  id: string,
  tags: string[],
  config: Record<string, never> | { quantization_config: { quant_method: string; bits: number } } | null,
) {
  const model = extract(rawModel({ id, api: { tags }, config }));
  return model.weights.map((one) => [one.format, one.level, one.rule]);
}

it('reads a new format from config, tags and name after one row was added', () => {
  expect(formats('x/m', ['safetensors'], { quantization_config: { quant_method: 'zipq', bits: 3 } })).toEqual([
    ['zipq', '3bit', 'weights/config'],
  ]);
  expect(formats('x/m', ['safetensors', 'zipq', 'gptq'], null)).toEqual([['zipq', null, 'weights/tag']]);
  expect(formats('x/m-7B-ZipQ-4bit', ['safetensors'], null)).toEqual([['zipq', '4bit', 'weights/name']]);
});
