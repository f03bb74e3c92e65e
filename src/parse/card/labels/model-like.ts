/** Tells names of models from names of benchmarks, without knowing either card or table. */
import { EVERYDAY_WORDS, OWN_WORDS } from '../../../rules/everyday-words.ts';
import { RIVAL_WORDS } from '../../../rules/rivals.ts';
import { FAMILIES, type FamilyRow } from '../../../rules/families.ts';
import { type NamePart, partsOf } from '../../names/parts.ts';
import { splitName } from '../../names/split.ts';
import { labelOf } from './label.ts';
import { readProprietary } from './proprietary.ts';
import { isScoreless } from './scoreless.ts';

const families: readonly FamilyRow[] = FAMILIES;
const FAMILY_WORDS: ReadonlySet<string> = new Set(
  families
    .flatMap((row) => [...row.words, ...(row.inside ?? [])].flatMap(splitName))
    .flatMap(({ kind, lower }) => (kind === 'word' && lower.length > 1 ? [lower] : [])),
);
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

type Test = (text: string, words: readonly NamePart[]) => boolean | null;

/** In order, the tests of the text before those of its parts; a text none of them knows is no model. */
const OF_TEXT: readonly Test[] = [
  (text) => (text === '' || text.length > MAX_LENGTH || NO_NAME.test(text) ? false : null),
  (text) => (readProprietary(text) || OWN.has(text.toLowerCase().trim()) ? true : null),
  (text) => (isNamed(text) ? false : null),
];
const OF_PARTS: readonly Test[] = [
  (_, words) => (words.length === 0 || words.length > MOST_WORDS ? false : null),
  (text) => (HUB_ID.test(text) ? true : null),
  (_, words) => (words.some(isBrand) ? true : null),
  (text) => (SIZE_FIRST.test(text) ? true : null),
  (text, words) => (words.some(({ kind }) => kind === 'size') && !isScoreless(text) ? true : null),
  (_, words) => words.some(({ text }) => FAMILY_WORDS.has(text) || RIVALS.has(text)) && words.some(isVersion),
];

/** True for a label that reads like a model's name: a family or brand, a size, `owner/name`, "ours". */
export function looksLikeModel(text: string): boolean {
  const said = firstAnswer(OF_TEXT, text, NONE);
  if (said !== null) return said;
  return PLAIN.test(text) ? hasBrand(text) : (firstAnswer(OF_PARTS, text, partsOf(text)) ?? false);
}

/** Without figures nothing but a brand makes a name, and its words are as they stand. */
const PLAIN = /^[ -.:-~]*$/;

function hasBrand(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.length <= MOST_WORDS && words.some((word) => isBrandWord(word));
}

const NONE: readonly NamePart[] = [];

function firstAnswer(tests: readonly Test[], text: string, words: readonly NamePart[]): boolean | null {
  for (const test of tests) {
    const answer = test(text, words);
    if (answer !== null) return answer;
  }
  return null;
}

function isNamed(text: string): boolean {
  const { known, everyday } = labelOf(text);
  return known && !everyday;
}

/** Most encoders are called something-BERT (UWB-AIR/Czert-B-base-cased-long-zero-shot). */
const ENCODER = /^(?!hu)[a-z]{0,12}(?:bert|berta|electra|albert)(?:v\d)?$/;

function isVersion({ kind }: NamePart): boolean {
  return kind === 'version' || kind === 'date';
}

function isBrand({ text }: NamePart): boolean {
  return isBrandWord(text);
}

function isBrandWord(text: string): boolean {
  if (EVERYDAY.has(text) || !(FAMILY_WORDS.has(text) || RIVALS.has(text) || ENCODER.test(text))) return false;
  return FIRST_LETTER.test(text);
}
