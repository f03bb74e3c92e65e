/** The claims that the quality estimate is fitted to: kept in numbers, and read as columns. */
import { keepRows } from './kept-rows.ts';
import type { Sqlite } from './open.ts';
import type { Cell } from './rows.ts';
import { preparedFrom } from './statements.ts';

type Prepared = ReturnType<typeof preparedFrom>;

/** `[claim, card, subject, benchmark, item, class, own, share]` */
type ClaimCells = [number, string, string, string, string, string, number, number];

/** A name of those claims, with what is known of the model that bears it. */
export interface EstimateName {
  number: number;
  name: string;
  parameters: number | null;
  generation: string | null;
  /** Days since 1970 of its release. */
  day: number | null;
}

/** What a claim is measured by. */
export interface EstimateMeasure {
  number: number;
  benchmark: string;
  item: string;
  class: string;
}

/** Columns of numbers, a row a claim. */
export type ClaimColumns = Record<'card' | 'subject' | 'measure' | 'own' | 'share', readonly number[]>;

/**
 * Brings them up to date for the cards and names that a settling is about; `all`: for every name. Returns whether anything
 * moved. `average` is the benchmark of means, which measures nothing itself.
 */
export function keepEstimateClaims(db: Sqlite, { average, all }: { average: string; all: boolean }): boolean {
  const statement = preparedFrom(db, 'estimates.sql');
  const name = numbersOf(statement, 'name');
  const measure = numbersOf(statement, 'measure');
  const known = statement('most-number').pluck().get() as number;
  const found = statement('claims').raw().all({ average }) as ClaimCells[];
  const rows = found.map(([claim, card, subject, benchmark, item, kind, own, share]): Cell[] => {
    return [claim, name(card), name(subject), measure(benchmark, item, kind), own, share];
  });
  const [held, drop, keep] = [statement('held-claims'), statement('drop-claim'), statement('keep-claim')];
  const { changes } = statement('set-known').run({ all: all ? 1 : 0, known });
  return keepRows({ all: held, drop, keep, keys: 1 }, rows) + changes > 0;
}

/** Numbers of names or measures; what is met for the first time gets one. */
function numbersOf(statement: Prepared, what: 'name' | 'measure'): (...parts: readonly string[]) => number {
  const known = new Map<string, number>();
  const [held, met] = [statement(`${what}-number`).pluck(), statement(`new-${what}`).pluck()];
  return (...parts) => {
    const key = parts.join('\n');
    const number = known.get(key) ?? ((held.get(...parts) ?? met.get(...parts)) as number);
    known.set(key, number);
    return number;
  };
}

/** All of them, cards by cards, with the names in order and the measures. */
export function estimateColumns(db: Sqlite): {
  names: EstimateName[];
  measures: EstimateMeasure[];
  columns: ClaimColumns;
} {
  const statement = preparedFrom(db, 'estimates.sql');
  const lists = statement('columns').get() as Record<keyof ClaimColumns, string>;
  const column = (name: keyof ClaimColumns) => JSON.parse(lists[name]) as number[];
  return {
    names: statement('names').all() as EstimateName[],
    measures: statement('measures').all() as EstimateMeasure[],
    columns: {
      card: column('card'),
      subject: column('subject'),
      measure: column('measure'),
      own: column('own'),
      share: column('share'),
    },
  };
}
