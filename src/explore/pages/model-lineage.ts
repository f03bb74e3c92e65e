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
  child_id: string;
  relation: string | null;
  downloads: number | null;
}

/** Generations upwards, and children that are drawn unless all are asked for. */
const UPWARDS = 6;
const FEW = 18;
const MANY = 180;

/** Reads what is drawn; children beyond the most downloaded are only counted. */
export function lineageOf(ask: Ask, id: string): Lineage {
  const most = ask.query.get('children') === 'all' ? MANY : FEW;
  const held = new Set<string>();
  const edges = ancestors(ask.statement, id, held);
  const counts = ask.statement('explore.sql', 'child-counts').all(id) as Count[];
  const shown = childrenOf(ask, id, counts, most).filter(({ child_id }) => child_id !== id);
  const made = madeFrom(ask.statement, shown);
  for (const { child_id, relation, downloads } of shown) {
    edges.push({ parent: id, child: child_id, relation, downloads, made: made.get(child_id) ?? null });
    held.add(child_id);
  }
  return { id, edges, folded: foldedOf(counts, shown), held };
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

/** How the tree goes on below the children that are drawn. */
function madeFrom(statement: Ask['statement'], children: readonly ChildRow[]): Map<string, number> {
  const ids = JSON.stringify(children.map(({ child_id }) => child_id));
  const rows = statement('explore.sql', 'made-from').all({ ids, most: MOST_COUNTED }) as {
    id: string;
    models: number;
  }[];
  return new Map(rows.map(({ id, models }) => [id, models]));
}

function ancestors(statement: Ask['statement'], id: string, held: Set<string>): Edge[] {
  const edges: Edge[] = [];
  const seen = new Set([id]);
  let level = [id];
  for (let up = 0; up < UPWARDS && level.length > 0; up += 1) {
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
