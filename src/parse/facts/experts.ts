/** Mixtures of experts: how many there are, and how many compute a token. */
import type { Candidates, FactField } from '../../model.ts';
import type { ConfigShape } from '../../rules/config-shapes.ts';
import { count, find, isCount, viewConfig } from '../config/shape.ts';
import { draftOf } from '../drafts/draft.ts';
import { type Extractor, NOTHING_FOUND, type Reading } from '../extractor.ts';
import { knownSize } from '../size/named.ts';
import { choose } from './choose.ts';

export const experts: Extractor = (model) => {
  const facts = [
    ...choose('experts', counts(model)),
    ...choose('experts_per_token', fromConfig(model, 'experts_per_token', 'active-experts')),
  ];
  return facts.length > 0 ? { facts } : NOTHING_FOUND;
};

/** The config, the name (`8x7B`, `16E`), the well-known model the name stands for. */
function counts(model: Reading): Candidates<number> {
  const { name } = model;
  if (draftOf(model) !== null) return fromConfig(model, 'experts', 'experts');
  const known = name.experts === null && name.size === null ? (knownSize(name)?.experts ?? null) : null;
  return [
    ...fromConfig(model, 'experts', 'experts'),
    ...(name.experts
      ? [{ value: name.experts.value, basis: 'named', place: 'name', rule: 'experts/name' } as const]
      : []),
    ...(known === null ? [] : [{ value: known, basis: 'named', place: 'name', rule: 'experts/known' } as const]),
  ];
}

function fromConfig(model: Reading, field: FactField, shape: ConfigShape): Candidates<number> {
  if (!model.configIsFile) return [];
  const view = viewConfig(model.anyConfig);
  const found = (count(view, 'experts') ?? 0) > 1 ? find(view, shape, isCount) : null;
  const rule = `${field.replaceAll('_', '-')}/config`;
  return found ? [{ value: found.value, basis: 'structured', place: `config.json#${found.key}`, rule }] : [];
}
