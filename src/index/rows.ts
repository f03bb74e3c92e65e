/** What the crawl hands to the index: a model as rows, ready to be bound. Plain arrays and strings, so that a worker can send them. */

export type Cell = string | number | null;

/** What of a model the rules make out. */
const MADE_OUT = [
  'family',
  'generation',
  'line',
  'stage',
  'relation',
  'parameters',
  'active_parameters',
  'experts',
  'context_length',
  'license',
  'license_state',
  'task',
  'library',
] as const;

/** The order in which a model's own columns are bound; the statements in `sql/write.sql` follow it. */
export const MODEL_COLUMNS = [
  'hub_id',
  'id',
  'owner',
  'name',
  ...MADE_OUT,
  'gated',
  'disabled',
  'downloads',
  'downloads_all_time',
  'likes',
  'trending_score',
  'created_at',
  'last_modified',
  'sha',
  'record_hash',
] as const;
export type ModelColumn = (typeof MODEL_COLUMNS)[number];

/** The columns that a rebuild reads anew: what follows from the rules, and the hash of what it was read from. */
export const REBUILT_COLUMNS = [...MADE_OUT, 'created_at', 'record_hash'] as const satisfies readonly ModelColumn[];

/** A model as rows. Each inner array follows its table's columns after `model`. */
export interface ModelRows {
  /** In the order of MODEL_COLUMNS. */
  columns: Cell[];
  /** `[[field, value, basis, place, rule, chosen], ...]` as JSON, words by number. */
  facts: string;
  /** `[[code, place, saw], ...]` as JSON, words by number; null when there is nothing to note. */
  notes: string | null;
  tags: string[];
  /** Whether the record's file list names README.md and config.json; null where it has no list. */
  listed: { card: boolean | null; config: boolean | null };
  weights: Cell[][];
  license: Cell[] | null;
  edges: Cell[][];
  claims: Cell[][];
  tokenizer: Cell[] | null;
  shape: Cell[] | null;
}

const place = new Map(MODEL_COLUMNS.map((column, order) => [column, order]));

/** One of a model's own columns. */
export function column(rows: ModelRows, name: ModelColumn): Cell {
  return rows.columns[place.get(name) ?? -1] ?? null;
}

/** Numbers the strings that recur in facts and notes. Seeded with what the index holds; `fresh` gives what is new since asked last. */
export interface Dictionary {
  number(word: string): number;
  fresh(): [number, string][];
  /** How many words were numbered here, for a dictionary that goes on from this one. */
  given(): number;
}

/** Which of several dictionaries that go on from the same words this one is: each numbers its own words apart. */
export interface Turn {
  index: number;
  of: number;
  /** Words that an earlier one in this place has numbered already. */
  given?: number;
}

/** A dictionary that goes on from `held`; alone unless told of others. */
export function dictionary(held: Iterable<readonly [number, string]>, turn: Turn = { index: 0, of: 1 }): Dictionary {
  const numbers = new Map<string, number>();
  let last = 0;
  let added: [number, string][] = [];
  let numbered = turn.given ?? 0;
  for (const [id, word] of held) {
    numbers.set(word, id);
    last = Math.max(last, id);
  }
  return {
    number(word) {
      const held = numbers.get(word);
      if (held !== undefined) return held;
      const next = last + 1 + turn.index + numbered * turn.of;
      numbered += 1;
      numbers.set(word, next);
      added.push([next, word]);
      return next;
    },
    fresh() {
      const words = added;
      added = [];
      return words;
    },
    given: () => numbered,
  };
}
