/** Which facts a model takes over from its parents, and from which. */
import { type Relation, RELATIONS } from '../../model.ts';
import { type Column, integers, type Trail, trail } from './column.ts';
import { INHERITABLE, type Inheritable } from '../../related-model.ts';
import type { Graph } from './graph.ts';
import type { Order } from './order.ts';

/** Through which relations a field passes from parent to child. */
interface Passage {
  field: Inheritable;
  /** Relations through which any value passes; `unstated` is an edge that names no relation. */
  through: readonly (Exclude<Relation, 'base'> | 'unstated')[];
  /** The only value that passes through the other relations: tuned weights stay tuned. */
  otherwiseOnly?: string;
  /** A model of several parents takes it over when all agree, or never. */
  several: 'agree' | 'never';
  /** Only between models of one size: a cut-down of a mixture, or a small one distilled from it, is not active like it. */
  sameSize?: true;
}

/** In this order: the family decides whether the other fields may come from the same parent. */
const PASSAGES: readonly Passage[] = [
  { field: 'family', through: ['quantized', 'adapter', 'finetune', 'merge', 'unstated'], several: 'agree' },
  { field: 'generation', through: ['quantized', 'adapter', 'finetune', 'merge', 'unstated'], several: 'agree' },
  { field: 'line', through: ['quantized', 'adapter', 'finetune', 'merge', 'unstated'], several: 'agree' },
  { field: 'stage', through: ['quantized'], otherwiseOnly: 'instruct', several: 'agree' },
  { field: 'parameters', through: ['quantized', 'adapter', 'finetune'], several: 'never' },
  { field: 'active_parameters', through: ['quantized', 'adapter', 'finetune'], several: 'never', sameSize: true },
  { field: 'experts', through: ['quantized', 'adapter', 'finetune'], several: 'never', sameSize: true },
];

/** Values after settling, and for each inherited one the parent it came through. */
export interface Inherited {
  /** Codes of the field's dictionary in the graph: own values and inherited ones. */
  codes(field: Inheritable): Column;
  /** The ways inherited values came. */
  trail(field: Inheritable): Trail;
}

/** Settles all fields, parents first. Own values always stand; contradicting parents leave a field unknown. */
export function inherit(graph: Graph, order: Order): Inherited {
  const codes = new Map(INHERITABLE.map((field) => [field, integers()]));
  const trails = new Map(INHERITABLE.map((field) => [field, trail()]));
  const codesOf = (field: Inheritable) => codes.get(field) ?? integers();
  const trailOf = (field: Inheritable) => trails.get(field) ?? trail();
  const family = codesOf('family');
  for (const node of order.nodes) {
    const parents = earlierParents(graph, order, node);
    for (const passage of PASSAGES) {
      const own = graph.field(passage.field).codes.get(node);
      const settled = codesOf(passage.field);
      if (own !== -1) settled.set(node, own);
      else if (
        !passage.sameSize ||
        parents.every(({ parent }) => areOfOneSize(graph, codesOf('parameters'), node, parent))
      )
        take(graph, passage, node, relatives(passage, parents, family, node), settled, trailOf(passage.field));
    }
  }
  return { codes: codesOf, trail: trailOf };
}

/** Sizes differ by less, as far as both are known. */
const ONE_SIZE = 1.35;

function areOfOneSize(graph: Graph, sizes: Column, node: number, parent: number): boolean {
  const { values } = graph.field('parameters');
  const [own, other] = [values.value(sizes.get(node)), values.value(sizes.get(parent))];
  if (typeof own !== 'number' || typeof other !== 'number') return true;
  return Math.max(own, other) <= Math.min(own, other) * ONE_SIZE;
}

type Edge = ReturnType<Graph['parents']>[number];

/** Parents that were settled before; edges within a circle are left out. */
export function earlierParents(graph: Graph, order: Order, node: number): readonly Edge[] {
  const rank = order.rank[node] ?? -1;
  return graph.parents(node).filter(({ parent }) => (order.rank[parent] ?? -1) < rank);
}

/** The parents a field may come from: none of another family than the model's own, however that was come by. */
function relatives(passage: Passage, parents: readonly Edge[], family: Column, node: number): readonly Edge[] {
  const own = family.get(node);
  if (passage.field === 'family') return parents;
  const foreign = parents.some(({ parent }) => family.get(parent) !== -1 && own !== -1 && family.get(parent) !== own);
  return foreign ? [] : parents;
}

function take(
  graph: Graph,
  passage: Passage,
  node: number,
  parents: readonly Edge[],
  settled: Column,
  way: Trail,
): void {
  const [first] = parents;
  if (first === undefined || (parents.length > 1 && passage.several === 'never')) return;
  const code = settled.get(first.parent);
  if (code === -1 || !parents.every(({ parent }) => settled.get(parent) === code)) return;
  if (!parents.every(({ relation }) => passes(graph, passage, relation, code))) return;
  settled.set(node, code);
  way.take(node, first.parent);
}

function passes(graph: Graph, { field, through, otherwiseOnly }: Passage, relation: number, code: number): boolean {
  const stated = RELATIONS[relation] ?? 'unstated';
  if (stated !== 'base' && through.includes(stated)) return true;
  return otherwiseOnly !== undefined && graph.field(field).values.value(code) === otherwiseOnly;
}
