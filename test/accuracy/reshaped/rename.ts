/** Models and makers by other names: every name of a card exchanged wherever it stands, in the card and in its id. */
import type { Random } from '../../parse/card/mutate.ts';
import { type Card, oneOf, type Reshape } from './card.ts';
import { brandWords, inventedWord } from './words.ts';

const REAL = [
  'falcon',
  'qwen',
  'gemma',
  'baichuan',
  'mistral',
  'internlm',
  'granite',
  'vicuna',
  'aquila',
  'olmo',
] as const;

/** All names made up. */
export const invented = (ordinary: ReadonlySet<string>): Reshape => renamed(ordinary, () => null);

/** The own names made up, those of rivals exchanged for real names of other families where a draw says so. */
export const otherRivals = (ordinary: ReadonlySet<string>): Reshape =>
  renamed(ordinary, (card, random) => {
    const text = card.lines.join('\n').toLowerCase();
    const word = oneOf(REAL, random);
    return text.includes(word) ? null : word;
  });

function renamed(ordinary: ReadonlySet<string>, rival: (card: Card, random: Random) => string | null): Reshape {
  return (card, random) => {
    const { own, rivals } = brandWords(card, ordinary);
    if (own.length === 0 || hasAccents(card, [...own, ...rivals])) return null;
    const names = new Map<string, string>();
    for (const word of own) names.set(word, inventedWord(random));
    for (const word of rivals) {
      const real = rival(card, random);
      names.set(word, real === null || [...names.values()].includes(real) ? inventedWord(random) : real);
    }
    const rename = renaming(names);
    return {
      id: rename(card.id),
      lines: card.lines.map(rename),
      labels: card.labels.map((label) => ({ ...label, subject: rename(label.subject) })),
    };
  };
}

/** Exchanges words, and words at the beginning or the end of longer ones (`OpenHermes`). */
function renaming(names: ReadonlyMap<string, string>): (text: string) => string {
  const parts = [...names.keys()].filter((word) => word.length > 3).toSorted((a, b) => a.length - b.length);
  const exchanged = (run: string): string => {
    const word = run.toLowerCase();
    const part = parts.find((one) => word !== one && (word.startsWith(one) || word.endsWith(one)));
    const at = part && word.startsWith(part) ? part.length : run.length - (part?.length ?? 0);
    if (part) return exchanged(run.slice(0, at)) + exchanged(run.slice(at));
    const name = names.get(word);
    return name === undefined ? run : inCaseOf(run, name);
  };
  return (text) => text.replace(/[A-Za-z]+(?![A-Za-z]|[.-]cpp)/g, exchanged);
}

/** A name is also written with letters that no pattern here exchanges (`Sabiá`). */
function hasAccents({ lines }: Card, words: readonly string[]): boolean {
  const accented = lines.join('\n').match(/[\p{L}]*[^\P{L}A-Za-z][\p{L}]*/gu) ?? [];
  return accented.some((word) =>
    words.includes(
      word
        .normalize('NFD')
        .replace(/[^A-Za-z]/g, '')
        .toLowerCase(),
    ),
  );
}

function inCaseOf(run: string, name: string): string {
  if (run === run.toUpperCase()) return name.toUpperCase();
  return run[0] === run[0]?.toUpperCase() ? name[0]?.toUpperCase() + name.slice(1) : name;
}
