/** Lineage as the index holds it: read for settling, and what settling adds written back. */
import type { BaseModel } from '../model.ts';
import { INHERITABLE, type RelatedModel } from '../related-model.ts';
import { type HashedModel, type HashedRow, hashedModels } from './hashed-models.ts';
import type { Sqlite } from './open.ts';
import type { Cell } from './rows.ts';
import { type Prepared, preparedFrom } from './statements.ts';

/** A value that came along the lineage. */
export interface InheritedValue {
  field: string;
  value: string | number;
  basis: string;
  place: string;
  rule: string;
}

/** What binds a model along its lineage, as written down. */
export interface EffectiveRow {
  license: string;
  complete: boolean;
  path: string;
  freerThanParent: string | null;
  /** All licenses of the ancestry as an SPDX expression. */
  expression: string | null;
}

const COLUMNS: ReadonlySet<string> = new Set(INHERITABLE);

/** Reading lineage for settling, and writing what settling adds: always of the models that the settling is about. */
export interface LineageStore {
  /** Takes back edges found by equal files where the files that are held changed; `rule` is theirs. */
  dropCopies(rule: string): void;
  /** Renames learnt: old name in lower case to the name now. */
  aliases(): Map<string, string>;
  /** Every repo that holds one of the files that came or went, with all its files. */
  hashed(): Iterable<HashedModel>;
  /** Some repo came to hold, or ceased to hold, this file. */
  isTouched(sha256: string): boolean;
  /**
   * Gives edges their parents' present names: all of them, or those that what changed may touch. Edges of the rule
   * `copies` name their parents as they are.
   */
  resolveParents(resolve: (stated: string) => string, which: { copies: string; all: boolean }): void;
  addEdge(child: number, edge: BaseModel): void;
  /** The models whose inheritance is worked out, and all that they inherit from: as each is by itself. */
  related(): Iterable<RelatedModel>;
  /** Takes back what lineage added earlier. */
  reset(): void;
  /** The key of a model whose inheritance is worked out; undefined for other names. */
  key(id: string): number | undefined;
  /** The id a name means, in the Hub's own case; null when the index has no such model. */
  find(id: string): string | null;
  addInherited(model: number, value: InheritedValue): void;
  addLicense(model: number, license: string, state: string, from: Omit<InheritedValue, 'field' | 'value'>): void;
  addEffective(model: number, effective: EffectiveRow): void;
  addNote(model: number, note: { code: string; place: string; saw: string }): void;
  /** Gives the claims that are about other models now the one each is about. */
  setSubjects(): void;
}

/** The lineage of an open index; all of it runs inside the caller's transaction. */
export function lineageStore(db: Sqlite): LineageStore {
  const statement = preparedFrom(db, 'settle.sql');
  const means: Means = {
    statement,
    mark: preparedFrom(db, 'settling.sql'),
    run: (name, ...cells) => void statement(name).run(...cells),
    find: (id) => (statement('canonical').pluck().get(id) as string | undefined) ?? null,
  };
  return { ...reading(means), ...edges(means), ...inheritance(means) };
}

interface Means {
  statement: Prepared;
  /** Statements that mark what is settled anew. */
  mark: Prepared;
  run(name: string, ...cells: Cell[]): void;
  find: LineageStore['find'];
}

type RelatedRow = Omit<RelatedModel, 'edges'> & { key: number };

function reading({
  statement,
  mark,
  find,
}: Means): Pick<LineageStore, 'aliases' | 'hashed' | 'isTouched' | 'related' | 'key' | 'find'> {
  return {
    aliases: () => new Map(statement('aliases').raw().all() as [string, string][]),
    hashed: () => hashedModels(statement('sharing-hashes').all() as HashedRow[]),
    isTouched: (sha256) => statement('is-unsettled-hash').pluck().get(sha256) === 1,
    *related() {
      for (let after = 0; ; ) {
        const rows = statement('related').all(after) as RelatedRow[];
        if (rows.length === 0) return;
        for (const { key, ...row } of rows) {
          yield { ...row, edges: statement('edges-of').all(key) as RelatedModel['edges'] };
          after = key;
        }
      }
    },
    key(id) {
      const key = statement('key-of').pluck().get(id) as number | undefined;
      return key !== undefined && mark('is-in-lineage').get(key) !== undefined ? key : undefined;
    },
    find,
  };
}

function edges({ statement, mark, run, find }: Means): Pick<LineageStore, 'dropCopies' | 'resolveParents' | 'addEdge'> {
  return {
    dropCopies(rule) {
      mark('mark-copies').run({ rule });
      statement('clear-copies').run({ rule });
    },
    resolveParents(resolve, { copies, all }) {
      const found = statement(all ? 'all-parents' : 'touched-parents').all({ copies });
      for (const { stated, parent } of found as { stated: string; parent: string }[]) {
        const now = find(resolve(stated)) ?? resolve(stated);
        if (now === parent) continue;
        mark('mark-children-of').run(parent, stated);
        run('set-parent', now, parent, stated, copies);
      }
    },
    addEdge(child, { id, relation, basis, place, rule }) {
      run('insert-edge', child, id, id, relation, basis, place, rule);
    },
  };
}

type Inheritance = 'reset' | 'addInherited' | 'addLicense' | 'addEffective' | 'addNote' | 'setSubjects';

function inheritance({ run }: Means): Pick<LineageStore, Inheritance> {
  return {
    reset() {
      for (const field of [...INHERITABLE, 'license']) run(`undo-${field}`);
      for (const table of ['inherited', 'notes', 'effective']) run(`clear-${table}`);
    },
    addInherited(model, { field, value, basis, place, rule }) {
      run('insert-inherited', model, field, String(value), basis, place, rule);
      if (COLUMNS.has(field)) run(`set-${field}`, value, model);
    },
    addLicense(model, license, state, { basis, place, rule }) {
      run('insert-inherited', model, 'license', license, basis, place, rule);
      run('set-license', license, state, model);
    },
    addEffective(model, { license, complete, path, freerThanParent, expression }) {
      run('insert-effective', model, license, complete ? 1 : 0, path, freerThanParent, expression);
    },
    addNote: (model, { code, place, saw }) => run('insert-note', model, code, place, saw),
    setSubjects: () => run('set-subjects'),
  };
}
