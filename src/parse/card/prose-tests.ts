/** Tests that nobody knows, where a sentence calls them so or sets their name where one stands. */
import { labelOf } from './labels/label.ts';
import { looksLikeModel } from './labels/model-like.ts';
import type { Mention } from './mentions.ts';
import { lazy } from '../lazy.ts';
import { isSurelyResult, type NumberAt } from './prose-numbers.ts';

/** "16.3 dB on the test set of WHAM!", "93.2% accuracy on the Foo dataset": a data set that nobody knows, called one. */
const ON_DATA_SET =
  /^[^.;]{0,40}?\bon\s(?:the\s)?((?:(?:test|eval(?:uation)?|dev|validation|held-?out)[ -](?:set|split|data)\s?(?:of|from)?\s?(?:the\s)?)?[A-Z][\w!+-]{1,30}(?:\s[\w!+-]{1,20}){0,2}\s(?:data ?set|corpus|test ?set|benchmark)|(?:test|evaluation|validation|dev)[ -]set\b(?: of (?:the )?[A-Z][\w!+-]{1,30})?)/;

/** "76.1 exec@1 in our PandaTest_V1.0": a name that says itself that it is a test. */
const ON_TEST =
  /^[^.;]{0,40}?\s(?:on|in)\s(?:(?:our|the)\s)?((?:[A-Z][\w+-]{1,20}\s)?[A-Z][\w+-]{0,30}(?:[Tt]est|[Bb]ench|[Ee]val|EVAL|QA)(?:[\w+-]|\.\d)*)/;

const NAME =
  '(?:(?:the|our)\\s)?((?:[A-Z][\\w+-]{1,20}\\s)?(?=[\\p{L}\\p{N}+-]{3,})\\p{Lu}?\\p{L}?[\\p{L}\\p{N}+-]*(?:\\p{Lu}|\\p{N})[\\p{L}\\p{N}+-]*(?:\\s(?:v?\\d[\\w.]*|test))?)(?![\\p{L}\\p{N}])';
/** "65.1 on OpenCompass": a name that is no everyday word, right behind the number and its metric. */
const ON_NAME = new RegExp(`^\\s?%?\\s?(?:[\\w@-]{1,16}\\s){0,3}?(?:on|auf|sur)\\s${NAME}`, 'u');
const RIGHT_ON_NAME = new RegExp(`^\\s?%?\\son\\s${NAME}`, 'u');

/** "State of the art on CoNaLa reaching a BLEU score of 30.92 and exact match accuracy of 6.2" (AhmedSSoliman/MarianCG-CoNaLa). */
const NAME_LEADING = new RegExp(
  `\\bon ${NAME}(?: (?:data ?set|benchmark|corpus|test set))?,? (?:reaching|achieving|obtaining|attaining|scoring) (?:(?! on )(?:[^.;]|\\.\\d)){1,70}$`,
  'u',
);

/** "The average accuracy on the test set is 99.59%". */
const SET_BEFORE =
  /\bon (?:the |our )?((?:test|eval(?:uation)?|validation|dev|held-?out)[ -](?:set|split|data))\s(?:is|was|of|:)\s{0,2}$/i;

/** "The F1 on CoNLL-03 is 94.12". */
const NAME_BEFORE = /\bon (?:the |our )?([A-Z][\w+-]{2,30})(?:\s[\w-]{1,12}){0,2}\s(?:is|was|of|:)\s{0,2}$/;

/** "On the test set, the model reaches ...", "94.2% test accuracy". */
const SET_ANYWHERE =
  /\bon (?:the |our |a )?((?:held-?out |hold-?out )?(?:test|eval(?:uation)?|validation|dev)[ -](?:set|split|data))\b|\b(test|validation|evaluation|eval|dev) (?:set )?accuracy\b/i;

/** What runs a model, or where one is found. */
const NO_TEST =
  /\b(?:[AHVTLPB]\d{2,4}|[GCT]PUs?|RTX|GTX|MI\d{3}|M[1-4]|NVIDIA|AMD|Intel|AWS|GitHub|Hugging ?Face|YouTube|Colab|Kaggle|LM ?Studio|PyTorch|TensorFlow|iPhone|iPad|MacBook|DGX|RAM|VRAM)\b/i;

/** The test that a sentence which names none that is known says a number is of; null for a number that may be anything. */
export type TestOf = (number: NumberAt) => Mention | null;

/** Looks beside each number once, and only where one of them asks. */
export function testsNamed(text: string, numbers: readonly NumberAt[]): TestOf {
  const names = lazy(() => namesFrom(text, numbers));
  return (number) => {
    const name = isSurelyResult(text, number) ? names().get(number) : undefined;
    return name == null ? null : mention(name, number);
  };
}

/** "0.912 accuracy and 0.921 recall on the test set": what stands behind the last is every one's. */
function namesFrom(text: string, numbers: readonly NumberAt[]): ReadonlyMap<NumberAt, string | null> {
  const names = new Map<NumberAt, string | null>();
  let name: string | null = null;
  for (const number of numbers.toReversed()) {
    name = namedBeside(text, number) ?? name;
    names.set(number, name);
  }
  return names;
}

/** "77.0% on VIBE, 63.7% on BrowseComp": a name that nobody knows right behind its number, where others are known. */
export function testBehind(sentence: string, number: NumberAt): Mention | null {
  const name = RIGHT_ON_NAME.exec(sentence.slice(number.end, number.end + 80))?.[1];
  return name === undefined || !isTest(name) ? null : mention(name, number);
}

function namedBeside(sentence: string, number: NumberAt): string | null {
  const behind = sentence.slice(number.end, number.end + 140);
  const before = sentence.slice(Math.max(0, number.at - 80), number.at);
  const called = (ON_DATA_SET.exec(behind) ?? ON_TEST.exec(behind) ?? SET_BEFORE.exec(before))?.[1];
  if (called !== undefined) return called;
  const name = (ON_NAME.exec(behind) ?? NAME_BEFORE.exec(before) ?? NAME_LEADING.exec(before))?.[1];
  if (name !== undefined && isTest(name)) return name;
  return SET_ANYWHERE.exec(sentence)?.slice(1).find(Boolean) ?? null;
}

/** The name is none of a model, nor of what runs one; the own model may be named after its test. */
export function isTest(name: string): boolean {
  return !NO_TEST.test(name) && !looksLikeModel(name);
}

function mention(label: string, { end }: NumberAt): Mention {
  return { at: end, end, named: { label, reading: labelOf(label) } };
}
