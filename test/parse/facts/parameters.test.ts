import { describe, expect, it } from 'vitest';
import type { RepoFile } from '../../../src/model.ts';
import { extract } from '../../../src/parse/extract.ts';
import { raw, fact, candidates, LLAMA_2_7B } from './sized.ts';

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

  it('takes the bits of packed elements from the Hub’s tag where no name states them', () => {
    const record = {
      tags: ['mlx', 'safetensors', '8-bit'],
      safetensors: { total: 481_397_312 },
      usedStorage: 1_925_651_711,
    };
    const [value, , rule] = fact(extract(raw('x/talk-mlx', record)));
    expect(rule).toBe('parameters/coarse');
    expect(Math.abs(Number(value) / 1_711_000_000 - 1)).toBeLessThan(0.01);
  });

  it('takes the elements of MLX for plain where the Hub tags no bits', () => {
    const safetensors = { total: 7_937_953_568 };
    const tags = ['mlx', 'safetensors', 'gemma4'];
    const told = (id: string, more: string[]) =>
      fact(extract(raw(id, { tags: [...tags, ...more], safetensors, usedStorage: 25_148_553_083 })));
    expect(told('x/cactus', [])).toEqual([7_937_953_568, 'structured', 'parameters/header']);
    expect(told('x/cactus', ['4-bit'])[2]).toBe('parameters/coarse');
  });

  it('takes `4b` for bits where the Hub tags as many and the parent is of another size', () => {
    const tags = ['safetensors', 'bitsandbytes', '4-bit', 'base_model:finetune:unsloth/gemma-7b-bnb-4bit'];
    expect(fact(extract(raw('x/tarpit_gemma_merged_4b', { tags })))).toEqual([
      8_537_680_896,
      'inferred',
      'parameters/parent-known',
    ]);
    const plain = tags.filter((tag) => tag !== '4-bit' && tag !== 'bitsandbytes');
    expect(fact(extract(raw('x/tarpit_gemma_merged_4b', { tags: plain })))[0]).toBe(4e9);
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
