/** Parameters that names and parents say, and what only looks like a size. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/model.ts';
import { extract } from '../../../src/parse/extract.ts';
import { raw, fact } from './sized.ts';

describe('what names and parents say', () => {
  it.each([
    ['TheBloke/Mixtral-8x7B-v0.1-GPTQ', 46_701_744_128, 'parameters/merged-experts'],
    ['x/LightChat-2x7B-mistral-GGUF', 12_878_876_672, 'parameters/merged-experts'],
    ['x/gemma-3n-E4B-it-GGUF', 7_849_978_192, 'parameters/known'],
    ['x/Llama-4-Scout-17B-16E-Instruct-GGUF', 108_641_793_536, 'parameters/known'],
    ['x/DialoGPT-medium-rick', 354_823_168, 'parameters/known'],
    ['x/Phi-3-mini-128k-tuned', 3_821_079_552, 'parameters/known'],
    ['x/llama-2-7b-hf', 6_738_415_616, 'parameters/known'],
    ['x/Somebody-13B', 13_000_000_000, 'parameters/name'],
  ])('%s has %i parameters by %s', (id, value, rule) => {
    expect(fact(extract(raw(id)))).toEqual([value, 'named', rule]);
  });

  it.each(['x/Unheard-8x3B', 'x/deepseek-r1-distill', 'x/gpt2-tiny'])('%s stays unknown', (id) => {
    expect(fact(extract(raw(id)))).toEqual([]);
  });

  it('gives an adapter the size of what it sits on, and its own beside it', () => {
    const tags = ['peft', 'base_model:meta-llama/Llama-3.1-8B', 'base_model:adapter:meta-llama/Llama-3.1-8B'];
    const model = extract(raw('x/my-lora', { tags, library_name: 'peft', safetensors: { total: 41_943_040 } }));
    expect(fact(model)).toEqual([8_030_261_248, 'inferred', 'parameters/parent-known']);
    expect(fact(model, 'own_parameters')).toEqual([41_943_040, 'structured', 'own-parameters/header']);
  });

  it('believes a child whose name states another size than its parent has', () => {
    const tags = ['base_model:DavidAU/Qwen3.6-27B-Fable', 'base_model:finetune:DavidAU/Qwen3.6-27B-Fable'];
    expect(fact(extract(raw('x/Qwen3.6-40B-Grand', { tags })))).toEqual([4e10, 'named', 'parameters/name']);
  });

  it.each([
    ['x/smollm-1p7b-tuned', 1_711_376_384],
    ['x/snack-bloom-1b7', 1_700_000_000],
    ['x/storm-6b9-lora', 6_900_000_000],
    ['x/eva_giant_patch14_336.m30m_ft', undefined],
    ['x/terminal_3556_3b5c4320', undefined],
    ['x/Ling-3.0-flash-30T', undefined],
    ['x/gemma_m26m1', undefined],
    ['x/tournament-fc90b899', undefined],
    ['x/Qwen3.8-27B-DSpark', undefined],
  ])('reads %s as %s', (id, value) => {
    expect(fact(extract(raw(id)))[0]).toBe(value);
  });

  it('does not take a merge for as large as its parts', () => {
    const tags = ['base_model:a/Foo-7B', 'base_model:merge:a/Foo-7B'];
    expect(fact(extract(raw('x/stacked', { tags })))).toEqual([]);
  });
});

describe('what only looks like a size, or is another model’s', () => {
  it.each([
    ['x/llmc-gpt2-124M-400B', {}, [124_439_808, 'parameters/known']],
    ['x/open-125m-7b', {}, [7_000_000_000, 'parameters/name']],
    ['x/YamT3qm7x-7B', { tags: ['mistral'] }, [7_241_732_096, 'parameters/known']],
    ['x/dolphin-mixtral8x7b', { tags: ['mixtral'] }, [46_701_744_128, 'parameters/merged-experts']],
    ['x/Bunny-v1_0-3B-8bits', {}, [3_000_000_000, 'parameters/name']],
    ['x/ner-qwen35-0-8b', {}, [800_000_000, 'parameters/name']],
    ['x/frontier-forge-r1b', {}, []],
    ['x/round-r1-7b', {}, [7_000_000_000, 'parameters/name']],
    ['x/model_114b', { tags: ['diffusers', 'diffusers:StableDiffusionPipeline'] }, []],
    ['x/model_114b', { tags: ['diffusers', 'diffusers:FluxPipeline'] }, [114_000_000_000, 'parameters/name']],
    ['x/tinyllama-mg-1.5T-v0.1', {}, [1_100_048_384, 'parameters/known']],
    ['x/Sparse-1.5T', {}, [1_500_000_000_000, 'parameters/name']],
    ['x/RoBERTa_5e-6_2E_2T', { tags: ['roberta'] }, []],
    ['x/bert-base-news-1M', { tags: ['bert'] }, []],
    ['x/esm2_t6_8M', { tags: ['esm'] }, [8_000_000, 'parameters/name']],
    ['x/phi2-2b-qa', {}, [2_779_683_840, 'parameters/known']],
    ['x/vit-gpt2-captions', { tags: ['vision-encoder-decoder'] }, []],
    ['x/rugpt3large_based_on_gpt2', {}, []],
    ['x/clm_wiki40b_scr', {}, []],
    ['x/OpenCLIP-resnet50-RedCaps12M', {}, []],
    ['x/CLIP-ViT-H-14-laion2B-s32B-b79K', {}, []],
    ['x/babylm_100M', {}, []],
    ['x/babylm-125m', {}, [125_000_000, 'parameters/name']],
    ['x/defects_yolov5m', {}, []],
    ['x/kdyck_dose_100Mpt_500M_s1', {}, []],
    ['x/LibreGemma4e4b', {}, [8_000_000_000, 'parameters/known']],
    ['x/gemma3ne4b', {}, [7_849_978_192, 'parameters/known']],
    ['x/llama-3e-5', {}, []],
  ] as const)('%s %j', (id, api, expected) => {
    const found = fact(extract(raw(id, api as unknown as JsonObject)));
    expect(found.length === 0 ? [] : [found[0], found[2]]).toEqual(expected);
  });

  it('takes an adapter for as large as what it sits on', () => {
    const on = (base: string) => ({ library_name: 'peft', tags: ['peft', `base_model:adapter:${base}`] });
    const sized = (id: string, base: string) => fact(extract(raw(id, on(base))));
    expect(sized('x/dpo_gpt-oss-20b_as_gemma-4-e4b', 'openai/gpt-oss-20b')[0]).toBe(20_914_757_184);
    expect(sized('x/dacpt-gemma-3-2b', 'google/gemma-3-4b-it')[2]).toBe('parameters/parent-known');
    expect(sized('x/Qwen2-1-5B-tuned', 'Qwen/Qwen2-1.5B-Instruct')[2]).toBe('parameters/parent-known');
  });

  it('takes no dense parent’s size for a mixture that was put together of it', () => {
    const tags = ['base_model:Felladrin/TinyMistral-248M-Chat-v1'];
    expect(fact(extract(raw('x/SmalJ-16x248M-Chat', { tags })))).toEqual([]);
    expect(fact(extract(raw('x/SmalJ-Chat', { tags })))).toEqual([248_000_000, 'inferred', 'parameters/parent']);
  });

  it('takes no size that stands behind another generation for that of its own', () => {
    const tags = [
      'llama',
      'base_model:meta-llama/Llama-2-7b-chat-hf',
      'base_model:finetune:meta-llama/Llama-2-7b-chat-hf',
    ];
    expect(fact(extract(raw('x/llama_2_safe_llama_3_70B_reflect', { tags })))).toEqual([
      6_738_415_616,
      'inferred',
      'parameters/parent-known',
    ]);
    expect(fact(extract(raw('x/DeepSeek-R1-Distill-Llama-3-70B', {})))[0]).toBeGreaterThan(69e9);
  });

  it('believes the name where bytes and bits are its own, though nobody knows the packing', () => {
    const record = { tags: ['qwen3_5_text'], safetensors: { total: 2_732_834_304 }, usedStorage: 10_105_833_781 };
    expect(fact(extract(raw('x/Unheard-27B-DynQuant-3bit', record)))).toEqual([27e9, 'named', 'parameters/name']);
    expect(fact(extract(raw('x/Unheard-3B-DynQuant-3bit', record)))[2]).toBe('parameters/header');
  });

  it.each([
    ['a level of the name', 'x/gemma4-31B-1bit', [], 3_768_506_786, 7_538_221_742],
    ['a tag', 'x/Unheard-35B-A3B-MTPLX', ['4-bit'], 5_865_901_936, 22_111_568_825],
    ['a container', 'x/Unheard-27B-W2G64', ['compressed-tensors'], 4_930_310_160, 13_771_137_525],
  ])('takes elements for packed where %s says so and the name states many more', (_, id, tags, total, usedStorage) => {
    const held = extract(raw(id, { tags: ['safetensors', ...tags], safetensors: { total }, usedStorage }));
    expect(fact(held)[2]).toBe('parameters/name');
  });

  it('counts the model that an adapter was merged into, though the adapter’s files still lie there', () => {
    const files = [{ path: 'adapter_config.json', bytes: 700, sha256: null, blobId: null }];
    const held = (id: string) => extract(raw(id, { safetensors: { total: 32_763_876_352 } }, null, files));
    expect(fact(held('x/DeepSeek-R1-Distill-Qwen-32B-Medical'))).toContain('parameters/header');
    expect(fact(held('x/V0422MADP1B'))).not.toContain('parameters/header');
  });

  it('believes a count that is a known original’s before a number in a name, and no part of a known whole', () => {
    const tags = ['gguf', 'unsloth'];
    const of = (id: string, total: number, usedStorage: number) =>
      fact(extract(raw(id, { tags, safetensors: { total }, usedStorage })));
    expect(of('x/qwen25_15b_submission', 1_543_714_304, 986_048_096)).toContain('parameters/header');
    expect(of('x/tale-15b', 1_543_714_305, 986_048_096)).not.toContain('parameters/header');
    expect(of('x/Qwen3.8-27B-MTP-GGUF', 1_863_907_840, 28_210_531_328)).toContain('parameters/known');
  });

  it('takes a mixture of packed and plain numbers for packed', () => {
    const tags = ['qwen3_5', 'safetensors', 'nvfp4', 'fp8', 'compressed-tensors'];
    const mixed = { tags, safetensors: { total: 18_386_186_992 }, usedStorage: 23_013_813_645 };
    expect(fact(extract(raw('x/Qwen3.8-27B-NVFP4a4-FP8', mixed)))).toContain('parameters/known');
  });

  it('parts a year from the size behind it', () => {
    const tags = ['base_model:quantized:x/XORTRON.2026.27B.NEXT'];
    expect(fact(extract(raw('x/Pabadox', { tags, safetensors: { total: 26_895_998_464 } })))).toContain(
      'parameters/header',
    );
  });

  it('counts what is stored of an unnamed model that no adapter is as large as', () => {
    const tags = ['gguf', 'lora', 'base_model:adapter:x/Lightning-Beta'];
    const held = (total: number) => fact(extract(raw('x/Lightning-GGUF', { tags, gguf: { total } })));
    expect(held(31_577_940_288)).toEqual([31_577_940_288, 'structured', 'parameters/gguf']);
    expect(held(230_000_000)).toEqual([]);
  });

  it('tells packed elements from plain ones by the bytes of a small repo too', () => {
    const api = {
      tags: ['mlx', '4-bit'],
      library_name: 'mlx',
      safetensors: { total: 169_200_000 },
      usedStorage: 454_500_000,
    };
    const [value, , rule] = fact(extract(raw('x/GOT-OCR-4bit', api)));
    expect(rule).toBe('parameters/coarse');
    expect(value).toBeGreaterThan(0.8 * 575e6);
    expect(value).toBeLessThan(1.2 * 575e6);
  });

  it('counts what was made of an adapter, though library and parent still call it one', () => {
    const tags = ['peft', 'lora', 'base_model:adapter:Qwen/Qwen2.5-1.5B-Instruct'];
    const made = extract(raw('x/slang', { tags, library_name: 'peft', safetensors: { total: 1_543_714_304 } }));
    expect(fact(made)).toEqual([1_543_714_304, 'structured', 'parameters/header']);
    expect(fact(made, 'own_parameters')).toEqual([]);
    const small = extract(raw('x/slang', { tags, library_name: 'peft', safetensors: { total: 18_464_768 } }));
    expect(fact(small, 'own_parameters')[0]).toBe(18_464_768);
  });
});
