/** Sizes a name leads to: well-known models, mixtures of dense models, and the size it states. */
import {
  EFFECTIVE_SIZES,
  EXPERT_MERGES,
  type ExpertMergeRow,
  NAMED_SIZES,
  type NamedSizeRow,
  RESIZED_WORDS,
  SERVING_MODELS,
  STATED_SIZES,
  type StatedSizeRow,
} from '../../rules/sizes.ts';
import { draftWords, statesOwnSize } from '../drafts/words.ts';
import { generationById } from '../names/known.ts';
import type { NameReading } from '../names/reading.ts';
import { onlyLooksLikeSize } from './unlike.ts';

/** A size with the row it comes from. */
export interface KnownSize {
  id: string;
  total: number;
  active: number | null;
  experts: number | null;
}

const stated: ReadonlyMap<string, StatedSizeRow> = new Map(
  (STATED_SIZES as readonly StatedSizeRow[]).map((row) => [keyOf(row.generation, row.line ?? null, row.stated), row]),
);

function keyOf(generation: string, line: string | null, size: number): string {
  return `${generation} ${line ?? ''} ${size}`;
}

const effective: ReadonlyMap<string, StatedSizeRow> = new Map(
  EFFECTIVE_SIZES.map((row) => [`${row.generation} ${row.stated}`, row]),
);

/** Lines whose models are built like the general ones: others carry encoders or lack the output matrix. */
const SAME_BUILD: ReadonlySet<string | null> = new Set([null, 'coder', 'math', 'guard']);

/** Lines of which a name that stands for a language model's size says too little. */
const WITH_ENCODERS: ReadonlySet<string> = new Set(['vl', 'audio', 'omni', 'draft']);

/** What is learnt of a model otherwise than by its name; absent where the name alone speaks. */
export interface Known {
  generation: string | null;
  line: string | null;
}

/** The size a name is known to stand for within a generation and line (of the name, or as otherwise learnt); null when unknown. */
export function knownSize(name: NameReading, known?: Known): KnownSize | null {
  if (serves(name) || (name.experts !== null && name.expertSize !== null)) return null;
  const { generation, line } = known ?? { generation: null, line: lineNamed(name) };
  const of = generation ?? name.generations[0]?.value ?? null;
  const row = of === null ? null : statedRow(name, of, SAME_BUILD.has(line) ? null : line);
  if (row) return { id: row.id, total: row.total, active: row.active ?? null, experts: null };
  return line !== null && WITH_ENCODERS.has(line) ? null : textSize(name);
}

function lineNamed(name: NameReading): string | null {
  return name.lines[0]?.value ?? generationById.get(name.generations[0]?.value ?? '')?.line ?? null;
}

function textSize(name: NameReading): KnownSize | null {
  const known = namedSize(name);
  const size = sizeOf(name);
  if (size === null || isActiveSize(name) || size === known?.active) return known;
  const isRounded = known !== null && (Math.abs(size / known.total - 1) < ROUNDING || size === wholeBillions(known));
  return isRounded ? known : null;
}

/** `2b` for 2.78 billion: names also leave off what stands behind the point. */
function wholeBillions({ total }: KnownSize): number {
  return Math.floor(total / 1e9) * 1e9;
}

/** As far as names round: `1.1B` for 1.1000 billion, `4B` for 3.8. */
const ROUNDING = 0.1;

function statedRow(name: NameReading, generation: string, line: string | null): StatedSizeRow | null {
  const small = effectiveSize(name);
  if (small !== null) return line === null ? (effective.get(`${generation} ${small}`) ?? null) : null;
  const size = sizeOf(name);
  return size === null ? null : (stated.get(keyOf(generation, line, size)) ?? null);
}

/** `E4B`: the letter tells an effective size from an active one. */
function effectiveSize(name: NameReading): number | null {
  return name.activeSize !== null && /^n?e/i.test(name.activeSize.text) ? name.activeSize.value : null;
}

/** `17B-16E`: beside a count of experts that states no size of its own, the size is what computes a token. */
function isActiveSize(name: NameReading): boolean {
  return name.experts !== null && name.expertSize === null && /\d{1,4}e$/i.test(name.experts.text);
}

interface Words {
  text: string;
  row: NamedSizeRow;
}

/** By first token, longest first. */
const named: ReadonlyMap<string, readonly Words[]> = byFirstToken();

function byFirstToken(): ReadonlyMap<string, readonly Words[]> {
  const map = new Map<string, Words[]>();
  for (const row of NAMED_SIZES as readonly NamedSizeRow[])
    for (const text of row.words) {
      const first = text.split(' ', 1)[0] ?? text;
      map.set(
        first,
        [...(map.get(first) ?? []), { text: ` ${text} `, row }].sort((a, b) => b.text.length - a.text.length),
      );
    }
  return map;
}

function namedSize(name: NameReading): KnownSize | null {
  if (!name.tokens.some((token) => named.has(token.lower))) return null;
  const own = ownTokens(name);
  const candidates = own.flatMap((token) => named.get(token.lower) ?? []);
  const text = ` ${own.map((token) => token.lower).join(' ')} `;
  const found = candidates
    .filter((one) => text.includes(one.text))
    .sort((a, b) => b.text.length - a.text.length)[0]?.row;
  if (found === undefined || found.not?.some((word) => text.includes(` ${word} `))) return null;
  return { id: found.id, total: found.total, active: found.active ?? null, experts: found.experts ?? null };
}

/** What stands before `based on`: the name behind it is another model's. */
function ownTokens({ tokens }: NameReading): NameReading['tokens'] {
  const at = tokens.findIndex(({ lower }, place) => lower === 'based' && tokens[place + 1]?.lower === 'on');
  return at < 1 ? tokens : tokens.slice(0, at);
}

/** `4x7B` of known dense models; null when the experts' family is not known to be theirs. */
export function mergedExperts({ experts, expertSize }: NameReading, families: readonly string[]): KnownSize | null {
  if (experts === null || expertSize === null) return null;
  const rows: readonly ExpertMergeRow[] = EXPERT_MERGES;
  const row = rows.find((one) => one.each === expertSize.value && fitsFamily(one, experts.value, families));
  if (row === undefined) return null;
  const total = row.first + (experts.value - 1) * row.further;
  const active = row.first + row.further;
  return { id: row.id, total, active: experts.value > 2 ? active : null, experts: experts.value };
}

const merging: ReadonlySet<string> = new Set(EXPERT_MERGES.flatMap((row) => [...row.families]));

/** Where no family is known that such mixtures are made of, only the number of experts a developer released counts. */
function fitsFamily(row: ExpertMergeRow, experts: number, families: readonly string[]): boolean {
  const known = families.filter((family) => merging.has(family));
  return known.length === 0 ? row.released === experts : row.families.some((family) => known.includes(family));
}

/** No model of more parameters is known: `30T` counts training tokens. */
const LARGEST = 1e13;
/** Beside the name of a model that is known to be smaller, trillions are training tokens. */
const [TRILLION, SMALL] = [1e12, 1e11];
/** `1p7b`: a letter for the point. */
const POINT = /(\d{1,2})p$/i;

/** `1b7`: the unit for the point. */
const TENTH = /^(\d)(?![\da-z])/i;
/** The size a name states, what only looks like one left out: `m26m1` and `qo7ax2t` are names, `30T` are tokens. */
function sizeOf(name: NameReading): number | null {
  const { size, id } = name;
  if (size === null || size.value > LARGEST) return null;
  const before = id.charAt(size.start - 1);
  const tenth = TENTH.exec(id.slice(size.end, size.end + 2))?.[1];
  if (tenth !== undefined && !/[a-z0-9]/i.test(before) && size.value >= 1e9 && size.value < 100e9)
    return size.value + Number(tenth) * 1e8;
  if (onlyLooksLikeSize(id, size)) return null;
  if (size.value >= TRILLION && (namedSize(name)?.total ?? TRILLION) < SMALL) return null;
  if (/^0\d/.test(size.text)) return (size.value / 10 ** (/^\d+/.exec(size.text)?.[0].length ?? 1)) * 10;
  const whole = POINT.exec(id.slice(Math.max(0, size.start - 3), size.start))?.[1];
  if (whole === undefined) return size.value;
  const digits = /^\d{1,2}/.exec(size.text)?.[0] ?? '';
  return (Number(`${whole}.${digits}`) * size.value) / Number(digits);
}

/** Drafts and projectors carry the name of the model they serve: the size in it is that one's. */
function serves(name: NameReading): boolean {
  if (name.tokens.some((token) => SERVING_WORDS.has(token.lower))) return true;
  return draftWords(name.id)?.sure === true && !statesOwnSize(name.id);
}

const SERVING_WORDS: ReadonlySet<string> = new Set(SERVING_MODELS.map((row) => row.word));

/** The total a name states; null for mixtures (`8x7B`), effective sizes and `17B-16E`, whose totals names don't state. */
export function statedTotal(name: NameReading): number | null {
  const size = sizeOf(name);
  if (size === null || isActiveSize(name) || serves(name)) return null;
  return name.expertSize === null || size > name.expertSize.value ? size : null;
}

/**
 * `llama_2_..._llama_3_70B` of a Llama 2: the size stands behind the generation of another model, which judged or taught this
 * one.
 */
export function isOfOther({ generations, size }: NameReading, generation: string | null): boolean {
  if (size === null || !generations.some(({ value }) => value === generation)) return false;
  return (
    generations.findLast(({ start }) => start < size.start)?.value !== generation && hasBefore(generations, size.start)
  );
}

function hasBefore(generations: NameReading['generations'], at: number): boolean {
  return generations.some(({ start }) => start < at);
}

/** All totals a name could be read to state: a teacher's and a student's, for instance. */
export function statedTotals(name: NameReading): readonly number[] {
  const totals: number[] = [];
  for (const { kind, value } of name.claims) if (kind === 'size' && typeof value === 'number') totals.push(value);
  return totals.length > 0 && serves(name) ? [] : totals;
}

/** Active parameters a name states: `A3B`, and the `17B` of `17B-16E`. */
export function statedActive(name: NameReading): number | null {
  if (isActiveSize(name)) return name.size?.value ?? null;
  return effectiveSize(name) === null ? (name.activeSize?.value ?? null) : null;
}

const RESIZED: ReadonlySet<string> = new Set(RESIZED_WORDS.map((row) => row.word));

/** Whether a name says that the model is no longer as large as it was. */
export function isResized(name: NameReading): boolean {
  return name.tokens.some((token) => RESIZED.has(token.lower));
}
