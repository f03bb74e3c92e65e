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
  const statement = preparedFrom(db, 'standards.sql');
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

/** A model whose card claims something. */
export interface CardWithClaims {
  id: string;
  owner: string | null;
  name: string;
  hub_id: string | null;
  sha: string | null;
  last_seen_at: string;
}

/** One claim with what is known of its benchmark, its metric and whom it is about. */
export interface ClaimMade {
  /** A model's id, or `proprietary:<id>`; null where the name is not certainly one model's. */
  subject_id: string | null;
  /** As in `claims_about`. */
  said_by: string;
  called: string;
  role: string;
  role_reason: string | null;
  standing: string;
  benchmark: string | null;
  label: string;
  variant: string | null;
  metric: string | null;
  shots: number | null;
  value_text: string;
  /** On the benchmark's own scale. */
  score: number;
  class: string | null;
  silent: number | null;
  source_kind: string;
  line: number;
  url: string;
  benchmark_name: string | null;
  measures: string | null;
  unit: string | null;
  range_max: number | null;
  higher_is_better: number | null;
  source_url: string | null;
  metric_name: string | null;
  metric_unit: string | null;
  metric_higher: number | null;
  proprietary_name: string | null;
  proprietary_developer: string | null;
}

/** Every card that claims something, with its claims: those of one card are held at a time. `only` restricts it to these ids. */
export function* cardsWithClaims(
  db: Sqlite,
  only: ReadonlySet<string> | null,
): Generator<{ card: CardWithClaims; claims: ClaimMade[] }> {
  const statement = preparedFrom(db, 'standards.sql');
  for (const card of statement('cards').iterate() as IterableIterator<CardWithClaims>) {
    if (only !== null && !only.has(card.id)) continue;
    yield { card, claims: statement('claims-in').all({ card: card.id }) as ClaimMade[] };
  }
}

/** A number that a card states of a model of the Hub. */
export interface ClaimAbout {
  subject_id: string;
  /** The model whose card it is. */
  card: string;
  /** On the benchmark's own scale. */
  score: number;
  shots: number | null;
  variant: string | null;
  metric: string | null;
  url: string;
}

/** What cards say of each model on a benchmark, its sub-tasks aside: one model's claims at a time, never none. */
export function* claimsOn(db: Sqlite, benchmark: string): Generator<[ClaimAbout, ...ClaimAbout[]]> {
  let group: [ClaimAbout, ...ClaimAbout[]] | null = null;
  const rows = preparedFrom(db, 'standards.sql')('claims-on').iterate({ benchmark }) as IterableIterator<ClaimAbout>;
  for (const row of rows) {
    if (group?.[0].subject_id === row.subject_id) {
      group.push(row);
      continue;
    }
    if (group) yield group;
    group = [row];
  }
  if (group) yield group;
}
