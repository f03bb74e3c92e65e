/** What the relation of a repo to its parents is read from. */
import type { BaseModel, Basis, ExtractedModel, Fact, Relation, Weights } from '../../model.ts';
import { WEIGHTS_PART } from '../../rules/parts.ts';
import { RELATION_TAGS } from '../../rules/relations.ts';
import type { Reading } from '../extractor.ts';
import { formatById } from '../formats.ts';
import { type Level, readLevel } from '../levels.ts';
import { readName } from '../names/read.ts';
import type { NameReading } from '../names/reading.ts';
import { strings } from '../read.ts';
import type { SortedTags } from '../tags.ts';

/** What the rules look at, gathered once. */
export interface Context {
  model: Reading;
  soFar: Readonly<ExtractedModel>;
  name: NameReading;
  parents: readonly BaseModel[];
  /** The Hub's tags, or where no record of it is held those of the front matter. */
  tags: Pick<SortedTags, 'plain' | 'lower'>;
  /** Nobody says whose child it is: at most, what its weights or their code were loaded from can be told. */
  orphan: boolean;
  /** All weights known are packed or converted: no plain floating-point file is left. */
  packed: boolean;
  /** Among the weights are full ones in a file type that adapters do not come in. */
  fullFiles: boolean;
}

/** One way to tell the relation; null where it tells nothing. */
export type Rule = (context: Context) => Fact<Relation> | null;

/** Gathers it from the record and from what the extractors before have found. */
export function gather(model: Reading, soFar: Readonly<ExtractedModel>): Context {
  const { name } = model;
  const { packed, fullFiles } = packing(soFar.weights, name);
  const parents = soFar.base_models;
  return { model, soFar, name, parents, tags: tagsOf(model), orphan: parents.every(isOrigin), packed, fullFiles };
}

/** An edge that says what was loaded, and not what was made of it. */
export function isOrigin({ basis, relation }: BaseModel): boolean {
  return basis === 'inferred' && relation === null;
}

function packing(all: readonly Weights[], name: NameReading): Pick<Context, 'packed' | 'fullFiles'> {
  const weights = all.filter(({ part }) => part === WEIGHTS_PART);
  if (weights.length === 0) return NOTHING_HELD;
  const onFile = weights.filter(({ files }) => files.length > 0);
  const kinds = weights.map(({ format }) => kindOf(format));
  const fullFiles = kinds.includes('file');
  if (onFile.length > 0) return { packed: onFile.every(isPackedSet), fullFiles };
  const stated = name.formats.some(({ value }) => kindOf(value) !== 'plain');
  return { packed: kinds.some((kind) => kind !== 'plain') && (stated || !kinds.includes('plain')), fullFiles };
}

/** Of a packed format, or of few bits by its files' names whatever packed them (`alpaca7b-4bit.pt`). */
function isPackedSet({ format, level }: Weights): boolean {
  return kindOf(format) !== 'plain' || (level !== null && isOfFewBits(readLevel(level)));
}

const PLAIN_BITS = 16;

/** True of a level whose numbers no plain tensors are written in. */
export function isOfFewBits(level: Level | null): boolean {
  return level !== null && level.bits !== null && level.bits < PLAIN_BITS;
}

const NOTHING_HELD = { packed: false, fullFiles: false } as const;

/** Whether a format has a file type of its own, packs numbers into plain files, or is plain. */
function kindOf(format: string): 'file' | 'packing' | 'plain' {
  return formatById(format)?.kind ?? 'plain';
}

/** A relation with its reason. */
export function fact(value: Relation, basis: Basis, place: string, rule: string): Fact<Relation> {
  return { value, basis, place, rule: `relation/${rule}` };
}

/** True of a parent whose name says that its weights are packed: `x-bnb-4bit`. */
export function isPacked({ id }: BaseModel): boolean {
  return readName(id).formats.some(({ value }) => kindOf(value) === 'packing');
}

/** True of a name that states a weight format or level. */
export function saysPacked(name: NameReading): boolean {
  return name.formats.length + name.levels.length > 0;
}

/** True of words of letters alone, four or more. */
export function isWord(text: string): boolean {
  return /^[a-z]{4,}$/i.test(text);
}

const TAGS_OF = new Map<Relation, ReadonlySet<string>>(
  RELATION_TAGS.map(({ relation: value, tags }) => [value, new Set<string>(tags)]),
);

/** The first tag that speaks for a relation. */
export function tagFor({ tags: { plain, lower } }: Context, wanted: Relation): string | null {
  const tags = TAGS_OF.get(wanted);
  const at = tags ? lower.findIndex((tag) => tags.has(tag)) : -1;
  return plain[at] ?? null;
}

function tagsOf({ api, sorted, cardData }: Reading): Context['tags'] {
  if (api !== null) return sorted;
  const plain = strings(cardData.tags);
  return { plain, lower: plain.map((tag) => tag.toLowerCase()) };
}
