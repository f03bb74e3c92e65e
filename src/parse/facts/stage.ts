/** Whether a model is pretrained only (`base`) or tuned to follow instructions, to chat or to reason (`instruct`). */
import type { Fact, Stage } from '../../model.ts';
import type { FamilyRow } from '../../rules/families.ts';
import type { GenerationRow } from '../../rules/generations.ts';
import { NAME_WORDS, type NameWordRow } from '../../rules/name-words.ts';
import { RELATION_TAGS } from '../../rules/relations.ts';
import { STAGE_METHODS, STAGE_TAGS, TEMPLATE_TAGS, TUNING_FILLERS } from '../../rules/stages.ts';
import { draftOf } from '../drafts/draft.ts';
import { type Extractor, NOTHING_FOUND, type Reading } from '../extractor.ts';
import { type Evidence, evidenceOf, type Parent, surelyLanguage } from '../names/evidence.ts';
import { familyById, generationById, seriesById } from '../names/known.ts';
import type { ClaimKind, NameClaim, NameReading } from '../names/reading.ts';
import { isOrigin, saysPacked } from '../relation/context.ts';
import { isRepackagingOf } from '../relation/packed.ts';
import { choose, chosen } from './choose.ts';

/** What a name says of the stage, and by which words. */
interface StageSaid {
  value: Stage;
  text: string;
  rule: string;
}

/** What a source is told beside the evidence: the model as recorded, and the family and generation it was found to be of. */
interface Known {
  model: Reading;
  family: FamilyRow | undefined;
  generation: GenerationRow | undefined;
}

type Source = (evidence: Evidence, known: Known) => readonly Fact<string>[];

const NONE: readonly never[] = [];

/** Strongest first. */
const SOURCES: readonly Source[] = [ownName, fileName, parents, plainRelease, tags, tunedGeneration, tunedArchitecture];

/** Reads the stage with all its candidates. */
export const stage: Extractor = (model, soFar) => {
  const evidence = evidenceOf(model, soFar);
  if (!surelyLanguage(model, soFar, evidence)) return NOTHING_FOUND;
  const family: FamilyRow | undefined = familyById.get(String(chosen(soFar.facts, 'family')?.value));
  const known = { model, family, generation: generationById.get(String(chosen(soFar.facts, 'generation')?.value)) };
  const found: Fact<string>[] = [...endingSays(evidence, family)];
  for (const source of SOURCES) {
    for (const fact of source(evidence, known)) {
      if (!(family?.baseIsSize && fact.value === 'base')) found.push(fact);
    }
  }
  return found.length > 0 ? { facts: choose('stage', found) } : NOTHING_FOUND;
};

/** The family's own word for a pretrained model at the end of the name. */
function endingSays({ name }: Evidence, family: FamilyRow | undefined): readonly Fact<string>[] {
  const last = name.tokens.at(-1);
  if (last === undefined || last.glued || !family?.baseEndings?.includes(last.lower)) return NONE;
  return [{ value: 'base', basis: 'named', place: `name#${last.text}`, rule: 'stage/ending' }];
}

const methodStages: ReadonlyMap<string, Stage> = new Map(STAGE_METHODS.map((row) => [row.method, row.stage]));
const tagStages: ReadonlyMap<string, Stage> = new Map(
  STAGE_TAGS.flatMap((row) => row.tags.map((tag) => [tag, row.stage] as const)),
);

/** Methods that begin at a base; what is done to a model's refusals may leave a base one. */
const TRAINING: ReadonlySet<string> = new Set(STAGE_METHODS.flatMap((row) => ('ofBase' in row ? [row.method] : [])));

function ownName({ name, parents: named }: Evidence): readonly Fact<string>[] {
  const said = wordsSay(name);
  if (said === null || (said.value === 'base' && named.some(tunes) && !endsWithStage(name))) return NONE;
  return [{ value: said.value, basis: 'named', place: `name#${said.text}`, rule: said.rule }];
}

function fileName({ file }: Evidence): readonly Fact<string>[] {
  const said = file && wordsSay(file);
  return said ? [{ value: said.value, basis: 'named', place: `files#${said.text}`, rule: 'stage/file-name' }] : NONE;
}

/** `...-Base` at the end names this repo's own stage; elsewhere it is part of the parent's name. */
function endsWithStage({ claims, tokens }: NameReading): boolean {
  const last = claims.findLast((claim) => claim.kind !== 'format' && claim.kind !== 'level');
  return (
    last?.kind === 'stage' &&
    tokens.slice(last.to).every((_, i) => claims.some((c) => c.from <= last.to + i && last.to + i < c.to))
  );
}

/** The parent's name may say `base` while this repo tunes it further. */
function tunes({ base }: Parent): boolean {
  return base.relation === 'finetune' || base.relation === 'adapter' || isOrigin(base);
}

/** A conversion is often tagged a fine-tune; where the parent's name is this one's, nothing was trained. */
function changes(parent: Parent): boolean {
  return tunes(parent) && !isPlain(parent.name);
}

/**
 * Stage words, methods and well-known fine-tunes; null where none stands in the name or they contradict each other. A
 * method beside `base` was used on the base: `Qwen3-4B-Base-GRPO`.
 */
function wordsSay(name: NameReading): StageSaid | null {
  if (name.stages.length + name.methods.length === 0) return seriesSays(name);
  const words: StageSaid[] = [
    ...name.stages.map(({ value, text }) => ({ value: value as Stage, text, rule: 'stage/name' })),
    ...name.methods.flatMap(({ value, text }) => {
      const stage = methodStages.get(value);
      return stage ? [{ value: stage, text, rule: 'stage/method' }] : [];
    }),
  ];
  const [first] = words;
  if (first === undefined) return seriesSays(name);
  if (words.every((word) => word.value === first.value)) return first;
  const trained = name.methods.find(({ value }) => TRAINING.has(value));
  if (trained === undefined || words.some(({ value, rule }) => value !== 'base' && rule === 'stage/name')) return null;
  return words.find(({ text, rule }) => text === trained.text && rule === 'stage/method') ?? null;
}

function seriesSays(name: NameReading): StageSaid | null {
  const stand = name.series[0];
  const value = stand && seriesById.get(stand.value)?.stage;
  return stand && value === 'instruct' ? { value, text: stand.text, rule: 'stage/series-name' } : dataSays(name);
}

const tuningData: ReadonlySet<unknown> = new Set(TUNING_FILLERS);

/** Named after instructions that it was trained on: `Llama-2-7b-alpaca`. */
function dataSays({ claims }: NameReading): StageSaid | null {
  const data = claims.find(({ kind, value }) => kind === 'filler' && tuningData.has(value));
  return data === undefined ? null : { value: 'instruct', text: data.text, rule: 'stage/data' };
}

/** Tuning what is tuned leaves it tuned; a base stays base only where nothing was trained. */
function parents({ name, parents: named }: Evidence, { model }: Known): readonly Fact<string>[] {
  if (named.length === 0) return NONE;
  return named.flatMap((parent) => {
    const said = wordsSay(parent.name) ?? releaseSays(parent.name) ?? seriesRelease(parent.name);
    if (said === null || (said.value === 'base' && !isKept(parent, name, model))) return [];
    return [{ value: said.value, basis: parent.base.basis, place: parent.place, rule: 'stage/parent-name' }];
  });
}

/** Packed and nothing else: as declared, or under the parent's own name whatever the Hub made of it. */
function isKept({ base, name: parent }: Parent, name: NameReading, model: Reading): boolean {
  if (isTrained(model)) return false;
  return base.relation === 'quantized' || (saysPacked(name) && isRepackagingOf(name, parent, 1));
}

/** The author tags it as trained or tuned before it was packed, whatever the Hub made of its files. */
function isTrained({ sorted }: Reading): boolean {
  return sorted.lower.some((tag) => TRAINED.has(tag));
}

const TRAINED: ReadonlySet<string> = new Set([
  ...[...tagStages].flatMap(([tag, stage]) => (stage === 'instruct' && !TEMPLATE_TAGS.includes(tag) ? [tag] : [])),
  ...RELATION_TAGS.flatMap((row) => (row.relation === 'finetune' ? row.tags : [])),
]);

/** What the author says; else a chat template, which says nothing where the name says `base`: bases come with one too. */
function tags({ name }: Evidence, { model: { sorted } }: Known): readonly Fact<string>[] {
  const said = sorted.plain.find((tag) => tagStages.has(tag) && !TEMPLATE_TAGS.includes(tag));
  const template =
    wordsSay(name)?.value === 'base' ? undefined : sorted.plain.find((tag) => TEMPLATE_TAGS.includes(tag));
  const value = tagStages.get(said ?? template ?? '');
  return value === undefined ? NONE : [{ value, basis: 'declared', place: 'tags', rule: 'stage/tag' }];
}

/** A copy or repackaging of a release whose name has no stage word. */
function plainRelease({ name, parents: named }: Evidence, { family, generation }: Known): readonly Fact<string>[] {
  const said = name.generations.length === 1 && isPlain(name) ? releaseSays(name) : null;
  if (said === null || (said.value === 'base' && named.some(changes))) return NONE;
  if (generation !== undefined && generation.id !== name.generations[0]?.value) return NONE;
  if (family !== undefined && generationById.get(name.generations[0]?.value ?? '')?.family !== family.id) return NONE;
  return [{ value: said.value, basis: 'inferred', place: `name#${said.text}`, rule: 'stage/release' }];
}

/** Anything made from a generation that is released tuned; weights that are none of its family's only bear its name. */
function tunedGeneration({ name }: Evidence, { family, generation }: Known): readonly Fact<string>[] {
  const said = releaseSays(name);
  const isOfFamily = generationById.get(name.generations[0]?.value ?? '')?.family === family?.id;
  return said?.value === 'instruct' && isOfFamily && generation?.bare !== 'base'
    ? [{ value: said.value, basis: 'inferred', place: `name#${said.text}`, rule: 'stage/tuned-generation' }]
    : NONE;
}

/** Anything in an architecture whose releases are all tuned; a draft for one of them is none. */
function tunedArchitecture({ type }: Evidence, { model }: Known): readonly Fact<string>[] {
  if (type?.row?.tuned !== true || !type.certain || draftOf(model) !== null) return NONE;
  return [{ value: 'instruct', basis: 'inferred', place: type.place, rule: 'stage/tuned-architecture' }];
}

/** Pieces of a name that leave the model what its maker released. */
const PLAIN: ReadonlySet<ClaimKind> = new Set<ClaimKind>([
  'family',
  'generation',
  'size',
  'active-size',
  'experts',
  'format',
  'level',
  'version',
  'date',
  'context',
  'part',
  'developer',
  'line',
]);

/** A well-known fine-tune under its bare name, of which some are trained further on plain text alone. */
function seriesRelease({ series, stages, methods, claims, unclaimed }: NameReading): StageSaid | null {
  const [stand] = series;
  const row = seriesById.get(stand?.value ?? '');
  const isBare = series.length === 1 && stages.length + methods.length + unclaimed.length === 0;
  if (stand === undefined || row === undefined || !isBare) return null;
  const rest = claims.filter(({ kind }) => kind !== 'series');
  return rest.every(isPlainPiece) ? { value: row.stage, text: stand.text, rule: 'stage/series-name' } : null;
}

function releaseSays(name: NameReading): StageSaid | null {
  const stand = name.generations[0];
  if (stand === undefined || name.generations.length > 1 || name.stages.length > 0) return null;
  const row = generationById.get(stand.value);
  if (row === undefined) return null;
  if (row.bare === 'base' && !isPlain(name)) return null;
  return { value: row.bare, text: stand.text, rule: 'stage/release' };
}

const words: readonly NameWordRow[] = NAME_WORDS;
const neutral: ReadonlySet<unknown> = new Set(words.flatMap((row) => (row.neutral ? [row.value] : [])));

function isPlain({ claims, unclaimed }: NameReading): boolean {
  return (
    unclaimed.length === 0 &&
    claims.every((claim, at) => !claim.within && !(claim.kind === 'line' && at === 0) && isPlainPiece(claim))
  );
}

function isPlainPiece({ kind, value }: NameClaim): boolean {
  return PLAIN.has(kind) || neutral.has(value);
}
