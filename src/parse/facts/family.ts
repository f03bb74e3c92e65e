/** Whose pretraining a model's weights come from. */
import type { Fact, Note } from '../../model.ts';
import { LICENSED_FAMILIES } from '../../rules/licensed-families.ts';
import type { Extractor, Reading } from '../extractor.ts';
import { NAME_WORDS, type NameWordRow } from '../../rules/name-words.ts';
import { MODEL_TYPES, type ModelTypeRow } from '../../rules/model-types.ts';
import { type Evidence, evidenceOf } from '../names/evidence.ts';
import { familyById, seriesById } from '../names/known.ts';
import { isTypeTag, type ModelType } from '../names/model-type.ts';
import type { NameReading } from '../names/reading.ts';
import { familySaid } from '../names/says.ts';
import { expertsText } from '../names/shape.ts';
import { tagNames } from '../names/tags.ts';
import { choose } from './choose.ts';

type Source = (evidence: Evidence, model: Reading) => Fact<string>[] | 'mixed';

/** Strongest first. Where a source is `mixed`, weaker ones are not asked: the weights come from several families. */
const SOURCES: readonly Source[] = [
  ownArchitecture,
  parents,
  ownName,
  fileName,
  tags,
  shape,
  license,
  usualArchitecture,
];

/** Reads the family with all its candidates; a model of several families has none, and a note says so. */
export const family: Extractor = (model, soFar) => {
  const evidence = evidenceOf(model, soFar);
  if (!evidence.language || weightsSaid(evidence.name) === 'own') return {};
  const found: Fact<string>[] = [];
  for (const source of SOURCES) {
    const facts = source(evidence, model);
    if (facts === 'mixed') return found.length > 0 ? { facts: choose('family', found) } : { notes: [mixed(evidence)] };
    found.push(...facts);
  }
  return found.length > 0 ? { facts: choose('family', found) } : {};
};

function mixed({ name, parents: named }: Evidence): Note {
  const saw = named.length > 1 ? named.map((p) => p.base.id).join(', ') : name.id;
  return { code: 'family-mixed', place: named.length > 1 ? 'base_models' : 'name', saw: saw.slice(0, 200) };
}

function ownArchitecture({ type, name }: Evidence): Fact<string>[] {
  if (type?.row?.weights !== 'own' || !type.certain || tooSmall(type.row.family, name)) return [];
  return [{ value: type.row.family, basis: type.basis, place: type.place, rule: 'family/architecture' }];
}

/** What the parents' names say; one whose name says nothing does not stand against the others. */
function parents({ parents: named }: Evidence): Fact<string>[] | 'mixed' {
  const facts: Fact<string>[] = [];
  for (const { base, name, place } of named) {
    const said = familySaid(name);
    if (said === 'mixed') return 'mixed';
    if (said) facts.push({ value: said.value, basis: base.basis, place, rule: 'family/parent-name' });
  }
  return facts.every((fact) => fact.value === facts[0]?.value) ? facts.slice(0, 1) : 'mixed';
}

function ownName({ name, type }: Evidence): Fact<string>[] | 'mixed' {
  const said = familySaid(name);
  if (said === null || said === 'mixed') return said ?? [];
  if (weightsSaid(name) !== undefined || tooSmall(said.value, name) || !canHold(type, said.value)) return [];
  const rule = name.families.length > 0 ? 'family/name' : 'family/series-name';
  return [{ value: said.value, basis: 'named', place: `name#${said.text}`, rule }];
}

/** The first GGUF file is named after the model, not after the repo. */
function fileName({ file }: Evidence): Fact<string>[] {
  const said = file && familySaid(file);
  return said && said !== 'mixed'
    ? [{ value: said.value, basis: 'named', place: `files#${said.text}`, rule: 'family/file-name' }]
    : [];
}

function shape({ name, shape: found }: Evidence): Fact<string>[] {
  return found && weightsSaid(name) === undefined
    ? [{ value: found.family, basis: 'inferred', place: found.place, rule: `family/${found.rule}` }]
    : [];
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
function tooSmall(family: string, { size }: NameReading): boolean {
  const smallest = familyById.get(family)?.smallest;
  return size !== null && smallest !== undefined && size.value < smallest / 4;
}

const words: readonly NameWordRow[] = NAME_WORDS;
const weightWords: ReadonlyMap<unknown, NameWordRow['weights']> = new Map(
  words.flatMap((row) => (row.weights ? [[row.value, row.weights] as const] : [])),
);

/** Random or freshly trained weights under a family's name (`tiny-random-LlamaForCausalLM`) are nobody's. */
function weightsSaid({ claims }: NameReading): NameWordRow['weights'] {
  const claim = claims.find((held) => held.kind === 'training' && weightWords.has(held.value));
  return claim && weightWords.get(claim.value);
}

/** Topics the author chose (`llama-3`, `qwen3.8`); of several families none is believed. */
function tags(_: Evidence, model: Reading): Fact<string>[] {
  const said = new Set(model.tags.map((tag) => tagFamily(model, tag)).filter((id) => id !== null));
  const [only] = said;
  return said.size === 1 && only ? [{ value: only, basis: 'declared', place: 'tags', rule: 'family/tag' }] : [];
}

function tagFamily(model: Reading, tag: string): string | null {
  return seriesTags.get(tag) ?? (isTypeTag(model, tag) ? null : tagNames(tag).family);
}

const seriesTags: ReadonlyMap<string, string> = new Map(
  [...seriesById.values()].flatMap((row) => (row.tags ?? []).map((tag) => [tag, row.family] as const)),
);

const licensed: ReadonlyMap<string, string> = new Map(LICENSED_FAMILIES.map((row) => [row.id, row.family]));

/** A license that covers one family's weights only, on a model built as that family is. */
function license({ type }: Evidence, model: Reading): Fact<string>[] {
  const tag = model.tags.find((text) => text.startsWith('license:'));
  const family = tag && licensed.get(tag.slice('license:'.length));
  if (!family || (type?.row && type.row.family !== family)) return [];
  return [{ value: family, basis: 'inferred', place: 'tags', rule: 'family/license' }];
}

function usualArchitecture({ type, name }: Evidence): Fact<string>[] {
  if (!type?.row || type.row.weights === 'shared' || weightsSaid(name) || tooSmall(type.row.family, name)) return [];
  if (type.row.weights === 'own' && type.certain) return [];
  if (contradicts(type, name)) return [];
  const stated = expertsText(name);
  if (stated !== null && type.row.experts?.includes(stated) === false) return [];
  return [{ value: type.row.family, basis: 'inferred', place: type.place, rule: 'family/usual-architecture' }];
}
