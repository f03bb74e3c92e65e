import { describe, expect, test } from 'vitest';
import { node, from, settled, told, LLAMA } from './nodes.ts';

describe('facts along the lineage', () => {
  const tuned = node('a/tuned', from('finetune', LLAMA.id));
  const packed = node('b/tuned-GGUF', from('quantized', 'a/tuned'));

  test('come from the root through every step, and the place shows the way', () => {
    const all = settled([packed, tuned, LLAMA]);
    expect(told(all.get('b/tuned-GGUF'))).toEqual({
      family: 'llama',
      generation: 'llama-3.1',
      stage: 'instruct',
      parameters: 8_030_261_248,
    });
    expect(all.get('b/tuned-GGUF')?.facts[0]).toEqual({
      field: 'family',
      value: 'llama',
      basis: 'inferred',
      place: 'lineage: b/tuned-GGUF -> a/tuned -> meta-llama/Llama-3.1-8B-Instruct',
      rule: 'family/lineage',
      chosen: true,
    });
  });

  test('are the same whatever order the models came in', () => {
    const orders = [
      [LLAMA, tuned, packed],
      [packed, tuned, LLAMA],
      [tuned, packed, LLAMA],
    ];
    const answers = orders.map((nodes) => settled(nodes).get('b/tuned-GGUF'));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test("never replace a model's own", () => {
    const own = node('a/own', { ...from('finetune', LLAMA.id), stage: 'base', parameters: 5e9 });
    expect(told(settled([LLAMA, own]).get('a/own'))).toEqual({ family: 'llama', generation: 'llama-3.1' });
  });

  test('pass only where the relation lets them: tuning a base model makes neither a base nor a tuned one', () => {
    const base = node('m/base', { family: 'llama', stage: 'base', parameters: 8e9 });
    const all = settled([
      base,
      node('a/t', from('finetune', 'm/base')),
      node('a/q', from('quantized', 'm/base')),
      node('a/?', from(null, 'm/base')),
    ]);
    expect(told(all.get('a/t'))).toEqual({ family: 'llama', parameters: 8e9 });
    expect(told(all.get('a/q'))).toEqual({ family: 'llama', stage: 'base', parameters: 8e9 });
    expect(told(all.get('a/?'))).toEqual({ family: 'llama' });
  });

  test("follow what the model's own evidence says of the relation, where the edge says another", () => {
    const repackaged = node('a/nvfp4', { ...from('finetune', 'm/base'), relation: 'quantized' });
    const base = node('m/base', { stage: 'base' });
    expect(told(settled([base, repackaged]).get('a/nvfp4'))).toEqual({ stage: 'base' });
  });

  test('do not come from a parent of another family, and a note says that one of the two is wrong', () => {
    const odd = node('a/odd', { ...from('finetune', LLAMA.id), family: 'qwen' });
    const found = settled([LLAMA, odd]).get('a/odd');
    expect(told(found)).toEqual({});
    expect(found?.notes).toEqual([
      {
        code: 'family-differs-from-parent',
        place: `lineage: a/odd -> ${LLAMA.id}`,
        saw: `qwen, parent ${LLAMA.id} llama`,
      },
    ]);
  });
});

describe('merges', () => {
  const mistral = node('m/mistral', {
    family: 'mistral',
    generation: 'mistral-7b',
    stage: 'instruct',
    parameters: 7e9,
  });

  test('of one family take over what all parents agree on, and no size', () => {
    const other = node('m/zephyr', { family: 'mistral', generation: 'mistral-7b', stage: 'instruct', parameters: 7e9 });
    const merge = node('a/merge', from('merge', 'm/mistral', 'm/zephyr'));
    expect(told(settled([mistral, other, merge]).get('a/merge'))).toEqual({
      family: 'mistral',
      generation: 'mistral-7b',
      stage: 'instruct',
    });
  });

  test('across families have no family, and are tuned where both parents are', () => {
    const merge = node('a/merge', from('merge', 'm/mistral', LLAMA.id));
    expect(told(settled([mistral, LLAMA, merge]).get('a/merge'))).toEqual({ stage: 'instruct' });
  });

  test('with a parent nobody knows stay unknown', () => {
    expect(
      settled([mistral, node('a/merge', from('merge', 'm/mistral', 'gone/model'))]).get('a/merge'),
    ).toBeUndefined();
  });
});

describe('names of parents', () => {
  test('are compared without case, and old ones lead to the repo of today', () => {
    const bert = node('openai-community/gpt2', { family: 'gpt-2' });
    const all = settled([
      bert,
      node('a/x', from('finetune', 'gpt2')),
      node('a/y', from('finetune', 'OpenAI-Community/GPT2')),
    ]);
    expect([told(all.get('a/x')), told(all.get('a/y'))]).toEqual([{ family: 'gpt-2' }, { family: 'gpt-2' }]);
  });

  test('that a crawl saw renamed are followed, through several renames', () => {
    const learnt = new Map([
      ['old/one', 'mid/one'],
      ['mid/one', 'new/one'],
    ]);
    const all = settled([node('new/one', { family: 'yi' }), node('a/x', from('finetune', 'Old/One'))], learnt);
    expect(told(all.get('a/x'))).toEqual({ family: 'yi' });
  });
});

describe('loops', () => {
  test('of a repo with itself and of two add nothing and end', () => {
    const all = settled([
      node('a/self', from('finetune', 'A/Self')),
      node('a/1', from('finetune', 'a/2')),
      node('a/2', from('finetune', 'a/1')),
    ]);
    expect(all.size).toBe(0);
  });

  test('pass nothing on within themselves, wherever one begins, and take from outside', () => {
    const nodes = [
      node('b/1', { ...from('finetune', 'b/2'), family: 'yi' }),
      node('b/2', from('finetune', 'b/3')),
      node('b/3', from('finetune', 'b/1')),
      node('c/child', from('quantized', 'b/1')),
      node('d/1', from('finetune', 'd/2')),
      node('d/2', from('finetune', 'd/1', LLAMA.id)),
      LLAMA,
    ];
    const answers = [nodes, nodes.toReversed(), [...nodes.slice(3), ...nodes.slice(0, 3)]].map((some) => {
      const all = settled(some);
      return ['b/2', 'b/3', 'c/child', 'd/1', 'd/2'].map((id) => told(all.get(id)).family ?? null);
    });
    expect(answers[0]).toEqual([null, null, 'yi', null, 'llama']);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test('of renames end, too', () => {
    const learnt = new Map([
      ['a/a', 'b/b'],
      ['b/b', 'a/a'],
    ]);
    expect(() => settled([node('x/y', from('finetune', 'a/a'))], learnt)).not.toThrow();
  });
});

test('a chain of twenty thousand models settles, and its path shows beginning and end', () => {
  const chain = Array.from({ length: 20_000 }, (_, at) =>
    node(`o/${at}`, at === 0 ? { family: 'yi' } : from('finetune', `o/${at - 1}`)),
  );
  const last = settled(chain.toReversed()).get('o/19999');
  expect(told(last)).toEqual({ family: 'yi' });
  const names = last?.facts[0]?.place.split(' -> ') ?? [];
  expect([names[0], names.at(-2), names.at(-1)]).toEqual(['lineage: o/19999', '...', 'o/0']);
  expect(names.length).toBeLessThanOrEqual(12);
});

describe('counts that hold only between models of one size', () => {
  const R1 = node('deepseek-ai/DeepSeek-R1', {
    family: 'deepseek',
    parameters: 671_026_419_200,
    active_parameters: 37e9,
    experts: 256,
  });

  test('a cut-down of a mixture is not active like it', () => {
    const cut = node('x/R1-2layers', { ...from('finetune', R1.id), family: 'deepseek', parameters: 2_429_000_768 });
    expect(told(settled([R1, cut]).get(cut.id))).not.toHaveProperty('active_parameters');
    expect(told(settled([R1, cut]).get(cut.id))).not.toHaveProperty('experts');
  });

  test('a tune of it is', () => {
    const tune = node('x/R1-tuned', { ...from('finetune', R1.id), family: 'deepseek', parameters: 684_531_386_000 });
    expect(told(settled([R1, tune]).get(tune.id))).toMatchObject({ active_parameters: 37e9, experts: 256 });
  });

  test('a draft takes nothing over from its target', () => {
    const head = node('x/R1-eagle3', { ...from('drafts-for', R1.id), line: 'draft' });
    expect(told(settled([R1, head]).get(head.id))).toEqual({});
  });
});
