/** Lineage as the index holds it: read for settling, and what settling adds written back. */
import type { BaseModel, RelatedModel, RepoFile } from '../model.ts';
import type { Sqlite } from './open.ts';
import type { Cell } from './rows.ts';
import { preparedFrom } from './statements.ts';

/** A repo and its files that have a hash. */
export interface HashedModel {
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

const UNDONE = [
  'family',
  'generation',
  'line',
  'stage',
  'parameters',
  'active_parameters',
  'experts',
  'license',
] as const;
const COLUMNS: ReadonlySet<string> = new Set(UNDONE.filter((field) => field !== 'license'));

/** Reading lineage for settling, and writing what settling adds. */
export interface LineageStore {
  /** Takes back all that earlier settling added; `copies` is the rule of edges found by equal files. */
  reset(copies: string): void;
  /** Renames learnt: old name in lower case to the name now. */
  aliases(): Map<string, string>;
  hashed(): Iterable<HashedModel>;
  /** Gives every edge its parent's present name. */
  resolveParents(resolve: (stated: string) => string): void;
  addEdge(child: string, edge: BaseModel): void;
  /** The models that have parents or children. */
  related(): Iterable<RelatedModel>;
  /** The key of a live model; undefined for a name that is none of the index. */
  key(id: string): number | undefined;
  /** The id a name means, in the Hub's own case; null when the index has no such model. */
  find(id: string): string | null;
  addInherited(model: number, value: InheritedValue): void;
  addLicense(model: number, license: string, state: string, from: Omit<InheritedValue, 'field' | 'value'>): void;
  addEffective(model: number, license: string, complete: boolean, path: string, freerThanParent: string | null): void;
  addNote(model: number, note: { code: string; place: string; saw: string }): void;
  /** Names every claim's subject, as far as `resolve` is certain. */
  resolveSubjects(resolverOf: (ids: Iterable<string>) => (subject: string) => string | null): void;
}

/** The lineage of an open index; all of it runs inside the caller's transaction. */
export function lineageStore(db: Sqlite): LineageStore {
  const statement = preparedFrom(db, 'settle.sql');
  const run = (name: string, ...cells: Cell[]): void => void statement(name).run(...cells);
  const find = (id: string): string | null => (statement('canonical').pluck().get(id) as string | undefined) ?? null;
  return {
    reset(copies) {
      for (const field of UNDONE) run(`undo-${field}`);
      for (const table of ['inherited', 'notes', 'effective', 'subjects']) run(`clear-${table}`);
      run('clear-copies', copies);
    },
    aliases: () => new Map(statement('aliases').raw().all() as [string, string][]),
    hashed: () => hashedModels(statement('hashed').all() as HashedRow[]),
    resolveParents(resolve) {
      const parents = statement('distinct-parents').all() as { stated: string; parent: string }[];
      for (const { stated, parent } of parents) {
        const now = find(resolve(stated)) ?? resolve(stated);
        if (now !== parent) run('set-parent', now, parent, stated);
      }
    },
    addEdge(child, { id, relation, basis, place, rule }) {
      const key = statement('key-of').pluck().get(child) as number | undefined;
      if (key !== undefined) run('insert-edge', key, id, id, relation, basis, place, rule);
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
    key: (id) => statement('key-of').pluck().get(id) as number | undefined,
    find,
    addInherited(model, { field, value, basis, place, rule }) {
      run('insert-inherited', model, field, String(value), basis, place, rule);
      if (COLUMNS.has(field)) run(`set-${field}`, value, model);
    },
    addLicense(model, license, state, { basis, place, rule }) {
      run('insert-inherited', model, 'license', license, basis, place, rule);
      run('set-license', license, state, model);
    },
    addEffective(model, license, complete, path, freer) {
      run('insert-effective', model, license, complete ? 1 : 0, path, freer);
    },
    addNote: (model, { code, place, saw }) => run('insert-note', model, code, place, saw),
    resolveSubjects(resolverOf) {
      run('set-own-subjects');
      run('set-base-subjects');
      const subjects = statement('subjects').pluck().all() as string[];
      if (subjects.length === 0) return;
      const resolve = resolverOf(statement('all-ids').pluck().all() as string[]);
      for (const subject of subjects) {
        const id = resolve(subject);
        if (id !== null) run('set-subject', id, subject);
      }
      run('unset-doubtful-subjects');
    },
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
    const held = models.get(model) ?? { id, createdAt, files: [] };
    held.files.push({ path, bytes, sha256, blobId: null });
    models.set(model, held);
  }
  return models.values();
}
