/** A model with all that exports in other people's formats say of it. */
import type { Sqlite } from './open.ts';
import type { Row, Shown } from './show.ts';
import { preparedFrom } from './statements.ts';

/** A file whose content the index has a hash of. */
export interface HashedFile {
  path: string;
  bytes: number | null;
  sha256: string;
}

/** A model that another one was made from; `sha` and `expression` are null where the index does not have it. */
export interface ParentModel {
  id: string;
  sha: string | null;
  /** SPDX expression of all licenses that hold for it. */
  expression: string | null;
  /** The edges to it, strongest first. */
  edges: Row[];
}

/** What a bill of materials is made of. */
export interface Material extends Shown {
  files: HashedFile[];
  /** The class that config.json names. */
  architecture: string | null;
  /** Each parent once, in the order stated. */
  ancestry: ParentModel[];
}

/** Reads what `show` does not tell of a model, hashes only of files that are `wanted`; its statements are prepared once. */
export function materialReader(db: Sqlite, wanted: (path: string) => boolean): (shown: Shown) => Material {
  const statement = preparedFrom(db, 'material.sql');
  const parent = (id: string, edges: Row[]): ParentModel => {
    const found = statement('parent').get({ id }) as Omit<ParentModel, 'edges'> | undefined;
    return { ...(found ?? { id, sha: null, expression: null }), edges };
  };
  return (shown) => {
    const { id } = shown.model;
    return {
      ...shown,
      files: (statement('hashed-files').all({ id }) as HashedFile[]).filter(({ path }) => wanted(path)),
      architecture: (statement('architecture').pluck().get({ id }) as string | null | undefined) ?? null,
      ancestry: [...byParent(shown.parents)].map(([name, rows]) => parent(name, rows)),
    };
  };
}

function byParent(edges: readonly Row[]): Map<string, Row[]> {
  const parents = new Map<string, Row[]>();
  for (const edge of edges) {
    const id = String(edge.parent_id);
    parents.set(id, [...(parents.get(id) ?? []), edge]);
  }
  return parents;
}
