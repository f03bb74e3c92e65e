/** How many parameters a model has: all of them, those that compute a token, and an adapter's own. */
import type { Candidates, ExtractedModel, FactRow, Note } from '../../model.ts';
import { restingParameters } from '../config/resting.ts';
import { draftOf } from '../drafts/draft.ts';
import { type Extractor, NOTHING_FOUND, type Reading } from '../extractor.ts';
import { readName } from '../names/read.ts';
import type { NameReading } from '../names/reading.ts';
import { isAdapter } from '../size/adapter.ts';
import { type SizeEvidence, sizeEvidence } from '../size/candidates.ts';
import { headerOf } from '../size/header.ts';
import { isResized, knownSize, statedActive, statedTotals } from '../size/named.ts';
import { type Settled, settleSize } from '../size/settle.ts';
import { packingsOf } from '../weights/packing.ts';
import { choose, chosen } from './choose.ts';

export const parameters: Extractor = (model, soFar) => {
  if (saysNoSize(model, soFar)) return NOTHING_FOUND;
  const evidence = sizeEvidence(model, soFar, packingsOf(model)[0] ?? null);
  const settled = settleSize(
    evidence,
    isResized(model.name) || draftOf(model) !== null ? [] : statedTotals(model.name),
  );
  const active = below(settled.order[0]?.value ?? null, actives(model, soFar, evidence, settled));
  const facts = [
    ...choose('parameters', totals(settled)),
    ...choose('active_parameters', active.held),
    ...own(model, soFar),
  ];
  const notes = [...settled.notes, ...active.notes, ...uncounted(evidence, settled)];
  return facts.length + notes.length > 0 ? { facts, notes } : NOTHING_FOUND;
};

/** Most records of a listing: nothing measured, no parent, no family, and a name without a size. */
function saysNoSize(model: Reading, soFar: Readonly<ExtractedModel>): boolean {
  const { api, files, configIsFile } = model;
  if (configIsFile || files !== null || api?.safetensors != null || api?.gguf != null) return false;
  if (soFar.base_models.length > 0 || chosen(soFar.facts, 'family') !== null) return false;
  const { size, activeSize, experts, families } = model.name;
  return size === null && activeSize === null && experts === null && families.length === 0;
}

function totals({ order }: Settled): Candidates<number> {
  return order.map(({ value, basis, place, rule }) => ({ value, basis, place, rule }));
}

/** Active parameters are a part of all: a figure that is none is not believed. */
function below(total: number | null, found: Candidates<number>): { held: Candidates<number>; notes: Note[] } {
  const held = total === null ? found : found.filter(({ value }) => value < total);
  const more = found.filter((one) => !held.includes(one));
  const notes = more.map(({ place, value }) => {
    return { code: 'active-parameters-exceed-total', place, saw: `${value} of ${total}` };
  });
  return { held, notes };
}

/**
 * Config arithmetic, the total less the experts that rest, the published figure, the name, the parent. Dense models have no
 * other count than the total; what a draft's name states is its target's.
 */
function actives(
  model: Reading,
  soFar: Readonly<ExtractedModel>,
  { config, known }: SizeEvidence,
  { order }: Settled,
): Candidates<number> {
  const isDraft = draftOf(model) !== null;
  const stated = isDraft ? null : statedActive(model.name);
  const resting = model.configIsFile ? restingParameters(model.anyConfig) : null;
  const total = order[0]?.value ?? null;
  const parent = soFar.base_models.length === 1 ? soFar.base_models[0] : undefined;
  const inherited = parent && !isDraft && parent.relation !== 'merge' ? activeOf(readName(parent.id)) : null;
  return [
    ...(config && config.active < config.total
      ? [fact(config.active, 'structured', 'config.json', 'active-parameters/arithmetic')]
      : []),
    ...(resting !== null && total !== null && resting < total
      ? [fact(total - resting, 'structured', 'config.json', 'active-parameters/less-resting-experts')]
      : []),
    ...(known?.active && !isDraft ? [fact(known.active, 'named', `name: ${known.id}`, 'active-parameters/known')] : []),
    ...(stated === null ? [] : [fact(stated, 'named', 'name', 'active-parameters/name')]),
    ...(parent && inherited
      ? [fact(inherited, 'inferred', `base_model ${parent.id}`, 'active-parameters/parent')]
      : []),
  ];
}

function activeOf(name: NameReading): number | null {
  return statedActive(name) ?? knownSize(name)?.active ?? null;
}

/** What an adapter adds; its `parameters` are those of the model it sits on. */
function own(model: Reading, soFar: Readonly<ExtractedModel>): FactRow[] {
  const header = headerOf(model.api);
  return header && isAdapter(model, soFar)
    ? choose('own_parameters', [fact(header.total, 'structured', 'safetensors.total', 'own-parameters/header')])
    : [];
}

/** Arithmetic stands for the whole only where every encoder was counted. */
function uncounted({ config }: SizeEvidence, { order }: Settled): Note[] {
  if (config === null || config.uncounted.length === 0 || order[0]?.source !== 'arithmetic') return [];
  return [{ code: 'parameters-towers-uncounted', place: 'config.json', saw: config.uncounted.join(', ') }];
}

function fact(value: number, basis: 'structured' | 'named' | 'inferred', place: string, rule: string) {
  return { value, basis, place, rule } as const;
}
