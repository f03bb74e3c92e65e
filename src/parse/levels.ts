/** Reads quantisation levels (`Q4_K_M`, `4.65bpw`, `w4a16`, `bf16`) out of tokens and names. */
import { LEVELS, type LevelRow } from '../rules/levels.ts';
import { remembered } from './remembered.ts';

/** A level that was read: its row, its usual spelling, and its bits per weight, nominal. */
export interface Level {
  row: LevelRow;
  /** `Q4_K_M` for any spelling of it; of parametric levels `4bit`, `4.65bpw`, else as written in lower case. */
  text: string;
  /** Nominal bits per weight; for parametric levels the number in the name. Null where the level does not say. */
  bits: number | null;
}

const compact = (text: string): string => text.toLowerCase().replace(/[_.\- ]/g, '');

const exact: ReadonlyMap<string, LevelRow> = new Map(
  LEVELS.filter((row) => row.pattern === undefined).flatMap((row) =>
    [row.id, ...(row.spellings ?? [])].map((text) => [compact(text), row] as const),
  ),
);
const parametric = LEVELS.filter((row) => row.pattern !== undefined);

/** `_R4`, `_R8`: rows interleaved for speed (ik_llama.cpp), the same level otherwise. */
const INTERLEAVED = /[_-]r(?:4|8|16)$/i;
/** `UD-`: Unsloth's dynamic choice of levels per tensor. */
const DYNAMIC = /^ud[-_]/i;

/** The level a whole token stands for; null when it stands for none. Case and separators within it are ignored. */
export function readLevel(token: string): Level | null {
  return token.length > LONGEST ? null : levelOf(token);
}

const LONGEST = 24;

const levelOf = remembered((token): Level | null => {
  return plainLevel(token) ?? decoratedLevel(token) ?? parametricLevel(token.toLowerCase());
});

function plainLevel(token: string): Level | null {
  const row = exact.get(compact(token));
  return row === undefined ? null : { row, text: row.id, bits: row.bits };
}

function decoratedLevel(token: string): Level | null {
  const dynamic = DYNAMIC.test(token) ? 'UD-' : '';
  const interleaved = INTERLEAVED.exec(token)?.[0].toUpperCase().replace('-', '_') ?? '';
  if (dynamic === '' && interleaved === '') return null;
  const level = plainLevel(token.replace(DYNAMIC, '').replace(INTERLEAVED, ''));
  return level && { ...level, text: `${dynamic}${level.text}${interleaved}` };
}

function parametricLevel(token: string): Level | null {
  for (const row of parametric) {
    const match = row.pattern?.exec(token);
    if (match) return { row, text: row.canonical?.replace('{n}', pointIn(match)) ?? token, bits: numberIn(match) };
  }
  return null;
}

function textIn(match: RegExpExecArray): string {
  return match.slice(1).find((group) => group !== undefined) ?? '';
}

/** `5_0bpw`: file names that may hold no point. */
function pointIn(match: RegExpExecArray): string {
  return textIn(match).replace('_', '.');
}

function numberIn(match: RegExpExecArray): number | null {
  const bits = Number(pointIn(match));
  return bits > 0 ? bits : null;
}
