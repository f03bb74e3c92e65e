/** What the head of a weight file adds: the types its weights are in, and dimensions where no config states them. */
import type { Fact, FactRow, FactValue, Note } from '../../model.ts';
import { GGUF_DIMENSIONS } from '../../rules/head-keys.ts';
import { type Extractor, NOTHING_FOUND, type Reading } from '../extractor.ts';
import { type HeadEvidence, headEvidence } from '../heads/evidence.ts';
import { layersIn, stated } from '../heads/head.ts';
import { isCount } from '../config/shape.ts';
import { choose, chosen } from './choose.ts';

export const head: Extractor = (model, soFar) => {
  if (model.heads === undefined) return NOTHING_FOUND;
  const evidence = headEvidence(model);
  const known = (row: FactRow): boolean => chosen(soFar.facts, row.field) !== null;
  const facts = evidence === null ? [] : [...mixOf(evidence), ...dimensions(evidence)];
  const notes = [...complaints(model), ...uncounted(evidence)];
  return { facts: facts.map((row) => (known(row) ? { ...row, chosen: false } : row)), notes };
};

/** Types that hold less than this share of the weights are not told. */
const LEAST_SHARE = 0.001;

/** `Q4_K 84.2%, Q6_K 15.7%`. */
function mixOf({ types, total, place }: HeadEvidence): FactRow[] {
  if (types === null || total === null) return [];
  const told = types.filter(({ weights }) => weights >= total * LEAST_SHARE);
  const value = told.map(({ type, weights }) => `${type} ${Math.round((weights * 1000) / total) / 10}%`);
  return choose('tensor_types', [fact(value, place, 'tensor-types/head')]);
}

function dimensions(evidence: HeadEvidence): FactRow[] {
  const { place } = evidence;
  const keyed = GGUF_DIMENSIONS.flatMap(([field, key]) => {
    const value = stated(evidence, key);
    return isCount(value) ? choose(field, [fact(value, place, `${field.replaceAll('_', '-')}/head`)]) : [];
  });
  const layers = keyed.some(({ field }) => field === 'layers') ? null : layersIn(evidence);
  return layers === null ? keyed : [...keyed, ...choose('layers', [fact(layers, place, 'layers/head-tensors')])];
}

function fact<T extends FactValue>(value: T, place: string, rule: string): Fact<T> {
  return { value, basis: 'structured', place, rule };
}

/** Tensors that nothing tells the weights of, or that claim more than their bytes can hold. */
function uncounted(evidence: HeadEvidence | null): Note[] {
  if (evidence === null || evidence.types !== null) return [];
  const saw = `${evidence.head.tensors.length} tensors`;
  return [{ code: 'weights-head-uncounted', place: evidence.place, saw }];
}

/** Heads of which nothing, or not all, can be made. */
function complaints({ heads = [] }: Reading): Note[] {
  return heads.flatMap(({ path, head: { broken, complete } }) => {
    const place = `files#${path}`;
    if (broken !== null) return [{ code: 'weights-head-broken', place, saw: broken.slice(0, 200) }];
    return complete ? [] : [{ code: 'weights-head-cut', place, saw: 'the head goes on beyond what was read of it' }];
  });
}
