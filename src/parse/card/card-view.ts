/** What the whole card says of whose its numbers are, for ties within a table. */
import type { Stage } from '../../model.ts';
import { partsOf } from '../names/parts.ts';
import type { Draft } from './draft.ts';
import { type Identity, stageOf } from './identity.ts';
import type { Judge } from './judge.ts';
import { lazy } from '../lazy.ts';

/** What the whole card says, for ties within a table. */
export interface CardView {
  /** Some subject of the card has the own model's stage in its name. */
  namedWithStage: () => boolean;
  /** Base models and tuned ones are compared apart, and the own name fits in both. */
  contrast: () => boolean;
  /** Names that tables further up were found to mean by the card's own model. */
  settled: Set<string>;
  /** Where the original's card begins, in a card that embeds it under a heading that says so; beyond the end where none does. */
  embeddedFrom: number;
  /** The stage of the card's own model: its name's, else the one that no sibling named in the card has. */
  stage: Stage | null;
}

/** Looks through the drafts and the text of a card once; what few tables ask waits for them. */
export function viewOf(drafts: readonly Draft[], judge: Judge, text: string): CardView {
  const { stage } = judge.own();
  const staged = drafts.filter((draft) => draft.stage !== null);
  return {
    namedWithStage: lazy(() => stage !== null && [...subjectsOf(drafts)].some((name) => statesOwnStage(name, judge))),
    contrast: lazy(() => fitsInTwoStages(staged, judge)),
    settled: new Set(),
    embeddedFrom: embeddedFrom(text),
    stage: stage ?? (staged.length > 0 ? siblingsStage(text, judge.own()) : null),
  };
}

function subjectsOf(drafts: readonly Draft[]): ReadonlySet<string> {
  return new Set(drafts.flatMap(({ subject }) => subject ?? []));
}

function statesOwnStage(name: string, judge: Judge): boolean {
  return judge.fits(name) && stageOf(partsOf(name)) !== null;
}

function fitsInTwoStages(staged: readonly Draft[], judge: Judge): boolean {
  const own = staged.filter(({ subject }) => subject !== null && judge.fits(subject));
  return new Set(own.map((draft) => draft.stage)).size > 1;
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
