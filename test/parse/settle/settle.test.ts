import { describe, expect, test } from 'vitest';
import type { Relation } from '../../../src/model.ts';
import type { RelatedModel } from '../../../src/related-model.ts';
import { resolveId } from '../../../src/parse/lineage/aliases.ts';
import { lineageGraph } from '../../../src/parse/settle/graph.ts';
import type { Settled } from '../../../src/parse/settle/node.ts';
import { settle } from '../../../src/parse/settle/settle.ts';

type EdgeRelation = Exclude<Relation, 'base'>;

/** A model of which nothing is known but what a test says. */
function node(id: string, known: Partial<RelatedModel> = {}): RelatedModel {
  return {
    id,
    edges: [],
    relation: null,
    family: null,
    generation: null,
    line: null,
    stage: null,
    parameters: null,
    active_parameters: null,
    experts: null,
    license: null,
    license_state: 'absent',
    ...known,
  };
}

const from = (relation: EdgeRelation | null, ...ids: string[]): Pick<RelatedModel, 'edges'> => {
  return { edges: ids.map((id) => ({ id, relation, basis: 'declared' })) };
};
const licensed = (license: string) => ({ license, license_state: 'declared' }) as const;

function settled(nodes: RelatedModel[], learnt: ReadonlyMap<string, string> = new Map()): Map<string, Settled> {
  const graph = lineageGraph();
  for (const one of nodes) {
    graph.add({ ...one, edges: one.edges.map((edge) => ({ ...edge, id: resolveId(edge.id, learnt) })) });
  }
  return new Map([...settle(graph)].map((one) => [one.id, one]));
}

const told = (one: Settled | undefined) =>
  Object.fromEntries((one?.facts ?? []).map(({ field, value }) => [field, value]));

const LLAMA = node('meta-llama/Llama-3.1-8B-Instruct', {
  family: 'llama',
  generation: 'llama-3.1',
  stage: 'instruct',
  parameters: 8_030_261_248,
  ...licensed('llama3.1'),
});

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

describe('licenses along the lineage', () => {
  test('are taken over by a model that declares none', () => {
    const found = settled([LLAMA, node('a/q', from('quantized', LLAMA.id))]).get('a/q');
    expect(found?.license).toEqual({
      id: 'llama3.1',
      basis: 'inferred',
      place: `lineage: a/q -> ${LLAMA.id}`,
      rule: 'license/lineage',
      state: 'inherited',
    });
  });

  test('are not forced on a model that states something nobody can read', () => {
    const own = node('a/own', { ...from('finetune', LLAMA.id), license_state: 'named-other' });
    expect(settled([LLAMA, own]).get('a/own')?.license).toBeNull();
  });

  test('replace a bare other only where the Hub has no id for them', () => {
    const other = { license: 'other', license_state: 'unknown' } as const;
    const yi = node('01-ai/Yi-34B', { ...licensed('yi'), license_state: 'named-other' });
    const all = settled([
      yi,
      LLAMA,
      node('a/yi', { ...from('quantized', yi.id), ...other }),
      node('a/ll', { ...from('quantized', LLAMA.id), ...other }),
    ]);
    expect(all.get('a/yi')?.license?.id).toBe('yi');
    expect(all.get('a/ll')?.license).toBeNull();
  });

  test('of parents that differ are not taken over, but the strictest holds', () => {
    const nc = node('m/nc', licensed('cc-by-nc-4.0'));
    const found = settled([LLAMA, nc, node('a/merge', from('merge', LLAMA.id, 'm/nc'))]).get('a/merge');
    expect(found?.license).toBeNull();
    expect(found?.effective).toEqual({
      license: 'cc-by-nc-4.0',
      complete: false,
      path: [
        { id: 'a/merge', license: null },
        { id: 'm/nc', license: 'cc-by-nc-4.0' },
      ],
      expression: 'LicenseRef-hubdex-llama3.1 AND CC-BY-NC-4.0',
    });
  });

  test('label a fine-tune of Llama as Apache: the flag names the chain and the stricter license', () => {
    const middle = node('a/middle', from('finetune', LLAMA.id));
    const free = node('b/free', { ...from('quantized', 'a/middle'), ...licensed('apache-2.0') });
    const found = settled([free, middle, LLAMA]).get('b/free');
    expect(found?.freer).toEqual({
      license: 'apache-2.0',
      relation: 'quantized',
      path: [
        { id: 'b/free', license: 'apache-2.0' },
        { id: 'a/middle', license: null },
        { id: LLAMA.id, license: 'llama3.1' },
      ],
    });
    expect(found?.effective).toMatchObject({ license: 'llama3.1', complete: true });
  });

  test.each([
    ['llama3.1', 'apache-2.0'],
    ['mit', 'apache-2.0'],
    ['cc-by-nc-4.0', 'llama3.1'],
    ['apache-2.0', 'other'],
  ])('%s on a child of %s is no freer label', (child, parent) => {
    const all = settled([
      node('m/p', licensed(parent)),
      node('a/c', { ...from('finetune', 'm/p'), ...licensed(child) }),
    ]);
    expect(all.get('a/c')?.freer ?? null).toBeNull();
  });

  test.each([
    ['joins what parents bring, the own one first', 'mit', 'MIT AND LicenseRef-hubdex-llama3.1 AND CC-BY-NC-4.0'],
    ['names each license once', 'llama3.1', 'LicenseRef-hubdex-llama3.1 AND CC-BY-NC-4.0'],
    ['has no place for a label that names none', 'other', 'LicenseRef-hubdex-llama3.1 AND CC-BY-NC-4.0'],
  ])('the expression of all of them %s', (_, own, expression) => {
    const nc = node('m/nc', licensed('cc-by-nc-4.0'));
    const merge = node('a/merge', { ...from('merge', LLAMA.id, 'm/nc'), ...licensed(own) });
    const tune = node('b/tune', { ...from('finetune', merge.id), ...licensed('mit') });
    const all = settled([LLAMA, nc, merge, tune]);
    expect(all.get(merge.id)?.effective?.expression).toBe(expression);
    expect(all.get(tune.id)?.effective?.expression?.split(' AND ').toSorted()).toEqual(
      ['MIT', ...expression.split(' AND ')].filter((name, at, names) => names.indexOf(name) === at).toSorted(),
    );
  });

  test('a parent under a freer license stands in the expression, though the own one is the strictest', () => {
    const all = settled([
      node('m/free', licensed('apache-2.0')),
      node('a/nc', { ...from('finetune', 'm/free'), ...licensed('cc-by-nc-4.0') }),
      node('a/same', { ...from('finetune', 'm/free'), ...licensed('apache-2.0') }),
    ]);
    expect(all.get('a/nc')?.effective).toMatchObject({
      license: 'cc-by-nc-4.0',
      expression: 'CC-BY-NC-4.0 AND Apache-2.0',
    });
    expect(all.get('a/same') ?? null, 'nothing is added by the same license again').toBeNull();
  });

  test('that are unknown somewhere leave the chain open', () => {
    const all = settled([
      node('a/c', { ...from('finetune', 'gone/parent'), ...licensed('mit') }),
      node('b/c', { ...from('quantized', 'a/c'), ...licensed('gpl-3.0') }),
    ]);
    expect(all.get('b/c')?.effective).toMatchObject({ complete: false, expression: 'GPL-3.0 AND MIT' });
    const nc = settled([
      node('a/c', { ...from('finetune', 'gone/parent'), ...licensed('cc-by-nc-4.0') }),
      node('b/c', { ...from('quantized', 'a/c'), ...licensed('mit') }),
    ]);
    expect(nc.get('b/c')?.effective).toMatchObject({ license: 'cc-by-nc-4.0', complete: false });
  });
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
