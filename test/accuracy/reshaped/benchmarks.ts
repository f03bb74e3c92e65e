/** Tests by other names: known ones exchanged for other known ones, or for ones that nobody knows. */
import type { Random } from '../../parse/card/mutate.ts';
import { type Card, oneOf, type Reshape, shuffled } from './card.ts';
import { inventedWord } from './words.ts';

/** Tests counted in percent, each by the one name that it is exchanged under. */
const NAMES = {
  mmlu: 'MMLU',
  hellaswag: 'HellaSwag',
  winogrande: 'WinoGrande',
  truthfulqa: 'TruthfulQA',
  piqa: 'PIQA',
  boolq: 'BoolQ',
  openbookqa: 'OpenBookQA',
  commonsenseqa: 'CommonsenseQA',
  siqa: 'SIQA',
  triviaqa: 'TriviaQA',
  sciq: 'SciQ',
  bbh: 'BBH',
  agieval: 'AGIEval',
  gsm8k: 'GSM8K',
  humaneval: 'HumanEval',
  mbpp: 'MBPP',
  cmmlu: 'CMMLU',
  gpqa: 'GPQA',
} as const;
type Id = keyof typeof NAMES;
const IDS = Object.keys(NAMES) as [Id, ...Id[]];

const SPELLINGS: Partial<Record<Id, string>> = {
  truthfulqa: 'Truthful[ _-]?QA',
  triviaqa: 'Trivia[ _-]?QA',
  hellaswag: 'Hella[ _-]?Swag',
  humaneval: 'Human[ _-]?Eval',
  agieval: 'AGI[ _-]?Eval',
  gsm8k: 'GSM[ _-]?8k',
  commonsenseqa: 'Commonsense[ _-]?QA',
  openbookqa: 'Open[ _-]?Book[ _-]?QA',
};

const spelling = (id: Id): string => SPELLINGS[id] ?? NAMES[id];

/** Known tests for known ones that the card does not speak of. */
export const otherTests: Reshape = (card, random) => {
  const free = shuffled(IDS, random).filter((id) => !named(id).test(card.lines.join('\n')));
  return exchanged(card, random, () => free.pop() ?? null);
};

/** Tests that nobody knows for known ones; a label then wants a result, on whatever test. */
export const unknownTests: Reshape = (card, random) =>
  exchanged(card, random, () => {
    const word = inventedWord(random);
    const name = word[0]?.toUpperCase() + word.slice(1);
    return oneOf([name, `${name}QA`, `${name}-Hard`, `${name}Bench`, word.toUpperCase().slice(0, 5)], random);
  });

function exchanged(card: Card, random: Random, next: () => string | null): Card | null {
  const mine = IDS.filter((id) => isExchangeable(card, id));
  const pairs = shuffled(mine, random).flatMap((id) => {
    const name = next();
    return name === null ? [] : [{ id, name }];
  });
  if (pairs.length === 0) return null;
  const pattern = new RegExp(pairs.map(({ id }) => `(${within(spelling(id))})`).join('|'), 'gi');
  const shown = (name: string) => NAMES[name as Id] ?? name;
  const replace = (text: string) =>
    text.replace(pattern, (...found) => {
      const name = shown(pairs[found.slice(1, pairs.length + 1).findIndex(Boolean)]?.name ?? '');
      return found[0] === found[0].toLowerCase() ? name.toLowerCase() : name;
    });
  const benchmark = (id: string | null) => {
    const pair = pairs.find((one) => one.id === id);
    return pair ? (pair.name in NAMES ? pair.name : null) : id;
  };
  const labels = card.labels.map((label) => ({
    ...label,
    label: replace(label.label),
    benchmark: benchmark(label.benchmark),
  }));
  return { ...card, lines: card.lines.map(replace), labels };
}

/** The test's name stands alone: not beside a longer name (`MMLU-Pro`, `HumanEval+`), a part of it, or a translation. */
function isExchangeable({ lines, labels }: Card, id: Id): boolean {
  const mine = labels.filter(({ benchmark }) => benchmark?.split('/')[0] === id);
  const rest = labels.filter(({ benchmark }) => benchmark?.split('/')[0] !== id);
  const whole = new RegExp(`^\\W*${spelling(id)}(?:\\s*\\W?\\d+[ -]?shots?\\W?|\\s*\\(acc\\w*\\))?\\W*$`, 'i');
  const any = new RegExp(spelling(id), 'i');
  const longer = new RegExp(
    `${spelling(id)}(?:\\+|[-_ ]?(?:pro|plus|redux|stem|x|hard|diamond|fr|de|es|zh|ru|synth\\w*)\\b)|\\w[-_]${spelling(id)}`,
    'i',
  );
  return (
    mine.length > 0 &&
    mine.every(({ benchmark, label }) => benchmark === id && whole.test(label)) &&
    !rest.some(({ label }) => any.test(label)) &&
    !lines.some((line) => longer.test(line.replaceAll(/\S*:\/\/\S*/g, '').replace(/[\w-]+\/[\w-]+/g, '')))
  );
}

const within = (name: string): string => `(?<![A-Za-z0-9])${name}(?![A-Za-z0-9+])`;
const named = (id: Id): RegExp => new RegExp(spelling(id), 'i');
