/** What a label and the number behind it come to. */
import type { Judge } from './judge.ts';
import type { Pair } from './label-pairs.ts';
import type { View } from './line-view.ts';

/** What a pair claims: a label with its reading, and the subject where the label is a model. */
export interface Reading {
  label: string;
  benchmark: string | null;
  subject: string | null;
  metric: string | null;
}

/** One kind of line: what a pair claims, or null for a pair that is of another kind. */
export type LineRule = (pair: Pair, view: View, judge: Judge) => Reading | null;

/** What is never a claim: no other rule is asked. */
export const IGNORED: Reading = { label: '', benchmark: null, subject: null, metric: null };

/** Of a label that names a part of a test; longer ones are sentences. */
export const MOST_PART_WORDS = 4;
