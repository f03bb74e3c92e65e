/** Every place that names a repo's parents, as somebody wrote them. */
import type { Basis, Json, JsonObject, Relation } from '../../model.ts';
import { SCRATCH_TAGS } from '../../rules/relations.ts';
import { bodyPlace } from '../card/front-matter.ts';
import type { Reading } from '../extractor.ts';
import { texts } from '../read.ts';
import { mergedModels } from './mergekit.ts';
import { parentsInText } from './prose.ts';
import { readRepoId } from './repo-id.ts';

/** How a child came from a parent. */
export type EdgeRelation = Exclude<Relation, 'base'>;
const EDGE_RELATIONS: readonly string[] = [
  'finetune',
  'adapter',
  'merge',
  'quantized',
  'drafts-for',
] satisfies EdgeRelation[];

/** A parent as somebody wrote it. */
export interface Written {
  text: string;
  relation: EdgeRelation | null;
  basis: Basis;
  place: string;
  rule: string;
}

const NONE: readonly never[] = [];

/** `base_model:quantized:owner/name` */
export function relationTags(model: Reading): readonly Written[] {
  return model.sorted.bases.flatMap((rest) => {
    const colon = rest.indexOf(':');
    const relation = colon === -1 ? null : edgeRelation(rest.slice(0, colon));
    if (relation === null) return [];
    return [{ text: rest.slice(colon + 1), relation, basis: 'declared', place: 'tags', rule: 'lineage/relation-tag' }];
  });
}

/** `base_model:owner/name` */
export function plainTags(model: Reading): readonly Written[] {
  const plain = model.sorted.bases.filter(
    (rest) => edgeRelation(rest.slice(0, Math.max(0, rest.indexOf(':')))) === null,
  );
  return plain.map((text) => ({ text, relation: null, basis: 'declared', place: 'tags', rule: 'lineage/tag' }));
}

/** The Hub's own record: `{relation, models: [{id}]}`, the same in an array, or `{quantized: [{id}]}`. */
export function apiBaseModels(model: Reading): readonly Written[] {
  const value = model.api?.baseModels;
  if (value === null || value === undefined) return NONE;
  const records = Array.isArray(value) ? value : [value];
  return records.flatMap((record) => (isObject(record) ? baseModelRecord(record) : []));
}

function baseModelRecord(record: JsonObject): Written[] {
  const place = 'api.baseModels';
  const rule = 'lineage/base-models';
  const stated = edgeRelation(record.relation);
  const listed = idsOf(record.models).map((text) => ({ text, relation: stated }));
  const keyed = EDGE_RELATIONS.flatMap((key) =>
    idsOf(record[key]).map((text) => ({ text, relation: edgeRelation(key) })),
  );
  const own = typeof record.id === 'string' ? [{ text: record.id, relation: stated }] : [];
  return [...listed, ...keyed, ...own].map((found) => ({ ...found, basis: 'declared', place, rule }));
}

function idsOf(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? value : [];
  return list.flatMap((item) =>
    typeof item === 'string' ? [item] : isObject(item) && typeof item.id === 'string' ? [item.id] : [],
  );
}

/** `base_model` of the card, with its `base_model_relation`. */
export function cardBaseModel(model: Reading): readonly Written[] {
  if (model.cardData.base_model === undefined) return NONE;
  const relation = edgeRelation(model.cardData.base_model_relation);
  const place = cardPlace(model, 'base_model');
  return written(model.cardData.base_model).map((text) => ({
    text,
    relation,
    basis: 'declared',
    place,
    rule: 'lineage/card',
  }));
}

/** Spellings of `base_model` that the Hub does not know and authors use. */
const ODD_KEYS = ['base model', 'base-model', 'basemodel', 'base_models', 'model-base', 'finetuned_from'] as const;

/** The same under keys the Hub does not read. */
export function cardOddKeys(model: Reading): readonly Written[] {
  let found: Written[] | null = null;
  for (const key of ODD_KEYS) {
    if (model.cardData[key] === undefined) continue;
    const place = cardPlace(model, key);
    for (const text of written(model.cardData[key]))
      (found ??= []).push({ text, relation: null, basis: 'declared', place, rule: 'lineage/card-odd-key' });
  }
  return found ?? NONE;
}

/** `base_model_name_or_path` of adapter_config.json. */
export function adapterConfig(model: Reading): readonly Written[] {
  return adapterParent(model.adapterConfig, 'adapter_config.json');
}

/** The same in the Hub's projection of it. */
export function peftProjection(model: Reading): readonly Written[] {
  const peft = model.anyConfig.peft ?? (isObject(model.api?.config) ? model.api.config.peft : undefined);
  return isObject(peft) ? adapterParent(peft, 'api.config.peft') : NONE;
}

function adapterParent(config: JsonObject | null, where: string): readonly Written[] {
  const text = config?.base_model_name_or_path;
  if (typeof text !== 'string' || text.trim() === '') return NONE;
  const place = `${where}#base_model_name_or_path`;
  return [{ text, relation: 'adapter', basis: 'structured', place, rule: 'lineage/adapter-config' }];
}

/** The model that a draft written by the library speculators was trained to draft for. */
export function verifier(model: Reading): readonly Written[] {
  const of = model.configIsFile ? model.anyConfig.speculators_config : undefined;
  const named = isObject(of) && isObject(of.verifier) ? of.verifier.name_or_path : undefined;
  if (typeof named !== 'string' || named.trim() === '') return NONE;
  const place = 'config.json#speculators_config.verifier.name_or_path';
  return [{ text: named, relation: 'drafts-for', basis: 'structured', place, rule: 'lineage/verifier' }];
}

/** A repackaging names its parent near the top; more than one means a list of links to other models. */
export function quantizedText(model: Reading): readonly Written[] {
  if (model.card === null) return NONE;
  const { bodyStart, bodyLine } = bodyPlace(model.card);
  const parents = parentsInText(model.card, bodyStart, bodyLine).filter(({ id }) => !sameRepo(id, model.id));
  const only = parents.length === 1 ? parents[0] : undefined;
  if (only === undefined) return [];
  const place = `README.md:${only.line}`;
  return [{ text: only.id, relation: 'quantized', basis: 'prose', place, rule: 'lineage/quantized-of' }];
}

/** Models of the merge configurations in the card. */
export function mergeConfiguration(model: Reading): readonly Written[] {
  if (model.card === null) return NONE;
  return mergedModels(model.card).map(({ id, line }) => {
    const place = `README.md:${line}`;
    return { text: id, relation: 'merge', basis: 'structured', place, rule: 'lineage/merge-configuration' };
  });
}

/** `_name_or_path`: what the weights were loaded from before they were saved; how they changed it does not say. */
export function configPath(model: Reading): readonly Written[] {
  const text = model.configIsFile ? model.anyConfig._name_or_path : undefined;
  if (typeof text !== 'string' || readRepoId(text).kind !== 'id') return NONE;
  const place = 'config.json#_name_or_path';
  return [{ text, relation: null, basis: 'inferred', place, rule: 'lineage/config-path' }];
}

/**
 * `auto_map: {AutoModel: 'owner/name--modeling_x.Class'}`: the repo whose code was loaded with the weights before they were
 * saved, their parent or an ancestor of it. Who trains from nothing may load no more than the code.
 */
export function codeOrigin(model: Reading): readonly Written[] {
  const map = model.anyConfig.auto_map;
  if (!isObject(map) || model.sorted.lower.some((tag) => SCRATCH_TAGS.includes(tag))) return NONE;
  const origins = new Set(Object.values(map).flatMap(repoOfCode));
  const [text, other] = origins;
  if (text === undefined || other !== undefined) return NONE;
  const place = `${model.configIsFile ? 'config.json' : 'api.config'}#auto_map`;
  return [{ text, relation: null, basis: 'inferred', place, rule: 'lineage/code-origin' }];
}

function repoOfCode(value: Json | undefined): string[] {
  const at = typeof value === 'string' ? value.indexOf('--') : -1;
  return typeof value === 'string' && at > 0 ? [value.slice(0, at)] : [];
}

function sameRepo(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function edgeRelation(value: Json | undefined): EdgeRelation | null {
  return typeof value === 'string' && EDGE_RELATIONS.includes(value) ? (value as EdgeRelation) : null;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function written(value: Json | undefined): string[] {
  return texts(value).filter((text) => text.trim() !== '');
}

function cardPlace(model: Reading, key: string): string {
  return model.card === null ? `api.cardData#${key}` : `README.md#${key}`;
}
