/** Whose numbers the claims of a card are: its own model found among look-alike names. */
import type { Role } from '../../model.ts';
import type { Draft } from './draft.ts';
import { type Identity, isStorage, storageOf } from './identity.ts';
import type { Judge } from './judge.ts';
import { LIKELY } from './likeness.ts';

/** What an unnamed subject is called. */
export const UNNAMED = 'this model';

/** A subject of one group, with what speaks for its being the card's own model. */
interface Candidate {
  name: string;
  grade: number;
  bold: boolean;
  /** The order in which the group prints its subjects. */
  order: number;
}

/** Gives every draft its role. Names are compared within their table; the whole card only breaks ties of stage. */
export function rolesOf(drafts: readonly Draft[], judge: Judge): ReadonlyMap<Draft, Role> {
  const roles = new Map<Draft, Role>();
  const contrast = comparesStages(drafts, judge);
  const best = drafts.reduce((most, { subject }) => Math.max(most, subject === null ? 0 : judge.likeness(subject)), 0);
  const settled = new Set<string>();
  for (const group of groups(drafts)) {
    const own = ownNames(group, { best, contrast, settled }, judge);
    for (const name of own) settled.add(name);
    for (const draft of group) roles.set(draft, roleOf(draft, own, judge.own));
  }
  return roles;
}

/** The card compares base models and tuned ones in tables apart, and its own name fits in both. */
function comparesStages(drafts: readonly Draft[], judge: Judge): boolean {
  const fitting = drafts.filter(
    (draft) => draft.stage !== null && draft.subject !== null && judge.likeness(draft.subject) >= LIKELY,
  );
  return new Set(fitting.map((draft) => draft.stage)).size > 1;
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

function roleOf(draft: Draft, own: ReadonlySet<string>, identity: Identity): Role {
  if (draft.alwaysOwn !== true && draft.subject !== null && !own.has(draft.subject)) return 'other';
  if (!identity.repackaged || draft.measuredHere) return 'self';
  return draft.subject !== null && namesOwnStorage(draft.subject, identity) ? 'self' : 'base';
}

/** A repackager's own measurements: "X-Q4_K_M" in a GGUF repo, "FP4" in the card of X-FP4; plain X is the original. */
function namesOwnStorage(subject: string, identity: Identity): boolean {
  const said = storageOf(subject);
  return said.some(
    (word) => identity.storage.includes(word) || (/^(?:i?q\d|ud|\d(?:\.\d+)?-?b)/.test(word) && word !== 'bf16'),
  );
}

/** What the whole card says, for ties within a table. */
interface CardView {
  /** The best grade any subject of the card has. */
  best: number;
  /** Base models and tuned ones are compared apart. */
  contrast: boolean;
  /** Names that tables further up were found to mean by the card's own model. */
  settled: ReadonlySet<string>;
}

/** The names of a group that mean the card's own model. */
function ownNames(group: readonly Draft[], card: CardView, judge: Judge): ReadonlySet<string> {
  const candidates = candidatesOf(group, judge);
  const said = group[0]?.stage ?? null;
  const stage = card.contrast || said === 'base' ? said : null;
  const fit = candidates.filter((each) => each.grade >= LIKELY && fitsStage(each, stage, card.best, judge));
  const top = fit.reduce((most, each) => Math.max(most, each.grade), 0);
  const equal = fit.filter((each) => each.grade === top);
  const chosen = fit.length > 0 ? pick(equal, card.settled) : unnamedOwn(candidates, judge);
  const measured = judge.own.repackaged ? fit.filter((each) => namesOwnStorage(each.name, judge.own)) : [];
  return new Set([...chosen, ...measured].map((each) => each.name));
}

function candidatesOf(group: readonly Draft[], judge: Judge): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { subject, subjectBold } of group) {
    if (subject === null || found.has(subject)) continue;
    found.set(subject, { name: subject, grade: gradeOf(subject, judge), bold: subjectBold, order: found.size });
  }
  return [...found.values()];
}

const OURS = /\b(?:ours|this (?:model|repo(?:sitory)?|work|release))\b/i;

/** "(ours)" and "(This Repository)" speak for a name that nothing else excludes. */
function gradeOf(subject: string, judge: Judge): number {
  const grade = judge.likeness(subject);
  if (judge.word(subject) === 'own') return 100;
  if (judge.own.repackaged && isStorage(subject)) return 100;
  return OURS.test(subject) ? Math.max(grade, 60) : grade;
}

/** Of names that fit equally well: the one settled on before, the bold one, else the last, where cards put themselves. */
function pick(equal: readonly Candidate[], settled: ReadonlySet<string>): readonly Candidate[] {
  if (equal.length < 2 || (equal[0]?.grade ?? 0) >= 97) return equal;
  const known = equal.filter((each) => settled.has(each.name));
  if (known.length > 0) return known;
  const bold = equal.filter((each) => each.bold);
  if (bold.length === 1) return bold;
  return equal.slice(-1);
}

/** "Original | June 2024 Update": no names at all, but one of them is the state this card is about. */
function unnamedOwn(candidates: readonly Candidate[], judge: Judge): readonly Candidate[] {
  const newer = candidates.filter((each) => isNewer(each.name, judge));
  if (newer.length === 1) return newer;
  return [];
}

function isNewer(name: string, judge: Judge): boolean {
  return judge.word(name) === 'newer' || /\b(?:updated?|fine-?tuned)\b/i.test(name);
}

const TUNED = new Set(['instruct', 'chat', 'rlhf', 'dpo', 'sft']);

/**
 * A name without a stage in a table of the other stage is another model: "Llama 3 8B" under "Instruction tuned
 * models" is not Meta-Llama-3-8B. And "Llama 2 7B" is not Llama-2-7b-chat where the card names that one in full.
 */
function fitsStage(candidate: Candidate, stage: Draft['stage'], bestOfCard: number, judge: Judge): boolean {
  const ownTuned = judge.own.words.some((word) => TUNED.has(word));
  const printedTuned = /instruct|chat|\bit\b|rlhf|dpo|sft/i.test(candidate.name);
  if (stage === 'instruct' && !ownTuned && !printedTuned) return false;
  if (stage === 'base' && ownTuned && !printedTuned) return false;
  return !(
    ownTuned &&
    !printedTuned &&
    bestOfCard >= 85 &&
    candidate.grade < 85 &&
    STAGE_MISSING.has(100 - candidate.grade)
  );
}

/** Grades that a missing stage word alone explains. */
const STAGE_MISSING = new Set([25, 28, 30, 35]);
