/** The numbers a cell prints as results: `71.3%`, `0.713`, `73,5`, `1,130`, `8.5 (+0.3)`, `72.1 / 74.0`, `66.9 ±1.7`. */

import { settingOn } from './labels/setting.ts';

/** One printed result. */
export interface Printed {
  value: number;
  /** As printed, with its percent sign. */
  text: string;
  unit: '%' | null;
  /** Where `text` starts in the text that was read. */
  at: number;
  /** Of a cell in halves, the half it stands in, from 0. */
  half?: number;
}

/** What a cell holds. `nothing`: empty or a dash; `words`: text, a size, a speed, a date ...; `none` is never a score. */
export type CellReading =
  | { kind: 'nothing' }
  | { kind: 'words' }
  | { kind: 'numbers'; numbers: Printed[]; halves: number };

const NOTHING: CellReading = { kind: 'nothing' };
const WORDS: CellReading = { kind: 'words' };

const DASHES =
  /^(?:[-–—−_.~*·/\\?？x×✗✘]{0,6}|n\.?\/?a\.?|na|nan|none|null|tbd|tba|todo|to-do|oom|error|fail(?:ed)?|pending)$/i;
const DIGIT = /\d/;
/** One number: thousands groups, a decimal point or comma, a leading point. */
const NUMBER = /[-−]?(?:\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,12})?(?![\d,])|\d{1,12}(?:[.,]\d{1,18})?|\.\d{1,12})/y;
/** Nothing but a number, as most cells of results. */
const BARE = /^-?\d{1,12}(?:\.\d{1,18})?$/;
/** What may stand before a result without changing it. */
const LEAD = /[\s~≈*†‡↑↓🔥🥇🥈🥉🏆⭐✅"'“$]{0,6}/uy;
/** What may stand behind one: footnote marks, arrows, medals. */
const TRAIL =
  /(?:\s{0,2}(?:[*†‡§¶↑↓⭐🔥🥇🥈🥉🏆✅🚀"'”$¹²³⁴⁵]|\^\{?\d{0,2}\}?|\\?\*|\((?:\d|[a-z]|\*{1,3})\)|\[\d{1,3}\])){1,6}/uy;
/** Spread behind a result: `± 1.7`, `+/- 1.7`, `(±1.7)`; no result of its own. */
const SPREAD = /\s{0,3}[([{]?\s{0,2}(?:±|\+\/-|\\pm|_)\s{0,2}[-+]?\d{0,9}(?:[.,]\d{1,12})?\s?%?\s{0,2}[)\]}]?/y;
/** A difference or remark behind a result in brackets: `(+0.3)`, `(-2.1%)`, `(↑ 3)`, `(0.42 ↓)`. */
const DIFFERENCE =
  /\s{0,3}[([{](?:\s{0,2}[+\-−–↑↓▲▼Δ∆]\s{0,2}\d{1,9}(?:[.,]\d{1,9})?\s?%?|\d{1,9}(?:[.,]\d{1,9})?\s?%?\s{0,2}[↑↓▲▼])\s{0,2}(?:pp|pts?)?\s{0,2}[)\]}]/y;
const SECOND = /\s{0,3}(?:\/|\|)\s{0,3}/y;
/** A metric or setting printed behind the number, as in `36.6 pass@1` or `65.1 EM`. */
const METRIC_WORDS =
  /\s{0,3}\(?(?:pass@\d{1,4}|maj@\d{1,4}|acc(?:uracy)?|em|f1|exact match|ppl|bleu|rouge-?[l12]|elo|db|points?|pts|wer|cer|\d{1,2}-shot|cot|maj@\d|mc[12]|strict|loose)(?![a-z])\)?/iy;
/** `25.8 (25.1 / 26.5)`: the runs that a mean is of. */
const RUNS = /^[([]\s?\d{1,4}(?:\.\d{1,4})?%?(?:\s?[/,;]\s?\d{1,4}(?:\.\d{1,4})?%?){1,4}\s?[)\]]$/;
const BRACKETED = /\s{0,3}[([][^()[\]]{1,60}[)\]]/y;

/** Reads a cell's visible text. Never longer than the first 80 characters: longer cells are prose. */
export function readCell(text: string): CellReading {
  if (text === '') return NOTHING;
  if (BARE.test(text))
    return { kind: 'numbers', numbers: [{ value: Number(text), text, unit: null, at: 0 }], halves: 1 };
  if (!DIGIT.test(text)) return DASHES.test(text) ? NOTHING : WORDS;
  if (text.length > 80) return WORDS;
  const { numbers, halves, at } = halvesAt(text);
  if (numbers.length === 0 || restOf(text, at) !== '') return WORDS;
  return isFraction(text, numbers) ? WORDS : { kind: 'numbers', numbers, halves };
}

const MOST_HALVES = 8;
/** "28.46 (cased) / 29.23 (uncased)": what a half is, behind its number. */
const HALF_REMARK = /\s{0,2}[([][A-Za-z][A-Za-z -]{0,24}[)\]](?=\s{0,3}[/|])/y;
/** A half that holds none, with what parts it from the next or ends the cell: `-|-|40.5`. */
const EMPTY_HALF = /\s{0,2}(?:[-–—]{1,3}|n\/a)\s{0,2}(?=[|/]|$)/iy;

/** The numbers of a cell that shows one, or several set apart by bars. */
function halvesAt(text: string): { numbers: Printed[]; halves: number; at: number } {
  const numbers: Printed[] = [];
  let at = 0;
  for (let half = 0; half < MOST_HALVES; half++) {
    const from = half === 0 ? 0 : skip(SECOND, text, at);
    if (half > 0 && from === at) return { numbers, halves: half, at };
    const found = resultAt(text, skip(LEAD, text, from));
    const empty = found === null ? skip(EMPTY_HALF, text, from) : from;
    if (found === null && empty === from) return { numbers, halves: half, at };
    if (found !== null) numbers.push(half === 0 ? found.printed : { ...found.printed, half });
    at = skip(HALF_REMARK, text, found?.end ?? empty);
  }
  return { numbers, halves: MOST_HALVES, at };
}

/** The number that starts at `at`, with what belongs to it; null when it is a size, a version, a date ... */
export function resultAt(text: string, at: number): { printed: Printed; end: number } | null {
  const share = text.includes('/') ? shareAt(text, at) : null;
  if (share !== null) return share;
  NUMBER.lastIndex = at;
  const found = NUMBER.exec(text)?.[0];
  if (found === undefined) return null;
  const value = numeric(found);
  if (!Number.isFinite(value)) return null;
  let end = at + found.length;
  const percent = end === text.length ? '' : (/^\s?[%％]/.exec(text.slice(end, end + 2))?.[0] ?? '');
  const printed: Printed = { value, text: found + percent, unit: percent === '' ? null : '%', at };
  end = tail(text, end + percent.length);
  return { printed, end };
}

const OF_ALL = /(\d{1,6})\s?\/\s?(\d{1,6})\s{0,2}[(（]\s?(\d{1,3}(?:\.\d{1,4})?)\s?[%％]\s?[)）]/y;

/** `125/175 (71.43%)`: answers counted, and the share that they are, which is the result. */
function shareAt(text: string, at: number): { printed: Printed; end: number } | null {
  OF_ALL.lastIndex = at;
  const found = OF_ALL.exec(text);
  if (found === null) return null;
  const [whole, count, all, share = ''] = found;
  if (Math.abs((Number(count) / Number(all)) * 100 - Number(share)) > 0.6) return null;
  const start = at + whole.lastIndexOf(share);
  const printed: Printed = { value: Number(share), text: `${share}%`, unit: '%', at: start };
  return { printed, end: at + whole.length };
}

function tail(text: string, from: number): number {
  let at = from;
  for (let before = -1; before !== at && at < text.length; ) {
    before = at;
    for (const part of [TRAIL, SPREAD, DIFFERENCE, METRIC_WORDS]) at = skip(part, text, at);
  }
  return at;
}

/** A remark in brackets may end a cell when it holds no number of its own, `61.0 (GPT-4 judge)`, or states a setting: `12.0 (8-shot CoT)`. */
function restOf(text: string, at: number): string {
  const rest = text.slice(at).trim();
  if (rest === '') return rest;
  const end = skip(BRACKETED, text, at);
  if (end > at && text.slice(end).trim() === '' && (!DIGIT.test(rest) || RUNS.test(rest) || settingOn(rest).complete))
    return '';
  return rest;
}

/** The number a printed figure stands for; commas by the groups they make. */
function numeric(printed: string): number {
  const plain = printed.replace('−', '-');
  if (!plain.includes(',')) return Number(plain);
  const grouped = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(plain);
  return Number(grouped ? plain.replaceAll(',', '') : plain.replace(',', '.'));
}

/** `18/20` counts answers; two results of a cell have decimals, a percent sign or room between them. */
function isFraction(text: string, numbers: readonly Printed[]): boolean {
  if (numbers.length !== 2) return false;
  return /^\s*\d{1,6}\s*\/\s*\d{1,6}\s*$/.test(text);
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
