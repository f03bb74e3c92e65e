/** What columns are by their names: which give way first when a screen is narrow, and which may not be cut. */

/** How a column is treated. */
export interface ColumnKind {
  /** Columns of lower rank give way first; among equals the last. */
  rank: number;
  /** Fewest columns to wrap it to. */
  least: number;
  /** A long cell is `cut` after some lines, `wrapped` over as many as it takes, or left `whole`: half an address leads nowhere. */
  long: 'cut' | 'wrapped' | 'whole';
}

const NAME: ColumnKind = { rank: 2, least: 18, long: 'wrapped' };
const ADDRESS: ColumnKind = { rank: 0, least: 0, long: 'whole' };
const ORDINARY: ColumnKind = { rank: 1, least: 9, long: 'cut' };

/** Columns of sentences, or of what is hardly read in pieces. */
const SENTENCE: ColumnKind = { rank: 1, least: 24, long: 'wrapped' };
const SENTENCES: ReadonlySet<string> = new Set([
  'amounts_to',
  'asks',
  'detail',
  'exposure',
  'meaning',
  'means',
  'measures',
  'not_known',
  'place',
  'says',
  'scored',
  'sentence',
  'terms',
  'then_do',
  'who_could_tell',
]);

/** Columns that say which row it is. */
const NAMES: ReadonlySet<string> = new Set([
  'benchmark',
  'card',
  'child_id',
  'field',
  'id',
  'model',
  'model_id',
  'name',
  'parent_id',
  'subject',
  'subject_id',
]);

/** The kind of a column of this name. */
export function kindOf(column: string): ColumnKind {
  if (column === 'url' || column.endsWith('_url') || column.endsWith('_link')) return ADDRESS;
  if (SENTENCES.has(column)) return SENTENCE;
  return NAMES.has(column) ? NAME : ORDINARY;
}

/** Kinds with other ranks for the columns that a command knows: the first named is the last to give way. */
export function ranked(...names: readonly string[]): (column: string) => ColumnKind {
  return (column) => {
    const at = names.indexOf(column);
    return at < 0 ? kindOf(column) : { ...kindOf(column), rank: 10 + names.length - at };
  };
}
