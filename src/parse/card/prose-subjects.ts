/** Whom a number of a sentence is about: the model named behind it, or the last one before it. */
import type { Judge } from './judge.ts';
import type { NumberAt } from './prose-numbers.ts';
import { isNameInText, type NamedModel, namesBackwards } from './prose-names.ts';
import type { Sentence } from './prose-mentions.ts';
import { comparedWith, inSeries, paired, risenFrom, standsInRow } from './prose-series.ts';
import { APART, wordsIn } from './text-words.ts';

/** Whom a number of a sentence is about; null for the card's own model. */
export function subjectIn({ text, named, numbers, earlier }: Sentence, number: NumberAt, judge: Judge): string | null {
  const pair = subjectOfPair(text, number, numbers, judge);
  if (pair !== null) return pair.subject;
  if (risenFrom(text, number, numbers) !== undefined)
    return nameBehind(text.slice(number.end, number.end + 80), IN, judge) ?? 'before';
  const ofBenchmark = inSeries(text, number, numbers, named) !== null;
  return (
    (ofBenchmark ? null : subjectInSeries(text, number, numbers, judge)) ??
    subjectBehind(text, number, judge) ??
    stateBefore(text, number) ??
    subjectOf(text, number.at, judge) ??
    subjectBefore(text, earlier, judge)
  );
}

/** "AGIEval (from 43.07% to 43.62%)": the first number is the state's before. */
function stateBefore(text: string, { at, end }: NumberAt): string | null {
  return /\bfrom\s$/i.test(text.slice(0, at)) && RISES.test(text.slice(end)) ? 'before' : null;
}

const RISES = /^[^.;()]{0,40}?\sto\s\d/;

/** "Llama 2 13B (54.8 on MMLU)": a number in brackets right behind a name is that model's, however it is mentioned. */
const BRACKET = /^\s?[(（]\s?$/;

const OWN = /\b(?:our|this|the) (?:\w+ )?model\b|\bit\b|\bwe\b|\bours\b|我们|本模型|该模型|このモデル|本研究/i;
/** Before a model's name: the sentence is not about that model but only mentions it. */
const MENTIONED =
  /(?:\b(?:fine-?tun\w*|tuned|trained|from|on|upon|than|over|against|of|to|with|by|using|versus|v\.?s\.?|surpass\w*|outperform\w*|eclips\w*|overtak\w*|outpac\w*|rival\w*|beat\w*|exceed\w*|compar\w*|match\w*|like|behind|above|below|including|as|called|approach\w*)|[(+&])\s+(?:the\s|our\s|both\s)?$/i;

/** "77.9 for the original model", "70% in the previous version". */
const STATE_BEHIND = /^[^.;,\d]{0,16}?\s(?:with|for|by|in|of)\sthe ((?:[a-z]+[- ]){1,2}(?:model|version))\b/;

/** "50.7% @ Pass 1 with Open Hermes 2.5": the model named right behind a number and its metric. */
const WITH = /^[^.;,]{0,16}?\s(?:with|for|by)\s(?:the\s)?(?=[A-Z])/;

/** "up from 0.328 on hermes-llama1", "from 68.8 in Hermes-Llama1". */
const IN = /^\s?%?\s(?:in|on|of|for|with)\s(?:the\s)?/;

/** The model that a number is said to be reached with, named right behind it. */
function subjectBehind(sentence: string, number: NumberAt, judge: Judge): string | null {
  const behind = sentence.slice(number.end, number.end + 80);
  const state = STATE_BEHIND.exec(behind)?.[1];
  if (state !== undefined && judge.word(state) === 'older') return state;
  return nameBehind(behind, WITH, judge);
}

/** The model named right behind what joins it to the number. */
function nameBehind(behind: string, joint: RegExp, judge: Judge): string | null {
  const from = joint.exec(behind)?.[0].length;
  if (from === undefined) return null;
  const words = wordsIn(behind.slice(from)).slice(0, 4);
  for (let last = words.length - 1; last >= 0; last--) {
    const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
    const stretch = behind.slice(from, from + end).replace(/['’]s$|[.:!?*]+$/g, '');
    if (!APART.test(stretch) && isNameInText(stretch, judge)) return stretch;
  }
  return null;
}

/** The last model named before the number, unless "our model" stands nearer; null for the card's own. */
function subjectOf(sentence: string, at: number, judge: Judge): string | null {
  const before = sentence.slice(0, at);
  const state = stateNamed(before, judge);
  for (const name of namesBackwards(before, judge, MOST_WORDS)) {
    if (state !== null && state.start > name.start) break;
    if (OWN.test(before.slice(name.end))) return null;
    if (BRACKET.test(before.slice(name.end)) || !isMentioned(before, name)) return name.text;
  }
  return state?.text ?? null;
}

const STATE = /\bthe ((?:[a-z]+[- ]){1,2}(?:model|version))\b/g;

/** "whereas the unquantized model achieves 73.79": the last other state of the model that is named, if the own one is not since. */
function stateNamed(before: string, judge: Judge): NamedModel | null {
  const found = [...before.matchAll(STATE)].findLast(
    ({ 1: words = '', index }) => judge.word(words) === 'older' && !ASIDE.test(before.slice(0, index)),
  );
  if (found === undefined || OWN.test(before.slice(found.index + found[0].length))) return null;
  return { text: found[1] ?? '', start: found.index, end: found.index + found[0].length };
}

/** "than the base model", "70% in the previous version": the next number is not that one's. */
const ASIDE = new RegExp(`${MENTIONED.source}|\\d\\S*\\s(?:in|for)\\s$`, 'i');

/** The sentence sets the card's own model beside another state of it: what is not that one's is its own, measured here. */
export function contrastsStates(sentence: string, judge: Judge): boolean {
  return [...sentence.matchAll(STATE)].some(([, words = '']) => judge.word(words) === 'older');
}

const MOST_WORDS = 40;

function isMentioned(text: string, name: NamedModel): boolean {
  return MENTIONED.test(text.slice(0, name.start));
}

/** "surpassing Claude-Plus (59.8 vs. 53.0)": the second is the model's that is named before the bracket, the first the sentence's own. */
function subjectOfPair(
  sentence: string,
  number: NumberAt,
  numbers: readonly NumberAt[],
  judge: Judge,
): { subject: string | null } | null {
  const first = comparedWith(sentence, number, numbers);
  const next = numbers[numbers.indexOf(number) + 1];
  const leads = next !== undefined && comparedWith(sentence, next, numbers) === number;
  if (first === undefined && !leads) return null;
  const before = sentence.slice(0, (first ?? number).at);
  for (const name of namesBackwards(before, judge, MOST_WORDS)) {
    if (isMentioned(before, name) === (first !== undefined)) return { subject: name.text };
  }
  return { subject: null };
}

/** "The scores of GPT4 and GPT3.5 are 67.0 and 48.1": a row of as many models as there are numbers in a row. */
function subjectInSeries(
  sentence: string,
  number: NumberAt,
  numbers: readonly NumberAt[],
  judge: Judge,
): string | null {
  if (!standsInRow(sentence, number, numbers)) return null;
  const names = [...namesBackwards(sentence, judge, MOST_WORDS * 3)].reverse();
  const placed = names.map((name) => ({ ...name, at: name.start }));
  return paired(sentence, number, numbers, placed)?.text ?? null;
}

const ITS = /\bits\b/i;

/** "Also note its win rate is 60.61" goes on about the model that the sentences before are about, the nearest first. */
function subjectBefore(sentence: string, earlier: readonly string[], judge: Judge): string | null {
  if (!ITS.test(sentence)) return null;
  for (const text of earlier) {
    const subject = subjectOf(text, text.length, judge);
    if (subject !== null) return subject;
  }
  return null;
}
