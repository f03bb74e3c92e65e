/**
 * Who understands what in a repo name. Each claimer looks at one token and says what the run that starts there means, or
 * null. Their order is the only precedence: a token claimed by one is not offered to those below it. Beside each stands
 * what its runs can begin with, so that it is not asked about the many words that mean nothing to it.
 */
import { FORMATS, type FormatRow } from '../../rules/formats.ts';
import { NAME_WORDS, type NameWordRow } from '../../rules/name-words.ts';
import { readLevel } from '../levels.ts';
import { type Claimer, claim, hasSize, type Name } from './claim.ts';
import { KNOWN_NAMES, type KnownName, STEMS } from './known.ts';
import { activeSizeAt, BILLIONS, countsExamples, countsTokens, expertsAt, OTHER_UNITS, sizeAt } from './measures.ts';
import { context, date, SETTINGS, training, trainingNumber, VERSION_WORDS, version } from './numbers.ts';
import { indexPhrases, phraseAt } from './phrases.ts';
import type { NameClaim } from './reading.ts';
import { type NameToken, ownerOf } from './split.ts';

const formats: readonly FormatRow[] = FORMATS;
const words: readonly NameWordRow[] = NAME_WORDS;
const FORMAT_NAMES = indexPhrases(formats.map((row) => ({ words: row.tokens ?? [], meaning: row })));
const WORDS = indexPhrases(words.map((row) => ({ words: row.words, meaning: row })));

const experts: Claimer = ({ tokens }, at) => expertsAt(tokens, at)?.claim ?? null;
const activeSize: Claimer = ({ tokens }, at) => activeSizeAt(tokens, at);
const size: Claimer = ({ tokens }, at) => {
  const found = countsExamples(tokens, at) ? null : sizeAt(tokens, at, BILLIONS);
  return found !== null && countsTokens(tokens, at, Number(found.value)) ? null : found;
};
const otherSize: Claimer = (name, at) =>
  hasSize(name) || countsExamples(name.tokens, at) ? null : sizeAt(name.tokens, at, OTHER_UNITS);

/** Family, generation or well-known fine-tune, by its name. */
const knownName: Claimer = (name, at) => {
  const found = phraseAt(KNOWN_NAMES, name.tokens, at);
  if (found === null || isOrdinaryWord(name, found.meaning, [at, found.last])) return null;
  if (isUnit(name.tokens, at) || isStep(name, at)) return null;
  return knownClaim(name, found.meaning, at, found.last);
};

/** `100Mpt`: millions of tokens of pretraining, no MPT. */
function isUnit(tokens: readonly NameToken[], at: number): boolean {
  return tokens[at]?.lower === 'mpt' && tokens[at]?.glued === true && tokens[at - 1]?.kind === 'number';
}

/** `llama-3-8b-sft-step3`: a step of training, behind the name of what was trained. */
function isStep({ tokens, claims }: Name, at: number): boolean {
  return tokens[at]?.lower === 'step' && claims.some(({ kind, to }) => to <= at && NAMES_OF_MODELS.has(kind));
}

const NAMES_OF_MODELS: ReadonlySet<string> = new Set(['family', 'generation', 'series']);

function knownClaim(name: Name, known: KnownName, at: number, last: number): NameClaim {
  return known.kind === 'word'
    ? claim(name, known.row.kind, known.row.value, at, last, known.row.meaning)
    : claim(name, known.kind, known.row.id, at, last, null);
}

/** A name that is an ordinary word too (`arctic`) counts only beside a size or under its own owner. */
function isOrdinaryWord(name: Name, known: KnownName, run: readonly [number, number]): boolean {
  if (known.kind === 'generation' && known.sizes) return !hasSizeOf(name, known.sizes) && !beginsMerge(name, run);
  if (known.kind !== 'family' || known.row.plain === undefined || hasSize(name)) return false;
  const owner = ownerOf(name.id);
  return owner === null || !known.row.owners.includes(owner);
}

/**
 * An abbreviation counts beside its sizes, and with a version's point at the start of a name with any other: merges repeat
 * layers (`L3.1-Twilight-12B`).
 */
function beginsMerge(name: Name, [from, last]: readonly [number, number]): boolean {
  const run = name.tokens.slice(from, last + 1);
  return from === 0 && run.some(({ lower }) => lower.includes('.')) && hasSize(name);
}

function hasSizeOf({ tokens, claims }: Name, sizes: readonly number[]): boolean {
  return claims.some(({ kind, value, from }) => {
    const count = kind === 'experts' ? expertsAt(tokens, from)?.each : kind === 'size' ? Number(value) : null;
    return typeof count === 'number' && sizes.includes(count / 1e9);
  });
}

const format: Claimer = (name, at) => {
  const found = phraseAt(FORMAT_NAMES, name.tokens, at);
  return found && claim(name, 'format', found.meaning.id, at, found.last, found.meaning.meaning);
};

/** First words of levels; anything else is not worth looking up. */
const LEVEL_STARTS: ReadonlySet<string> = new Set(
  'q iq ud tq mxfp nvfp fp f bf int uint w bpw nf oq i k float half bits bit'.split(' '),
);
const LEVEL_UNITS: ReadonlySet<string> = new Set(['bit', 'bits', 'bpw', 'bpwh']);
const LONGEST_LEVEL = 7;

/** `Q4_K_M`, `4bit`, `6.5bpw`, `w4a16`: the longest run of tokens that is a level. */
const level: Claimer = (name, at) => {
  const { tokens } = name;
  const first = tokens[at];
  if (first === undefined || !mayStartLevel(tokens, at)) return null;
  for (let to = Math.min(at + LONGEST_LEVEL, tokens.length); to > at; to--) {
    const found = readLevel(name.id.slice(first.start, tokens[to - 1]?.end));
    if (found) return claim(name, 'level', found.text, at, to, found.row.meaning);
  }
  return null;
};

function mayStartLevel(tokens: readonly NameToken[], at: number): boolean {
  const first = tokens[at];
  if (first?.kind === 'word') return !first.glued && LEVEL_STARTS.has(first.lower);
  return LEVEL_UNITS.has(tokens[at + 1]?.lower ?? '') || LEVEL_UNITS.has(tokens[at + 2]?.lower ?? '');
}

/** Words that are no model's name: stage, line, method, part, language, filler. */
const word: Claimer = (name, at) => {
  const found = phraseAt(WORDS, name.tokens, at);
  return found && claim(name, found.meaning.kind, found.meaning.value, at, found.last, found.meaning.meaning);
};

/** The row of a word inside a known name: the line of `Coder` in `Qwen3-Coder-Next`, the stage of `base` in `stablelm-base-alpha`. */
export function wordAt(tokens: readonly NameToken[], at: number): NameWordRow | null {
  return phraseAt(WORDS, tokens, at)?.meaning ?? null;
}

/** No shorter word is a stem and something more. */
const SHORTEST_WITH_STEM = 5;
const ANY_STEM = new RegExp(STEMS.join('|'));

/** A family's stem inside a longer word (`BioMistral`); at the word's end the number after it belongs to it (`medllama3`). */
const stem: Claimer = (name, at) => {
  const token = name.tokens[at];
  const held = token && STEMS.find((text) => token.lower.includes(text));
  if (token === undefined || held === undefined) return null;
  const found = token.lower.endsWith(held)
    ? phraseAt(KNOWN_NAMES, name.tokens, at, held)
    : phraseAt(KNOWN_NAMES, name.tokens.slice(at, at + 1), 0, held);
  if (found === null) return null;
  const last = token.lower.endsWith(held) ? found.last : at + 1;
  return { ...knownClaim(name, found.meaning, at, last), within: true };
};

/** What the runs of a claimer can begin with: any number, or one of some words. */
interface Opening {
  number?: true;
  words?: Iterable<string>;
}

/** Strongest first. */
const CLAIMERS: readonly (readonly [Claimer, Opening])[] = [
  [experts, { number: true }],
  [activeSize, { words: ['a', 'ba', 'e', 'ne'] }],
  [size, { number: true }],
  [otherSize, { number: true }],
  [knownName, { words: KNOWN_NAMES.keys() }],
  [format, { words: FORMAT_NAMES.keys() }],
  [level, { number: true, words: LEVEL_STARTS }],
  [word, { words: WORDS.keys() }],
  [stem, {}],
  [context, { number: true }],
  [version, { words: VERSION_WORDS }],
  [date, { number: true }],
  [training, { number: true, words: SETTINGS }],
  [trainingNumber, { number: true }],
];

/** The claimers in their order. */
export const IN_ORDER: readonly Claimer[] = CLAIMERS.map(([claimer]) => claimer);

const bitOf = (claimer: Claimer): number => 1 << IN_ORDER.indexOf(claimer);
const OF_NUMBERS = CLAIMERS.reduce((all, [claimer, { number }]) => (number ? all | bitOf(claimer) : all), 0);
const OF_STEMS = bitOf(stem);
const OF_WORDS = new Map<string, number>();
for (const [claimer, { words: opening = [] }] of CLAIMERS)
  for (const text of opening) OF_WORDS.set(text, (OF_WORDS.get(text) ?? 0) | bitOf(claimer));

/** The claimers whose runs can begin with a token: bit `n` for `IN_ORDER[n]`. */
export function claimersOf({ kind, lower }: NameToken): number {
  const known = OF_WORDS.get(lower) ?? 0;
  if (kind === 'number') return known | OF_NUMBERS;
  return lower.length >= SHORTEST_WITH_STEM && ANY_STEM.test(lower) ? known | OF_STEMS : known;
}
