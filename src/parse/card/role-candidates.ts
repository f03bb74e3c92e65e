/** Printed names that may mean the card's own model, and what speaks for each. */
import { type Difference, type Excluded } from '../names/compare.ts';
import type { Draft } from './draft.ts';
import { type Identity, isStorage, storageOf } from './identity.ts';
import type { Judge } from './judge.ts';

/** What decided: how the name differs from the model's own, why it is another's, or what else says so. */
export type RoleReason =
  | Difference
  | Excluded
  | 'same name'
  | 'own word'
  | 'unnamed'
  | 'stated for this repo'
  | 'links to this repo'
  | 'the newer'
  | "the card's title"
  | 'the only one that nothing excludes'
  | 'a nearer name beside it';

/** A subject of one group that nothing excludes from being the card's own model. */
export interface Candidate {
  name: string;
  /** How its name differs from the model's own, the gravest first. */
  differences: readonly Difference[];
  reason: RoleReason;
  bold: boolean;
}

const OURS = /\b(?:ours|this (?:model|repo(?:sitory)?|work|release))\b/i;

/** [] for a subject that something excludes. A card's words for itself are as good as its name. */
export function candidate({ subject, subjectBold: bold, subjectLinked }: Draft, judge: Judge): Candidate[] {
  if (subject === null) return [];
  if (subjectLinked === true) return [{ name: subject, differences: [], reason: 'links to this repo', bold }];
  const own = judge.word(subject) === 'own' || (judge.own().repackaged() && isStorage(subject, true));
  if (own) return [{ name: subject, differences: [], reason: 'own word', bold }];
  const found = judge.compared(subject);
  if (found.excluded === null)
    return [{ name: subject, differences: found.differences, reason: found.differences[0] ?? 'same name', bold }];
  const claimed = OURS.test(subject) && !CERTAIN.has(found.excluded);
  return claimed ? [{ name: subject, differences: ['size only'], reason: 'own word', bold }] : [];
}

/** What "(ours)" behind a name does not outweigh: the maker's other sizes and versions are theirs too. */
const CERTAIN: ReadonlySet<string> = new Set(['another size', 'another version', 'another stage']);

/** A repackager's own measurements: "X-Q4_K_M" in a GGUF repo, "FP4" in the card of X-FP4; plain X is the original. */
export function namesOwnStorage(subject: string, own: Identity): boolean {
  return storageOf(subject).some((word) => own.storage.includes(word) || LEVEL.test(word));
}

const LEVEL = /^(?:i?q\d|ud|\d(?:\.\d+)?b)/;
