/** Whose numbers the claims of a card are: its own model found among look-alike names, and why. */
import type { Role, Stage } from '../../model.ts';
import { compareFits, type Difference, type Excluded } from '../names/compare.ts';
import { type NamePart, type PartKind, partsOf } from '../names/parts.ts';
import type { Draft } from './draft.ts';
import { type Identity, isStorage, stageOf, storageOf } from './identity.ts';
import type { Judge } from './judge.ts';
import { remembered } from '../remembered.ts';

/** What an unnamed subject is called. */
export const UNNAMED = 'this model';

/** What decided: how the name differs from the model's own, why it is another's, or what else says so. */
export type RoleReason =
  | Difference
  | Excluded
  | 'same name'
  | 'own word'
  | 'unnamed'
  | 'stated for this repo'
  | 'the newer'
  | 'the only one that nothing excludes'
  | 'a nearer name beside it';

/** Whose a number is, and the reason that decided. */
export interface Decision {
  role: Role;
  reason: RoleReason;
}

/** A subject of one group that nothing excludes from being the card's own model. */
interface Candidate {
  name: string;
  /** How its name differs from the model's own, the gravest first. */
  differences: readonly Difference[];
  reason: RoleReason;
  bold: boolean;
}

/** Gives every draft its role. Names are compared within their table; the whole card only breaks ties of stage. */
export function rolesOf(drafts: readonly Draft[], judge: Judge, text: string): ReadonlyMap<Draft, Decision> {
  const decisions = new Map<Draft, Decision>();
  // Where the front matter alone states results, whose they are is said already, and no name is looked at.
  const printed = drafts.every(({ alwaysOwn }) => alwaysOwn === true) ? [] : drafts;
  const card = viewOf(printed, judge, text);
  const others = remembered((subject) => otherOrOriginal(subject, judge));
  for (const group of groups(drafts)) {
    const own: ReadonlyMap<string, RoleReason> = printed.length === 0 ? new Map() : ownNames(group, card, judge);
    for (const name of own.keys()) card.settled.add(name);
    for (const draft of group) decisions.set(draft, decide(draft, own, card, others, judge));
  }
  return decisions;
}

function groups(drafts: readonly Draft[]): Draft[][] {
  const found = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const group = found.get(draft.group);
    if (group === undefined) found.set(draft.group, [draft]);
    else group.push(draft);
  }
  return [...found.values()];
}

function decide(
  draft: Draft,
  own: ReadonlyMap<string, RoleReason>,
  card: CardView,
  others: (subject: string) => Decision,
  judge: Judge,
): Decision {
  const { subject } = draft;
  const reason = draft.alwaysOwn === true ? 'stated for this repo' : subject === null ? 'unnamed' : own.get(subject);
  if (reason === undefined) return others(subject ?? '');
  const embeds = judge.own.repackaged || draft.start >= card.embeddedFrom;
  if (!embeds || draft.measuredHere) return { role: 'self', reason };
  const measured = subject !== null && (judge.word(subject) === 'own' || namesOwnStorage(subject, judge.own));
  return measured ? { role: 'self', reason } : { role: 'base', reason };
}

/** Beside "X-FP8 (this model)" plain X is the original, told from it by the format alone. */
function otherOrOriginal(subject: string, judge: Judge): Decision {
  const found = judge.compared(subject);
  if (found.excluded !== null) return { role: 'other', reason: found.excluded };
  const [gravest] = found.differences;
  const original = judge.own.repackaged && gravest === 'format' && storageOf(subject).length === 0;
  return original ? { role: 'base', reason: gravest } : { role: 'other', reason: 'a nearer name beside it' };
}

/** A repackager's own measurements: "X-Q4_K_M" in a GGUF repo, "FP4" in the card of X-FP4; plain X is the original. */
function namesOwnStorage(subject: string, own: Identity): boolean {
  return storageOf(subject).some((word) => own.storage.includes(word) || LEVEL.test(word));
}

const LEVEL = /^(?:i?q\d|ud|\d(?:\.\d+)?b)/;

/** What the whole card says, for ties within a table. */
interface CardView {
  /** Some subject of the card has the own model's stage in its name. */
  namedWithStage: boolean;
  /** Base models and tuned ones are compared apart, and the own name fits in both. */
  contrast: boolean;
  /** Names that tables further up were found to mean by the card's own model. */
  settled: Set<string>;
  /** Where the original's card begins, in a card that embeds it under a heading that says so; beyond the end where none does. */
  embeddedFrom: number;
  /** The stage of the card's own model: its name's, else the one that no sibling named in the card has. */
  stage: Stage | null;
}

function viewOf(drafts: readonly Draft[], judge: Judge, text: string): CardView {
  const fitting = new Map<string, Set<Draft['stage']>>();
  for (const { subject, stage } of drafts) {
    if (subject !== null) fitting.set(subject, (fitting.get(subject) ?? new Set()).add(stage));
  }
  for (const subject of fitting.keys()) if (!judge.fits(subject)) fitting.delete(subject);
  const stages = new Set([...fitting.values()].flatMap((each) => [...each]).filter((each) => each !== null));
  const stated = (name: string): boolean => stageOf(partsOf(name)) !== null;
  return {
    namedWithStage: judge.own.stage !== null && [...fitting.keys()].some(stated),
    contrast: stages.size > 1,
    settled: new Set(),
    embeddedFrom: embeddedFrom(text),
    stage: judge.own.stage ?? (drafts.some(({ stage }) => stage !== null) ? siblingsStage(text, judge.own) : null),
  };
}

const ORIGINAL = /original (?:model )?(?:card|readme|description)/i;
const EMBEDDED = /^[ \t]{0,3}#{1,6}[^\n]{0,40}?\boriginal (?:model )?(?:card|readme|description)\b/im;

function embeddedFrom(text: string): number {
  return ORIGINAL.test(text) ? (EMBEDDED.exec(text)?.index ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
}

const SIBLING = /[-_ ](?:(base|pt)|(?:instruct|chat|it))(?![a-z])/y;
const MOST_MENTIONS = 400;

/** A card that names "X-Base" beside its own X holds the tuned one, and one that names "X-Instruct" the base; both: unknown. */
function siblingsStage(text: string, own: Identity): Stage | null {
  const name = own.id.slice(own.id.indexOf('/') + 1).toLowerCase();
  const lower = text.toLowerCase();
  const found = new Set<Stage>();
  let at = name === '' ? -1 : lower.indexOf(name);
  for (let count = 0; at !== -1 && count < MOST_MENTIONS; count++, at = lower.indexOf(name, at + name.length)) {
    SIBLING.lastIndex = at + name.length;
    const sibling = SIBLING.exec(lower);
    if (sibling !== null) found.add(sibling[1] === undefined ? 'base' : 'instruct');
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** The names of a group that mean the card's own model, each with its reason. */
function ownNames(group: readonly Draft[], card: CardView, judge: Judge): ReadonlyMap<string, RoleReason> {
  const all = [...new Map(group.map((draft) => [draft.subject, draft])).values()];
  const said = group[0]?.stage ?? null;
  const stage = card.contrast || said === 'base' || said === card.stage ? said : null;
  const fit = all.flatMap((draft) => candidate(draft, judge)).filter((each) => fitsStage(each, stage, card));
  const best = fit.reduce<Candidate | null>(
    (a, b) => (a !== null && compareFits(a.differences, b.differences) <= 0 ? a : b),
    null,
  );
  const equal = best === null ? [] : fit.filter((each) => fitsEqually(each, best, fit));
  const chosen = best === null ? unnamedOwn(all, judge) : pick(equal, card.settled);
  const measured = judge.own.repackaged ? fit.filter((each) => namesOwnStorage(each.name, judge.own)) : [];
  return new Map([...chosen, ...measured].map((each) => [each.name, each.reason]));
}

/** A model that is run both ways is itself in either: "X (thinking)" beside "X (non-thinking)", or beside X alone. */
function fitsEqually(each: Candidate, best: Candidate, all: readonly Candidate[]): boolean {
  if (!all.some(({ name }) => isRunBothWays(name))) return compareFits(each.differences, best.differences) === 0;
  return compareFits(withoutMode(each), withoutMode(best)) === 0;
}

function isRunBothWays(name: string): boolean {
  return partsOf(name).some(({ kind, text, remark }) => kind === 'mode' && (text === 'off' || remark));
}

function withoutMode({ differences }: Candidate): readonly Difference[] {
  return differences.filter((difference) => difference !== 'mode added');
}

const OURS = /\b(?:ours|this (?:model|repo(?:sitory)?|work|release))\b/i;

/** [] for a subject that something excludes. A card's words for itself are as good as its name. */
function candidate({ subject, subjectBold: bold }: Draft, judge: Judge): Candidate[] {
  if (subject === null) return [];
  const own = judge.word(subject) === 'own' || (judge.own.repackaged && isStorage(subject, true));
  if (own) return [{ name: subject, differences: [], reason: 'own word', bold }];
  const found = judge.compared(subject);
  if (found.excluded === null)
    return [{ name: subject, differences: found.differences, reason: found.differences[0] ?? 'same name', bold }];
  const claimed = OURS.test(subject) && !CERTAIN.has(found.excluded);
  return claimed ? [{ name: subject, differences: ['size only'], reason: 'own word', bold }] : [];
}

/** What "(ours)" behind a name does not outweigh: the maker's other sizes and versions are theirs too. */
const CERTAIN: ReadonlySet<string> = new Set(['another size', 'another version', 'another stage']);

const ALIKE: ReadonlySet<Difference> = new Set(['filler', 'spelling', 'maker', 'mode added']);

/** Of names that fit equally well: the one settled on before, the bold one, else the last, where cards put themselves. */
function pick(equal: readonly Candidate[], settled: ReadonlySet<string>): readonly Candidate[] {
  if (equal.length < 2 || equal[0]?.differences.every((each) => ALIKE.has(each))) return equal;
  const known = equal.filter((each) => settled.has(each.name));
  if (known.length > 0) return known;
  const bold = equal.filter((each) => each.bold);
  if (bold.length === 1) return bold;
  return equal.slice(-1);
}

function unnamedOwn(drafts: readonly Draft[], judge: Judge): readonly Candidate[] {
  const found = newer(drafts, judge);
  return found.length > 0 ? found : onlyRelated(drafts, judge);
}

/** Parts whose absence leaves the name of the same series: "Devstral" in the card of Devstral-Small-2505. */
const OF_SERIES: ReadonlySet<PartKind> = new Set(['line', 'date', 'size', 'stage', 'filler', 'maker', 'format']);

function isSeriesOfOwn(subject: string, judge: Judge): boolean {
  if (judge.compared(subject).excluded !== 'another line') return false;
  const own = judge.own.names[0]?.parts ?? [];
  const printed = partsOf(subject).filter(({ kind }) => kind !== 'filler');
  const holds = (parts: readonly NamePart[], wanted: NamePart): boolean =>
    parts.some(({ text }) => text === wanted.text);
  return (
    printed.every((part) => holds(own, part)) && own.every((part) => holds(printed, part) || OF_SERIES.has(part.kind))
  );
}

/**
 * "mT5" beside "huBERT" in the card of reading-comprehension-hurc-mt5-hungarian: a bare word of the own name, where every
 * other name is a stranger's.
 */
function onlyRelated(drafts: readonly Draft[], judge: Judge): readonly Candidate[] {
  const related = drafts.filter(
    ({ subject }) => subject !== null && (isBareWordOfOwn(subject, judge) || isSeriesOfOwn(subject, judge)),
  );
  const strangers = drafts.filter(
    ({ subject }) => subject !== null && judge.compared(subject).excluded === 'another name',
  );
  const [only] = related;
  if (only === undefined || related.length !== 1 || strangers.length + 1 !== drafts.length || drafts.length < 2)
    return [];
  return [
    { name: only.subject ?? '', differences: [], reason: 'the only one that nothing excludes', bold: only.subjectBold },
  ];
}

function isBareWordOfOwn(subject: string, judge: Judge): boolean {
  if (judge.compared(subject).excluded !== 'too little in common') return false;
  const parts = partsOf(subject).filter(({ kind }) => kind !== 'filler');
  return parts.length === 1 || (parts.length === 2 && /^[A-Za-z]+\d$/.test(subject));
}

/** "Original | June 2024 Update": no names at all, but one of them is the state this card is about. */
function newer(drafts: readonly Draft[], judge: Judge): readonly Candidate[] {
  const found = drafts.filter(({ subject }) => subject !== null && isNewer(subject, judge));
  return found.length === 1
    ? found.map(({ subject, subjectBold }) => ({
        name: subject ?? '',
        differences: [],
        reason: 'the newer',
        bold: subjectBold,
      }))
    : [];
}

function isNewer(name: string, judge: Judge): boolean {
  return judge.word(name) === 'newer' || /\b(?:updated?|fine-?tuned)\b/i.test(name);
}

/**
 * A name without a stage in a table of the other stage is another model: "Llama 3 8B" under "Instruction tuned
 * models" is not Meta-Llama-3-8B. And "Llama 2 7B" is not Llama-2-7b-chat where the card names that one in full.
 */
function fitsStage({ name, differences }: Candidate, stage: Draft['stage'], card: CardView): boolean {
  const printed = stageOf(partsOf(name));
  if (printed !== null) return card.stage === null || printed === card.stage;
  if (stage === 'instruct' && card.stage !== 'instruct') return false;
  if (stage === 'base' && card.stage === 'instruct') return false;
  if (stage !== null && stage === card.stage) return true;
  return !(card.namedWithStage && card.stage === 'instruct' && differences[0] === 'stage left out');
}
