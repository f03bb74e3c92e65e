/** An order in which every parent comes before its children, and which leaves out what goes in circles. */
import type { Graph } from './graph.ts';

/** Nodes parents first, and the rank of each: nodes that are each other's ancestors share one. */
export interface Order {
  nodes: Int32Array;
  rank: Int32Array;
}

/** A node on the way down, and which of its parents comes next. */
interface Step {
  node: number;
  parents: readonly { parent: number }[];
  next: number;
}

/** Tarjan's search while it runs: what was found when, and the nodes not yet given to a circle. */
interface Search {
  found: Int32Array;
  lowest: Int32Array;
  waiting: number[];
  counter: number;
  order: Order;
  placed: number;
  ranks: number;
}

/**
 * Strongly connected components by Tarjan's algorithm (https://doi.org/10.1137/0201010), without recursion since
 * chains may be long, in time linear in nodes and edges. Callers follow edges to lower ranks only: within a circle
 * nothing passes, so that the answer does not depend on where the search began.
 */
export function parentsFirst(graph: Graph): Order {
  const size = graph.size();
  const search: Search = {
    found: new Int32Array(size).fill(-1),
    lowest: new Int32Array(size),
    waiting: [],
    counter: 0,
    order: { nodes: new Int32Array(size), rank: new Int32Array(size).fill(-1) },
    placed: 0,
    ranks: 0,
  };
  for (let node = 0; node < size; node++) if (search.found[node] === -1) searchFrom(graph, search, node);
  return search.order;
}

function searchFrom(graph: Graph, search: Search, start: number): void {
  const steps = [enter(graph, search, start)];
  for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
    const edge = step.parents[step.next++];
    if (edge === undefined) {
      steps.pop();
      leave(search, step.node, steps.at(-1)?.node);
    } else if (search.found[edge.parent] === -1) {
      steps.push(enter(graph, search, edge.parent));
    } else if (search.order.rank[edge.parent] === -1) {
      lower(search, step.node, search.found[edge.parent] ?? 0);
    }
  }
}

function enter(graph: Graph, search: Search, node: number): Step {
  search.found[node] = search.counter;
  search.lowest[node] = search.counter++;
  search.waiting.push(node);
  return { node, parents: graph.parents(node), next: 0 };
}

/** A node that reaches nothing earlier closes its circle: all nodes waiting behind it belong there. */
function leave(search: Search, node: number, child: number | undefined): void {
  const lowest = search.lowest[node] ?? 0;
  if (child !== undefined) lower(search, child, lowest);
  if (lowest !== search.found[node]) return;
  const circle = search.waiting.splice(search.waiting.lastIndexOf(node));
  for (const member of circle) {
    search.order.rank[member] = search.ranks;
    search.order.nodes[search.placed++] = member;
  }
  search.ranks++;
}

function lower(search: Search, node: number, to: number): void {
  search.lowest[node] = Math.min(search.lowest[node] ?? 0, to);
}
