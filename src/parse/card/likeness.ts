/** How well a printed model name fits a card's own model, as a grade from 0 (another model) to 100 (the same words). */
import { FAMILY_WORDS, type Identity, withoutStorage } from './identity.ts';
import { isVersion, nameWords, sizeOf } from './name-words.ts';

/** From this grade on a name may be the card's own model, if no better one stands beside it. */
export const LIKELY = 50;

const STAGE = new Set(['instruct', 'chat', 'base', 'rlhf', 'dpo', 'sft', 'rl']);
/** Words that make another model of the line they are added to or left out of. */
const LINE = new Set([
  'coder',
  'math',
  'vl',
  'vision',
  'audio',
  'omni',
  'embedding',
  'reranker',
  'reward',
  'guard',
  'distill',
  'zero',
  'nano',
  'mini',
  'small',
  'medium',
  'large',
  'lite',
  'turbo',
  'pro',
  'ultra',
  'flash',
  'tiny',
  'max',
  'thinking',
  'reasoning',
]);
/** Words that say nothing about which model it is. */
const FILLER = new Set([
  'hf',
  'meta',
  'model',
  'ours',
  'our',
  'this',
  'the',
  'v',
  'params',
  'parameters',
  'param',
  'b',
  'fine',
  'finetuned',
  'finetune',
  'tuned',
  'ft',
  'repo',
  'repository',
  'new',
  'release',
  'fp',
  'bf',
  'of',
]);

/** Words of how a model was trained that cards leave out of tables. */
const TRAINING = new Set(['lora', 'qlora', 'adapter', 'merged', 'test']);

/** What a missing or an added word costs; the first row that fits a word has it. */
const MISSING: readonly [(word: string, own: Identity) => boolean, number][] = [
  [(word) => FILLER.has(word) || word.length === 1, 3],
  [(word, own) => own.owner.toLowerCase().includes(word), 5],
  [(word) => /^\d+[kt]$/.test(word) || TRAINING.has(word), 10],
  [(word) => STAGE.has(word), 25],
  [(word) => LINE.has(word), 60],
  [(word) => sizeOf(word) !== null, 20],
  [(word) => isVersion(word), 12],
  [(word) => FAMILY_WORDS.has(word), 12],
  [() => true, 30],
];
const ADDED: readonly [(word: string, own: Identity) => boolean, number][] = [
  [(word) => FILLER.has(word), 1],
  [(word, own) => own.owner.toLowerCase().includes(word), 3],
  [(word) => word === 'base', 15],
  [(word) => sizeOf(word) !== null, 12],
  [(word) => isVersion(word) || word.length === 1, 12],
  [() => true, 60],
];

/** Grades a printed name. Remarks in brackets weigh little: "DeepSeek-V2 Chat (RL)" is DeepSeek-V2-Chat. */
export function likeness(printed: string, own: Identity): number {
  const slash = printed.includes(' ') ? -1 : printed.lastIndexOf('/');
  const name = withoutStorage(printed.slice(slash + 1));
  const whole = grade(nameWords(name), own);
  if (slash > 0 && whole < 97 && !own.repackaged && otherOwner(printed.slice(0, slash), own)) return 0;
  const open = name.search(/[([（:：]/);
  if (whole === 100 || open <= 0) return whole;
  return Math.max(whole, grade(nameWords(name.slice(0, open)), own) - 10);
}

/** `teknium/X` in the card of `uukuguy/X-dare`: another repo, unless it is the very name. */
function otherOwner(path: string, own: Identity): boolean {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase() !== own.owner.toLowerCase();
}

function grade(words: readonly string[], own: Identity): number {
  const missing = [...own.words];
  const added: string[] = [];
  for (const word of words) {
    const at = missing.indexOf(word);
    if (at === -1) added.push(word);
    else missing.splice(at, 1);
  }
  if (joinedEqual(missing, added)) return 97;
  if (clash(missing, added, sameSize, (word) => sizeOf(word) !== null)) return 0;
  if (clash(missing, added, () => false, isVersion)) return 0;
  if (stagesClash(missing, added)) return 0;
  if (!sharesName(words, missing, own)) return sizeOnly(words, own) ? 60 : 0;
  const cost = sum(missing, MISSING, own) + sum(added, ADDED, own);
  return Math.max(0, 100 - cost);
}

/** "stable code" and `stablecode`, "Open Hermes" and `OpenHermes`. */
function joinedEqual(missing: readonly string[], added: readonly string[]): boolean {
  return missing.length > 0 && missing.join('') === added.join('');
}

/** Both names state a word of one sort and not the same: another size, another version. Equal ones are struck out. */
function clash(
  missing: string[],
  added: string[],
  same: (a: string, b: string) => boolean,
  sort: (word: string) => boolean,
): boolean {
  for (const word of added.filter(sort)) {
    const at = missing.findIndex((each) => sort(each));
    if (at === -1) continue;
    if (!same(missing[at] ?? '', word)) return true;
    missing.splice(at, 1);
    added.splice(added.indexOf(word), 1);
  }
  return false;
}

const TUNED = new Set(['instruct', 'chat']);

/** "Gemma 3 PT 270M" is not gemma-3-270m-it. */
function stagesClash(missing: readonly string[], added: readonly string[]): boolean {
  const tuned = (words: readonly string[]): boolean => words.some((word) => TUNED.has(word));
  return (added.includes('base') && tuned(missing)) || (missing.includes('base') && tuned(added));
}

/** 10B for 10.7B, 236B for 235B: rounded, not another size. */
function sameSize(a: string, b: string): boolean {
  const [x, y] = [sizeOf(a) ?? 0, sizeOf(b) ?? 0];
  return Math.abs(x - y) <= 0.08 * Math.max(x, y);
}

/** At least half the words of the brand stand in the name; where the name is all family, the family does. */
function sharesName(words: readonly string[], missing: readonly string[], own: Identity): boolean {
  if (own.brand.length > 0) return own.brand.filter((word) => missing.includes(word)).length * 2 <= own.brand.length;
  const family = own.words.filter((word) => FAMILY_WORDS.has(word));
  return family.length === 0
    ? words.length > 0 && missing.length < own.words.length
    : family.some((word) => words.includes(word));
}

/** "7B Params" in the card of gemma-7b. */
function sizeOnly(words: readonly string[], own: Identity): boolean {
  const sizes = words.filter((word) => sizeOf(word) !== null);
  const rest = words.filter((word) => sizeOf(word) === null && !FILLER.has(word));
  return sizes.length === 1 && rest.length === 0 && own.words.includes(sizes[0] ?? '');
}

function sum(words: readonly string[], prices: typeof MISSING, own: Identity): number {
  return words.reduce((total, word) => total + (prices.find(([fits]) => fits(word, own))?.[1] ?? 0), 0);
}
