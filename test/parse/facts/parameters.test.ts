import { describe, expect, it } from 'vitest';
import type { ExtractedModel, FactField, JsonObject, RawModel, RepoFile } from '../../../src/model.ts';
import { sizeOfConfig } from '../../../src/parse/config/size.ts';
import { extract } from '../../../src/parse/extract.ts';
import { chosen } from '../../../src/parse/facts/choose.ts';

function raw(
  id: string,
  api: JsonObject = {},
  config: JsonObject | null = null,
  files: RawModel['files'] = null,
): RawModel {
  return { id, api, card: null, config, tokenizerConfig: null, adapterConfig: null, files };
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

  it('takes a single short file for a part of an upload', () => {
    const files = sized('m-7b', { Q8_0: 1_000_000_000 });
    expect(fact(extract(raw('x/Mistral-7B-v0.1-GGUF', { tags: ['gguf'] }, null, files)))[2]).toBe('parameters/known');
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
