/** What single words and labels mean, asked once a card: tables repeat theirs hundreds of times. */
import { TABLE_WORDS, type TableWordRow } from '../../rules/table-words.ts';
import type { Comparison } from '../names/compare.ts';
import { partsOf } from '../names/parts.ts';
import { compareWithOwn, type Identity, isStorage, isStranger } from './identity.ts';
import { isScoreless } from './labels/scoreless.ts';
import { labelOf, type LabelReading, readLabel } from './labels/label.ts';
import { looksLikeModel } from './labels/model-like.ts';
import { type SettingReading, settingOn } from './labels/setting.ts';
import { lazy } from '../lazy.ts';
import { remembered } from '../remembered.ts';

export type TableWord = TableWordRow['kind'];

/** Answers about labels of one card. Every answer is kept, so asking again costs a look-up. */
export interface Judge {
  /** Who the card's own model is: asked for by cards that state a result. */
  own: () => Identity;
  /** What a label says: the benchmark it names (null inside for none that we know) and the setting. */
  benchmark: (label: string) => LabelReading;
  /** The same for a label that stands among the parts of a benchmark. */
  part: (label: string, parent: string) => LabelReading;
  /** The label is of something that is measured or counted but is no quality of the model: size, speed, price, date. */
  scoreless: (label: string) => boolean;
  setting: (label: string) => SettingReading;
  /** The label reads like the name of a model. */
  model: (label: string) => boolean;
  /** How the label differs from the names of the card's own model, or why it is none of them. */
  compared: (label: string) => Comparison;
  /** Nothing excludes that the label names the card's own model. */
  fits: (label: string) => boolean;
  /** What a header of these words says its column holds; null when it is no such word. */
  word: (label: string) => TableWord | null;
}

/** Answers that do not depend on the card are kept from card to card: the same few thousand labels fill most tables. */
const benchmark = labelOf;
const part = rememberedPair((label, parent) => readLabel(label, { parent }));
const scoreless = remembered(isScoreless);
const setting = settingOn;

/** The id of averages over several benchmarks. */
export const AVERAGE: string = readLabel('Average').benchmark ?? '';

const named = remembered((label) => looksLikeModel(label));

/**
 * Answers for one card: what labels mean is the same for all, which of them name its own model is not. Most cards state no
 * result, and nobody asks who they are about. No getters: one in an object's literal has every card's answers differ in shape, and
 * the engine keeps the card with the shape.
 */
export function judgeFor(identify: () => Identity): Judge {
  const own = lazy(identify);
  const compared = remembered((label) => compareWithOwn(label, own()));
  const fits = (label: string): boolean => compared(label).excluded === null;
  return {
    own,
    benchmark,
    part,
    scoreless,
    setting,
    model: remembered(
      (label) => named(label) || (own().repackaged() && isStorage(label, true)) || looksOwn(label, own(), fits),
    ),
    compared,
    fits,
    word,
  };
}

function rememberedPair<T extends NonNullable<unknown> | null>(
  ask: (label: string, parent: string) => T,
): (label: string, parent: string) => T {
  const answers = remembered((both) => ask(both.slice(both.indexOf('\n') + 1), both.slice(0, both.indexOf('\n'))));
  return (label, parent) => answers(`${parent}\n${label}`);
}

const words: readonly TableWordRow[] = TABLE_WORDS;
const WORDS: ReadonlyMap<string, TableWord> = new Map(
  words.flatMap((row) => row.words.map((word): [string, TableWord] => [word, row.kind])),
);

/** The header in the form the table of words is written in. */
export function tableWord(label: string): TableWord | null {
  if (label.length > 60) return null;
  const plain = label
    .toLowerCase()
    .replace(/[*_:()[\]↑↓"'`.]/g, ' ')
    .replace(/[-/](?!\w{0,3}$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return WORDS.get(plain) ?? WORDS.get(plain.replace(/[/-]/g, ' ')) ?? null;
}

const word = remembered(tableWord);
/** A name of the card's own model, whole or shortened, or a word for it: nobody else could know these. */
function looksOwn(label: string, own: Identity, fits: (label: string) => boolean): boolean {
  if (label === '' || label.length > 120 || benchmark(label).benchmark !== null) return false;
  const kind = word(label);
  if (kind === 'own' || kind === 'newer' || kind === 'older') return true;
  if (isStranger(label, own)) return false;
  const found = partsOf(label);
  return found.length <= 14 && (own.brand.some((brand) => found.some(({ text }) => text === brand)) || fits(label));
}
