/** Which words of a labelled card are names of models and makers, and may be exchanged for made-up ones. */
import { BENCHMARKS } from '../../../src/rules/benchmarks.ts';
import { EVERYDAY_WORDS } from '../../../src/rules/everyday-words.ts';
import { FAMILIES } from '../../../src/rules/families.ts';
import { NAME_WORDS } from '../../../src/rules/name-words.ts';
import { RIVAL_WORDS } from '../../../src/rules/rivals.ts';
import type { Random } from '../../parse/card/mutate.ts';
import { type Card, oneOf } from './card.ts';

const runsOf = (text: string): string[] => text.match(/[A-Za-z]+/g) ?? [];
const lower = (texts: readonly string[]): string[] => texts.flatMap(runsOf).map((run) => run.toLowerCase());

const BRANDS = new Set(lower([...FAMILIES.map(({ id }) => id), ...RIVAL_WORDS]));
const KEPT = new Set([
  ...lower([
    ...EVERYDAY_WORDS,
    ...NAME_WORDS.flatMap(({ words }) => words.filter((word: string) => !word.includes('-'))),
  ]),
  ...lower(BENCHMARKS.flatMap(({ id, name, names }) => [id, name, ...names])),
  ...'lora qlora arena leaderboard hugging face huggingface ours original cased uncased zero shot'.split(' '),
]);

/** In how many cards each word stands in lower case: a word of many is an ordinary one. */
export function ordinaryWords(cards: readonly Card[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { lines } of cards) {
    const words = new Set(lines.join('\n').match(/(?<![\w/.-])[a-z]+(?![\w/-])/g));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([word, count]) => (count >= 5 ? [word] : [])));
}

/** The words of the names in a card: its repo's, and those of the models that its labels name. */
export function brandWords(card: Card, ordinary: ReadonlySet<string>): { own: string[]; rivals: string[] } {
  const shown = new Set(lower(card.labels.map(({ label }) => label)));
  const isBrand = (word: string) =>
    word.length > 2 &&
    !shown.has(word) &&
    !KEPT.has(word) &&
    (BRANDS.has(word) || (word.length > 3 && !ordinary.has(word)));
  const mine = card.labels.filter(({ role }) => role !== 'other').map(({ subject }) => subject);
  const own = new Set(lower([card.id, ...mine.filter(isName)]).filter(isBrand));
  const rivals = new Set(lower(card.labels.map(({ subject }) => subject).filter(isName)).filter(isBrand));
  return { own: [...own], rivals: [...rivals].filter((word) => !own.has(word)) };
}

/** Words with a number or joined ones, not a description. */
function isName(subject: string): boolean {
  return subject.length < 60 && /[\d/-]/.test(subject) && !/\b(?:with|and|on|of|the)\b/.test(subject);
}

const SYLLABLES = [
  'cor',
  'van',
  'tri',
  'dol',
  'mu',
  'rek',
  'sil',
  'bo',
  'fen',
  'ga',
  'lor',
  'pid',
  'zan',
  'ne',
  'kul',
  'vo',
  'thar',
  'mi',
  'sol',
  'qua',
] as const;

/** A word that nobody named a model by. */
export function inventedWord(random: Random): string {
  return Array.from({ length: 3 }, () => oneOf(SYLLABLES, random)).join('');
}
