/** Model names taken apart into words that can be compared: `Meta-Llama-3-8B` and "Llama 3 8B" are the same words. */

import { remembered } from '../remembered.ts';

/** Spellings of one word. Only spellings that cards use for the very same thing. */
const SAME: Readonly<Record<string, string>> = {
  it: 'instruct',
  ins: 'instruct',
  inst: 'instruct',
  instruction: 'instruct',
  instructed: 'instruct',
  pt: 'base',
  pretrained: 'base',
  pretrain: 'base',
  plus: '+',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  uncensor: 'uncensored',
  gtp4: 'gpt4',
  multilingual: 'multi',
};

const WORD =
  /\d+x\d+(?:\.\d+)?[bm](?![a-z])|\d+(?:\.\d+)?[bmkt](?![a-z])|\d+(?:\.\d+)*|[a-z]+|[α-ω]|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+|\+/g;
const ACCENT = /[\u0300-\u036f]/g;
const ZERO_VERSION = /^(\d+)\.0$/;

/** The words of a name, lower case, accents off, `2.0` as `2`, a `v` before a number dropped. */
export const nameWords: (name: string) => readonly string[] = remembered(takeApart);

function takeApart(name: string): string[] {
  const folded = name
    .replace(/(\d)_(?=\d)/g, '$1.')
    .toLowerCase()
    .normalize('NFD')
    .replace(ACCENT, '')
    .normalize('NFKC')
    .slice(0, 160);
  const words: string[] = [];
  for (const [word] of folded.matchAll(WORD)) words.push(SAME[word] ?? word.replace(ZERO_VERSION, '$1'));
  return words.filter((word, index) => !(word === 'v' && /^\d/.test(words[index + 1] ?? '')));
}

/** `7b`, `270m`, `8x7b`: the size a name states; in billions, null for any other word. */
export const sizeOf: (word: string) => number | null = remembered(readSize);

function readSize(word: string): number | null {
  const found = /^(?:(\d+)x)?(\d+(?:\.\d+)?)([bm])$/.exec(word);
  if (found === null) return null;
  return (Number(found[1] ?? 1) * Number(found[2]) * 1000) / (found[3] === 'b' ? 1000 : 1e6);
}

/** A version, date or serial: `3.1`, `0106`, `2407`. */
export function isVersion(word: string): boolean {
  return /^\d/.test(word) && sizeOf(word) === null && !/[kt]$/.test(word);
}
