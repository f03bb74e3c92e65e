/** A model's ancestors and children as edges, few enough to draw. */
import { placesOf } from '../columns/places.ts';
import type { Ask } from '../page.ts';
import { type Edge, type Lineage, MOST_COUNTED } from '../parts/model/lineage.ts';

interface ParentRow {
  parent_id: string;
  relation: string | null;
  held: string | null;
}

interface ChildRow {
  parent_id: string;
  child_id: string;
  relation: string | null;
  downloads: number | null;
}

/** Generations upwards and downwards. */
const DEEP = 6;
/** Children, and models of all generations below, that are drawn unless more are asked for. */
const FEW = { children: 18, all: 30 };
const MANY = { children: 180, all: 200 };

/** Reads what is drawn; children beyond the most downloaded are only counted. */
export function lineageOf(ask: Ask, id: string): Lineage {
  const most = ask.query.get('children') === 'all' ? MANY : FEW;
  const held = new Set<string>();
  const up = ancestors(ask.statement, id, held);
  const counts = ask.statement('explore.sql', 'child-counts').all(id) as Count[];
  const shown = childrenOf(ask, id, counts, most.children).filter(({ child_id }) => child_id !== id);
  const down = descendants(ask.statement, id, edgesOf(ask.statement, shown), most.all);
  for (const { child } of down) held.add(child);
  return { id, edges: [...up, ...down], folded: foldedOf(counts, shown), held };
}

/** Children, and of each model below all that was made from it, where that is few enough; of others it is only counted. */
function descendants(statement: Ask['statement'], id: string, children: readonly Edge[], most: number): Edge[] {
  const edges = [...children];
  const seen = new Set([id, ...children.map(({ child }) => child)]);
  let level = children;
  for (let down = 1; down < DEEP && level.length > 0; down += 1) {
    const next: Edge[] = [];
    for (const { child: parent, made } of level) {
      if (made === null || seen.size + made > most) continue;
      const rows = statement('explore.sql', 'children').all(parent, made) as ChildRow[];
      // Whoever names his own ancestor or himself as made from him is drawn above, or not at all.
      const below = edgesOf(statement, rows).filter(({ child }) => child !== id && child !== parent);
      edges.push(...below);
      next.push(...below.filter(({ child }) => !seen.has(child)));
      for (const { child } of below) seen.add(child);
    }
    level = next;
  }
  return edges;
}

interface Count {
  relation: string | null;
  models: number;
}

/** Of so many children the most downloaded are found in the columns, without a look at each. */
const LOOKED_AT = 1_000;

function childrenOf({ statement, search }: Ask, id: string, counts: readonly Count[], most: number): ChildRow[] {
  const total = counts.reduce((sum, { models }) => sum + models, 0);
  const columns = total > LOOKED_AT ? search.ready() : null;
  if (columns === null) return statement('explore.sql', 'children').all(id, most) as ChildRow[];
  const places = placesOf(columns.placeOf, statement('explore.sql', 'child-keys').pluck().all(id) as number[]);
  const keys = Array.from(places.slice(0, most), (place) => columns.keys[place]);
  return statement('explore.sql', 'children-by-key').all({ keys: JSON.stringify(keys), id }) as ChildRow[];
}

/** Children as they are drawn: each with how the tree goes on below it. */
function edgesOf(statement: Ask['statement'], rows: readonly ChildRow[]): Edge[] {
  const ids = JSON.stringify(rows.map(({ child_id }) => child_id));
  const counts = statement('explore.sql', 'made-from').all({ ids, most: MOST_COUNTED }) as {
    id: string;
    models: number;
  }[];
  const made = new Map(counts.map(({ id, models }) => [id, models]));
  return rows.map(({ parent_id, child_id, relation, downloads }) => {
    return { parent: parent_id, child: child_id, relation, downloads, made: made.get(child_id) || null };
  });
}

function ancestors(statement: Ask['statement'], id: string, held: Set<string>): Edge[] {
  const edges: Edge[] = [];
  const seen = new Set([id]);
  let level = [id];
  for (let up = 0; up < DEEP && level.length > 0; up += 1) {
    const next: string[] = [];
    for (const child of level.slice(0, 24)) {
      for (const { parent_id: parent, relation, held: isHeld } of statement('explore.sql', 'parents').all(
        child,
      ) as ParentRow[]) {
        if (parent === child) continue;
        edges.push({ parent, child, relation, downloads: null, made: null });
        if (isHeld !== null) held.add(parent);
        if (!seen.has(parent)) next.push(parent);
        seen.add(parent);
      }
    }
    level = next;
  }
  return edges;
}

function foldedOf(counts: readonly Count[], shown: readonly ChildRow[]): Lineage['folded'] {
  return counts
    .map(({ relation, models }) => ({
      relation,
      models: models - shown.filter((child) => child.relation === relation).length,
    }))
    .filter(({ models }) => models > 0);
}
