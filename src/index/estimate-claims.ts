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

/** Columns of numbers, a row a claim; shares in billionths. */
export type ClaimColumns = Record<'card' | 'subject' | 'measure' | 'own' | 'billionths', readonly number[]>;

/**
 * Brings them up to date for the cards and names that a settling is about; `all`: for every name. Returns whether anything
 * moved. `average` is the benchmark of means, which measures nothing itself.
 */
export function keepEstimateClaims(db: Sqlite, { average, all }: { average: string; all: boolean }): boolean {
  const statement = preparedFrom(db, 'estimates.sql');
  const [name, measure] = [numbersOf(statement, 'name'), numbersOf(statement, 'measure')];
  const known = statement('most-number').pluck().get() as number;
  let moved = 0;
  for (const cards of runsOfCards(statement)) {
    const found = statement('claims')
      .raw()
      .all({ average, ...cards }) as ClaimCells[];
    const rows = found.map(([claim, card, subject, benchmark, item, kind, own, share]): Cell[] => {
      return [claim, name(card), name(subject), measure(benchmark, item, kind), own, share];
    });
    const held = statement('held-claims').raw().iterate(cards) as Iterable<Cell[]>;
    moved += keepRows({ held, drop: statement('drop-claim'), keep: statement('keep-claim'), keys: 1 }, rows);
  }
  const { changes } = statement('set-known').run({ all: all ? 1 : 0, known });
  return moved + changes > 0;
}

/** The cards that are being settled, some thousand at a time. */
function* runsOfCards(statement: Prepared): Generator<{ after: number; last: number }> {
  const lastAfter = (after: number) => statement('last-card').pluck().get(after) as number | null;
  for (let after = 0, last = lastAfter(0); last !== null; after = last, last = lastAfter(after)) yield { after, last };
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
      billionths: column('billionths'),
    },
  };
}
