/** What follows from lineage: parents' names, facts of parents, licenses of the chain. */
import type { LineageStore } from '../index/lineage.ts';
import type { Settling } from '../index/settling.ts';
import { resolveId } from '../parse/lineage/aliases.ts';
import { lineageGraph } from '../parse/settle/graph.ts';
import { identicalFiles } from '../parse/settle/identical-files.ts';
import type { ChainLink, Settled } from '../parse/settle/node.ts';
import { settle } from '../parse/settle/settle.ts';

/** The rule of edges that equal files prove; such edges are made anew where the files changed. */
const COPIES = 'lineage/identical-file';

/** Brings up to date what lineage adds, of all models that what changed may touch. */
export function settleLineage(store: LineageStore, scope: Settling, aliases: ReadonlyMap<string, string>): void {
  store.dropCopies(COPIES);
  store.resolveParents((stated) => resolveId(stated, aliases), { copies: COPIES, all: scope.isWhole });
  for (const { child, edge, sha256 } of identicalFiles(store.hashed())) {
    if (store.isTouched(sha256)) store.addEdge(child.key, edge);
  }
  scope.markLineage();
  const graph = lineageGraph();
  for (const model of store.related()) graph.add(model);
  store.reset();
  for (const settled of settle(graph)) keep(store, settled);
}

function keep(store: LineageStore, { id, facts, license, effective, freer, notes }: Settled): void {
  const key = store.key(id);
  if (key === undefined) return;
  for (const { field, value, basis, place, rule } of facts) {
    if (typeof value !== 'object') store.addInherited(key, { field, value, basis, place, rule });
  }
  if (license) store.addLicense(key, license.id, license.state, license);
  if (effective)
    store.addEffective(key, {
      ...effective,
      path: written(effective.path),
      freerThanParent: freer && written(freer.path),
    });
  for (const note of notes) store.addNote(key, note);
}

function written(path: readonly ChainLink[]): string {
  return path.map(({ id, license }) => `${id} (${license ?? 'unknown'})`).join(' -> ');
}
