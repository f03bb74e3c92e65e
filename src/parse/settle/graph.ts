/** The lineage graph of many models, compact: names are interned, fields are columns of codes. */
import { type Relation, RELATIONS } from '../../model.ts';
import { INHERITABLE, type Inheritable, type RelatedModel } from '../../related-model.ts';
import { EMPTY_DECLARATIONS } from '../../rules/licenses.ts';
import { type Column, type Dictionary, dictionary, integers } from './column.ts';

/** A field of all nodes as codes of a dictionary; -1 is "not known". */
export interface Field {
  codes: Column;
  values: Dictionary<string | number>;
}

/** The graph as it is filled; nodes are numbers in order of first mention, as a model or as a parent. */
export interface Graph {
  /** Number of nodes, parents that are no models of the crawl included. */
  size(): number;
  /** Takes one model. Its edges go to the names their parents have now; edges to itself and second ones are left out. */
  add(node: RelatedModel): void;
  name(node: number): string;
  /** True for nodes that were added, not only mentioned. */
  isModel(node: number): boolean;
  /** Parents of a node in the order they were stated; the relation is an index of RELATIONS, -1 when not known. */
  parents(node: number): readonly { parent: number; relation: number }[];
  field(name: Inheritable | 'license'): Field;
  /** What a model without a known license may take over from its parents; for others it does not matter. */
  label(node: number): Label;
}

/**
 * - `none`: no license is declared, or one that its author calls unknown.
 * - `elsewhere`: `other`, with nothing said of which: the parents' license, if it is not one the Hub has an id for.
 * - `own`: something is stated that nobody could read: it is the model's own and gives way to nothing.
 */
const LABELS = ['none', 'elsewhere', 'own'] as const;
export type Label = (typeof LABELS)[number];

/** An empty graph. Parents go by the names they have now; ids are compared without case, as the Hub does. */
export function lineageGraph(): Graph {
  const index = new Map<string, number>();
  const names: string[] = [];
  const fields = new Map<string, Field>();
  const models = integers();
  const labels = integers();
  const edges = edgeList();
  for (const name of [...INHERITABLE, 'license']) fields.set(name, { codes: integers(), values: dictionary() });

  function intern(id: string): number {
    const key = id.toLowerCase();
    const held = index.get(key);
    if (held !== undefined) return held;
    index.set(key, names.length);
    return names.push(id) - 1;
  }

  function add(node: RelatedModel): void {
    const at = intern(node.id);
    names[at] = node.id;
    models.set(at, 1);
    labels.set(at, LABELS.indexOf(labelOf(node)));
    for (const [name, field] of fields) {
      const value = node[name as Inheritable | 'license'];
      if (value !== null) field.codes.set(at, field.values.code(value));
    }
    const parents = node.edges.map(({ id, relation }) => {
      return { parent: intern(id), relation: relationCode(node.relation, relation) };
    });
    edges.add(at, distinct(parents, at));
  }

  return {
    size: () => names.length,
    add,
    name: (node) => names[node] ?? '',
    isModel: (node) => models.get(node) === 1,
    parents: edges.of,
    field: (name) => fields.get(name) ?? { codes: integers(), values: dictionary() },
    label: (node) => LABELS[labels.get(node)] ?? 'none',
  };
}

function labelOf({ license, license_state: state }: RelatedModel): Label {
  if (license === EMPTY_DECLARATIONS.elsewhere && state === 'unknown') return 'elsewhere';
  if (license === EMPTY_DECLARATIONS.unknown) return 'none';
  return license === null && (state === null || state === 'absent') ? 'none' : 'own';
}

interface Edge {
  parent: number;
  relation: number;
}

/** What the model's own evidence amounts to goes before what a single edge says; a root has no edges that count. */
function relationCode(own: Relation | null, stated: Relation | null): number {
  const relation = own === null || own === 'base' ? stated : own;
  return relation === null ? -1 : RELATIONS.indexOf(relation);
}

function distinct(parents: readonly Edge[], self: number): Edge[] {
  return parents.filter(({ parent }, at) => {
    return parent !== self && parents.findIndex((other) => other.parent === parent) === at;
  });
}

/** Edges of all nodes in one column: each node knows where its own begin and how many they are. */
function edgeList(): { add(node: number, edges: readonly Edge[]): void; of(node: number): readonly Edge[] } {
  const [first, count, parent, relation] = [integers(), integers(), integers(), integers()];
  let next = 0;
  return {
    add(node, edges) {
      if (edges.length === 0) return;
      first.set(node, next);
      count.set(node, edges.length);
      for (const edge of edges) {
        parent.set(next, edge.parent);
        relation.set(next, edge.relation);
        next++;
      }
    },
    of(node) {
      const start = first.get(node);
      return Array.from({ length: Math.max(0, count.get(node)) }, (_, step) => {
        return { parent: parent.get(start + step), relation: relation.get(start + step) };
      });
    },
  };
}
