/** An order in which every parent comes before its children, cycles or not. */
import type { Graph } from './graph.ts';

/** Nodes parents first, and the place of each in that order: an edge to a later place closes a cycle. */
export interface Order {
  nodes: Int32Array;
  place: Int32Array;
}

/**
 * Depth-first, without recursion (chains may be long), in time linear in nodes and edges. Within a cycle the node met
 * first comes last; callers skip edges to nodes that come later, so every cycle is cut at one edge, always the same.
 */
export function parentsFirst(graph: Graph): Order {
  const size = graph.size();
  const nodes = new Int32Array(size);
  const place = new Int32Array(size).fill(-1);
  const seen = new Uint8Array(size);
  let next = 0;
  for (let start = 0; start < size; start++) {
    if (seen[start] === 1) continue;
    const stack = [start];
    while (stack.length > 0) {
      const node = stack.at(-1) ?? 0;
      const first = seen[node] === 0;
      seen[node] = 1;
      if (first) for (const { parent } of graph.parents(node)) if (seen[parent] === 0) stack.push(parent);
      if (first && stack.at(-1) !== node) continue;
      stack.pop();
      if (place[node] !== -1) continue;
      place[node] = next;
      nodes[next++] = node;
    }
  }
  return { nodes, place };
}
