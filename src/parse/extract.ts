import type { ExtractedModel, Note, RawModel } from '../model.ts';
import { claims } from './card/claims.ts';
import { architecture } from './facts/architecture.ts';
import { context } from './facts/context.ts';
import { experts } from './facts/experts.ts';
import { family } from './facts/family.ts';
import { generation } from './facts/generation.ts';
import { head } from './facts/head.ts';
import { kvCache } from './facts/kv-cache.ts';
import { languages } from './facts/languages.ts';
import { library } from './facts/library.ts';
import { license } from './facts/license.ts';
import { line } from './facts/line.ts';
import { lineage } from './facts/lineage.ts';
import { parameters } from './facts/parameters.ts';
import { relation } from './facts/relation.ts';
import { stage } from './facts/stage.ts';
import { task } from './facts/task.ts';
import { tokenizer } from './facts/tokenizer.ts';
import { weights } from './facts/weights.ts';
import { cleaned } from './cleaned.ts';
import { type Extractor, type Found, NOTHING_FOUND } from './extractor.ts';
import { unclaimedWords } from './names/unclaimed.ts';
import { read } from './read.ts';

/** Every kind of fact, in the order in which later ones may lean on earlier ones. A new kind of fact is one line here. */
const EXTRACTORS: readonly Extractor[] = [
  task,
  library,
  languages,
  architecture,
  kvCache,
  lineage,
  family,
  generation,
  line,
  stage,
  unclaimedWords,
  parameters,
  experts,
  head,
  weights,
  license,
  relation,
  context,
  tokenizer,
  claims,
];

/** Understands one model. Pure: the same raw model and rules give the same answer; it never throws. */
export function extract(model: RawModel): ExtractedModel {
  const reading = read(model);
  const soFar = nothingKnown(model.id);
  for (const extractor of EXTRACTORS) keep(soFar, extractor(reading, soFar));
  return cleaned(soFar);
}

function nothingKnown(id: string): ExtractedModel {
  return { id, facts: [], license: null, base_models: [], weights: [], tokenizer: null, claims: [], notes: [] };
}

function keep(all: ExtractedModel, found: Found): void {
  if (found === NOTHING_FOUND) return;
  if (found.facts) for (const fact of found.facts) all.facts.push(fact);
  if (found.license) all.license = found.license;
  if (found.base_models) for (const edge of found.base_models) all.base_models.push(edge);
  if (found.weights) for (const set of found.weights) all.weights.push(set);
  if (found.tokenizer) all.tokenizer = found.tokenizer;
  if (found.claims) for (const claim of found.claims) all.claims.push(claim);
  if (found.notes) for (const note of found.notes) keepOnce(all.notes, note);
}

function keepOnce(notes: Note[], note: Note): void {
  const seen = notes.some((held) => held.code === note.code && held.place === note.place && held.saw === note.saw);
  if (!seen) notes.push(note);
}
