/** The axis "a lesson": what a file `NN-name.sql` of this folder says. See `01-state-of-open-llms.sql` for one to copy. */
import * as z from 'zod';
import type { Cell } from '../index/rows.ts';

/** Ids of questions and statements stand in commands, baselines and page anchors. */
const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write the id in lower case, words joined by "-"');
const Text = z.string().min(1, 'must not be empty');

/** A value that a query binds as `:name` and that a reader may change. */
export const Param = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  value: z.union([z.string(), z.number()]),
  meaning: Text,
});
export type Param = z.infer<typeof Param>;

/**
 * How an answer is drawn: columns of the answer by what they stand for. `series` colours rows by a column. Lines may
 * name several columns as `y`, parted by commas, each a line of its own.
 */
export const Chart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bars'), label: Text, value: Text, series: Text.optional() }),
  z.strictObject({
    kind: z.literal('lines'),
    x: Text,
    y: Text,
    series: Text.optional(),
    /** What several columns of y count, `_` for blanks. */
    up: Text.optional(),
    /** `steps`: a value stands until the next. */
    path: z.enum(['steps']).optional(),
  }),
  z.strictObject({
    kind: z.literal('dots'),
    x: Text,
    y: Text,
    label: Text,
    series: Text.optional(),
    scale: z.enum(['linear', 'log']).optional(),
  }),
]);
export type Chart = z.infer<typeof Chart>;

/** One question: asked in plain words, answered by one SELECT over the public names. */
export const Question = z.strictObject({
  id: Id,
  ask: Text,
  /** How to read the answer: what a row is, what is left out, where the number comes from. */
  read: Text,
  params: z.array(Param),
  chart: Chart.optional(),
  /** Why there may be no row, for the index that has none. */
  empty: Text.optional(),
  sql: Text,
  /**
   * Where rows are counts: how many models they are made of and from when to when those were created, as one row
   * `models, since, until` and, where it can tell, of how many the date is known. It may read the rows by the name
   * `answer`.
   */
  behind: Text.optional(),
});
export type Question = z.infer<typeof Question>;

export const VERDICTS = ['supported', 'contradicted', 'mixed', 'not decidable from the index'] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

/**
 * A statement of the course's text, decided by rows. `evidence` selects the deciding rows; `decide` reads them by the
 * name `evidence` and gives one row: the verdict and the figures that the verdict's sentence quotes in braces.
 */
export const Statement = z.strictObject({
  id: Id,
  text: Text,
  /** What the words of the text are taken to mean, so that rows can decide them. */
  means: Text,
  params: z.array(Param),
  sentences: z.record(Verdict, Text),
  /** On how many pairs, checkpoints or families the verdict rests; figures in braces as in the sentences. */
  rests: Text,
  /** What the index would have to show for another verdict. */
  changes: Text,
  evidence: Text,
  decide: Text,
});
export type Statement = z.infer<typeof Statement>;

export const Lesson = z.strictObject({
  number: z.int().positive(),
  title: Text,
  about: Text,
  questions: z.array(Question).min(1, 'a lesson asks at least one question'),
  statements: z.array(Statement),
});
export type Lesson = z.infer<typeof Lesson>;

/** Values bound to a query, by name. */
export type Bindings = Record<string, Cell>;
