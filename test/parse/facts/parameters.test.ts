import { describe, expect, it } from 'vitest';
import type { ExtractedModel, FactField, JsonObject, RawModel, RepoFile } from '../../../src/model.ts';
import { sizeOfConfig } from '../../../src/parse/config/size.ts';
import { extract } from '../../../src/parse/extract.ts';
import { chosen } from '../../../src/parse/facts/choose.ts';
import { rawModel } from '../raw-model.ts';

function raw(
  id: string,
  api: JsonObject = {},
  config: JsonObject | null = null,
  files: RawModel['files'] = null,
): RawModel {
  return rawModel({ id, api, config, files });
}

/** The chosen value and the rule it stands on. */
function fact(model: ExtractedModel, field: FactField = 'parameters'): unknown[] {
  const row = chosen(model.facts, field);
  return row ? [row.value, row.basis, row.rule] : [];
}

function candidates(model: ExtractedModel): string[] {
  return model.facts.filter((row) => row.field === 'parameters').map((row) => row.rule.replace('parameters/', ''));
}

const LLAMA_2_7B: JsonObject = {
  model_type: 'llama',
  hidden_size: 4096,
  intermediate_size: 11_008,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 32,
  vocab_size: 32_000,
  tie_word_embeddings: false,
};

describe('parameters of plain repos', () => {
  it('counts the safetensors header first and keeps the other sources behind it', () => {
    const model = extract(
      raw('x/Llama-2-7b-ft', { safetensors: { total: 6_738_417_664, parameters: { F16: 6_738_417_664 } } }, LLAMA_2_7B),
    );
    expect(fact(model)).toEqual([6_738_417_664, 'structured', 'parameters/header']);
    expect(candidates(model)).toEqual(['header', 'arithmetic', 'known', 'name']);
    expect(model.notes.map((note) => note.code)).not.toContain('parameters-disagree');
  });

  it('does arithmetic over the config where no header is known', () => {
    expect(fact(extract(raw('x/y', {}, LLAMA_2_7B)))).toEqual([6_738_149_376, 'structured', 'parameters/arithmetic']);
  });

  it('does not believe a header that is a hundredth of what the name and the bytes say', () => {
    const model = extract(raw('x/qwen3-4b-fake', { safetensors: { total: 25_165_435 }, usedStorage: 8_000_000_000 }));
    expect(fact(model)[2]).toBe('parameters/known');
    expect(model.notes).toContainEqual({ code: 'parameters-implausible', place: 'safetensors.total', saw: '25165435' });
  });

  it('believes a header that accounts for the bytes, whatever the name says', () => {
    const model = extract(
      raw('x/sn120-57b-salvage', { safetensors: { total: 35_107_181_936 }, usedStorage: 70_230_000_000 }),
    );
    expect(fact(model)).toEqual([35_107_181_936, 'structured', 'parameters/header']);
    const saw = 'header 35107181936, name 57000000000';
    expect(model.notes).toContainEqual({ code: 'parameters-disagree', place: 'name', saw });
  });

  it('takes the student out of a name that states its teacher too', () => {
    const model = extract(raw('x/qwen2.5-7b-to-1.5b-kd', { safetensors: { total: 1_543_910_912 } }));
    expect(fact(model)[0]).toBe(1_543_910_912);
  });

  it('stays unknown where nothing says anything', () => {
    expect(fact(extract(raw('x/my-model', { tags: ['region:us'] })))).toEqual([]);
  });
});

describe('parameters of packed repos', () => {
  const tags = ['safetensors', '4-bit', 'bitsandbytes'];
  const parameters = { F32: 486_912, F16: 262_410_240, U8: 3_598_751_433 };
  const total = Object.values(parameters).reduce((a, b) => a + b, 0);

  it('multiplies packed elements out and finds the true size within a percent', () => {
    const model = extract(
      raw('x/zephyr-7b-4bit', { tags, safetensors: { parameters, total }, usedStorage: 4_125_000_000 }),
    );
    const unpacked = model.facts.find((row) => row.rule === 'parameters/unpacked')?.value;
    expect(Math.abs(Number(unpacked) / 7_241_732_096 - 1)).toBeLessThan(0.01);
    expect(candidates(model)).not.toContain('header');
  });

  it('believes neither reading of an ambiguous header alone', () => {
    expect(fact(extract(raw('x/mystery', { tags, safetensors: { parameters, total } })))).toEqual([]);
  });

  it('takes a total above the stored bytes for unpacked already: no element is smaller than a byte', () => {
    const model = extract(
      raw('x/mystery', { tags, safetensors: { total: 4_059_533_040 }, usedStorage: 3_100_000_000 }),
    );
    expect(fact(model)).toEqual([4_059_533_040, 'structured', 'parameters/header']);
  });

  it('knows the model rather than count a packing whose elements it cannot undo', () => {
    const model = extract(
      raw('x/Llama-3.1-8B-exl3-4.0bpw', { tags: ['safetensors', 'exl3'], safetensors: { total: 2_500_000_000 } }),
    );
    expect(fact(model)).toEqual([8_030_261_248, 'named', 'parameters/known']);
  });
});

describe('sizes that must agree with what is stored', () => {
  const file = (path: string, bytes: number): RepoFile => ({ path, bytes, sha256: null, blobId: null });

  it.each([
    ['a total far below the sum of its parts', { parameters: { F32: 354_310_144 }, total: 20_480 }, 354_310_144],
    ['parts that are one file of many', { parameters: { F32: 1024 }, total: 7_241_732_096 }, 7_241_732_096],
  ])('takes the larger of %s, and says so', (_what, safetensors, value) => {
    const model = extract(raw('x/encoder', { safetensors }));
    expect(fact(model)).toEqual([value, 'structured', 'parameters/header']);
    expect(model.notes.map((note) => note.code)).toContain('parameters-header-torn');
  });

  it('drops a size that the storage cannot hold, and notes it', () => {
    const model = extract(raw('x/Dream-70B', { tags: ['safetensors'], usedStorage: 3_000_000_000 }));
    expect(fact(model)).toEqual([]);
    const saw = '70000000000 in 3000000000 bytes';
    expect(model.notes).toContainEqual({ code: 'parameters-ruled-out', place: 'name', saw });
  });

  it('counts a cut-down of a large model by what is there', () => {
    const files = [file('model.safetensors', 6_000_000_000)];
    const safetensors = { parameters: { BF16: 3_000_000_000 }, total: 3_000_000_000 };
    const model = extract(raw('x/DeepSeek-R1-2layers', { tags: ['safetensors'], safetensors }, null, files));
    expect(fact(model)).toEqual([3_000_000_000, 'structured', 'parameters/header']);
  });

  it('lets a header count a pruned model, whatever is known of the whole one', () => {
    const model = extract(raw('x/gpt-oss-120b-pruned', { safetensors: { total: 58_000_000_000 } }));
    expect(fact(model)).toEqual([58_000_000_000, 'structured', 'parameters/header']);
    const experts = extract(raw('x/gpt-oss-20b-keep30-GGUF', { gguf: { total: 7_500_000_000 } }));
    expect(fact(experts)?.[0], 'three tenths of the experts were kept').toBe(7_500_000_000);
  });

  it('takes no header for a model’s that is a speck of what is stored', () => {
    expect(fact(extract(raw('x/checkpoint-885', { safetensors: { total: 3_000_000 }, usedStorage: 54e9 })))).toEqual(
      [],
    );
  });

  it('lets one-bit levels hold what they hold', () => {
    const model = extract(
      raw('x/Bonsai-8B-gguf', { tags: ['gguf'], gguf: { total: 8_188_548_096 }, usedStorage: 1.16e9 }),
    );
    expect(fact(model)[0]).toBe(8_188_548_096);
  });

  it('does not read gpt-oss’s F16 files as 16 bits a weight', () => {
    const files = [file('gpt-oss-120b-F16.gguf', 65_000_000_000), file('gpt-oss-120b-Q8_0.gguf', 63_000_000_000)];
    expect(fact(extract(raw('x/gpt-oss-120b-GGUF', { tags: ['gguf'] }, null, files)))[0]).toBe(116_829_156_672);
  });

  it.each([
    ['x/Storm-8bit-mlx', { F16: 424_000_000, U32: 6_700_000_000 }, ['mlx'], 26_800_000_000],
    ['x/Storm-W8A16', { BF16: 500_000_000, I32: 2_000_000_000 }, ['w8a16'], 8_437_500_000],
    ['x/Storm-mxfp8', { BF16: 400_000_000, U32: 6_600_000_000, U8: 825_000_000 }, ['mxfp8'], 26_800_000_000],
    ['x/Storm-PARO', { F16: 500_000_000, I32: 1_000_000_000 }, ['paroquant'], 8_450_000_000],
    ['x/Storm-JANG_4M', { F16: 100_000_000, U32: 1_000_000_000 }, ['jang'], 8_000_000_000],
  ])('multiplies out the packed elements of %s', (id, parameters, tags, about) => {
    const total = Object.values(parameters).reduce((a, b) => a + b, 0);
    const [value, basis, rule] = fact(
      extract(raw(id, { tags, safetensors: { parameters, total }, usedStorage: total * 3.6 })),
    );
    expect(Math.abs(Number(value) / about - 1)).toBeLessThan(0.02);
    expect([basis, rule]).toEqual(['structured', 'parameters/unpacked']);
  });

  it('knows from the types’ own bytes whether the Hub has unpacked them', () => {
    const tags = ['safetensors', '4-bit', 'bitsandbytes'];
    const stored = { parameters: { BF16: 1_050_939_392, U8: 3_490_000_000 }, total: 4_540_939_392 };
    const files = [file('model.safetensors', 5_650_000_000)];
    const packed = fact(extract(raw('x/storm', { tags, safetensors: stored }, null, files)));
    expect(packed[2]).toBe('parameters/unpacked');
    expect(Math.abs(Number(packed[0]) / 7.9e9 - 1)).toBeLessThan(0.03);
    const unpacked = { parameters: { BF16: 1_050_939_392, U8: 6_980_000_000 }, total: 8_030_939_392 };
    const counted = fact(extract(raw('x/storm', { tags, safetensors: unpacked }, null, files)));
    expect(counted).toEqual([8_030_939_392, 'structured', 'parameters/header']);
  });

  it('tells packed elements from 16-bit ones by the bytes where only the total is known', () => {
    const tags = ['mlx', 'safetensors', '2-bit'];
    const safetensors = { total: 2_000_000_000 + 1_000_000_000 };
    const model = extract(raw('x/Storm-2bit-mlx', { tags, safetensors, usedStorage: 8_000_000_000 + 2_000_000_000 }));
    const [value, , rule] = fact(model);
    expect(rule).toBe('parameters/coarse');
    expect(value).toBe(2_000_000_000 * 16);
  });

  it('reads torchao’s bits off its scheme', () => {
    const config = { quantization_config: { quant_method: 'torchao', quant_type: 'int4_weight_only' } };
    const safetensors = { parameters: { BF16: 525_000_000, I32: 850_000_000 }, total: 1_375_000_000 };
    const [value, , rule] = fact(extract(raw('x/Storm', { safetensors, usedStorage: 4.45e9 }, config)));
    expect(rule).toBe('parameters/unpacked');
    expect(Math.abs(Number(value) / 7.2e9 - 1)).toBeLessThan(0.02);
  });

  it('takes an unmarked adapter for one by its size and the trainer’s tags', () => {
    const model = extract(
      raw('x/Llama-3.1-8B-tuned', { tags: ['safetensors', 'trl', 'sft'], usedStorage: 168_000_000 }),
    );
    expect(fact(model)).toEqual([8_030_261_248, 'named', 'parameters/known']);
    const lens = extract(raw('x/Llama-3.1-8B-lens', { tags: ['safetensors'], usedStorage: 168_000_000 }));
    expect(fact(lens)).toEqual([]);
  });

  it('gives a vision model’s child the size with the encoder', () => {
    const tags = ['peft', 'base_model:adapter:Qwen/Qwen2.5-VL-3B-Instruct'];
    expect(fact(extract(raw('x/colq', { tags })))).toEqual([3_754_622_976, 'inferred', 'parameters/parent-known']);
  });

  it.each([
    ['x/qwen25-05b-sft', 500_000_000],
    ['x/warmly-06b', 600_000_000],
  ])('reads the zero of %s', (id, value) => {
    const [found] = fact(extract(raw(id)));
    expect(Math.abs(Number(found) / value - 1)).toBeLessThan(0.02);
  });
});

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

describe('parameters from GGUF files', () => {
  const sized = (stem: string, sizes: Readonly<Record<string, number>>): RepoFile[] =>
    Object.entries(sizes).map(([level, bytes]) => ({
      path: `${stem}.${level}.gguf`,
      bytes,
      sha256: null,
      blobId: null,
    }));

  it('lets files that agree outweigh a name that says otherwise', () => {
    const files = sized('Camelidae-8x7B', { Q4_K_S: 4_162_000_000, Q6_K: 5_940_000_000, Q8_0: 7_695_000_000 });
    const model = extract(raw('x/Camelidae-8x7B-GGUF', { tags: ['gguf'] }, null, files));
    expect(fact(model)[2]).toBe('parameters/bytes');
    expect(Number(fact(model)[0]) / 7.24e9).toBeCloseTo(1, 2);
  });

  it('believes neither the name nor the bytes of a single file that cannot hold what the name says', () => {
    const files = sized('m-7b', { Q8_0: 1_000_000_000 });
    const model = extract(raw('x/Mistral-7B-v0.1-GGUF', { tags: ['gguf'] }, null, files));
    expect(fact(model)).toEqual([]);
    const saw = '7241732096 in 1000000000 bytes';
    expect(model.notes).toContainEqual({ code: 'parameters-ruled-out', place: 'name: mistral-7b-7b', saw });
  });

  it('counts nothing where a repo holds several models', () => {
    const files = [
      ...sized('mamba-130m', { F16: 260_000_000, Q8_0: 140_000_000 }),
      ...sized('mamba-2.8b', { F16: 5_600_000_000, Q8_0: 2_970_000_000 }),
    ];
    expect(candidates(extract(raw('x/mamba-gguf', { tags: ['gguf'] }, null, files)))).not.toContain('bytes');
  });
});

describe('active parameters and experts', () => {
  it('reads them off a name', () => {
    const model = extract(raw('x/Ornith-35B-A3B-EXL3'));
    expect(fact(model, 'active_parameters')).toEqual([3e9, 'named', 'active-parameters/name']);
  });

  it('takes the size beside a count of experts for the active one', () => {
    const model = extract(raw('x/Llama-4-Scout-17B-16E-Instruct'));
    expect(fact(model, 'active_parameters')[0]).toBe(17e9);
    expect(fact(model, 'experts')).toEqual([16, 'named', 'experts/name']);
  });

  it.each([
    [
      'Granite hybrid',
      {
        model_type: 'granitemoehybrid',
        hidden_size: 4096,
        intermediate_size: 768,
        shared_intermediate_size: 1536,
        num_hidden_layers: 40,
        num_local_experts: 72,
        num_experts_per_tok: 10,
      },
      32_207_337_984,
      8.8e9,
    ],
    [
      'Jamba',
      {
        model_type: 'jamba',
        hidden_size: 4096,
        intermediate_size: 14_336,
        num_hidden_layers: 32,
        expert_layer_period: 2,
        expert_layer_offset: 1,
        num_experts: 16,
        num_experts_per_tok: 2,
      },
      51_570_323_328,
      12.1e9,
    ],
    [
      'DBRX',
      {
        model_type: 'dbrx',
        d_model: 6144,
        n_layers: 40,
        n_heads: 48,
        ffn_config: { ffn_hidden_size: 10_752, moe_num_experts: 16, moe_top_k: 4 },
      },
      131_596_523_520,
      36.5e9,
    ],
  ])('takes the resting experts of a %s off its total, whatever mixes its tokens', (_what, config, total, about) => {
    const model = extract(raw('x/mix', { safetensors: { total } }, config));
    const [value, , rule] = fact(model, 'active_parameters');
    expect(rule).toBe('active-parameters/less-resting-experts');
    expect(Math.abs(Number(value) / about - 1)).toBeLessThan(0.03);
  });

  it('believes no active count above the total', () => {
    const model = extract(raw('x/stablelm-3b-4e1t-A7B', { safetensors: { total: 2_795_443_200 } }));
    expect(fact(model, 'active_parameters')).toEqual([]);
    expect(model.notes.map((note) => note.code)).toContain('active-parameters-exceed-total');
  });

  it('does not take an effective size for an active one', () => {
    expect(fact(extract(raw('x/gemma-4-E4B-it')), 'active_parameters')).toEqual([]);
  });

  it('counts all three spellings of experts', () => {
    const base = {
      model_type: 'qwen3_moe',
      hidden_size: 64,
      num_hidden_layers: 2,
      num_attention_heads: 4,
      vocab_size: 100,
      intermediate_size: 128,
      moe_intermediate_size: 32,
      num_experts_per_tok: 2,
    };
    const sizes = ['num_experts', 'n_routed_experts', 'num_local_experts'].map((key) =>
      sizeOfConfig({ ...base, [key]: 8 }),
    );
    expect(new Set(sizes.map((size) => size?.total)).size).toBe(1);
    expect(sizes[0]?.active).toBeLessThan(sizes[0]?.total ?? 0);
  });
});

describe('configs that are not what they seem', () => {
  it.each([
    ['an architecture nobody knows', { ...LLAMA_2_7B, model_type: 'quixotic' }],
    ['a dimension missing', { ...LLAMA_2_7B, hidden_size: null }],
    ['words for numbers', { ...LLAMA_2_7B, num_hidden_layers: 'many' }],
    ['more layers than there can be', { ...LLAMA_2_7B, num_hidden_layers: 1e9 }],
  ])('counts nothing from %s', (_what, config) => {
    expect(sizeOfConfig(config as JsonObject)).toBeNull();
  });

  it('names the encoders it could not count', () => {
    const size = sizeOfConfig({ ...LLAMA_2_7B, audio_config: { strange: true } });
    expect(size?.uncounted).toEqual(['audio_config']);
  });
});
