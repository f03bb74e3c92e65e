/** How right a ledger is against labels: found, whose number, on which benchmark. */
import * as z from 'zod';
import type { Claim } from '../../../src/model.ts';

/** A claim as a person read it. */
export const LabelledClaim = z.object({
  line: z.number(),
  value: z.number(),
  /** Null where the benchmark is none of those that labels have an id for. */
  benchmark: z.string().nullable(),
  label: z.string(),
  role: z.enum(['self', 'base', 'other']),
  subject: z.string(),
  shots: z.number().nullish(),
});
export type LabelledClaim = z.infer<typeof LabelledClaim>;

/** Counts of one card or of many; they add up. */
export interface Counts {
  labelled: number;
  read: number;
  /** Found on its line with its value. */
  found: number;
  /** Found with the right role and benchmark. */
  right: number;
  role: number;
  benchmark: number;
  /** Of those found, how many have an id in their label. */
  known: number;
}

const NONE: Counts = { labelled: 0, read: 0, found: 0, right: 0, role: 0, benchmark: 0, known: 0 };

type Read = Pick<Claim, 'value' | 'benchmark' | 'role'> & { source: { line: number } };

/** A value may be placed on a neighbouring line: rows of HTML tables spread over several. */
const SLACK = 2;

/** Pairs labels with claims, each with one at most, the likest first. */
export function scoreCard(labels: readonly LabelledClaim[], claims: readonly Read[]): Counts {
  const pairs = labels.flatMap((label, at) =>
    claims.flatMap((claim, to) =>
      isNear(label, claim) ? [{ at, to, label, claim, far: distance(label, claim) }] : [],
    ),
  );
  const [paired, taken] = [new Set<number>(), new Set<number>()];
  const counts = { ...NONE, labelled: labels.length, read: claims.length };
  for (const { at, to, label, claim } of pairs.toSorted((a, b) => a.far - b.far)) {
    if (paired.has(at) || taken.has(to)) continue;
    paired.add(at);
    taken.add(to);
    add(counts, label, claim);
  }
  return counts;
}

function isNear(label: LabelledClaim, claim: Read): boolean {
  return Math.abs(claim.source.line - label.line) <= SLACK && Math.abs(claim.value - label.value) <= 1e-6;
}

function distance(label: LabelledClaim, claim: Read): number {
  const differs = Number(label.role !== claim.role) + Number(!isOnBenchmark(label, claim));
  return Math.abs(claim.source.line - label.line) + differs;
}

/** By the parent benchmark; an average within a benchmark goes by either name. */
function isOnBenchmark({ benchmark, label }: LabelledClaim, claim: Read): boolean {
  if (benchmark === null || parent(claim.benchmark) === parent(benchmark)) return true;
  return /\bav(?:era)?g|total/i.test(label) && (claim.benchmark === 'average' || benchmark === 'average');
}

function parent(id: string | null): string {
  return (id ?? '').split('/', 1)[0] ?? '';
}

function add(counts: Counts, label: LabelledClaim, claim: Read): void {
  const [role, benchmark] = [label.role === claim.role, isOnBenchmark(label, claim)];
  counts.found++;
  counts.right += Number(role && benchmark);
  counts.role += Number(role);
  counts.known += Number(label.benchmark !== null);
  counts.benchmark += Number(label.benchmark !== null && benchmark);
}

/** The counts of several cards as one. */
export function sum(all: readonly Counts[]): Counts {
  const total = { ...NONE };
  for (const counts of all) for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
  return total;
}

/** What the counts come to, as shares of one; 1 where there is nothing to be wrong about. */
export function shares(counts: Counts): { full: number; role: number; benchmark: number } {
  return {
    full: share(2 * counts.right, counts.labelled + counts.read),
    role: share(counts.role, counts.found),
    benchmark: share(counts.benchmark, counts.known),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** The mean of the full score by card, over the cards that state any result. */
export function macro(cards: readonly Counts[]): number {
  const stating = cards.filter(({ labelled }) => labelled > 0).map((counts) => shares(counts).full);
  return share(
    stating.reduce((total, one) => total + one, 0),
    stating.length,
  );
}
