/** Chooses among counts: the most trusted one that nothing contradicts, the others behind it, contradictions as notes. */
import type { Note } from '../../model.ts';
import { type SizeSource, TRUST_PACKED, TRUST_PLAIN } from '../../rules/size-sources.ts';
import type { SizeCandidate } from './candidate.ts';
import type { SizeEvidence } from './candidates.ts';

/** Candidates in the order they are believed, and what is odd about them. */
export interface Settled {
  order: readonly SizeCandidate[];
  notes: readonly Note[];
}

const NOTHING: Settled = { order: [], notes: [] };

/** Headers say what was uploaded, which may be one shard, an adapter or packed: beyond these ratios they are not believed. */
const HEADER_BOUNDS = { plain: [0.62, 1.7], packed: [0.87, 1.2] } as const;

/** Orders candidates by trust; a header count far from independent evidence is not believed at all. */
export function settleSize(evidence: SizeEvidence, statedTotals: readonly number[]): Settled {
  if (evidence.candidates.length === 0) return NOTHING;
  const trust = evidence.packed ? TRUST_PACKED : TRUST_PLAIN;
  const bounds = evidence.packed ? HEADER_BOUNDS.packed : HEADER_BOUNDS.plain;
  const [fitting, ruledOut] = withinBounds(evidence);
  const candidates = fitting;
  const isDoubted = (one: SizeCandidate): boolean =>
    isHeaderLike(one.source)
      ? !isPlausible(one, { ...evidence, candidates }, bounds, statedTotals.filter(fits(evidence)))
      : isOutweighed(one, { ...evidence, candidates });
  const doubted = candidates.filter(isDoubted);
  const order = candidates
    .filter((one) => !doubted.includes(one))
    .sort((a, b) => trust.indexOf(a.source) - trust.indexOf(b.source));
  const notes = [...ruledOut, ...tornNotes(evidence), ...doubtNotes(doubted, evidence), ...disagreements(order)];
  return { order, notes };
}

function isTooMuch(value: number, { bounds }: SizeEvidence): boolean {
  return bounds !== null && value > bounds.most && value < TRILLIONS;
}

/** Trillions in a name are training tokens as often as parameters. */
const TRILLIONS = 1e12;

/**
 * Candidates that the files can hold, and a note for each one that they cannot. A single file too small for what its name says
 * may be a part of an upload, so that its bytes are no count either.
 */
function withinBounds(evidence: SizeEvidence): [readonly SizeCandidate[], readonly Note[]] {
  const { candidates, bounds } = evidence;
  const inside = candidates.filter((one) => fits(evidence)(one.value) || isCounted(one, evidence));
  const isPart =
    !evidence.confirmed && candidates.some((one) => !inside.includes(one) && isTooMuch(one.value, evidence));
  if (bounds === null || inside.length === candidates.length) return [candidates, []];
  const outside = candidates.filter((one) => !inside.includes(one));
  const notes = outside.map(({ place, value }) => {
    return { code: 'parameters-ruled-out', place, saw: `${value} in ${bounds.bytes} bytes` };
  });
  return [isPart ? inside.filter((one) => !BY_BYTES.includes(one.source)) : inside, notes];
}

/** A header counts what is there, even where the storage is not all of it, down to a bit a weight. */
function isCounted({ source, value }: SizeCandidate, { bounds }: SizeEvidence): boolean {
  return (
    (source === 'tensors' || source === 'header' || source === 'gguf') && bounds !== null && value <= bounds.bytes * 8
  );
}

function fits({ bounds }: SizeEvidence): (value: number) => boolean {
  return (value) => bounds === null || (value <= bounds.most && value >= bounds.least);
}

function tornNotes({ torn }: SizeEvidence): Note[] {
  if (torn === null) return [];
  return [{ code: 'parameters-header-torn', place: 'safetensors', saw: `total ${torn.stated}, sum ${torn.sum}` }];
}

function isHeaderLike(source: SizeSource): boolean {
  return (
    source === 'tensors' || source === 'header' || source === 'gguf' || source === 'coarse' || source === 'unpacked'
  );
}

const INDEPENDENT: readonly SizeSource[] = [
  'arithmetic',
  'known',
  'merged-experts',
  'name',
  'file-name',
  'parent-known',
  'parent',
];

const BY_BYTES: readonly SizeSource[] = ['bytes', 'bytes-coarse'];
const BY_NAME: readonly SizeSource[] = ['known', 'merged-experts', 'name', 'file-name', 'parent-known', 'parent'];
/** Embeddings stored twice make files up to 1.35 times as large as the model; beyond, it is another model. */
const BYTES_BOUNDS = [0.7, 1.45] as const;

/**
 * Files don't grow beyond their weights: a name that promises far fewer is wrong (`7b-x8`). Files that all fall short
 * outweigh the name too; a single one that does may be a part of an upload.
 */
function isOutweighed(one: SizeCandidate, evidence: SizeEvidence): boolean {
  const { candidates, confirmed } = evidence;
  if (isDisowned(one, candidates)) return true;
  const bytes = candidates.find((other) => BY_BYTES.includes(other.source));
  if (bytes === undefined) return false;
  if (BY_NAME.includes(one.source)) return contradicts(bytes.value / one.value, confirmed);
  if (one !== bytes) return false;
  const named = BY_NAME.flatMap((source) => candidates.find((other) => other.source === source) ?? [])[0];
  return named !== undefined && !confirmed && bytes.value < named.value * BYTES_BOUNDS[0];
}

const BY_PARENT: readonly SizeSource[] = ['parent-known', 'parent'];
const RENAMED_BOUNDS = [0.77, 1.3] as const;

/** A child whose own name states another size was stacked or pruned: its parent's size is not its own. */
function isDisowned(one: SizeCandidate, candidates: readonly SizeCandidate[]): boolean {
  const own = candidates.find((other) => other.source === 'name');
  if (own === undefined || !BY_PARENT.includes(one.source)) return false;
  return one.value < own.value * RENAMED_BOUNDS[0] || one.value > own.value * RENAMED_BOUNDS[1];
}

function contradicts(ratio: number, confirmed: boolean): boolean {
  return ratio > BYTES_BOUNDS[1] || (confirmed && ratio < BYTES_BOUNDS[0]);
}

/** Fewer parameters than this share of what the name says are an adapter's or a prediction head's. */
const SMALLEST_SHARE = 0.03;

/** Near any independent count, or near none because there is none. */
function isPlausible(
  one: SizeCandidate,
  { candidates: all, ambiguous, accounted, exactly, opened, bounds }: SizeEvidence,
  [low, high]: readonly [number, number],
  stated: readonly number[],
): boolean {
  const reference = INDEPENDENT.flatMap((source) => all.find((other) => other.source === source) ?? [])[0];
  const others = [...(reference ? [reference.value] : []), ...stated];
  if (one.source === 'tensors' && opened) return true;
  if (others.length === 0) return !ambiguous && !isSpeck(one, bounds?.bytes ?? null);
  if (one.source === 'header' && exactly) return true;
  if (accounted && one.source === 'header' && one.value >= SMALLEST_SHARE * Math.max(...others)) return true;
  return others.some((value) => one.value >= low * value && one.value <= high * value);
}

/** Bytes a parameter beyond which a header is of some small part of what a repo stores. */
const SPECK = 5000;

function isSpeck({ value }: SizeCandidate, bytes: number | null): boolean {
  return bytes !== null && bytes > value * SPECK;
}

/** In packed repos a header far from the truth is the rule, and no news. */
function doubtNotes(doubted: readonly SizeCandidate[], evidence: SizeEvidence): Note[] {
  const news = evidence.packed ? doubted.filter((one) => !isHeaderLike(one.source)) : doubted;
  return news.map((one) => ({ code: 'parameters-implausible', place: one.place, saw: String(one.value) }));
}

function disagreements(order: readonly SizeCandidate[]): Note[] {
  const [first, ...rest] = order;
  if (first === undefined) return [];
  const far = rest.find((one) => Math.abs(one.value / first.value - 1) > one.tolerance + first.tolerance);
  if (far === undefined) return [];
  return [
    {
      code: 'parameters-disagree',
      place: far.place,
      saw: `${first.source} ${first.value}, ${far.source} ${far.value}`,
    },
  ];
}
