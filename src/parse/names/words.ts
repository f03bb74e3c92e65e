/** Words of model names with their meanings, each decoded by what decodes whole names. */
import { FORMATS } from '../../rules/formats.ts';
import { LEVELS } from '../../rules/levels.ts';
import { NAME_SHAPES, NAME_WORDS } from '../../rules/name-words.ts';
import { explainName, type NameExplanation } from './explain.ts';

/** Of these words nobody learns anything by itself. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['unknown', 'filler']);

export type NameWord = { word: string } & Pick<NameExplanation, 'kind' | 'meaning'>;

/** Every word that a rule of names knows and that means something by itself, and every format; sorted, each once. */
export function nameWords(): NameWord[] {
  const formats = FORMATS.map(({ id, meaning }): NameWord => ({ word: id, kind: 'format', meaning }));
  return [...new Map([...formats, ...decoded()].map((one) => [one.word, one])).values()];
}

function decoded(): NameWord[] {
  const words = [
    ...NAME_WORDS.flatMap((row) => row.words),
    ...FORMATS.flatMap((row) => ('tokens' in row ? (row.tokens ?? []) : [])),
    ...LEVELS.map(({ id }) => id),
    ...NAME_SHAPES,
  ];
  return [...new Set(words.map((word) => word.toLowerCase()))].toSorted().flatMap((word) => {
    const [first, second] = explainName(word);
    if (first === undefined || second !== undefined || SAYS_NOTHING.has(first.kind)) return [];
    return [{ word, kind: first.kind, meaning: first.meaning }];
  });
}
