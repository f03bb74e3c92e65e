import { describe, expect, it } from 'vitest';
import { explainName } from '../../../src/parse/names/explain.ts';

const lines = (id: string) => explainName(id).map((row) => `${row.token}: ${row.meaning}`);

describe('explaining a name', () => {
  it('decodes it piece by piece, in order', () => {
    expect(lines('mistralai/Mixtral-8x7B-Instruct-v0.1')).toEqual([
      'mistralai: who published the repo',
      'Mixtral: Mixtral: a generation of Mistral AI, first released 2023-12-11',
      '8x7B: mixture of 8 experts, each built from a 7-billion-parameter model',
      'Instruct: tuned to follow instructions',
      'v0.1: release 0.1 of this model',
    ]);
  });

  it.each([
    ['google/gemma-3-27b-it', 'it', /Google's word/],
    ['x/Foo-i1-GGUF', 'i1', /importance matrix/],
    ['x/Foo-8B-abliterated', 'abliterated', /refusal direction removed/],
    ['x/Foo-Q4_K_M', 'Q4_K_M', /4-bit k-quant, medium/],
    ['Qwen/Qwen3-30B-A3B', 'A3B', /3 billion active/],
    ['x/gemma-3n-E4B', 'E4B', /effective/],
    ['lmsys/vicuna-7b-v1.5', 'vicuna', /fine-tune of Llama 2/],
    ['x/Foo-7B-128k', '128k', /131,072 tokens/],
    ['x/flux-1-dev', 'flux-1', /no language model/],
    ['meta-llama/Llama-4-Scout-17B-16E-Instruct', '17B', /17 billion active/],
    ['CohereForAI/c4ai-command-r-08-2024', 'c4ai', /Cohere/],
    ['CohereForAI/c4ai-command-r-08-2024', '08-2024', /^dated August 2024$/],
    ['lmsys/vicuna-7b-v1_5', 'v1_5', /^release 1\.5 of/],
    ['moonshotai/Kimi-K2-Instruct-0905', '0905', /^dated 5 September$/],
    ['Qwen/Qwen3-30B-A3B-Instruct-2507', '2507', /^dated July 2025$/],
    ['x/run-2026-08-14', '2026-08-14', /^dated 14 August 2026$/],
    ['x/run-20260814', '20260814', /^dated 14 August 2026$/],
    ['deepseek-ai/DeepSeek-V3.2-Exp', 'DeepSeek-V3.2', /first released 2025-09-29$/],
    ['x/smollm-1p7b', '1p7b', /^1\.7 billion parameters$/],
    ['PrunaAI/EleutherAI-gpt-neo-1.3B', 'EleutherAI', /the account of the maker/],
  ])('%s: %s', (id, token, meaning) => {
    expect(explainName(id).find((row) => row.token === token)?.meaning).toMatch(meaning);
  });

  it.each([
    ['x/Foo-7B-S2S', 'training'],
    ['x/Foo-v2_4bit', 'version: v2'],
    ['x/gemma_m27m4', 'size'],
  ])('%s says nothing of %s that it does not hold', (id, said) => {
    const [kind, token] = said.split(': ');
    expect(
      explainName(id)
        .filter((row) => row.kind === kind)
        .map((row) => row.token),
    ).toEqual(token ? [token] : []);
  });

  it('says so where it knows nothing', () => {
    expect(explainName('x/Qwythos-9B')).toContainEqual({
      token: 'Qwythos',
      start: 2,
      kind: 'unknown',
      meaning: 'a name of its own: says nothing that is known',
    });
  });

  it('covers every letter and digit of the name once', () => {
    const id = 'mradermacher/Qwythos-9B-Claude-Mythos-Uncensored-Abliterated-1M-i1-GGUF';
    const rows = explainName(id).slice(1);
    expect(rows.map((row) => row.token).join('-')).toBe(id.slice(id.indexOf('/') + 1));
  });
});
