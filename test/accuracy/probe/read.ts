/**
 * Claims and lines of the corpus drawn at random from cards that nobody had labelled, each read beside the lines around it
 * before what the program says of it was looked at. Read on 2026-11-28.
 *
 * `claims.jsonl`: at most one claim a card, by form, role and reason, as many of each as the root of how many there are (`of`);
 * `wrong` says in what. `first` (130) was drawn before what it found was mended; of what was left `second` (150) came after,
 * of cards that no longer hold a comparison, for the first had taken most of those; so `comparisons` (81) are fresh claims of
 * tables, sentences and fences of any card but SEBIS's, whose abbreviations were known to be wrong and were not mended. Random seeds 16281, 17051 and 17101.
 *
 * `lines.jsonl`: one line a card that holds a number, a table's bar or a word of metrics, and no claim; no training log and no
 * hyper-parameter. `first` (111) was drawn before mending, `second` (50, all cards that were left) after, `any` (150) is a line
 * with a number, whatever words it holds. Random seeds 16282, 16283, 17052 and 17053.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Claim = z.object({
  draw: z.enum(['first', 'second', 'comparisons']),
  id: z.string(),
  line: z.int(),
  value: z.number(),
  form: z.enum(['table', 'html-table', 'code-block', 'list', 'prose', 'model-index']),
  role: z.enum(['self', 'base', 'other']),
  reason: z.string(),
  of: z.int(),
  /** `detail`: result, model and benchmark are right; its metric, shots or part is not. */
  verdict: z.enum(['right', 'detail', 'wrong', 'undecidable']),
  wrong: z.string().nullable(),
});
export type ProbedClaim = z.infer<typeof Claim>;

const Line = z.object({
  draw: z.enum(['first', 'second', 'any']),
  id: z.string(),
  line: z.int(),
  verdict: z.enum(['none', 'missed', 'undecidable']),
});
export type ProbedLine = z.infer<typeof Line>;

function rows<T>(file: string, schema: z.ZodType<T>): T[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8').trim();
  return text.split('\n').map((line) => schema.parse(JSON.parse(line)));
}

export const probedClaims = (): ProbedClaim[] => rows('claims.jsonl', Claim);
export const probedLines = (): ProbedLine[] => rows('lines.jsonl', Line);

const HALF_HUNDREDTH = 1.96;

/** "0.92 (0.86 to 0.95)": a share and the bounds within which 95 of a hundred such draws keep the true one (Wilson's). */
export function bounded(part: number, whole: number): string {
  if (whole === 0) return '';
  const [share, square] = [part / whole, HALF_HUNDREDTH ** 2];
  const middle = (share + square / (2 * whole)) / (1 + square / whole);
  const reach =
    (HALF_HUNDREDTH * Math.sqrt((share * (1 - share)) / whole + square / (4 * whole ** 2))) / (1 + square / whole);
  return `${share.toFixed(2)} (${Math.max(0, middle - reach).toFixed(2)} to ${Math.min(1, middle + reach).toFixed(2)})`;
}
