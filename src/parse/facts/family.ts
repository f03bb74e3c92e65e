/** Whose pretraining a model's weights come from. */
import type { Fact, Note } from '../../model.ts';
import { LICENSED_FAMILIES } from '../../rules/licensed-families.ts';
import { type Extractor, NOTHING_FOUND, type Reading } from '../extractor.ts';
import { NAME_WORDS, type NameWordRow } from '../../rules/name-words.ts';
import { SCRATCH_TAGS } from '../../rules/relations.ts';
import { MODEL_TYPES, type ModelTypeRow } from '../../rules/model-types.ts';
import { declaredLicense } from '../licenses/declared.ts';
import { type Evidence, evidenceOf, type Parent, talks } from '../names/evidence.ts';
import { familyById, isFamilyOwner, seriesById } from '../names/known.ts';
import { isTypeTag, type ModelType } from '../names/model-type.ts';
import { readName } from '../names/read.ts';
import type { NameReading } from '../names/reading.ts';
import { familySaid } from '../names/says.ts';
import { expertsText, fingerprintOf } from '../names/shape.ts';
import { tagNames } from '../names/tags.ts';
import { object } from '../read.ts';
import { knownSize } from '../size/named.ts';
import { choose } from './choose.ts';

/** One source's family; null where it says nothing. */
type Source = (evidence: Evidence, model: Reading) => Fact<string> | 'mixed' | null;

/** Strongest first. Where a source is `mixed`, weaker ones are not asked: the weights come from several families. */
const SOURCES: readonly Source[] = [
  ownArchitecture,
  parents,
  ownName,
  fileName,
  shape,
  fingerprint,
  tags,
  license,
  usualArchitecture,
];

/** Reads the family with all its candidates; a model of several families has none, and a note says so. */
export const family: Extractor = (model, soFar) => {
  const evidence = evidenceOf(model, soFar);
  if (!evidence.language || weightsSaid(evidence.name) === 'own' || isMadeAnew(evidence, model)) return NOTHING_FOUND;
  const found: Fact<string>[] = [];
  for (const source of SOURCES) {
    const fact = source(evidence, model);
    if (fact === 'mixed') return found.length > 0 ? { facts: choose('family', found) } : { notes: [mixed(evidence)] };
    if (fact !== null) found.push(fact);
  }
  return found.length > 0 ? { facts: choose('family', found) } : NOTHING_FOUND;
};

/** The author says that nothing stood before it, and makes no family: what name, tags and architecture tell is how it was built. */
function isMadeAnew({ name, parents: named }: Evidence, { sorted }: Reading): boolean {
  if (named.length > 0 || !sorted.lower.some((tag) => SCRATCH_TAGS.includes(tag))) return false;
  return name.owner === null || !isFamilyOwner(name.owner);
}

function mixed({ name, parents: named }: Evidence): Note {
  const saw = named.length > 1 ? named.map((p) => p.base.id).join(', ') : name.id;
  return { code: 'family-mixed', place: named.length > 1 ? 'base_models' : 'name', saw: saw.slice(0, 200) };
}

function ownArchitecture({ type, name }: Evidence, model: Reading): Fact<string> | null {
  if (type?.row?.weights !== 'own' || !type.certain || tooSmall(type.row.family, name, model)) return null;
  return { value: type.row.family, basis: type.basis, place: type.place, rule: 'family/architecture' };
}

/** What the parents' names say; one whose name says nothing does not stand against the others. */
function parents(evidence: Evidence): Fact<string> | 'mixed' | null {
  let first: Fact<string> | null = null;
  for (const parent of evidence.parents) {
    const { base, name, place } = parent;
    const said = familySaid(name);
    if (said === null || isTeacher(parent, evidence)) continue;
    if (said === 'mixed' || (first !== null && first.value !== said.value)) return 'mixed';
    first ??= { value: said.value, basis: base.basis, place, rule: 'family/parent-name' };
  }
  return first;
}

/**
 * The parent is what a distillation learnt from, not whose weights it has: its own name goes on behind the parent's to
 * another family (`DeepSeek-R1-Distill-Llama-70B` of `DeepSeek-R1`), or the parent is too large for what was counted.
 */
function isTeacher({ name: parent }: Parent, evidence: Evidence): boolean {
  const [series] = evidence.name.series;
  const own = series === undefined ? undefined : seriesById.get(series.value)?.family;
  const said = familySaid(parent);
  const goesOn = series?.text.toLowerCase().startsWith(lastPart(parent)) === true;
  if (goesOn && said !== null && said !== 'mixed' && own !== said.value) return true;
  return isTooLarge(parent, evidence);
}

/** The model has as many parameters as an original of another family, and what the name stands for is far larger. */
function isTooLarge(name: NameReading, { shape: found }: Evidence): boolean {
  const large = found?.rule === 'shape' ? knownSize(name)?.total : undefined;
  return found !== null && large !== undefined && large > found.parameters * LARGER;
}

/** More than quantising, pruning or stacking leaves between a child and its parent. */
const LARGER = 4;

const lastPart = ({ id }: NameReading): string => id.slice(id.indexOf('/') + 1).toLowerCase();

/** The family's word is that of the architecture, of whose shape an original of another family is. */
function isNamedAsBuilt({ type, shape: found }: Evidence, family: string): boolean {
  if (type?.row?.family !== family) return false;
  return found?.rule === 'shape' && found.family !== family;
}

function ownName(evidence: Evidence, model: Reading): Fact<string> | 'mixed' | null {
  const { name, type } = evidence;
  const said = familySaid(name);
  if (said === null || said === 'mixed') return said;
  if (isNamedAsBuilt(evidence, said.value) || isTooLarge(name, evidence)) return null;
  if (weightsSaid(name) !== undefined || tooSmall(said.value, name, model) || !canHold(type, said.value)) return null;
  const rule = name.families.length > 0 ? 'family/name' : 'family/series-name';
  return { value: said.value, basis: 'named', place: `name#${said.text}`, rule };
}

/** The first GGUF file is named after the model, not after the repo. */
function fileName({ file }: Evidence): Fact<string> | null {
  const said = file && familySaid(file);
  return said && said !== 'mixed'
    ? { value: said.value, basis: 'named', place: `files#${said.text}`, rule: 'family/file-name' }
    : null;
}

function shape({ name, shape: found }: Evidence): Fact<string> | null {
  return found && weightsSaid(name) === undefined
    ? { value: found.family, basis: 'inferred', place: found.place, rule: `family/${found.rule}` }
    : null;
}

/** The count of a known original's parameters, where nothing is stated; it never overrules an architecture. */
function fingerprint({ name, type, shape: held }: Evidence, model: Reading): Fact<string> | null {
  if (held?.rule === 'shape') return null;
  const found = weightsSaid(name) === undefined ? fingerprintOf(model) : null;
  if (found === null || (type?.row && type.certain && type.row.family !== found.family && type.row.weights === 'own'))
    return null;
  return { value: found.family, basis: 'inferred', place: found.place, rule: 'family/fingerprint' };
}

/** An architecture that mostly holds one family's weights holds another's only where that is known to happen. */
function canHold(type: ModelType | null, family: string): boolean {
  const row = type?.certain ? type.row : null;
  if (row?.weights !== 'mostly' || row.family === family || !builtOtherwise.has(family)) return true;
  return row.hosts?.some((id) => id === family) ?? false;
}

/** The name names a family that this architecture is not known to hold: neither is believed. */
function contradicts(type: ModelType, name: NameReading): boolean {
  const said = familySaid(name);
  return said !== null && said !== 'mixed' && !canHold(type, said.value);
}

const rows: readonly ModelTypeRow[] = MODEL_TYPES;
/** Families that have architectures of their own to be found in. */
const builtOtherwise: ReadonlySet<string> = new Set(rows.map((row) => row.family));

/** A quarter of the family's smallest release: somebody else's weights in its architecture. */
function tooSmall(family: string, { size }: NameReading, model: Reading): boolean {
  const smallest = familyById.get(family)?.smallest;
  if (smallest === undefined) return false;
  return size === null ? isCountedSmall(model, smallest) : size.value < smallest / SMALLER;
}

const SMALLER = 4;

/** Too few to be its elements in any packing, and all that is stored is too little as well. */
function isCountedSmall({ api }: Reading, smallest: number): boolean {
  const [counted, bytes] = [object(api?.safetensors)?.total, api?.usedStorage];
  if (typeof counted !== 'number' || typeof bytes !== 'number') return false;
  return counted < smallest / (SMALLER * SMALLER) && bytes < smallest / SMALLER;
}

const words: readonly NameWordRow[] = NAME_WORDS;
const weightWords: ReadonlyMap<unknown, NameWordRow['weights']> = new Map(
  words.flatMap((row) => (row.weights ? [[row.value, row.weights] as const] : [])),
);

/** Random or freshly trained weights under a family's name (`tiny-random-LlamaForCausalLM`) are nobody's. */
function weightsSaid({ claims }: NameReading): NameWordRow['weights'] {
  for (const { kind, value } of claims) {
    const weights = kind === 'training' ? weightWords.get(value) : undefined;
    if (weights !== undefined) return weights;
  }
  return undefined;
}

/** Topics the author chose (`llama-3`, `qwen3.8`); of several families none is believed. */
function tags({ name }: Evidence, model: Reading): Fact<string> | null {
  let only: string | null = null;
  for (const tag of model.sorted.plain) {
    const said = tagFamily(model, tag);
    if (said === null || said === only || isTeachersTag(tag, name, model)) continue;
    if (only !== null) return null;
    only = said;
  }
  if (only === null || tooSmall(only, name, model)) return null;
  return { value: only, basis: 'declared', place: 'tags', rule: 'family/tag' };
}

/** What the tag stands for is far larger (`deepseek-r1` on 500 million parameters): answers or a manner were learnt from it. */
function isTeachersTag(tag: string, { size }: NameReading, { api }: Reading): boolean {
  const known = knownSize(readName(`/${tag}`))?.total;
  const counted = object(api?.safetensors)?.total;
  const own = size?.value ?? (typeof counted === 'number' ? counted * MOST_AN_ELEMENT : null);
  return known !== undefined && own !== null && known > own * LARGER;
}

/** Weights that an element holds at most. */
const MOST_AN_ELEMENT = 8;

function tagFamily(model: Reading, tag: string): string | null {
  const ofSeries = seriesTags.get(tag);
  if (ofSeries !== undefined) return ofSeries;
  const { family: named } = tagNames(tag);
  return named === null || isTypeTag(model, tag) ? null : named;
}

const seriesTags: ReadonlyMap<string, string> = new Map(
  [...seriesById.values()].flatMap((row) => (row.tags ?? []).map((tag) => [tag, row.family] as const)),
);

const licensed: ReadonlyMap<string, string> = new Map(LICENSED_FAMILIES.map((row) => [row.id, row.family]));

/** A license that covers one family's weights only, on a language model that is built as that family is. */
function license({ type }: Evidence, model: Reading): Fact<string> | null {
  const declared = declaredLicense(model);
  const family = licensed.get(declared?.id ?? '');
  const isLanguage = Boolean(type?.row) || talks(model) || model.sorted.plain.includes('gguf');
  if (!declared || !family || !isLanguage || (type?.row && type.row.family !== family)) return null;
  return { value: family, basis: 'inferred', place: declared.place, rule: 'family/license' };
}

function usualArchitecture({ type, name }: Evidence, model: Reading): Fact<string> | null {
  if (!type?.row || type.row.weights === 'shared' || weightsSaid(name)) return null;
  if (tooSmall(type.row.family, name, model)) return null;
  if (type.row.weights === 'own' && type.certain) return null;
  if (contradicts(type, name)) return null;
  const stated = expertsText(name);
  if (stated !== null && type.row.experts?.includes(stated) === false) return null;
  return { value: type.row.family, basis: 'inferred', place: type.place, rule: 'family/usual-architecture' };
}
