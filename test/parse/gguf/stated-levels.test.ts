import { describe, expect, it } from 'vitest';
import { readFileName } from '../../../src/parse/gguf/file-name.ts';
import { levelsStated, mainLevel } from '../../../src/parse/gguf/stated-levels.ts';

const main = (name: string): string | undefined => mainLevel(levelsStated(name))?.text;

describe('names that state several levels', () => {
  it.each([
    ['word-7B-Q4_K_M-embed-F16', 'Q4_K_M', 'the other is the embedding’s'],
    ['word-7B-F32-Q2_K', 'Q2_K', 'the other is what it was made from'],
    ['fp16.Q4_K_M', 'Q4_K_M', 'the other is what it was made from'],
    ['DeepSeek-V4-Flash-55IQ2_XXS-34Q2_K-07Q8_0-03F16', 'IQ2_XXS', 'the largest share'],
    ['GLM-4.5-Air-Q8_0-FFN-IQ4_XS-IQ3_S-IQ4_NL', 'IQ3_S', 'the fewest bits'],
    ['Coder-Next-MXFP4_MOE_BF16', 'MXFP4_MOE', 'the fewest bits'],
    ['BigBang-oQ4e-fp16', 'oq4e', 'the fewest bits'],
    ['demo-q8-unsloth.Q8_0', 'Q8_0', 'the exact one of its kind'],
    ['Mistral-4bit-Q8_0', 'Q8_0', 'a level of the file’s own kind before a bare number of bits'],
    ['llamafied-bf16-fp16', 'F16', 'the last of equals'],
    ['Qwen3-Q3_K_P', 'Q3_K_P', 'no neighbour of it'],
    ['Qwen3.5-122B-A10B-ROCmFP4-MTP', 'rocmfp4', 'a vendor’s layout'],
    ['Model-5_0bpw', '5.0bpw', 'an underscore for the point'],
  ])('%s is %s: %s', (name, level) => {
    expect(main(name)).toBe(level);
  });

  it('keeps the others for the bytes to decide', () => {
    expect(readFileName('word-F32-Q2_K.gguf').others.map((one) => one.text)).toEqual(['F32', 'Q2_K']);
    expect(readFileName('word-Q2_K.gguf').others).toEqual([]);
  });
});
