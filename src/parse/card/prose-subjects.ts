/** Whom a number of a sentence is about: the model named behind it, or the last one before it. */
import type { Judge } from './judge.ts';
import { readProprietary } from './labels/proprietary.ts';
import type { NumberAt } from './prose-numbers.ts';

/** "Llama 2 13B (54.8 on MMLU)": a number in brackets right behind a name is that model's, however it is mentioned. */
const BRACKET = /^\s?[(（]\s?$/;

const MODEL_WORD = /[^\s,;()[\]"“”]+/g;
const OWN = /\b(?:our|this|the) (?:\w+ )?model\b|\bit\b|\bwe\b|\bours\b/i;
/** Before a model's name: the sentence is not about that model but only mentions it. */
const MENTIONED =
  /(?:\b(?:fine-?tun\w*|tuned|trained|from|on|upon|than|over|against|of|to|with|by|using|versus|v\.?s\.?|surpass\w*|outperform\w*|eclips\w*|overtak\w*|outpac\w*|rival\w*|beat\w*|exceed\w*|compar\w*|match\w*|like|behind|above|below|including|as|called|approach\w*)|[(+&])\s+(?:the\s|our\s|both\s)?$/i;

/** "50.7% @ Pass 1 with Open Hermes 2.5": the model named right behind a number and its metric. */
const WITH = /^[^.;,]{0,16}?\s(?:with|for|by)\s(?:the\s)?(?=[A-Z])/;

/** The model that a number is said to be reached with, named right behind it. */
export function subjectBehind(sentence: string, number: NumberAt, judge: Judge): string | null {
  const behind = sentence.slice(number.end, number.end + 80);
  const from = WITH.exec(behind)?.[0].length;
  if (from === undefined) return null;
  const words = [...behind.slice(from).matchAll(MODEL_WORD)].slice(0, 4);
  for (let last = words.length - 1; last >= 0; last--) {
    const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
    const stretch = behind.slice(from, from + end).replace(/['’]s$|[.:!?*]+$/g, '');
    if (isNameInText(stretch, judge)) return stretch;
  }
  return null;
}

/** The last model named before the number, unless "our model" stands nearer; null for the card's own. */
export function subjectOf(sentence: string, at: number, judge: Judge): string | null {
  const before = sentence.slice(0, at);
  const words = [...before.matchAll(MODEL_WORD)].slice(-40);
  for (let last = words.length - 1; last >= 0; last--) {
    const name = nameEndingAt(words, last, before, judge);
    if (name === null) continue;
    if (OWN.test(before.slice(name.end))) return null;
    if (BRACKET.test(before.slice(name.end)) || !MENTIONED.test(before.slice(0, name.start))) return name.text;
  }
  return null;
}

const ITS = /\bits\b/i;

/** "Also note its win rate is 60.61" goes on about the model that the sentences before are about, the nearest first. */
export function subjectBefore(sentence: string, earlier: readonly string[], judge: Judge): string | null {
  if (!ITS.test(sentence)) return null;
  for (const text of earlier) {
    const subject = subjectOf(text, text.length, judge);
    if (subject !== null) return subject;
  }
  return null;
}

function nameEndingAt(
  words: readonly RegExpMatchArray[],
  last: number,
  text: string,
  judge: Judge,
): { text: string; start: number; end: number } | null {
  const final = words[last];
  if (final === undefined) return null;
  const end = (final.index ?? 0) + final[0].length;
  let found: { text: string; start: number; end: number } | null = null;
  for (let from = last; from >= Math.max(0, last - 3); from--) {
    const word = words[from];
    if (word === undefined || !/^[A-Z\d*]|\d/.test(word[0])) break;
    const stretch = text.slice(word.index, end).replace(/['’]s$|[.:!?*]+$/g, '');
    if (/[,;:!?]\s|\s\(/.test(stretch) || judge.benchmark(stretch).known) break;
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
function isNameInText(stretch: string, judge: Judge): boolean {
  if (/^(?:#|(?:this|our|the|these|its|an?)\b)/i.test(stretch) || /^[\d.]+\s?[BMK]?$/i.test(stretch)) return false;
  if (!judge.model(stretch)) return false;
  if (/-(?:style|based|like|sized|family)$/i.test(stretch)) return false;
  return /\d/.test(stretch) || isMostOfOwn(stretch, judge) || readProprietary(stretch) !== null;
}

/** A model is named right before a bracket that ends the text. */
export function isNamedBeforeBracket(before: string, judge: Judge): boolean {
  const words = [...before.matchAll(MODEL_WORD)];
  return BRACKET_BEFORE.test(before) && nameEndingAt(words, words.length - 1, before, judge) !== null;
}

const BRACKET_BEFORE = /[(（]\s?$/;
