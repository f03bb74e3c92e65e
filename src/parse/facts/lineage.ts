/** Lineage: the parents a repo names, and those that its files and text give away. */
import type { BaseModel, Basis, Json, JsonObject, Note, Relation } from '../../model.ts';
import { bodyPlace } from '../card/front-matter.ts';
import { cleanText } from '../clean.ts';
import type { Extractor, Reading } from '../extractor.ts';
import { mergedModels } from '../lineage/mergekit.ts';
import { parentsInText } from '../lineage/prose.ts';
import { readRepoId } from '../lineage/repo-id.ts';

type EdgeRelation = Exclude<Relation, 'base'>;
const EDGE_RELATIONS: readonly string[] = ['finetune', 'adapter', 'merge', 'quantized'] satisfies EdgeRelation[];

/** A parent as somebody wrote it. */
interface Written {
  text: string;
  relation: EdgeRelation | null;
  basis: Basis;
  place: string;
  rule: string;
}

type Source = (model: Reading) => Written[];

/**
 * Where parents are named, in groups, strongest first. The first group that names any decides: what a repo declares
 * is not mixed with what its files let one guess, since a config's path often names the grandparent.
 */
const GROUPS: readonly (readonly Source[])[] = [
  [relationTags, plainTags, apiBaseModels, cardBaseModel, cardOddKeys, adapterConfig, peftProjection],
  [quantizedText],
  [mergeConfiguration],
  [configPath],
];

/** Edges to parents, each parent once; ids as written (old names are resolved when models are settled together). */
export const lineage: Extractor = (model) => {
  const notes: Note[] = [];
  for (const group of GROUPS) {
    const written = group.flatMap((source) => source(model));
    const edges = written.length === 0 ? [] : merge(written.flatMap((one) => edge(model, one, notes)));
    if (edges.length > 0) return { base_models: edges, notes };
  }
  return notes.length > 0 ? { notes } : {};
};

function edge(model: Reading, written: Written, notes: Note[]): BaseModel[] {
  const { text, relation, basis, place, rule } = written;
  const read = readRepoId(text);
  if (read.kind === 'path' || read.kind === 'unclear') {
    notes.push({ code: read.kind === 'path' ? 'parent-is-a-path' : 'parent-unclear', place, saw: cleanText(text) });
    return [];
  }
  if (read.id.toLowerCase() === model.id.toLowerCase()) return [];
  if (read.kind === 'cached') return [{ id: read.id, relation, basis: 'inferred', place, rule: 'lineage/cache-path' }];
  return [{ id: read.id, relation, basis, place, rule }];
}

/** One edge for each parent: the strongest evidence, with the relation that the first of them states. */
function merge(edges: readonly BaseModel[]): BaseModel[] {
  const byId = new Map<string, BaseModel>();
  for (const found of edges) {
    const key = found.id.toLowerCase();
    const held = byId.get(key);
    if (held === undefined) byId.set(key, found);
    else if (held.relation === null && found.relation !== null) byId.set(key, { ...held, relation: found.relation });
  }
  return [...byId.values()];
}

const TAG = 'base_model:';

/** `base_model:quantized:owner/name` */
function relationTags(model: Reading): Written[] {
  return baseTags(model).flatMap((rest) => {
    const colon = rest.indexOf(':');
    const relation = colon === -1 ? null : edgeRelation(rest.slice(0, colon));
    if (relation === null) return [];
    return [{ text: rest.slice(colon + 1), relation, basis: 'declared', place: 'tags', rule: 'lineage/relation-tag' }];
  });
}

/** `base_model:owner/name` */
function plainTags(model: Reading): Written[] {
  const plain = baseTags(model).filter((rest) => edgeRelation(rest.slice(0, Math.max(0, rest.indexOf(':')))) === null);
  return plain.map((text) => ({ text, relation: null, basis: 'declared', place: 'tags', rule: 'lineage/tag' }));
}

function baseTags(model: Reading): string[] {
  return model.tags.filter((tag) => tag.startsWith(TAG)).map((tag) => tag.slice(TAG.length));
}

/** The Hub's own record: `{relation, models: [{id}]}`, the same in an array, or `{quantized: [{id}]}`. */
function apiBaseModels(model: Reading): Written[] {
  const value = model.api?.baseModels;
  if (value === null || value === undefined) return [];
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

function cardBaseModel(model: Reading): Written[] {
  const relation = edgeRelation(model.cardData.base_model_relation);
  const place = cardPlace(model, 'base_model');
  return texts(model.cardData.base_model).map((text) => ({
    text,
    relation,
    basis: 'declared',
    place,
    rule: 'lineage/card',
  }));
}

/** Spellings of `base_model` that the Hub does not know and authors use. */
const ODD_KEYS = ['base model', 'base-model', 'basemodel', 'base_models', 'model-base', 'finetuned_from'] as const;

function cardOddKeys(model: Reading): Written[] {
  return ODD_KEYS.flatMap((key) =>
    texts(model.cardData[key]).map((text) => {
      const place = cardPlace(model, key);
      return { text, relation: null, basis: 'declared', place, rule: 'lineage/card-odd-key' } as const;
    }),
  );
}

function adapterConfig(model: Reading): Written[] {
  return adapterParent(model.adapterConfig, 'adapter_config.json');
}

function peftProjection(model: Reading): Written[] {
  const peft = model.anyConfig.peft ?? (isObject(model.api?.config) ? model.api.config.peft : undefined);
  return isObject(peft) ? adapterParent(peft, 'api.config.peft') : [];
}

function adapterParent(config: JsonObject | null, where: string): Written[] {
  const text = config?.base_model_name_or_path;
  if (typeof text !== 'string' || text.trim() === '') return [];
  const place = `${where}#base_model_name_or_path`;
  return [{ text, relation: 'adapter', basis: 'structured', place, rule: 'lineage/adapter-config' }];
}

/** A repackaging names its parent near the top; more than one means a list of links to other models. */
function quantizedText(model: Reading): Written[] {
  if (model.card === null) return [];
  const { bodyStart, bodyLine } = bodyPlace(model.card);
  const parents = parentsInText(model.card, bodyStart, bodyLine).filter(({ id }) => !sameRepo(id, model.id));
  const only = parents.length === 1 ? parents[0] : undefined;
  if (only === undefined) return [];
  const place = `README.md:${only.line}`;
  return [{ text: only.id, relation: 'quantized', basis: 'prose', place, rule: 'lineage/quantized-of' }];
}

function mergeConfiguration(model: Reading): Written[] {
  if (model.card === null) return [];
  return mergedModels(model.card).map(({ id, line }) => {
    const place = `README.md:${line}`;
    return { text: id, relation: 'merge', basis: 'structured', place, rule: 'lineage/merge-configuration' };
  });
}

/** `_name_or_path`: what the weights were loaded from before they were saved; how they changed it does not say. */
function configPath(model: Reading): Written[] {
  const text = model.configIsFile ? model.anyConfig._name_or_path : undefined;
  if (typeof text !== 'string' || readRepoId(text).kind !== 'id') return [];
  const place = 'config.json#_name_or_path';
  return [{ text, relation: null, basis: 'inferred', place, rule: 'lineage/config-path' }];
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

function texts(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === 'string').filter((text) => text.trim() !== '');
}

function cardPlace(model: Reading, key: string): string {
  return model.card === null ? `api.cardData#${key}` : `README.md#${key}`;
}
