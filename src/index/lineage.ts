/** Lineage as the index holds it: read for settling, and what settling adds written back. */
import type { BaseModel, RepoFile } from '../model.ts';
import { INHERITABLE, type RelatedModel } from '../related-model.ts';
import type { Sqlite } from './open.ts';
import type { Cell } from './rows.ts';
import { preparedFrom } from './statements.ts';

/** A repo and its files that have a hash. */
export interface HashedModel {
  key: number;
  id: string;
  createdAt: string | null;
  files: RepoFile[];
}

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
  const mark = preparedFrom(db, 'settling.sql');
  const run = (name: string, ...cells: Cell[]): void => void statement(name).run(...cells);
  const find = (id: string): string | null => (statement('canonical').pluck().get(id) as string | undefined) ?? null;
  const keyOf = (id: string): number | undefined => statement('key-of').pluck().get(id) as number | undefined;
  return {
    dropCopies(rule) {
      mark('mark-copies').run({ rule });
      statement('clear-copies').run({ rule });
    },
    aliases: () => new Map(statement('aliases').raw().all() as [string, string][]),
    hashed: () => hashedModels(statement('sharing-hashes').all() as HashedRow[]),
    isTouched: (sha256) => statement('is-unsettled-hash').pluck().get(sha256) === 1,
    resolveParents(resolve, { copies, all }) {
      const found = statement(all ? 'all-parents' : 'touched-parents').all({ copies });
      const parents = found as { stated: string; parent: string }[];
      for (const { stated, parent } of parents) {
        const now = find(resolve(stated)) ?? resolve(stated);
        if (now === parent) continue;
        mark('mark-children-of').run(parent, stated);
        run('set-parent', now, parent, stated, copies);
      }
    },
    addEdge(child, { id, relation, basis, place, rule }) {
      run('insert-edge', child, id, id, relation, basis, place, rule);
    },
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
    reset() {
      for (const field of [...INHERITABLE, 'license']) run(`undo-${field}`);
      for (const table of ['inherited', 'notes', 'effective']) run(`clear-${table}`);
    },
    key(id) {
      const key = keyOf(id);
      return key !== undefined && mark('is-in-lineage').get(key) !== undefined ? key : undefined;
    },
    find,
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

type RelatedRow = Omit<RelatedModel, 'edges'> & { key: number };

type HashedRow = {
  model: number;
  id: string;
  createdAt: string | null;
  path: string;
  bytes: number | null;
  sha256: string;
};

function hashedModels(rows: readonly HashedRow[]): Iterable<HashedModel> {
  const models = new Map<number, HashedModel>();
  for (const { model, id, createdAt, path, bytes, sha256 } of rows) {
    const held = models.get(model) ?? { key: model, id, createdAt, files: [] };
    held.files.push({ path, bytes, sha256, blobId: null });
    models.set(model, held);
  }
  return models.values();
}
