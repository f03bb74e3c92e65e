/** Licenses along the lineage: inherited ones, the most restrictive one, and labels freer than an ancestor's. */
import { HUB_LICENSES } from '../../rules/licenses.ts';
import { licenseRow } from '../licenses/lookup.ts';
import { restriction } from '../licenses/restrictiveness.ts';
import { type Column, integers, type Trail, trail } from './column.ts';
import type { Graph } from './graph.ts';
import { earlierParents } from './inherit.ts';
import { type LicenseSets, licenseSets } from './license-sets.ts';
import type { Order } from './order.ts';

/** Licenses after settling, as codes of the graph's license field. */
export interface LicenseChains {
  /** The model's own, else the one all its parents agree on; -1 when there is none. */
  own: Column;
  /** The ways inherited licenses came. */
  ownTrail: Trail;
  /** The strictest license of the ancestry, the model included; -1 when none is known. */
  strictest: Column;
  /** The ways the strictest ones came. */
  strictestTrail: Trail;
  /** 1 where some license of the ancestry is not known. */
  open: Column;
  /** The parent whose ancestry is under a stricter license than the model's own label; -1 when none is. */
  freerThan: Column;
  /** Every license of the ancestry, the model's own first. */
  joined: LicenseSets;
}

/** Follows licenses from the roots down, in time linear in edges. */
export function followLicenses(graph: Graph, order: Order): LicenseChains {
  const chains = {
    own: integers(),
    ownTrail: trail(),
    strictest: integers(),
    strictestTrail: trail(),
    open: integers(),
    freerThan: integers(),
    joined: licenseSets(),
  };
  const rank = ranks(graph);
  for (const node of order.nodes) settleNode(graph, order, node, chains, rank);
  return chains;
}

/** The restriction of a license by its code, -1 where its terms are not known. */
type Ranks = (code: number) => number;

function ranks(graph: Graph): Ranks {
  const held = new Map<number, number>();
  const { values } = graph.field('license');
  return (code) => {
    const known = held.get(code);
    if (known !== undefined) return known;
    const row = licenseRow(String(values.value(code)));
    const rank = row === null ? -1 : (restriction(row) ?? -1);
    held.set(code, rank);
    return rank;
  };
}

function settleNode(graph: Graph, order: Order, node: number, chains: LicenseChains, rank: Ranks): void {
  const parents = earlierParents(graph, order, node).map(({ parent }) => parent);
  const declared = graph.field('license').codes.get(node);
  const known = declared !== -1 && rank(declared) !== -1;
  const through = known ? -1 : inheritedThrough(graph, node, parents, chains);
  if (through !== -1) {
    chains.ownTrail.take(node, through);
    chains.strictestTrail.take(node, through);
  }
  const own = through === -1 ? declared : chains.own.get(through);
  chains.own.set(node, own);
  const readable = own !== -1 && rank(own) !== -1;
  chains.strictest.set(node, readable ? own : -1);
  chains.open.set(node, readable ? 0 : 1);
  chains.joined.join(node, own, parents);
  for (const parent of parents) compareWithParent(node, parent, known ? declared : -1, chains, rank);
}

const HUB_IDS: ReadonlySet<unknown> = new Set(HUB_LICENSES.map(({ id }) => id));

/** The parent whose license the model takes over, -1 where it states its own or its parents do not agree. */
function inheritedThrough(graph: Graph, node: number, parents: readonly number[], chains: LicenseChains): number {
  const [first] = parents;
  const label = graph.label(node);
  const code = first === undefined ? -1 : chains.own.get(first);
  if (first === undefined || code === -1 || label === 'own') return -1;
  if (label === 'elsewhere' && HUB_IDS.has(graph.field('license').values.value(code))) return -1;
  return parents.every((parent) => chains.own.get(parent) === code) ? first : -1;
}

function compareWithParent(node: number, parent: number, declared: number, chains: LicenseChains, rank: Ranks): void {
  if (chains.open.get(parent) === 1) chains.open.set(node, 1);
  const theirs = chains.strictest.get(parent);
  if (theirs === -1) return;
  const ours = chains.strictest.get(node);
  if (ours === -1 || rank(theirs) > rank(ours)) {
    chains.strictest.set(node, theirs);
    chains.strictestTrail.take(node, parent);
    if (declared !== -1 && rank(declared) < rank(theirs)) chains.freerThan.set(node, parent);
  }
}
