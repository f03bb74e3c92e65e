/** Which release line of its family a model belongs to. */
import type { Fact } from '../../model.ts';
import { LICENSED_FAMILIES, type LicensedFamilyRow } from '../../rules/licensed-families.ts';
import { type Extractor, NOTHING_FOUND, type Reading } from '../extractor.ts';
import { declaredLicense } from '../licenses/declared.ts';
import { type Evidence, evidenceOf } from '../names/evidence.ts';
import { generationById, isDeveloper } from '../names/known.ts';
import { isSharedType, isTypeTag } from '../names/model-type.ts';
import { fingerprintOf } from '../names/shape.ts';
import { generationSaid, type Said } from '../names/says.ts';
import { tagNames } from '../names/tags.ts';
import { choose, chosen } from './choose.ts';

/** What a generation is looked for in: the family it must be of, and those the model can be. */
interface Question {
  evidence: Evidence;
  model: Reading;
  family: string;
  /** What the repo's own name says, and whether it is the family's developer who says it. */
  said: Said;
  official: boolean;
  possible: ReadonlySet<string>;
  /** Of these, the ones the repo is not too old for; read where a list is complete or a license tells. */
  timely: ReadonlySet<string>;
  /** The list of possible ones is known to be complete. */
  complete: boolean;
}

/** One source's generation; null where it says nothing. */
type Source = (question: Question) => Fact<string> | 'mixed' | null;

/** Strongest first. Where a source is `mixed`, weaker ones are not asked. */
const SOURCES: readonly Source[] = [
  architecture,
  releaseName,
  age,
  fingerprint,
  parents,
  ownName,
  fileName,
  tags,
  license,
  usual,
];

/** Reads the generation with all its candidates; none for a model whose parents are of several. */
export const generation: Extractor = (model, soFar) => {
  const family = chosen(soFar.facts, 'family');
  if (family === null) return NOTHING_FOUND;
  const question = ask(model, evidenceOf(model, soFar), String(family.value));
  const found: Fact<string>[] = [];
  for (const source of SOURCES) {
    const fact = source(question);
    if (fact === 'mixed') {
      if (found.length > 0) break;
      return { notes: [{ code: 'generation-mixed', place: 'name', saw: model.id.slice(0, 200) }] };
    }
    if (fact !== null && question.possible.has(fact.value)) found.push(fact);
  }
  return found.length > 0 ? { facts: choose('generation', found) } : NOTHING_FOUND;
};

const NONE: ReadonlySet<string> = new Set();
const ofFamily = new Map<string, Set<string>>();
for (const { family, id } of generationById.values()) {
  const held = ofFamily.get(family);
  if (held === undefined) ofFamily.set(family, new Set([id]));
  else held.add(id);
}

function ask(model: Reading, evidence: Evidence, family: string): Question {
  const row = evidence.type?.row;
  const built = row?.family === family && evidence.type?.certain ? row.generations : undefined;
  const large = evidence.shape?.family === family ? evidence.shape.generations : undefined;
  const counted = large === undefined ? fingerprintOf(model) : null;
  const possible = possibleOf(family, built, large ?? (counted?.family === family ? counted.generations : undefined));
  const said = generationSaid(evidence.name, family);
  const official = isDeveloper(evidence.name.owner, family);
  const complete = (large ?? built) !== undefined;
  const asked = complete || licensed.has(declaredLicense(model)?.id ?? '');
  const timely = asked ? timelyOf(possible, evidence.createdAt) : NONE;
  return { evidence, model, family, said, official, possible, timely, complete };
}

/** The generations of a family, or those that it is built as, of which those that are this large. */
function possibleOf(family: string, built: readonly string[] | undefined, large: readonly string[] | undefined) {
  const all = built === undefined ? (ofFamily.get(family) ?? NONE) : new Set(built);
  return large === undefined ? all : new Set([...all].filter((id) => large.includes(id)));
}

function timelyOf(possible: ReadonlySet<string>, createdAt: string | null): ReadonlySet<string> {
  const latest = latestRelease(createdAt);
  return new Set([...possible].filter((id) => (releases.get(id) ?? 0) <= latest));
}

/** Makers open their repos up to some weeks before they announce what is in them. */
const EARLY_DAYS = 45;

const releases: ReadonlyMap<string, number> = new Map(
  [...generationById.values()].map((row) => [row.id, Date.parse(row.released)]),
);

/** The latest release that a repo of this age can hold, in epoch milliseconds; a repo cannot hold what was made long after it. */
function latestRelease(createdAt: string | null): number {
  const created = createdAt === null ? Number.NaN : Date.parse(createdAt);
  return Number.isNaN(created) ? Number.POSITIVE_INFINITY : created + EARLY_DAYS * 86_400_000;
}

/** The architecture, or it and the size, leave one generation only, and the repo is not too old for it. */
function architecture({ evidence: { type, shape }, timely, complete }: Question): Fact<string> | null {
  const [only] = timely;
  if (!complete || timely.size !== 1 || only === undefined) return null;
  if (type?.certain && type.row?.generations?.length === 1) {
    return { value: only, basis: type.basis, place: type.place, rule: 'generation/architecture' };
  }
  return shape?.generations.length === 1
    ? { value: only, basis: 'inferred', place: shape.place, rule: `generation/${shape.rule}` }
    : null;
}

/** A developer names its own releases, whatever they were tuned from: Llama 3.3 is made of the base of Llama 3.1. */
function releaseName({ said, official }: Question): Fact<string> | null {
  if (!official || said === null || said === 'mixed') return null;
  return { value: said.value, basis: 'named', place: `name#${said.text}, owner`, rule: 'generation/release-name' };
}

/** The architecture and the repo's age leave one generation only. */
function age({ evidence: { type, shape }, timely, complete }: Question): Fact<string> | null {
  const [only] = timely;
  if (!complete || timely.size !== 1 || only === undefined) return null;
  const place = [type?.place, shape?.place, 'createdAt'].filter((text) => text !== undefined).join(', ');
  return { value: only, basis: 'inferred', place, rule: 'generation/age' };
}

function parents(question: Question): Fact<string> | 'mixed' | null {
  const { evidence, family, possible } = question;
  let first: Fact<string> | null = null;
  for (const { base, name, place } of evidence.parents) {
    const said = generationSaid(name, family);
    if (said === 'mixed' || (base.relation === 'quantized' && isOther(said, question))) return 'mixed';
    if (said === null || !possible.has(said.value)) continue;
    if (first !== null && first.value !== said.value) return 'mixed';
    first ??= { value: said.value, basis: base.basis, place, rule: 'generation/parent-name' };
  }
  return first;
}

/** A repackaging is of its original's generation: where its name says another, one of the two is a slip. */
function isOther(ofParent: Said, { said: own, possible }: Question): boolean {
  if (ofParent === null || ofParent === 'mixed' || own === null || own === 'mixed') return false;
  return own.value !== ofParent.value && possible.has(own.value) && possible.has(ofParent.value);
}

function ownName({ evidence: { name }, said, official }: Question): Fact<string> | 'mixed' | null {
  if (said === 'mixed') return said;
  if (said === null || official) return null;
  const rule = name.series.some((stand) => stand.start === said.start) ? 'generation/series-name' : 'generation/name';
  return { value: said.value, basis: 'named', place: `name#${said.text}`, rule };
}

function fileName({ evidence: { file }, family }: Question): Fact<string> | null {
  const said = file && generationSaid(file, family);
  return said && said !== 'mixed'
    ? { value: said.value, basis: 'named', place: `files#${said.text}`, rule: 'generation/file-name' }
    : null;
}

/** What the architecture was made for, where nothing says that it is the rarer kind. */
function usual({ evidence: { type } }: Question): Fact<string> | null {
  const value = type?.row?.usual;
  return type?.certain && value
    ? { value, basis: 'inferred', place: type.place, rule: 'generation/usual-architecture' }
    : null;
}

function tags({ model, family }: Question): Fact<string> | null {
  let only: string | null = null;
  for (const tag of model.sorted.plain) {
    const said = tagNames(tag);
    if (said.family !== family || said.generation === null || said.generation === only) continue;
    if (isTypeTag(model, tag) || isSharedType(tag)) continue;
    if (only !== null) return null;
    only = said.generation;
  }
  return only === null ? null : { value: only, basis: 'declared', place: 'tags', rule: 'generation/tag' };
}

/** The count of a known original's parameters, where only one generation has it. */
function fingerprint({ evidence, model, family }: Question): Fact<string> | null {
  if (evidence.shape?.rule === 'shape') return null;
  const found = fingerprintOf(model);
  const [only, second] = found?.family === family ? found.generations : [];
  if (found === null || only === undefined || second !== undefined) return null;
  return { value: only, basis: 'inferred', place: found.place, rule: 'generation/fingerprint' };
}

const licensed: ReadonlyMap<string, LicensedFamilyRow> = new Map(LICENSED_FAMILIES.map((row) => [row.id, row]));

/** A license that only one possible generation carries; `llama3` is still put on what came after Llama 3. */
function license(question: Question): Fact<string> | null {
  const { model, family, timely } = question;
  const declared = declaredLicense(model);
  const row = licensed.get(declared?.id ?? '');
  const fits = row?.family === family ? (row.generations ?? []).filter((id) => timely.has(id)) : [];
  const value =
    fits.length === 1 ? fits[0] : fits.find((id) => id === row?.usual?.generation && isUsual(question, row));
  if (declared === null || !value) return null;
  return { value, basis: 'inferred', place: declared.place, rule: 'generation/license' };
}

/** Nothing in the name speaks of the rarer generation, and the repo is not too young. */
function isUsual({ evidence: { name, createdAt } }: Question, { usual }: LicensedFamilyRow): boolean {
  if (usual === undefined || (createdAt !== null && createdAt >= usual.before)) return false;
  if (name.tokens.some(({ lower }) => usual.words.includes(lower))) return false;
  return name.size === null || !usual.sizes.includes(name.size.value / 1e9);
}
