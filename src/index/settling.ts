/** What a settling is about: the models that changed and all that hangs on them. Runs inside the caller's transaction. */
import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';

/** From this share of all models on, marking everything costs less than finding out what hangs on what. */
const MOST = 1 / 4;

/** Marks, step by step, what is to be brought up to date; each step builds on what the steps before have found. */
export interface Settling {
  /** Nothing changed: there is nothing to do. */
  isIdle(): boolean;
  /** How many models changed. */
  changed: number;
  /** So much changed that everything is settled anew. */
  isWhole: boolean;
  /** Marks what changed and the names it has or had; `resolve` gives the name that one of them leads to now. */
  begin(resolve: (name: string) => string): void;
  /** Marks whose inheritance may move, and all that they inherit from: after edges are up to date. */
  markLineage(): void;
  /** Finds the claims that are about other models now, and marks whose are compared anew: after inheritance and the meanings of names are up to date. */
  markClaims(): void;
  /** Marks of whom and on what those claims speak: before their subjects are set, and again after. */
  markSubjects(): void;
  /** Marks whose flags are looked for anew. */
  markFlags(): void;
  /** All is up to date. */
  end(): void;
}

/** The settling that the rows of an open index ask for. */
export function settling(db: Sqlite): Settling {
  const statement = preparedFrom(db, 'settling.sql');
  const run = (...names: readonly string[]): void => names.forEach((name) => statement(name).run());
  const unsettled = preparedFrom(db, 'settle.sql')('unsettled-count').pluck().get() as number;
  const isWhole = unsettled > (statement('most-key').pluck().get() as number) * MOST;
  return {
    isIdle: () => unsettled === 0,
    changed: unsettled,
    isWhole,
    begin(resolve) {
      run('clear-models', 'clear-names', 'mark-changed', 'mark-hashes');
      if (isWhole) return;
      run('mark-names');
      for (const name of statement('names').pluck().all() as string[]) statement('mark-name').run(resolve(name));
    },
    markLineage: () => run(isWhole ? 'mark-all-children' : 'mark-descendants', 'mark-ancestors'),
    markClaims() {
      run(
        isWhole ? 'mark-all-calling' : 'mark-calling',
        'clear-moved',
        'find-moved',
        isWhole ? 'mark-all-claims' : 'mark-claims',
      );
    },
    markSubjects: () => run('mark-subjects', 'mark-standings'),
    markFlags: () => run(isWhole ? 'mark-all-flags' : 'mark-flags'),
    end() {
      run('move-version', 'clear-models', 'clear-names', 'clear-hashes', 'clear-subjects');
      run('clear-standings', 'clear-moved', 'clear-unsettled');
    },
  };
}
