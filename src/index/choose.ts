import type { Cell } from './rows.ts';
import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';

/** A model as the choice looks at it; numbers of its cache as in the view `kv_cache`, null where it is not known. */
export interface ChoiceRow {
  id: string;
  parameters: number | null;
  context_length: number | null;
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

/** Reads of one index for one choice. */
export interface ChoiceReader {
  /** The most downloaded models of a task, at most `most`. */
  candidates(task: string, most: number): ChoiceRow[];
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
    candidates: (task, most) => statement('candidates').all({ task, most }) as ChoiceRow[],
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
