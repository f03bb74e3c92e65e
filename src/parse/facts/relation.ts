/** How a repo came from its parent: the root itself, a fine-tune, an adapter, a merge or a quantized repackaging. */
import type { Fact, Relation } from '../../model.ts';
import { draftOf } from '../drafts/draft.ts';
import type { Extractor } from '../extractor.ts';
import {
  adapterFiles,
  adapterLibrary,
  mergedAdapter,
  namedAdapter,
  packedAdapter,
  tooLight,
  trainedTooSmall,
} from '../relation/adapters.ts';
import { readName } from '../names/read.ts';
import { type Context, fact, gather, type Rule, tagFor } from '../relation/context.ts';
import {
  calledTuned,
  developersOwn,
  fromScratch,
  isDeveloper,
  mergedByName,
  officialName,
  saysUntuned,
  taggedTuned,
  tunedByName,
} from '../relation/named.ts';
import {
  isRepackagingOf,
  packedByName,
  packedFiles,
  packedMerge,
  quantizedBy,
  repackaged,
  repackersTag,
  trainedExport,
  tunedAndPacked,
  tunedFromPacked,
} from '../relation/packed.ts';
import { isAdapter } from '../size/adapter.ts';
import { choose } from './choose.ts';

/**
 * Strongest first. A declared relation that the weights contradict does not stand first: the Hub fills in `finetune`
 * where the author stated none, and quantizers copy the tags of the merge they repackage.
 */
const RULES: readonly Rule[] = [
  tunedFromPacked,
  tunedAndPacked,
  packedAdapter,
  (c) => declared(c, 'quantized'),
  declaredAdapter,
  repackaged,
  repackersTag,
  (c) => (c.packed ? null : taggedMerge(c)),
  packedMerge,
  quantizedBy,
  (c) => declared(c, 'merge'),
  adapterFiles,
  trainedTooSmall,
  tooLight,
  adapterLibrary,
  namedAdapter,
  (c) => declared(c, 'finetune'),
  trainedExport,
  packedByName,
  onlyChild,
  developersOwn,
  officialName,
  mergedByName,
  tunedByName,
  calledTuned,
  taggedTuned,
  loadedFrom,
  mergedAdapter,
  fromScratch,
  packedFiles,
];

/** A draft is made for its target, not from it; only what is declared of another draft says how it was made. */
const OF_DRAFTS: readonly Rule[] = [
  (c) => declared(c, 'quantized'),
  (c) => declared(c, 'adapter'),
  (c) => declared(c, 'merge'),
  (c) => declared(c, 'finetune'),
  (c) => declared(c, 'drafts-for'),
  packedByName,
];

/** The relation with all its candidates; reads parents, weights and family of the extractors before it. */
export const relation: Extractor = (model, soFar) => {
  const context = gather(model, soFar);
  const distinct: Fact<Relation>[] = [];
  for (const rule of draftOf(model) === null ? RULES : OF_DRAFTS) {
    const found = rule(context);
    if (found !== null && !distinct.some((other) => other.value === found.value)) distinct.push(found);
  }
  return distinct.length === 0 ? {} : { facts: choose('relation', distinct) };
};

/** What an edge states: the Hub's tag, the card's `base_model_relation`, an adapter's or a merge's configuration. */
function declared({ parents }: Context, wanted: Relation): Fact<Relation> | null {
  for (const { relation: stated, basis, place } of parents)
    if (stated === wanted) return fact(wanted, basis, place, 'declared');
  return null;
}

function taggedMerge(context: Context): Fact<Relation> | null {
  const tag = tagFor(context, 'merge');
  return tag === null ? null : fact('merge', 'declared', `tags#${tag}`, 'merge-tag');
}

/** Where the record counts as many parameters as the model has, whatever was trained as an adapter was merged into it. */
function declaredAdapter(context: Context): Fact<Relation> | null {
  const { model, soFar, fullFiles } = context;
  const stated = fullFiles ? null : declared(context, 'adapter');
  return stated !== null && isAdapter(model, soFar) ? stated : null;
}

/** One declared parent, plain weights, nothing else said: the Hub reads it so too (https://huggingface.co/docs/hub/model-cards). */
function onlyChild({ parents, packed }: Context): Fact<Relation> | null {
  const parent = parents[0];
  if (parents.length !== 1 || parent?.basis !== 'declared' || packed) return null;
  return fact('finetune', 'inferred', parent.place, 'only-parent');
}

/** Plain weights that were loaded from one repo and saved under a name that is not that one's. */
function loadedFrom(context: Context): Fact<Relation> | null {
  const { name, parents, orphan, packed, soFar } = context;
  const [origin, other] = parents;
  if (!orphan || packed || origin === undefined || other !== undefined || soFar.weights.length === 0) return null;
  if (saysUntuned(name) || isDeveloper(context) || isRepackagingOf(name, readName(origin.id), 0)) return null;
  return fact('finetune', 'inferred', `${origin.place} > ${origin.id}`, 'loaded-from');
}
