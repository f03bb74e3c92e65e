/** What lineage adds to models once all of them are read: facts of ancestors, and licenses along the chain. */
import { type FactValue, type Note, RELATIONS } from '../../model.ts';
import { spdxExpression } from '../licenses/spdx.ts';
import { INHERITABLE, type Inheritable } from '../../related-model.ts';
import type { Graph } from './graph.ts';
import { earlierParents, type Inherited, inherit } from './inherit.ts';
import { followLicenses, type LicenseChains } from './licenses.ts';
import type { ChainLink, EffectiveLicense, FreerThanParent, Settled } from './node.ts';
import { type Order, parentsFirst } from './order.ts';

/** Most models written out of a path; of longer ones the beginning and the end. */
const LONGEST_PATH = 12;

/** Everything known after following the lineage, before it is written out model by model. */
interface Settlement {
  graph: Graph;
  order: Order;
  inherited: Inherited;
  chains: LicenseChains;
}

/**
 * Settles a filled graph and yields, in the graph's order, every model to which lineage adds something. Pure and
 * deterministic: the same models in the same order give the same answers. Linear in nodes and edges; cycles and
 * self-loops do no harm, and models whose parents contradict each other stay unknown.
 */
export function* settle(graph: Graph): Generator<Settled> {
  const order = parentsFirst(graph);
  const settlement = { graph, order, inherited: inherit(graph, order), chains: followLicenses(graph, order) };
  for (let node = 0; node < graph.size(); node++) {
    if (!graph.isModel(node)) continue;
    const settled = settledNode(settlement, node);
    if (settled !== null) yield settled;
  }
}

function settledNode(settlement: Settlement, node: number): Settled | null {
  const { graph } = settlement;
  if (graph.parents(node).length === 0) return null;
  const facts = INHERITABLE.flatMap((field) => inheritedFact(settlement, node, field));
  const license = inheritedLicense(settlement, node);
  const effective = effectiveLicense(settlement, node);
  const freer = freerThanParent(settlement, node);
  const notes = familyNotes(settlement, node);
  const nothing = facts.length === 0 && license === null && freer === null && notes.length === 0;
  if (nothing && (effective === null || bindsAlone(settlement, node, effective))) return null;
  return { id: graph.name(node), facts, license, effective, freer, notes };
}

/** No license but the model's own holds along its lineage. */
function bindsAlone({ chains }: Settlement, node: number, { license, expression }: EffectiveLicense): boolean {
  return chains.strictestTrail.via(node) === -1 && expression === spdxExpression([license]);
}

function inheritedFact({ graph, inherited }: Settlement, node: number, field: Inheritable) {
  const way = inherited.trail(field);
  if (way.via(node) === -1) return [];
  const value = graph.field(field).values.value(inherited.codes(field).get(node));
  if (value === null) return [];
  const place = placeOf(graph, way.path(node, LONGEST_PATH));
  return [
    { field, value: value as FactValue, basis: 'inferred' as const, place, rule: `${field}/lineage`, chosen: true },
  ];
}

function inheritedLicense({ graph, chains }: Settlement, node: number): Settled['license'] {
  if (chains.ownTrail.via(node) === -1) return null;
  const id = licenseOf(graph, chains.own.get(node));
  const place = placeOf(graph, chains.ownTrail.path(node, LONGEST_PATH));
  return id === null ? null : { id, basis: 'inferred', place, rule: 'license/lineage', state: 'inherited' };
}

function effectiveLicense({ graph, chains }: Settlement, node: number): EffectiveLicense | null {
  const license = licenseOf(graph, chains.strictest.get(node));
  if (license === null) return null;
  const path = links(graph, chains.strictestTrail.path(node, LONGEST_PATH));
  const all = chains.joined.of(node).flatMap((code) => licenseOf(graph, code) ?? []);
  return { license, complete: chains.open.get(node) !== 1, path, expression: spdxExpression(all) };
}

function freerThanParent({ graph, order, chains }: Settlement, node: number): FreerThanParent | null {
  const parent = chains.freerThan.get(node);
  const license = licenseOf(graph, graph.field('license').codes.get(node));
  if (parent === -1 || license === null) return null;
  const edge = earlierParents(graph, order, node).find((one) => one.parent === parent);
  const path = links(graph, [node, ...chains.strictestTrail.path(parent, LONGEST_PATH - 1)]);
  return { license, relation: RELATIONS[edge?.relation ?? -1] ?? null, path };
}

/** A model whose own evidence names another family than its parent's: one of the two is wrong. */
function familyNotes({ graph, order, inherited }: Settlement, node: number): Note[] {
  const own = graph.field('family').codes.get(node);
  if (own === -1) return [];
  const settled = inherited.codes('family');
  const other = earlierParents(graph, order, node).find(({ parent }) => {
    return settled.get(parent) !== -1 && settled.get(parent) !== own;
  });
  if (other === undefined) return [];
  const family = graph.field('family').values;
  const saw = `${family.value(own)}, parent ${graph.name(other.parent)} ${family.value(settled.get(other.parent))}`;
  return [{ code: 'family-differs-from-parent', place: placeOf(graph, [node, other.parent]), saw: saw.slice(0, 200) }];
}

function placeOf(graph: Graph, path: readonly number[]): string {
  return `lineage: ${path.map((node) => nameOf(graph, node)).join(' -> ')}`;
}

function nameOf(graph: Graph, node: number): string {
  return node === -1 ? '...' : graph.name(node);
}

function links(graph: Graph, path: readonly number[]): ChainLink[] {
  return path.map((node) => ({
    id: graph.name(node),
    license: licenseOf(graph, graph.field('license').codes.get(node)),
  }));
}

function licenseOf(graph: Graph, code: number): string | null {
  const value = graph.field('license').values.value(code);
  return value === null ? null : String(value);
}
