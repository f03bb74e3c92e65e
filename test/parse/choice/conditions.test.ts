import { describe, expect, it } from 'vitest';
import { deciding, findings as findingsOf, judge } from '../../../src/parse/choice/conditions.ts';
import { fitting as fittingOf, unpacked } from '../../../src/parse/choice/fit.ts';
import type { Candidate, Need } from '../../../src/parse/choice/need.ts';
import { GIB, model, need, weights } from './some-model.ts';

const findings = (candidate: Partial<Candidate>, wanted: Partial<Need> = {}) =>
  findingsOf(model(candidate), need(wanted));

const LLAMA = { id: 'llama3.1', kind: 'community', commercialUse: 'conditional', conditions: { userCap: 700_000_000 } };
const RESEARCH = { id: 'qwen-research', kind: 'research', commercialUse: 'no', conditions: {} };
const COMMERCIAL = { license: 'commercial' } as const;
const UNREAD = { id: 'house-license', kind: 'unknown', commercialUse: 'unknown', conditions: null };

describe('conditions', () => {
  it('a model that meets all has no findings', () => {
    expect(findings({})).toEqual([]);
  });

  it.each<[string, Partial<Candidate>, Partial<Need>, string, 'no' | 'unknown', string]>([
    ['a shorter context', { contextLength: 4096 }, {}, 'context', 'no', 'its context is 4,096 tokens, 4,096 too few'],
    ['an unknown context', { contextLength: null }, {}, 'context', 'unknown', 'nothing says how long its context is'],
    ['another line', { line: 'math' }, { line: 'coder' }, 'line', 'no', 'its line is math, not coder'],
    [
      'a line that nobody chooses',
      { line: 'draft' },
      {},
      'line',
      'no',
      'it is of the line draft, which nobody chooses by itself',
    ],
    ['a line that serves another use', { line: 'math' }, { lines: ['vl'] }, 'line', 'no', 'it is of the line math'],
    [
      'a context that an extension reaches',
      { contextLength: 8192, extendedContext: 131_072 },
      { context: 16_384 },
      'context',
      'no',
      'its context is 8,192 tokens, 8,192 too few; an extension reaches 131,072, which --extended allows',
    ],
    [
      'too many active parameters',
      { parameters: 8e9, activeParameters: 6e9 },
      { maxActive: 4e9 },
      'active',
      'no',
      'a token takes 6 B parameters, 2 B too many',
    ],
    [
      'too slow',
      {},
      { minSpeed: 200, budget: { ...need().budget, bandwidth: { bytes: 1e12, source: '' } } },
      'speed',
      'no',
      'it writes at most 93 tokens a second here',
    ],
    ['of unknown speed', {}, { minSpeed: 200 }, 'speed', 'unknown', 'how fast it can be here is not known'],
    ['not tuned', { stage: 'base' }, { stage: 'instruct' }, 'stage', 'no', 'its stage is base, not instruct'],
    ['too small', {}, { minParameters: 7e9 }, 'parameters', 'no', '5 B parameters, 2 B too few'],
    ['too large', {}, { maxParameters: 3e9 }, 'parameters', 'no', '5 B parameters, 2 B too many'],
    [
      'of unknown size',
      { parameters: null },
      { maxParameters: 3e9 },
      'parameters',
      'unknown',
      'nothing says how many parameters it has',
    ],
    [
      'no commercial use',
      { license: RESEARCH },
      { license: 'commercial' },
      'license',
      'no',
      'qwen-research allows no commercial use',
    ],
    [
      'not permissive',
      { license: LLAMA },
      { license: 'permissive' },
      'license',
      'no',
      'llama3.1 is community, not permissive',
    ],
    [
      'terms nobody read',
      { license: UNREAD },
      { license: 'commercial' },
      'license',
      'unknown',
      'nobody has read the terms of "house-license"',
    ],
    ['no license', { license: null }, { license: 'commercial' }, 'license', 'unknown', 'it names no license'],
    [
      'above the user cap',
      { license: LLAMA },
      { license: 'commercial', users: 1e9 },
      'users',
      'no',
      'llama3.1 ends at 700,000,000 monthly users, 300,000,000 fewer than yours',
    ],
    ['another language', {}, { language: 'fr' }, 'language', 'no', 'it states en, not fr'],
    [
      'languages unstated',
      { languages: null },
      { language: 'fr' },
      'language',
      'unknown',
      'nothing says which languages it speaks',
    ],
    [
      'too large a file',
      { parameters: null, weights: [weights({ bytes: 22 * GIB })] },
      {},
      'memory',
      'no',
      'its smallest weights (safetensors bf16, lab/model) need 22.5 GiB, 0.90 GiB too much',
    ],
    [
      'too large at any level',
      { parameters: 70e9, weights: [] },
      {},
      'memory',
      'no',
      'at 4 bits its 70 B parameters alone take 32.6 GiB, 11.0 GiB too much',
    ],
    [
      'sizes unknown',
      { parameters: null, weights: [weights({ bytes: null })] },
      {},
      'memory',
      'unknown',
      'the size of its safetensors weights is not known',
    ],
    ['no weights known', { parameters: null, weights: [] }, {}, 'memory', 'unknown', 'nothing is known of its weights'],
    [
      'an unknown cache',
      { cache: null },
      {},
      'memory',
      'unknown',
      'its weights fit, but no config.json tells how large its cache is',
    ],
    [
      'too few bits',
      { parameters: null, weights: [weights({ format: 'gguf', bits: 2.6 })] },
      {},
      'memory',
      'no',
      'it comes with 2.6 bits a weight, fewer than 4',
    ],
    ['another format', {}, { formats: ['awq'] }, 'memory', 'no', 'it comes as safetensors, not as awq'],
  ])('%s', (_, candidate, wanted, condition, state, says) => {
    const beside = ['line', 'stage', 'parameters', 'active'].includes(condition);
    expect(findings(candidate, wanted)).toEqual([{ condition, beside, state, says }]);
  });

  it('a license needs no looking at where any will do', () => {
    expect(findings({ license: RESEARCH })).toEqual([]);
    expect(findings({ license: LLAMA }, { license: 'commercial' })).toEqual([]);
    expect(findings({ license: LLAMA }, { license: 'commercial', users: 700_000_000 })).toEqual([]);
  });

  it('tells all that is wrong, not only the first', () => {
    expect(
      findings({ contextLength: 2048, license: RESEARCH }, { license: 'commercial' }).map((one) => one.condition),
    ).toEqual(['license', 'context']);
  });
});

describe('what is made of the conditions', () => {
  it.each<[string, Partial<Candidate>, Partial<Need>, 'yes' | 'no' | 'unknown', boolean, string[]]>([
    ['all are met', {}, {}, 'yes', false, []],
    [
      'what fails outweighs what is not known',
      { license: null, contextLength: 2048 },
      COMMERCIAL,
      'no',
      false,
      ['context'],
    ],
    [
      'wherever it stands in the list',
      { license: RESEARCH, contextLength: null },
      COMMERCIAL,
      'no',
      false,
      ['license'],
    ],
    [
      'none that was asked about',
      { stage: 'base', license: RESEARCH },
      { ...COMMERCIAL, stage: 'instruct' },
      'no',
      true,
      ['stage', 'license'],
    ],
    [
      'of unknown size, and fails by another',
      { parameters: null, contextLength: 2048 },
      { maxParameters: 3e9 },
      'no',
      false,
      ['context'],
    ],
    ['of unknown size alone', { parameters: null }, { maxParameters: 3e9 }, 'unknown', true, ['parameters']],
  ])('%s', (_, candidate, wanted, state, beside, conditions) => {
    const judged = judge(model(candidate), need(wanted));
    expect(judged).toMatchObject({ state, beside });
    expect(deciding(judged, need(wanted)).map(({ condition }) => condition)).toEqual(conditions);
  });
});

describe('weights that fit', () => {
  const fitting = (options: Candidate['weights'], wanted: Partial<Need> = {}) =>
    fittingOf(model({ weights: options }), need(wanted)).map(({ level }) => level);

  it('are best at most bits, for which 16 is enough', () => {
    const wide = weights({ level: 'fp32', bits: 32, bytes: 20 * GIB });
    const plain = weights();
    const eight = weights({ format: 'gguf', level: 'Q8_0', bits: 8.5, bytes: 5 * GIB });
    expect(fitting([eight, wide, plain])).toEqual(['bf16', 'fp32', 'Q8_0']);
  });

  it('are rather real files than products', () => {
    expect(
      fitting([weights({ level: 'computed', computed: true, bytes: 9 * GIB }), weights({ level: 'real' })]),
    ).toEqual(['real', 'computed']);
  });

  it('run on the device: AWQ not on a Mac, MLX not on NVIDIA, unless asked for', () => {
    const options = [weights({ format: 'awq', level: 'awq' }), weights({ format: 'mlx', level: 'mlx' })];
    const on = (maker: string) => ({ budget: { ...need().budget, maker } });
    expect(fitting(options, on('Apple'))).toEqual(['mlx']);
    expect(fitting(options, on('NVIDIA'))).toEqual(['awq']);
    expect(fitting(options, { ...on('NVIDIA'), formats: ['mlx'] })).toEqual(['mlx']);
  });

  it('are of 32 bits at most where a small model that reads at once says nothing of them', () => {
    const silent = weights({ format: 'pytorch', level: null, bits: null, bytes: null });
    expect(unpacked(silent, 1e8, false)).toMatchObject({ bits: 32, bytes: 4e8, computed: true });
    expect(unpacked(silent, 1e8, true), 'what writes may be packed').toEqual(silent);
    expect(unpacked(silent, null, false), 'of unknown size').toEqual(silent);
  });

  it('need room for cache and buffers beside their bytes', () => {
    const [fit] = fittingOf(model(), need({ context: 32_768, kvBits: 8 }));
    const cache = 256 * 32_768;
    expect(fit).toMatchObject({ cache, total: 10 * GIB + cache + GIB / 2 });
  });

  it('are those that its parameters would come to, at the most of the usual bits, where no held ones fit', () => {
    const large = { parameters: 30e9, weights: [weights({ bytes: 60 * GIB })] };
    expect(fittingOf(model(large), need())).toMatchObject([
      { repo: null, format: 'gguf', level: 'Q5_K_M', bits: 5.7, bytes: (30e9 * 5.7) / 8, computed: true },
    ]);
    expect(fittingOf(model(large), need({ formats: ['mlx'] })), 'nobody asked for GGUF').toEqual([]);
  });

  it('need a cache for every sequence, and none where nothing is written', () => {
    const one = 256 * 2 * 8192;
    expect(fittingOf(model(), need({ parallel: 4 }))[0]?.cache).toBe(4 * one);
    const reader = model({ cache: null, contextLength: null });
    expect(findingsOf(reader, need({ writes: false, context: 0 }))).toEqual([]);
  });

  it('are read once a token, of a mixture its active share, with the cache of its own sequence', () => {
    const budget = { ...need().budget, bandwidth: { bytes: 1000 * GIB, source: '' } };
    const speed = (candidate: Partial<Candidate>, wanted: Partial<Need> = {}) =>
      fittingOf(model(candidate), need({ budget, ...wanted }))[0]?.speed ?? 0;
    const cache = (256 * 2 * 8192) / GIB;
    expect(speed({})).toBeCloseTo(1000 / (10 + cache), 3);
    expect(speed({}, { parallel: 4 })).toBeCloseTo(1000 / (10 + cache), 3);
    expect(speed({ activeParameters: 5e8 })).toBeCloseTo(1000 / (1 + cache), 3);
    expect(speed({}, { writes: false })).toBe(0);
  });
});
