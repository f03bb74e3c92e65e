/** Tells names of models from names of benchmarks, without knowing either card or table. */
import { EVERYDAY_WORDS, OWN_WORDS } from '../../../rules/everyday-words.ts';
import { RIVAL_WORDS } from '../../../rules/rivals.ts';
import { FAMILY_WORDS } from '../identity.ts';
import { isVersion, nameWords, sizeOf } from '../name-words.ts';
import { labelOf } from './label.ts';
import { readProprietary } from './proprietary.ts';
import { isScoreless } from './scoreless.ts';

const RIVALS: ReadonlySet<string> = new Set(RIVAL_WORDS);
const EVERYDAY: ReadonlySet<string> = new Set(EVERYDAY_WORDS);
const OWN: ReadonlySet<string> = new Set(OWN_WORDS);
/** `owner/name` as the Hub writes it; a name without figure or hyphen may be any pair of words. */
const HUB_ID = /^(?:https:\/\/huggingface\.co\/)?[\w.-]{2,60}\/(?=[\w.-]*[\d-])[\w.-]{3,96}$/;
/** "2B Params" heads a column of the 2B model; "1M tokens" heads none. */
const SIZE_FIRST = /^\s*\d{1,4}(?:\.\d{1,2})?b\b/i;
const FIRST_LETTER = /^\p{L}/u;
/** Sentences, prompts and code are no names. */
const NO_NAME = /[?!<>{}=;]|: |\.\s/;
const MOST_WORDS = 12;
const MAX_LENGTH = 100;

/** In order: the first that answers decides; a text none of them knows is no model. */
const TESTS: readonly ((text: string, words: readonly string[]) => boolean | null)[] = [
  (text) => (text === '' || text.length > MAX_LENGTH || NO_NAME.test(text) ? false : null),
  (text) => (readProprietary(text) || OWN.has(text.toLowerCase().trim()) ? true : null),
  (_, words) => (words.length === 0 || words.length > MOST_WORDS ? false : null),
  (text) => (isNamed(text) ? false : null),
  (text) => (HUB_ID.test(text) ? true : null),
  (_, words) => (words.some(isBrand) ? true : null),
  (text) => (SIZE_FIRST.test(text) ? true : null),
  (text, words) => (words.some((word) => sizeOf(word) !== null) && !isScoreless(text) ? true : null),
  (_, words) => words.some((word) => FAMILY_WORDS.has(word) || RIVALS.has(word)) && words.some(isVersion),
];

/** True for a label that reads like a model's name: a family or brand, a size, `owner/name`, "ours". */
export function looksLikeModel(text: string): boolean {
  const words = text.length > MAX_LENGTH ? [] : nameWords(text);
  for (const test of TESTS) {
    const answer = test(text, words);
    if (answer !== null) return answer;
  }
  return false;
}

function isNamed(text: string): boolean {
  const { known, everyday } = labelOf(text);
  return known && !everyday;
}

function isBrand(word: string): boolean {
  return FIRST_LETTER.test(word) && !EVERYDAY.has(word) && (FAMILY_WORDS.has(word) || RIVALS.has(word));
}
