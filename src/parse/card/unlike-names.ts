/** A table in which no name is the own model's: the newer state, or the only name that is related to it. */
import { compareNames, type Difference } from '../names/compare.ts';
import { type NamePart, type PartKind, partsOf } from '../names/parts.ts';
import type { Draft } from './draft.ts';
import type { Judge } from './judge.ts';
import type { Candidate } from './role-candidates.ts';

/** [] where nothing tells one of the names from the rest. */
export function unnamedOwn(drafts: readonly Draft[], judge: Judge): readonly Candidate[] {
  const found = newer(drafts, judge);
  if (found.length > 0) return found;
  const titled = titledOwn(drafts, judge);
  return titled.length > 0 ? titled : onlyRelated(drafts, judge);
}

/** "ParsBERT v2" under the title "ParsBERT (v2.0)", whatever the repo is called. */
function titledOwn(drafts: readonly Draft[], { own }: Judge): readonly Candidate[] {
  const title = own().title();
  if (title === null) return [];
  return drafts.flatMap(({ subject, subjectBold }) => {
    const found = compareNames(partsOf(subject ?? ''), title);
    if (found.excluded !== null || !found.differences.every((each) => ALIKE.has(each))) return [];
    return [{ name: subject ?? '', differences: [], reason: "the card's title", bold: subjectBold }];
  });
}

const ALIKE: ReadonlySet<Difference> = new Set(['filler', 'spelling', 'maker']);

/** Parts whose absence leaves the name of the same series: "Devstral" in the card of Devstral-Small-2505. */
const OF_SERIES: ReadonlySet<PartKind> = new Set(['line', 'date', 'size', 'stage', 'filler', 'maker', 'format']);

function isSeriesOfOwn(subject: string, judge: Judge): boolean {
  if (judge.compared(subject).excluded !== 'another line') return false;
  const own = judge.own().names()[0]?.parts ?? [];
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
