/** Whose numbers the claims of a card are: its own model found among look-alike names, and why. */
import { type CardView, viewOf } from './card-view.ts';
import type { Draft } from './draft.ts';
import type { Judge } from './judge.ts';
import { ownNames } from './own-names.ts';
import { namesOwnStorage, type RoleReason } from './role-candidates.ts';
import type { Role } from '../../model.ts';
import { remembered } from '../remembered.ts';
import { storageOf } from './identity.ts';

/** What an unnamed subject is called. */
export const UNNAMED = 'this model';

/** Whose a number is, and the reason that decided. */
export interface Decision {
  role: Role;
  reason: RoleReason;
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
  const embeds = judge.own().repackaged() || draft.start >= card.embeddedFrom;
  if (!embeds || draft.measuredHere) return { role: 'self', reason };
  const measured = subject !== null && (judge.word(subject) === 'own' || namesOwnStorage(subject, judge.own()));
  return measured ? { role: 'self', reason } : { role: 'base', reason };
}

/** "Original" beside the quantized one, and beside "X-FP8 (this model)" plain X is the original, told from it by the format alone. */
function otherOrOriginal(subject: string, judge: Judge): Decision {
  const found = judge.compared(subject);
  if (judge.own().repackaged() && judge.word(subject) === 'older') return { role: 'base', reason: 'format' };
  if (found.excluded !== null) return { role: 'other', reason: found.excluded };
  const [gravest] = found.differences;
  const original = judge.own().repackaged() && gravest === 'format' && storageOf(subject).length === 0;
  return original ? { role: 'base', reason: gravest } : { role: 'other', reason: 'a nearer name beside it' };
}
