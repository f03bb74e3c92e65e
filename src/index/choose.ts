import type { Derived, Expected, Level } from '../expected.ts';
import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';

/** A model as the choice looks at it; its cache and context as in the view `memory_shapes`. */
export interface ChoiceRow {
  id: string;
  parameters: number | null;
  active_parameters: number | null;
  context_length: number | null;
  context_from: 'config' | 'release' | 'alike' | null;
  native_context: number | null;
  line: string | null;
  stage: string | null;
  downloads: number | null;
  license: string | null;
  kind: string | null;
  commercial_use: string | null;
  /** JSON object. */
  conditions: string | null;
  /** 1: a release of the developer of its generation. */
  released: number;
  config_of: string | null;
  basis: 'config' | 'alike' | 'at most' | null;
  full_layers: number | null;
  full_values: number | null;
  local_layers: number | null;
  local_values: number | null;
  window: number | null;
}

/** A row of the view `weight_options`. */
export interface WeightRow {
  model_id: string;
  repo_id: string;
  format: string;
  level: string | null;
  bits_per_weight: number | null;
  bytes: number | null;
  computed: number;
}

/** A row of the view `scores`. */
export interface ScoreRow {
  subject_id: string;
  benchmark: string;
  score: number;
  setting: string;
  shots: number | null;
  variant: string | null;
  special: number;
  higher_is_better: number;
  stated_by: string;
  standing: string;
  url: string;
}

/** Which models a choice looks at. */
export interface Asked {
  /** Field of the estimates that rank. */
  field: string;
  /** Hub tasks, lines; and whether models of a known family and stage that state no task count too. */
  tasks: readonly string[];
  lines: readonly string[];
  untold: boolean;
}

/** What is said of a model's languages. */
export interface LanguageRow {
  id: string;
  stated: string | null;
  released: string | null;
  /** 1: a release of the generation's own developer. */
  own: number;
}

/** Reads of one index for one choice. */
export interface ChoiceReader {
  /** Ids of the models asked for: the `most` most downloaded, and all that have an estimate to be ranked by. */
  candidates(asked: Asked, most: number): string[];
  /** The models of these ids, in their order. */
  described(ids: readonly string[]): ChoiceRow[];
  /** How many models are made from each of these, and their downloads; one that nothing is made from is absent. */
  derived(ids: readonly string[]): ({ id: string } & Derived)[];
  /** Estimates in a field, of those of these models with enough claims to be placed. */
  levels(ids: readonly string[], field: string): ({ id: string } & Level)[];
  /** What is to be expected of these models in a field, of each of which anything is. */
  expected(ids: readonly string[], field: string): ({ id: string } & Expected)[];
  /** Tokens that the developer's extension of the context reaches, of models that have one. */
  extended(ids: readonly string[]): Map<string, number>;
  /** Fields in which one of them has an estimate. */
  fields(ids: readonly string[]): string[];
  /** Numbers of one class that several of them have. */
  shared(ids: readonly string[]): { class: string; subject_id: string; score: number }[];
  weights(ids: readonly string[]): WeightRow[];
  /** JSON arrays of the languages that each model states and that its generation was released for. */
  languages(ids: readonly string[]): LanguageRow[];
  scores(ids: readonly string[], benchmarks: readonly string[]): ScoreRow[];
  /** All tasks of the index, the most frequent first. */
  tasks(): string[];
}

/** Reads from an open index; each statement is prepared when it is first used, so the index must outlive the reader. */
export function choiceReader(db: Sqlite): ChoiceReader {
  const statement = preparedFrom(db, 'choose.sql');
  return {
    candidates: ({ tasks, lines, untold, field }, most) =>
      statement('candidates')
        .pluck()
        .all({
          tasks: JSON.stringify(tasks),
          lines: JSON.stringify(lines),
          untold: Number(untold),
          field,
          most,
        }) as string[],
    described: (ids) => statement('described').all({ ids: JSON.stringify(ids) }) as ChoiceRow[],
    derived: (ids) => statement('derived').all({ ids: JSON.stringify(ids) }) as ReturnType<ChoiceReader['derived']>,
    fields: (ids) =>
      statement('fields')
        .pluck()
        .all({ ids: JSON.stringify(ids) }) as string[],
    shared: (ids) => statement('shared').all({ ids: JSON.stringify(ids) }) as ReturnType<ChoiceReader['shared']>,
    levels: (ids, field) =>
      statement('levels').all({ ids: JSON.stringify(ids), field }) as ReturnType<ChoiceReader['levels']>,
    expected: (ids, field) =>
      statement('expected').all({ ids: JSON.stringify(ids), field }) as ReturnType<ChoiceReader['expected']>,
    extended: (ids) =>
      new Map(
        statement('extended')
          .raw()
          .all({ ids: JSON.stringify(ids) }) as [string, number][],
      ),
    weights: (ids) => statement('weights').all({ ids: JSON.stringify(ids) }) as WeightRow[],
    languages: (ids) => statement('languages').all({ ids: JSON.stringify(ids) }) as LanguageRow[],
    scores: (ids, benchmarks) =>
      statement('scores').all({ ids: JSON.stringify(ids), benchmarks: JSON.stringify(benchmarks) }) as ScoreRow[],
    tasks: () => statement('tasks').pluck().all() as string[],
  };
}
