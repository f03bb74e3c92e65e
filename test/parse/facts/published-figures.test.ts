/**
 * What config.json is understood to say, against the figures the developers publish. The configs themselves are no part of
 * this project; the test runs where they are present.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sizeOfConfig } from '../../../src/parse/config/size.ts';
import { extract } from '../../../src/parse/extract.ts';
import { chosen } from '../../../src/parse/facts/choose.ts';
import type { FactField, JsonObject } from '../../../src/model.ts';
import { CORPUS, describeCorpus } from '../../corpus.ts';
import { rawModel } from '../raw-model.ts';
import { FIGURES, type Figures } from './published-figures.ts';

const CONFIGS = `${CORPUS}/configs`;

/** Developers round, and leave embeddings in or out of active counts as they please. */
const TOTAL_WITHIN = 0.045;
const ACTIVE_WITHIN = 0.12;

/** Python's JSON may hold `Infinity`, which no dimension read here uses. */
function configOf(id: string): JsonObject {
  const text = readFileSync(`${CONFIGS}/${id.replace('/', '__')}.json`, 'utf8');
  return JSON.parse(text.replaceAll(/(?<=[:[,]\s{0,20})-?(?:Infinity|NaN)\b/g, 'null'));
}

const EXACT: readonly (readonly [keyof Figures, FactField])[] = [
  ['context', 'context_length'],
  ['native', 'native_context_length'],
  ['layers', 'layers'],
  ['heads', 'heads'],
  ['kv', 'kv_heads'],
  ['head', 'head_size'],
  ['hidden', 'hidden_size'],
  ['experts', 'experts'],
  ['perToken', 'experts_per_token'],
  ['kvRank', 'kv_rank'],
  ['window', 'sliding_window'],
  ['pattern', 'sliding_pattern'],
  ['vocabulary', 'vocab_size'],
];

/** What the config is understood to say, for the figures that are published; counts near the published one are shown as it. */
function understood(row: Figures): Partial<Figures> {
  const config = configOf(row.id);
  const { facts } = extract(rawModel({ id: row.id, config }));
  const size = sizeOfConfig(config);
  return {
    id: row.id,
    source: row.source,
    ...Object.fromEntries(
      EXACT.flatMap(([key, field]) => (row[key] === undefined ? [] : [[key, chosen(facts, field)?.value]])),
    ),
    ...(row.total === undefined ? {} : { total: asPublished(row.total, size?.total, TOTAL_WITHIN) }),
    ...(row.active === undefined ? {} : { active: asPublished(row.active, size?.active, ACTIVE_WITHIN) }),
  };
}

function asPublished(published: number, counted: number | undefined, within: number): number {
  const billions = (counted ?? 0) / 1e9;
  return Math.abs(billions / published - 1) < within ? published : billions;
}

describeCorpus('config.json against published figures', () => {
  it.each(FIGURES.map((row) => [row.id, row] as const))('%s', (_id, row) => {
    expect(understood(row)).toEqual(row);
  });

  it('says in every fact which key of the config it was read from', () => {
    const { facts } = extract(rawModel({ id: 'a/b', config: configOf('Qwen/Qwen3-VL-8B-Instruct') }));
    expect(chosen(facts, 'layers')).toMatchObject({
      basis: 'structured',
      place: 'config.json#text_config.num_hidden_layers',
      rule: 'layers/config',
    });
    expect(chosen(facts, 'context_length')).toMatchObject({
      place: 'config.json#text_config.max_position_embeddings',
      rule: 'context/config',
    });
    expect(chosen(facts, 'parameters')).toMatchObject({ place: 'config.json', rule: 'parameters/arithmetic' });
  });
});
