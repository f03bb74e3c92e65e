/** Claimers of numbers that are no sizes: context, version, date, settings and amounts of training. */
import { type Claimer, claim, hasSize } from './claim.ts';
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

/** `v0.1`, `V2`, `ver 3`. */
export const version: Claimer = (name, at) => {
  const letter = name.tokens[at];
  const number = name.tokens[at + 1];
  if (number?.kind !== 'number' || letter === undefined || !VERSION_WORDS.has(letter.lower)) return null;
  if (letter.lower.length === 1 && !number.glued) return null;
  return claim(name, 'version', `v${number.text}`, at, at + 2, null);
};
/** Words that a version is written with. */
export const VERSION_WORDS: ReadonlySet<string> = new Set(['v', 'ver', 'version', 'rev', 'vol']);

/** `2507`, `0324`, `20240815`: year and month, month and day, or the whole date. */
export const date: Claimer = (name, at) => {
  const token = name.tokens[at];
  if (token?.kind !== 'number' || token.glued || name.tokens[at + 1]?.glued || !isDate(token.text)) return null;
  return claim(name, 'date', token.text, at, at + 1, null);
};

function isDate(text: string): boolean {
  if (text.length === 8) return /^20[12]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text);
  return (
    text.length === 4 && /^(?:2[2-6](?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|202[2-6])$/.test(text)
  );
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
  return amount || setting ? claim(name, 'training', name.id.slice(first.start, second.end), at, at + 2, null) : null;
};

/** A number that follows a training word: `checkpoint-1500`, `seed_42`. */
export const trainingNumber: Claimer = (name, at) => {
  if (name.tokens[at]?.kind !== 'number' || !name.owned[at - 1]) return null;
  const before = name.claims.find((held) => held.to === at);
  return before?.kind === 'training' ? claim(name, 'training', name.tokens[at]?.text ?? '', at, at + 1, null) : null;
};
