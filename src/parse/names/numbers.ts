/** Claimers of numbers that are no sizes: context, version, date, settings and amounts of training. */
import { type Claimer, claim, hasSize, type Name } from './claim.ts';
import { numberClaim } from './measures.ts';

/** Lengths of context in thousands that models are really made with; other thousands count steps or samples. */
const CONTEXT_K: ReadonlySet<string> = new Set(
  '2 4 8 16 24 32 40 48 64 96 128 131 192 200 256 262 512 1000 1024'.split(' '),
);
const CONTEXT_M: ReadonlySet<string> = new Set(['1', '2', '4', '5', '10']);

/** `128k`; `1M` beside a size in billions. */
export const context: Claimer = (name, at) => {
  const number = name.tokens[at];
  const unit = name.tokens[at + 1];
  if (number?.kind !== 'number' || !unit?.glued) return null;
  if (unit.lower === 'm' && CONTEXT_M.has(number.text) && hasSize(name)) {
    return numberClaim(name.tokens, 'context', Number(number.text) * 2 ** 20, at, at + 2);
  }
  if (unit.lower !== 'k' || !CONTEXT_K.has(number.text)) return null;
  return numberClaim(name.tokens, 'context', contextLength(Number(number.text)), at, at + 2);
};

/** `32k` is 32,768 but `200k` is 200,000: powers of two count in 1,024s. */
function contextLength(thousands: number): number {
  const power = Number.isInteger(Math.log2(thousands)) || thousands % 8 === 0;
  return thousands * (power && thousands !== 200 && thousands !== 1000 ? 1024 : 1000);
}

/** `v0.1`, `V2`, `ver 3`, `v1_5`, `v0p1`. */
export const version: Claimer = (name, at) => {
  const letter = name.tokens[at];
  const number = name.tokens[at + 1];
  if (number?.kind !== 'number' || letter === undefined || !VERSION_WORDS.has(letter.lower)) return null;
  if (letter.lower.length === 1 && !number.glued) return null;
  const part = versionPart(name, at + 2);
  if (part !== null && /^\d{1,2}$/.test(number.text))
    return claim(name, 'version', `v${number.text}.${part.text}`, at, part.to, null);
  return claim(name, 'version', `v${number.text}`, at, at + 2, null);
};

/** What stands behind a written-out point: `_5`, `p1`; a number with a unit is a measure of its own. */
function versionPart({ tokens, owned }: Name, at: number): { text: string; to: number } | null {
  const first = tokens[at];
  const from = first?.lower === 'p' && first.glued ? at + 1 : at;
  const part = tokens[from];
  const joined = from > at ? part?.glued : part?.before === '_';
  if (part?.kind !== 'number' || !joined || owned[from] || !/^\d{1,2}$/.test(part.text)) return null;
  return tokens[from + 1]?.glued ? null : { text: part.text, to: from + 1 };
}

/** Words that a version is written with. */
export const VERSION_WORDS: ReadonlySet<string> = new Set(['v', 'ver', 'version', 'rev', 'vol']);

/** `2507`, `0324`, `20240815`, `08-2024`, `2026-08-14`: year and month, month and day, or the whole date. */
export const date: Claimer = (name, at) => {
  for (const length of [3, 2]) {
    const written = partsOf(name, at, length);
    if (written !== null && IN_PARTS.some((shape) => shape.test(written)))
      return claim(name, 'date', written, at, at + length, null);
  }
  const token = name.tokens[at];
  if (token?.kind !== 'number' || token.glued || name.tokens[at + 1]?.glued || !isDate(token.text)) return null;
  return claim(name, 'date', token.text, at, at + 1, null);
};

const YEAR = '20[12]\\d';
const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const IN_PARTS = [
  [YEAR, MONTH, DAY],
  [DAY, MONTH, YEAR],
  [MONTH, YEAR],
  [YEAR, MONTH],
].map((parts) => new RegExp(`^${parts.join('-')}$`));

/** Numbers parted by `-` or `_`, written with `-`; null where they are not that many or something touches them. */
function partsOf({ tokens, owned }: Name, at: number, length: number): string | null {
  // Most words of a name are no numbers, and most numbers stand alone.
  if (tokens[at]?.kind !== 'number' || tokens[at + length - 1]?.kind !== 'number') return null;
  const parts = tokens.slice(at, at + length);
  if (parts.length < length || parts[0]?.glued || tokens[at + length]?.glued) return null;
  const fits = parts.every(
    ({ kind, before }, place) => kind === 'number' && !owned[at + place] && (place === 0 || /^[-_]$/.test(before)),
  );
  return fits ? parts.map(({ text }) => text).join('-') : null;
}

const WHOLE_DATE = new RegExp(`^${YEAR}${MONTH}${DAY}$`);
const SHORT_DATE = new RegExp(`^(?:2[2-6]${MONTH}|${MONTH}${DAY}|202[2-6])$`);

function isDate(text: string): boolean {
  return text.length === 8 ? WHOLE_DATE.test(text) : text.length === 4 && SHORT_DATE.test(text);
}

const AMOUNTS: ReadonlySet<string> = new Set([
  'k',
  'm',
  'epochs',
  'epoch',
  'ep',
  'steps',
  'step',
  'shot',
  'samples',
  'iters',
]);
/** Words that the value of a setting follows. */
export const SETTINGS: ReadonlySet<string> = new Set([
  'e',
  'ep',
  'epoch',
  'r',
  'lr',
  'bs',
  's',
  'seed',
  'step',
  'steps',
  'iter',
]);

/** `50k`, `3epochs`, `e3`, `r64`: an amount or setting of a training run. */
export const training: Claimer = (name, at) => {
  const first = name.tokens[at];
  const second = name.tokens[at + 1];
  if (first === undefined || second === undefined) return null;
  const amount = first.kind === 'number' && second.glued && AMOUNTS.has(second.lower);
  const setting = SETTINGS.has(first.lower) && second.kind === 'number' && (second.glued || first.text.length > 1);
  if (name.owned[at + 1] || (setting && isCutShort(name, at))) return null;
  return amount || setting ? claim(name, 'training', name.id.slice(first.start, second.end), at, at + 2, null) : null;
};

/** `s2s` is no seed 2; `r64a128` is a rank and its alpha. */
function isCutShort({ tokens }: Name, at: number): boolean {
  const after = tokens[at + 2];
  return tokens[at]?.text.length === 1 && after?.glued === true && after.lower !== 'a';
}

/** A number that follows a training word: `checkpoint-1500`, `seed_42`. */
export const trainingNumber: Claimer = (name, at) => {
  if (name.tokens[at]?.kind !== 'number' || !name.owned[at - 1]) return null;
  const before = name.claims.find((held) => held.to === at);
  return before?.kind === 'training' ? claim(name, 'training', name.tokens[at]?.text ?? '', at, at + 1, null) : null;
};
