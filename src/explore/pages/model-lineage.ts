/** A model's ancestors and children as edges, few enough to draw. */
import type { Ask } from '../page.ts';
import type { Edge, Lineage } from '../parts/model/lineage.ts';

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
export function lineageOf({ statement, query }: Ask, id: string): Lineage {
  const most = query.get('children') === 'all' ? MANY : FEW;
  const held = new Set<string>();
  const edges = ancestors(statement, id, held);
  const children = statement('explore.sql', 'children').all(id) as ChildRow[];
  const shown = children.slice(0, most).filter(({ child_id }) => child_id !== id);
  for (const { child_id, relation, downloads } of shown) {
    edges.push({ parent: id, child: child_id, relation, downloads });
    held.add(child_id);
  }
  return { id, edges, folded: foldedOf(statement, id, shown), held };
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
        edges.push({ parent, child, relation, downloads: null });
        if (isHeld !== null) held.add(parent);
        if (!seen.has(parent)) next.push(parent);
        seen.add(parent);
      }
    }
    level = next;
  }
  return edges;
}

function foldedOf(statement: Ask['statement'], id: string, shown: readonly ChildRow[]): Lineage['folded'] {
  const counts = statement('explore.sql', 'child-counts').all(id) as { relation: string | null; models: number }[];
  return counts
    .map(({ relation, models }) => ({
      relation,
      models: models - shown.filter((child) => child.relation === relation).length,
    }))
    .filter(({ models }) => models > 0);
}
