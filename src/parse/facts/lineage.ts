/** Lineage: the parents a repo names, and those that its files and text give away. */
import type { BaseModel, Note } from '../../model.ts';
import { cleanText } from '../clean.ts';
import { draftOf } from '../drafts/draft.ts';
import { draftWords } from '../drafts/words.ts';
import { type Extractor, NOTHING_FOUND, type Reading } from '../extractor.ts';
import { pastCopiedCard } from '../lineage/copied-card.ts';
import { readRepoId } from '../lineage/repo-id.ts';
import {
  adapterConfig,
  apiBaseModels,
  cardBaseModel,
  cardOddKeys,
  codeOrigin,
  configPath,
  mergeConfiguration,
  peftProjection,
  plainTags,
  quantizedText,
  relationTags,
  verifier,
  type Written,
} from '../lineage/sources.ts';

type Source = (model: Reading) => readonly Written[];

/**
 * Where parents are named, in groups, strongest first. The first group that names any decides: what a repo declares
 * is not mixed with what its files let one guess, since a config's path often names the grandparent.
 */
const GROUPS: readonly (readonly Source[])[] = [
  [relationTags, plainTags, apiBaseModels, cardBaseModel, cardOddKeys, adapterConfig, peftProjection],
  [verifier],
  [quantizedText],
  [mergeConfiguration],
  [configPath],
  [codeOrigin],
];

/** Edges to parents, each parent once; ids as written (old names are resolved when models are settled together). */
export const lineage: Extractor = (model) => {
  const notes: Note[] = [];
  for (const group of GROUPS) {
    const edges: BaseModel[] = [];
    for (const source of group) {
      for (const written of source(model)) {
        const found = edge(model, written, notes);
        if (found !== null) edges.push(found);
      }
    }
    if (edges.length > 0) return { base_models: toTargets(model, pastCopiedCard(model, merge(edges))), notes };
  }
  return notes.length > 0 ? { notes } : NOTHING_FOUND;
};

function edge(model: Reading, written: Written, notes: Note[]): BaseModel | null {
  const { text, relation, basis, place, rule } = written;
  const read = readRepoId(text);
  if (read.kind === 'path' || read.kind === 'unclear') {
    notes.push({ code: read.kind === 'path' ? 'parent-is-a-path' : 'parent-unclear', place, saw: cleanText(text) });
    return null;
  }
  if (read.id.toLowerCase() === model.id.toLowerCase()) return null;
  if (read.kind === 'cached') return { id: read.id, relation, basis: 'inferred', place, rule: 'lineage/cache-path' };
  return { id: read.id, relation, basis, place, rule };
}

/**
 * What a draft names as its parents are the models it drafts for, whatever the Hub made of it (`finetune` where nothing is
 * stated). A parent that is a draft itself was tuned or packed.
 */
function toTargets(model: Reading, edges: BaseModel[]): BaseModel[] {
  if (draftOf(model) === null) return edges;
  const drafts = edges.map(({ id }) => draftWords(id)?.sure === true);
  return edges.map((found, at) => (drafts[at] ? found : { ...found, relation: 'drafts-for' }));
}

/** One edge for each parent: the strongest evidence, with the relation that the first of them states. */
function merge(edges: BaseModel[]): BaseModel[] {
  if (edges.length === 1) return edges;
  const byId = new Map<string, BaseModel>();
  for (const found of edges) {
    const key = found.id.toLowerCase();
    const held = byId.get(key);
    if (held === undefined) byId.set(key, found);
    else if (held.relation === null && found.relation !== null) byId.set(key, { ...held, relation: found.relation });
  }
  return [...byId.values()];
}
