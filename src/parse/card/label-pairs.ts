/** Lines that are nothing but labels and numbers, taken apart: "- MMLU: 63.1, ARC 71.25". */
import { type Printed, resultAt } from './number.ts';

/** A label and the number printed behind it; `rest` is what follows up to the next pair. */
export interface Pair {
  label: string;
  /** What stands before the first label of its line and has none of its own: "SQuAD v1.1 dev" before "F1 = 88.5, EM = 81.2". */
  title: string;
  /** The first label of the line, for those behind it: "LAMBADA ppl" before "acc 45.45%". */
  first: string;
  printed: Printed;
  rest: string;
  /** What stands right behind the number and belongs to it: "WER". */
  unit: string;
  /** Only a blank stands between label and number: "ARC 71.25". */
  loose: boolean;
  /** Several blanks do, as in a printed table. */
  apart: boolean;
}

const OPENING = /[\s'"{[(*•>–-]{0,8}/y;
const SEPARATOR = /['"]?\s{0,4}(?:[:：=→]|->|\s[-–—]\s?|\s\|\s|\.{3,})\s{0,4}['"]?/g;
/** A sign of every separator; most sentences hold none. */
const SIGN = /[:：=→|–—-]|\.\.\./;
/** So far behind its own start a separator's sign ends. */
const SIGN_WITHIN = 8;
const BLANK = /\s{1,40}(?=\d)/g;
const BETWEEN = /^['"]?\s{0,3}[,;|/]\s{0,3}(?=['"{]{0,2}[\p{L}])/u;

/** "Results: MMLU: 63.1", "Final estimate: PPL = 5.44": what stands before a label of its own. */
const TITLE = /^\s{0,4}[^:]{2,40}:\s+['"{]{0,2}(?=[A-Za-z][\w@ -]{0,20}['"]?(?:\s?[:=]|\s[-–])\s)/;

/** "WER: 12.5% on Common Voice, 8.2% on VoxPopuli" goes on as a sentence does. */
const MORE_RESULTS = /[,;]\s(?:and\s)?\d{1,3}(?:\.\d{1,4})?\s?%?\s(?:on|in|for)\s/;

const STARTS_LABEL = /^(?:[\p{L}@#τ]|\d{1,3} [A-Za-z])/u;

const NUMBER_FIRST = /^[\s'"(*•>–-]{0,8}(?=\d{1,3}[.,]\d)/;
const LABEL_ALONE = /^\s([A-Za-z][\w@ -]{1,24})\.?$/;

/** "0.26 WER": the number first, and nothing else on the line. */
function numberFirst(text: string): Pair[] | null {
  const from = NUMBER_FIRST.exec(text)?.[0].length;
  const number = from === undefined ? null : resultAt(text, from);
  if (number === null) return null;
  const { printed } = number;
  const [, label] = LABEL_ALONE.exec(text.slice(printed.at + printed.text.length)) ?? [];
  if (label === undefined) return null;
  return [{ label, title: '', first: '', printed, rest: '', unit: '', loose: true, apart: false }];
}

/** The pairs of a line; null when it says anything else. */
export function pairsOf(text: string): Pair[] | null {
  return numberFirst(text) ?? labelsFirst(text);
}

function labelsFirst(text: string): Pair[] | null {
  const pairs: Pair[] = [];
  const head = text.includes(':') ? (TITLE.exec(text)?.[0] ?? '') : '';
  const title = head === '' ? head : head.replace(/\s*:\s*['"{]*$/, '').trim();
  let at = head.length;
  while (at < text.length && pairs.length < 12) {
    const from = skip(OPENING, text, at);
    const found = STARTS_LABEL.test(text.slice(from, from + 6))
      ? ((holdsSign(text, from) ? pairAt(text, from, SEPARATOR) : null) ?? pairAt(text, from, BLANK))
      : null;
    if (found === null) return pairs.length > 0 && /^[\s'"}\]),.]*$/.test(text.slice(at)) ? pairs : null;
    const rest = text.slice(found.end);
    const between = BETWEEN.exec(rest);
    const first = pairs[0]?.label ?? '';
    if (between === null) {
      if (MORE_RESULTS.test(rest)) return null;
      pairs.push(pairOf(found, title, first, rest.replace(/^['"\s]+/, '')));
      return pairs;
    }
    pairs.push(pairOf(found, title, first, ''));
    at = found.end + between[0].length;
  }
  return pairs;
}

/** "On MMLU it scores 49.2, ahead of ..." is a sentence, and no label with a number behind it. */
const SENTENCE = /\b(?:it|we|scores|scored|achiev\w*|reach\w*|obtain\w*|attain\w*|gets?|got|has|have)\b/;

const LONGEST_LABEL = 80;

function holdsSign(text: string, from: number): boolean {
  return SIGN.test(text.slice(from, from + LONGEST_LABEL + SIGN_WITHIN));
}

/** A label with its number, and where what belongs to them ends. */
type Found = Omit<Pair, 'rest' | 'title' | 'first'> & { end: number };

function pairOf({ label, printed, unit, loose, apart }: Found, title: string, first: string, rest: string): Pair {
  return { label, title, first, printed, rest, unit, loose, apart };
}

/** The label from `from` up to the first separator that a number follows. */
function pairAt(text: string, from: number, separatedBy: RegExp): Found | null {
  const to = Math.min(text.length, from + LONGEST_LABEL);
  separatedBy.lastIndex = from + 1;
  for (let found = separatedBy.exec(text); found !== null; found = separatedBy.exec(text)) {
    const { 0: separator, index: at } = found;
    if (at >= to) return null;
    // The next one may begin inside this one.
    separatedBy.lastIndex = at + 1;
    const start = at + separator.length;
    const number = resultAt(text, start + (/^[*~≈`'"]{1,3}/.exec(text.slice(start, start + 3))?.[0].length ?? 0));
    if (number === null) {
      if (/[:：=]/.test(separator)) return null;
      continue;
    }
    const label = text
      .slice(from, at)
      .replace(/['"`*]+$|\s(?:is|was|are)\s*$/, '')
      .trim();
    const { printed, end } = number;
    const unit = text.slice(printed.at + printed.text.length, end);
    const loose = !/\S/.test(separator);
    if (label === '' || (loose && SENTENCE.test(label))) return null;
    return { label, printed, unit, loose, apart: loose && separator.length > 1, end };
  }
  return null;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
