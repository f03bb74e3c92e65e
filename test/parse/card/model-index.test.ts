import { describe, expect, test } from 'vitest';
import { claims as extractor } from '../../../src/parse/card/claims.ts';
import { read } from '../../../src/parse/read.ts';
import type { JsonObject } from '../../../src/model.ts';
import { ledgerOf, told } from './read.ts';
import { nothingRead } from '../nothing-read.ts';
import { rawModel } from '../raw-model.ts';

const card = (index: string): string => `---\nlicense: mit\nmodel-index:\n${index}---\n# Heron\n`;

describe('model-index', () => {
  test("the Hub's own shape: dataset, shots and metric, and the line of the value", () => {
    const text = card(`- name: Heron-7B
  results:
  - task:
      type: text-generation
    dataset:
      name: AI2 Reasoning Challenge (25-Shot)
      type: ai2_arc
      args:
        num_few_shot: 25
    metrics:
    - type: acc_norm
      value: 59.98
`);
    const { claims } = ledgerOf('wader/Heron-7B', text);
    expect(told(claims)).toEqual(['self [Heron-7B] arc-challenge = 59.98 (acc_norm 25-shot)']);
    expect(claims[0]?.source).toMatchObject({ kind: 'model-index', line: 15 });
    expect(text.slice(claims[0]?.source.start, claims[0]?.source.end)).toBe('59.98');
  });

  test.each([
    [
      'a value with a percent sign',
      `- name: H\n  results:\n  - dataset: {name: HumanEval}\n    metrics: [{type: pass@1, value: 73.8%}]\n`,
      73.8,
    ],
    [
      'a value in quotes',
      `- name: H\n  results:\n  - dataset: {name: HumanEval}\n    metrics: [{type: pass@1, value: '73.8'}]\n`,
      73.8,
    ],
    [
      'a spread behind the value',
      `- name: H\n  results:\n  - dataset: {name: CartPole}\n    metrics: [{type: mean_reward, value: 500.00 +/- 0.00}]\n`,
      500,
    ],
    [
      'objects where lists belong',
      `  name: H\n  results:\n    dataset: HumanEval\n    metrics: {type: pass@1, value: 0.573}\n`,
      0.573,
    ],
    [
      'a tiny number',
      `- name: H\n  results:\n  - dataset: {name: HumanEval}\n    metrics: [{type: acc, value: 1.5e-3}]\n`,
      0.0015,
    ],
  ])('%s', (_, index, value) => {
    expect(ledgerOf('wader/Heron-7B', card(index)).claims.map((claim) => claim.value)).toEqual([value]);
  });

  test('under the name that old training scripts gave it, with its line (Aleksandar/bert-srb-ner)', () => {
    const index = `- name: H\n  results:\n  - dataset: {name: wikiann}\n    metric:\n      type: accuracy\n      value: 0.95\n`;
    const { claims } = ledgerOf('wader/Heron-7B', card(index).replace('model-index', 'model_index'));
    expect(told(claims)).toEqual(['self [H] ? wikiann = 0.95 (acc)']);
    expect(claims[0]?.source.line).toBe(9);
  });

  test('no values, no claims; a value that is no number leaves a note', () => {
    const none = ledgerOf('wader/Heron-7B', card('- name: H\n  results: []\n'));
    expect(none).toEqual({ claims: [], notes: [] });
    const odd = ledgerOf(
      'w/H',
      card('- name: H\n  results:\n  - metrics: [{type: acc, value: [1, 2]}, {type: loss, value: 0.3}]\n'),
    );
    expect(odd.claims).toEqual([]);
    expect(odd.notes.map((note) => note.code)).toEqual(['model-index-value']);
  });

  test("a copy that kept the original's index speaks of the original", () => {
    const index = card(
      '- name: Heron-7B\n  results:\n  - dataset: {name: GSM8K}\n    metrics: [{type: acc, value: 40.1}]\n',
    );
    expect(told(ledgerOf('quantizer/Heron-7B-GGUF', index).claims)).toEqual(['base [Heron-7B] gsm8k = 40.1 (acc)']);
  });
});

describe('the record of the Hub', () => {
  const api: JsonObject = {
    evalResults: [
      {
        filename: '.eval_results/gsm8k.yaml',
        verified: true,
        data: { dataset: { id: 'openai/gsm8k', task_id: 'gsm8k' }, value: 61.5 },
      },
      {
        filename: '.eval_results/gpqa.yaml',
        verified: false,
        pullRequest: 3,
        data: { dataset: { id: 'Idavidrein/gpqa', task_id: 'gpqa_diamond' }, value: 0.41 },
      },
      { filename: '.eval_results/odd.yaml', verified: false, data: 'no object' },
    ],
    cardData: {
      'model-index': [{ name: 'H', results: [{ dataset: { name: 'MMLU' }, metrics: [{ type: 'acc', value: 60 }] }] }],
    },
  };
  const raw = rawModel({ id: 'wader/Heron-7B', api });
  const soFar = nothingRead(raw.id);

  test('posted results say who stands behind them', () => {
    const claims = extractor(read({ ...raw, card: '# Heron' }), soFar).claims ?? [];
    expect(claims.map(({ benchmark, standing }) => [benchmark, standing])).toEqual([
      ['gsm8k', 'verified'],
      ['gpqa-diamond', 'community'],
    ]);
    expect(claims.every((claim) => claim.source.kind === 'eval-results' && claim.source.line === 0)).toBe(true);
  });

  test("without a card the Hub's copy of its index is read, without a line", () => {
    const claims = extractor(read({ ...raw, card: null }), soFar).claims ?? [];
    expect(claims.map(({ benchmark, source }) => [benchmark, source.kind, source.line])).toEqual([
      ['mmlu', 'model-index', 0],
      ['gsm8k', 'eval-results', 0],
      ['gpqa-diamond', 'eval-results', 0],
    ]);
  });

  const told = (evalResults: JsonObject[]) => extractor(read({ ...raw, api: { evalResults }, card: null }), soFar);
  const result = (source: JsonObject | null) => ({
    filename: '.eval_results/gsm8k.yaml',
    verified: false,
    data: { dataset: { id: 'openai/gsm8k', task_id: 'gsm8k' }, value: 61.5, ...(source === null ? {} : { source }) },
  });

  test.each([
    [null, 'self-reported'],
    [{ url: 'https://huggingface.co/wader/Heron-7B' }, 'self-reported'],
    [{ org: 'Wader' }, 'self-reported'],
    [{ url: 'https://wader.example/blog' }, 'self-reported'],
    [{ user: 'judge-lab' }, 'third-party'],
    [{ url: 'https://huggingface.co/spaces/judge-lab/board' }, 'third-party'],
    [{ url: 'https://board.example', isExternal: true }, 'third-party'],
  ] as const)('a result with the source %j is %s', (source, standing) => {
    expect(told([result(source)]).claims?.map((claim) => claim.standing)).toEqual([standing]);
  });

  test.each([
    [{ id: 'Idavidrein/gpqa', task_id: 'diamond' }, 'gpqa-diamond'],
    [{ id: 'someone/gpqa', task_id: 'diamond' }, 'gpqa'],
    [{ id: 'SWE-bench/SWE-bench_Verified', task_id: 'swe_bench_%_resolved' }, 'swe-bench-verified'],
    [{ id: 'someone/else', task_id: 'nothing' }, null],
  ])('the leaderboard %j is the benchmark %s, whatever its task is called', (dataset, benchmark) => {
    const { claims } = told([{ filename: '.eval_results/a.yaml', verified: false, data: { dataset, value: 71 } }]);
    expect(claims?.map((claim) => [claim.benchmark, claim.label])).toEqual([[benchmark, dataset.task_id]]);
  });

  test.each([
    ['5-shot, CoT', { shots: 5, variant: 'cot', metric: null }],
    ['8-shot; variant: cot mixed; metric: em', { shots: 8, variant: 'cot mixed', metric: 'em' }],
    ['metric: GSM8K (5-shot)', { shots: null, variant: null, metric: 'GSM8K (5-shot)' }],
    ['measured on a Tuesday', { shots: null, variant: null, metric: null }],
  ])('the notes %j say how it was measured', (notes, setting) => {
    const { data, ...posted } = result(null);
    expect(told([{ ...posted, data: { ...data, notes } }]).claims).toMatchObject([setting]);
  });

  test('a file that the Hub rejected is no claim: a note tells which and why', () => {
    const found = told([{ filename: '.eval_results/bad.yaml', error: 'value: expected a number', pullRequest: 4 }]);
    expect(found.claims).toEqual([]);
    expect(found.notes).toEqual([
      {
        code: 'eval-result-rejected',
        place: 'api.evalResults#.eval_results/bad.yaml',
        saw: 'value: expected a number',
      },
    ]);
  });
});
