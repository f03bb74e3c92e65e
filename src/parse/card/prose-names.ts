/** Models named in running text, with their places in it. */
import type { Judge } from './judge.ts';
import { readProprietary } from './labels/proprietary.ts';
import { APART, wordsIn } from './text-words.ts';

/** A model as a text names it. */
export interface NamedModel {
  text: string;
  start: number;
  end: number;
}

/** The models that a text names, the last one first, of so many words at most. */
export function* namesBackwards(text: string, judge: Judge, most: number): Generator<NamedModel> {
  const words = wordsIn(text).slice(-most);
  for (let last = words.length - 1; last >= 0; last--) {
    const name = nameEndingAt(words, last, text, judge);
    if (name === null) continue;
    yield name;
  }
}

function nameEndingAt(words: readonly RegExpMatchArray[], last: number, text: string, judge: Judge): NamedModel | null {
  const final = words[last];
  if (final === undefined) return null;
  const end = (final.index ?? 0) + final[0].length;
  let found: NamedModel | null = null;
  for (let from = last; from >= Math.max(0, last - 3); from--) {
    const word = words[from];
    if (word === undefined || !/^[A-Z\d*]|\d/.test(word[0])) break;
    const stretch = text.slice(word.index, end).replace(/['’]s$|[.:!?*]+$/g, '');
    if (APART.test(stretch) || judge.benchmark(stretch).known) break;
    if (isNameInText(stretch, judge)) found = { text: stretch, start: word.index ?? 0, end };
  }
  return found;
}

/** In text a word of the own name is often the maker's; only most of the name is the model. */
function isMostOfOwn(stretch: string, judge: Judge): boolean {
  const { excluded, differences } = { differences: [], ...judge.compared(stretch) };
  if (excluded !== null || differences.some((each) => each === 'name left out' || each === 'size only')) return false;
  return differences.filter((each) => each.endsWith('left out')).length < 3;
}

/** "GPT-4", "Llama 2 70B", the card's own name; no bare size, no "This ...". */
export function isNameInText(stretch: string, judge: Judge): boolean {
  if (/^(?:#|(?:this|our|the|these|its|an?)\b)/i.test(stretch) || /^[\d.]+\s?[BMK]?$/i.test(stretch)) return false;
  if (!judge.model(stretch)) return false;
  if (/-(?:style|based|like|sized|family)$/i.test(stretch)) return false;
  return /\d/.test(stretch) || isMostOfOwn(stretch, judge) || readProprietary(stretch) !== null;
}

/** A model is named right before a bracket that ends the text. */
export function isNamedBeforeBracket(before: string, judge: Judge): boolean {
  const words = wordsIn(before);
  return BRACKET_BEFORE.test(before) && nameEndingAt(words, words.length - 1, before, judge) !== null;
}

const BRACKET_BEFORE = /[(（]\s?$/;
