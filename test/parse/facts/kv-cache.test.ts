import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JsonObject, RawModel } from '../../../src/model.ts';
import { kvCache } from '../../../src/parse/facts/kv-cache.ts';
import { extract } from '../../../src/parse/extract.ts';
import { read } from '../../../src/parse/read.ts';
import { CORPUS, describeCorpus } from '../../corpus.ts';
import { rawModel } from '../raw-model.ts';

const NOTHING = rawModel({ id: 'lab/model' });
const GEMMA: JsonObject = {
  model_type: 'gemma2',
  architectures: ['Gemma2ForCausalLM'],
  num_hidden_layers: 26,
  num_attention_heads: 8,
  num_key_value_heads: 4,
  head_dim: 256,
  sliding_window: 4096,
};

const cacheFacts = (model: Partial<RawModel>) =>
  extract({ ...NOTHING, ...model }).facts.filter(({ field }) => field.startsWith('kv_') && field !== 'kv_heads');

describe('what a model caches, as facts', () => {
  it('comes from config.json, by the rule of its architecture', () => {
    const reason = { basis: 'structured', place: 'config.json#model_type', rule: 'kv-cache/gemma2', chosen: true };
    expect(cacheFacts({ config: GEMMA })).toEqual([
      { field: 'kv_full_layers', value: 13, ...reason },
      { field: 'kv_full_values', value: 13 * 2048, ...reason },
      { field: 'kv_local_layers', value: 13, ...reason },
      { field: 'kv_local_values', value: 13 * 2048, ...reason },
    ]);
  });

  it("is not read off the Hub's excerpt of the config, which leaves layers out", () => {
    expect(cacheFacts({ api: { config: GEMMA } })).toEqual([]);
  });

  it('leaves a note with the key that is not understood', () => {
    const found = kvCache(read({ ...NOTHING, config: { ...GEMMA, model_type: 'newcomer' } }), extract(NOTHING));
    expect(found).toEqual({
      notes: [{ code: 'kv-cache-unknown', place: 'config.json#sliding_window', saw: 'sliding_window' }],
    });
  });
});

const CONFIGS = `${CORPUS}/configs/`;

describeCorpus('real configs', () => {
  const parsed = readdirSync(CONFIGS)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      try {
        return [{ name, config: JSON.parse(readFileSync(CONFIGS + name, 'utf8')) as JsonObject }];
      } catch {
        return [];
      }
    });

  it('are understood, but for encoder-decoders and compressed caches', () => {
    const silent = parsed.filter(({ config }) => cacheFacts({ config }).length === 0);
    const types = new Set(silent.map(({ config }) => String(config.model_type)));
    expect([...types].toSorted()).toEqual(['deepseek_ref', 'deepseek_v4', 'marian', 'mt5', 't5']);
    expect(parsed.length).toBeGreaterThan(80);
  });

  it('never cache in more layers than there are', () => {
    for (const { name, config } of parsed) {
      const found = extract({ ...NOTHING, config }).facts;
      const value = (field: string) => Number(found.find((fact) => fact.field === field)?.value ?? 0);
      expect(value('kv_full_layers') + value('kv_local_layers'), `${name}`).toBeLessThanOrEqual(value('layers'));
    }
  });
});
