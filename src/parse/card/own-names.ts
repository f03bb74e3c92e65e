/** Which names of a table mean the card's own model. */
import { compareFits, type Difference } from '../names/compare.ts';
import { partsOf } from '../names/parts.ts';
import type { CardView } from './card-view.ts';
import type { Draft } from './draft.ts';
import { stageOf } from './identity.ts';
import type { Judge } from './judge.ts';
import { type Candidate, candidate, namesOwnStorage, type RoleReason } from './role-candidates.ts';
import { unnamedOwn } from './unlike-names.ts';

/** The names of a group that mean the card's own model, each with its reason. */
export function ownNames(group: readonly Draft[], card: CardView, judge: Judge): ReadonlyMap<string, RoleReason> {
  const all = [...new Map(group.map((draft) => [draft.subject, draft])).values()];
  if (all.every(({ subject }) => subject === null)) return NONE;
  const said = group[0]?.stage ?? null;
  const stage = said === null || said === 'base' || said === card.stage || card.contrast() ? said : null;
  const fit = all.flatMap((draft) => candidate(draft, judge)).filter((each) => fitsStage(each, stage, card));
  const best = fit.reduce<Candidate | null>(
    (a, b) => (a !== null && compareFits(a.differences, b.differences) <= 0 ? a : b),
    null,
  );
  const equal = best === null ? [] : fit.filter((each) => fitsEqually(each, best, fit));
  const chosen = best === null ? unnamedOwn(all, judge) : pick(equal, card.settled);
  const measured = judge.own().repackaged() ? fit.filter((each) => namesOwnStorage(each.name, judge.own())) : [];
  return new Map([...chosen, ...measured].map((each) => [each.name, each.reason]));
}

/** Numbers that no name stands beside. */
const NONE: ReadonlyMap<string, RoleReason> = new Map();

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
  return !(card.stage === 'instruct' && differences[0] === 'stage left out' && card.namedWithStage());
}
