import type { Relation } from '../../../src/model.ts';
import type { RelatedModel } from '../../../src/related-model.ts';
import { resolveId } from '../../../src/parse/lineage/aliases.ts';
import { lineageGraph } from '../../../src/parse/settle/graph.ts';
import type { Settled } from '../../../src/parse/settle/node.ts';
import { settle } from '../../../src/parse/settle/settle.ts';

/** How a model came from its parent. */
export type EdgeRelation = Exclude<Relation, 'base'>;

/** A model of which nothing is known but what a test says. */
export function node(id: string, known: Partial<RelatedModel> = {}): RelatedModel {
  return {
    id,
    edges: [],
    relation: null,
    family: null,
    generation: null,
    line: null,
    stage: null,
    parameters: null,
    active_parameters: null,
    experts: null,
    license: null,
    license_state: 'absent',
    ...known,
  };
}

/** A parent, or several, that a model came from in one way. */
export const from = (relation: EdgeRelation | null, ...ids: string[]): Pick<RelatedModel, 'edges'> => {
  return { edges: ids.map((id) => ({ id, relation, basis: 'declared' })) };
};
/** A declared license. */
export const licensed = (license: string) => ({ license, license_state: 'declared' }) as const;

/** What settling makes of these models, by id. */
export function settled(nodes: RelatedModel[], learnt: ReadonlyMap<string, string> = new Map()): Map<string, Settled> {
  const graph = lineageGraph();
  for (const one of nodes) {
    graph.add({ ...one, edges: one.edges.map((edge) => ({ ...edge, id: resolveId(edge.id, learnt) })) });
  }
  return new Map([...settle(graph)].map((one) => [one.id, one]));
}

/** The inherited facts of one, by field. */
export const told = (one: Settled | undefined) =>
  Object.fromEntries((one?.facts ?? []).map(({ field, value }) => [field, value]));

/** A root that many are made from. */
export const LLAMA = node('meta-llama/Llama-3.1-8B-Instruct', {
  family: 'llama',
  generation: 'llama-3.1',
  stage: 'instruct',
  parameters: 8_030_261_248,
  ...licensed('llama3.1'),
});
