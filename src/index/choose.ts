import type { Cell } from './rows.ts';
import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';

/** A model as the choice looks at it; numbers of its cache as in the view `kv_cache`, null where it is not known. */
export interface ChoiceRow {
  id: string;
  parameters: number | null;
  active_parameters: number | null;
  context_length: number | null;
  native_context: number | null;
  line: string | null;
  stage: string | null;
  downloads: number | null;
  license: string | null;
  kind: string | null;
  commercial_use: string | null;
  /** JSON object. */
  conditions: string | null;
  config_of: string | null;
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
  /** Hub tasks, lines; and whether models of a known family and stage that state no task count too. */
  tasks: readonly string[];
  lines: readonly string[];
  untold: boolean;
}

/** A model's estimate in one field. */
export interface LevelRow {
  subject_id: string;
  level: number;
  error: number;
  sure: number;
  claims: number;
  benchmarks: number;
  claimants: number;
  own_claims: number;
}

/** Reads of one index for one choice. */
export interface ChoiceReader {
  /** The most downloaded models asked for, at most `most`. */
  candidates(asked: Asked, most: number): ChoiceRow[];
  /** The models of these ids, in their order. */
  named(ids: readonly string[]): ChoiceRow[];
  /** Estimates in a field, of those of these models with enough claims to be placed. */
  levels(ids: readonly string[], field: string): LevelRow[];
  /** Tokens that the developer's extension of the context reaches, of models that have one. */
  extended(ids: readonly string[]): Map<string, number>;
  /** Fields in which one of them has an estimate. */
  fields(ids: readonly string[]): string[];
  /** Numbers of one class that several of them have. */
  shared(ids: readonly string[]): { class: string; subject_id: string; score: number }[];
  weights(ids: readonly string[]): WeightRow[];
  /** Languages that each model states, by id; a model that states none is absent. */
  languages(ids: readonly string[]): Map<string, string[]>;
  scores(ids: readonly string[], benchmarks: readonly string[]): ScoreRow[];
  /** All tasks of the index, the most frequent first. */
  tasks(): string[];
}

/** Reads from an open index; each statement is prepared when it is first used, so the index must outlive the reader. */
export function choiceReader(db: Sqlite): ChoiceReader {
  const statement = preparedFrom(db, 'choose.sql');
  return {
    candidates: ({ tasks, lines, untold }, most) =>
      statement('candidates').all({
        tasks: JSON.stringify(tasks),
        lines: JSON.stringify(lines),
        untold: Number(untold),
        most,
      }) as ChoiceRow[],
    named: (ids) => statement('named').all({ ids: JSON.stringify(ids) }) as ChoiceRow[],
    fields: (ids) =>
      statement('fields')
        .pluck()
        .all({ ids: JSON.stringify(ids) }) as string[],
    shared: (ids) => statement('shared').all({ ids: JSON.stringify(ids) }) as ReturnType<ChoiceReader['shared']>,
    levels: (ids, field) => statement('levels').all({ ids: JSON.stringify(ids), field }) as LevelRow[],
    extended: (ids) =>
      new Map(
        statement('extended')
          .raw()
          .all({ ids: JSON.stringify(ids) }) as [string, number][],
      ),
    weights: (ids) => statement('weights').all({ ids: JSON.stringify(ids) }) as WeightRow[],
    languages: (ids) =>
      new Map(
        (
          statement('languages')
            .raw()
            .all({ ids: JSON.stringify(ids) }) as [string, Cell][]
        ).map(([id, value]) => [id, listed(value)]),
      ),
    scores: (ids, benchmarks) =>
      statement('scores').all({ ids: JSON.stringify(ids), benchmarks: JSON.stringify(benchmarks) }) as ScoreRow[],
    tasks: () => statement('tasks').pluck().all() as string[],
  };
}

function listed(value: Cell): string[] {
  const read: unknown = JSON.parse(String(value));
  return Array.isArray(read) ? read.filter((one) => typeof one === 'string') : [];
}
