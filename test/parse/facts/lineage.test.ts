import { describe, expect, test } from 'vitest';
import type { JsonObject, RawModel } from '../../../src/model.ts';
import { lineage } from '../../../src/parse/facts/lineage.ts';
import { nothingRead } from '../nothing-read.ts';
import { reading, record } from '../raw-model.ts';

const read = (held: Partial<RawModel>, id = 'me/child') => lineage(reading({ id, ...held }), nothingRead(id));
const edges = (held: Partial<RawModel>) => read(held).base_models ?? [];
const told = (held: Partial<RawModel>) => edges(held).map(({ id, relation, rule }) => [id, relation, rule]);

describe('declared parents', () => {
  test('in both forms of the tag are one edge, with the relation of the one that has it', () => {
    const api = record(['base_model:Qwen/Qwen3-8B', 'base_model:quantized:Qwen/Qwen3-8B']);
    expect(edges({ api })).toEqual([
      { id: 'Qwen/Qwen3-8B', relation: 'quantized', basis: 'declared', place: 'tags', rule: 'lineage/relation-tag' },
    ]);
  });

  test('are found in every shape that the Hub gives its baseModels', () => {
    const [a, b] = [
      { _id: '1', id: 'a/a' },
      { _id: '2', id: 'b/b' },
    ];
    const shapes: JsonObject[] = [
      { baseModels: { relation: 'merge', models: [a, b] } },
      { baseModels: [{ relation: 'merge', models: [a, b] }] },
      { baseModels: { merge: [a, b] } },
    ];
    for (const api of shapes) {
      expect(told({ api })).toEqual([
        ['a/a', 'merge', 'lineage/base-models'],
        ['b/b', 'merge', 'lineage/base-models'],
      ]);
    }
    expect(edges({ api: { baseModels: null } })).toEqual([]);
  });

  test.each([
    ['owner/name', 'owner/name'],
    ['https://huggingface.co/owner/name/tree/main', 'owner/name'],
    ['hf.co/owner/name', 'owner/name'],
    ['[Name](https://huggingface.co/owner/name)', 'owner/name'],
    [' "owner/name/" ', 'owner/name'],
    ['gpt2', 'gpt2'],
  ])('in the card may be written %j', (written, id) => {
    const card = `---\nbase_model: ${JSON.stringify(written)}\n---\n`;
    expect(edges({ card })).toMatchObject([{ id, place: 'README.md#base_model', rule: 'lineage/card' }]);
  });

  test('may be many, and stand under keys the Hub does not know', () => {
    expect(told({ card: '---\nbase_model: [a/a, b/b, a/a]\nbase_model_relation: merge\n---\n' })).toEqual([
      ['a/a', 'merge', 'lineage/card'],
      ['b/b', 'merge', 'lineage/card'],
    ]);
    expect(told({ card: '---\nbase model: mistralai/Mixtral-8x7B-v0.1\n---\n' })).toEqual([
      ['mistralai/Mixtral-8x7B-v0.1', null, 'lineage/card-odd-key'],
    ]);
  });

  test('that are the repo itself, or places on a disk, are none; a note keeps the path', () => {
    const found = read({ api: record(['base_model:Me/Child', 'base_model:adapter:/cache/models/45363f1dab78e110']) });
    expect(found.base_models).toBeUndefined();
    expect(found.notes).toEqual([{ code: 'parent-is-a-path', place: 'tags', saw: '/cache/models/45363f1dab78e110' }]);
  });

  test.each(['models/llama-7b', './out', '../x/y', 'C:\\models\\x', 'data/a/b', 'file:///x', 'None', 'BART', ''])(
    'are never read out of %j',
    (text) => expect(edges({ api: record([`base_model:${text}`]) })).toEqual([]),
  );
});

describe('adapters', () => {
  test('name their base in adapter_config.json', () => {
    expect(edges({ adapterConfig: { base_model_name_or_path: 'meta-llama/Llama-2-7b-hf' } })).toEqual([
      {
        id: 'meta-llama/Llama-2-7b-hf',
        relation: 'adapter',
        basis: 'structured',
        place: 'adapter_config.json#base_model_name_or_path',
        rule: 'lineage/adapter-config',
      },
    ]);
  });

  test('tell the relation of a parent whose tag is silent', () => {
    const api = record(['base_model:a/a'], { config: { peft: { base_model_name_or_path: 'A/a' } } });
    expect(told({ api })).toEqual([['a/a', 'adapter', 'lineage/tag']]);
  });

  test('named after a repo, as whole folders are, tell it too', () => {
    const named = read({ api: record(['base_model:adapter:/cache/models/unsloth--Llama-3.2-3B-Instruct']) });
    expect(named.base_models).toMatchObject([
      { id: 'unsloth/Llama-3.2-3B-Instruct', relation: 'adapter', rule: 'lineage/cache-path' },
    ]);
    expect(read({ api: record(['base_model:adapter:/data/run--final']) }).base_models).toBeUndefined();
  });

  test('kept as the Hub keeps it, under an account that releases models, tell it too', () => {
    const at = (path: string) => read({ api: record([`base_model:adapter:${path}`]) }).base_models;
    expect(at('/data/models/meta-llama/Llama-2-7b-chat-hf')).toMatchObject([
      { id: 'meta-llama/Llama-2-7b-chat-hf', basis: 'inferred', rule: 'lineage/cache-path' },
    ]);
    expect(at('/data/models/final/Llama-2-7b-chat-hf')).toBeUndefined();
  });

  test('trained from the Hub cache still tell the repo', () => {
    const path = '/root/.cache/huggingface/hub/models--facebook--opt-125m/snapshots/f8d333a098d19b4f';
    expect(edges({ adapterConfig: { base_model_name_or_path: path } })).toMatchObject([
      { id: 'facebook/opt-125m', basis: 'inferred', rule: 'lineage/cache-path' },
    ]);
  });
});

describe('parents nobody declared', () => {
  const merge = [
    '```yaml',
    'slices:',
    '- sources:',
    '  - model: a/one',
    '  - model: b/two+c/lora',
    'merge_method: slerp',
  ];

  test('are named by the merge configuration in the card, with its line', () => {
    const card = `# Merge\n\n${merge.join('\n')}\nbase_model: ./local\n\`\`\`\n`;
    expect(edges({ card })).toMatchObject([
      {
        id: 'a/one',
        relation: 'merge',
        basis: 'structured',
        place: 'README.md:3',
        rule: 'lineage/merge-configuration',
      },
      { id: 'b/two' },
      { id: 'c/lora' },
    ]);
  });

  test('are not read out of a training configuration', () => {
    expect(edges({ card: '```yaml\nbase_model: a/one\nadapter: lora\nmodel: b/two\n```\n' })).toEqual([]);
  });

  test.each([
    'This repo contains GGUF format model files for [Name](https://huggingface.co/ab/one).',
    'This model was converted to GGUF format from [`ab/one`](https://huggingface.co/ab/one) using llama.cpp.',
    'static quants of https://huggingface.co/ab/one',
    'This is a quantized version of **[ab/one](https://huggingface.co/ab/one)**.',
    '# Llamacpp imatrix quantizations of ab/one',
  ])('are named by a repackaging: %s', (line) => {
    expect(edges({ card: `# Title\n\n${line}\n` })).toMatchObject([
      { id: 'ab/one', relation: 'quantized', basis: 'prose', place: 'README.md:3', rule: 'lineage/quantized-of' },
    ]);
  });

  test.each([
    'Quantized versions: [GGUF](https://huggingface.co/b/one-GGUF)',
    'Thanks to [TheBloke](https://huggingface.co/TheBloke) for the quantized versions.',
    'The weights were converted from float8 and then to float16.',
  ])('are not read out of links to other people: %s', (line) => {
    expect(edges({ card: `# Title\n\n${line}\n` })).toEqual([]);
  });

  test('may be what config.json says it was loaded from: inferred, how is not known', () => {
    const config = { _name_or_path: '01-ai/Yi-1.5-34B', model_type: 'llama' };
    expect(edges({ config })).toMatchObject([{ id: '01-ai/Yi-1.5-34B', relation: null, basis: 'inferred' }]);
    expect(edges({ config: { _name_or_path: '/workspace/process/x' } })).toEqual([]);
  });

  test('may be the repo whose code was loaded with the weights, where the configuration names one', () => {
    const code = (...repos: string[]) => ({
      model_type: 'chatglm',
      auto_map: Object.fromEntries(repos.map((repo, at) => [`Auto${at}`, `${repo}modeling_chatglm.Model`])),
    });
    const api = record([], { config: code('THUDM/chatglm2-6b--', 'THUDM/chatglm2-6b--') });
    expect(edges({ api })).toMatchObject([
      { id: 'THUDM/chatglm2-6b', relation: null, basis: 'inferred', place: 'api.config#auto_map' },
    ]);
    expect(edges({ config: code('') })).toEqual([]);
    expect(edges({ config: code('a/one--', 'b/two--') })).toEqual([]);
    expect(edges({ api: record(['from-scratch'], { config: code('a/one--') }) })).toEqual([]);
  });

  test('do not count beside declared ones: a config often names the grandparent', () => {
    const api = record(['base_model:a/parent']);
    expect(told({ api, config: { _name_or_path: 'a/grandparent' } })).toEqual([['a/parent', null, 'lineage/tag']]);
  });
});

describe('a repackaging whose copied card names the original’s parent', () => {
  const name = 'me/Hermes-2-Pro-Llama-3-8B-Q6_K-GGUF';
  const api = record(['base_model:quantized:a/Meta-Llama-3-8B', 'base_model:a/Meta-Llama-3-8B']);
  const parents = (card: string | null, id = name) =>
    read({ api, card }, id).base_models?.map(({ id: parent, relation, basis, rule }) => [
      parent,
      relation,
      basis,
      rule,
    ]);
  const declared = ['a/Meta-Llama-3-8B', 'quantized', 'declared', 'lineage/relation-tag'];

  test('has the model that the text names and the name fits: inferred, and what was declared is an ancestor', () => {
    expect(
      parents(
        '# T\n\nThis was converted to GGUF format from [`b/Hermes-2-Pro-Llama-3-8B`](https://huggingface.co/b/Hermes-2-Pro-Llama-3-8B).\n',
      ),
    ).toEqual([
      ['b/Hermes-2-Pro-Llama-3-8B', 'quantized', 'inferred', 'lineage/copied-card'],
      ['a/Meta-Llama-3-8B', null, 'declared', 'lineage/relation-tag'],
    ]);
  });

  test.each([
    ['nothing is named', '# T\n'],
    ['the text names a model of another name', '# T\n\nstatic quants of https://huggingface.co/b/Other-8B\n'],
  ])('keeps what is declared where %s', (_why, card) => expect(parents(card)).toEqual([declared]));

  test('is none where the name is the declared parent’s', () => {
    const card = '# T\n\nstatic quants of https://huggingface.co/b/Meta-Llama-3-8B\n';
    expect(parents(card, 'me/Meta-Llama-3-8B-GGUF')).toEqual([declared]);
  });
});

test('a model stacked on itself is merged with itself', () => {
  const source = (from: number, to: number) => `- sources:\n  - model: a/one\n    layer_range: [${from}, ${to}]\n`;
  const card = `\`\`\`yaml\nslices:\n${source(0, 20)}${source(10, 30)}merge_method: passthrough\n\`\`\`\n`;
  expect(told({ card })).toEqual([['a/one', 'merge', 'lineage/merge-configuration']]);
  const once = `\`\`\`yaml\nslices:\n${source(0, 20)}merge_method: passthrough\n\`\`\`\n`;
  expect(told({ card: once })).toEqual([]);
});
