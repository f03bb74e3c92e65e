/** What follows from lineage, worked out anew from all that is held: facts of parents, licenses of the chain, subjects. */
import type { LineageStore } from '../index/lineage.ts';
import { resolveId } from '../parse/lineage/aliases.ts';
import { lineageGraph } from '../parse/settle/graph.ts';
import { identicalFiles } from '../parse/settle/identical-files.ts';
import type { ChainLink, Settled } from '../parse/settle/node.ts';
import { settle } from '../parse/settle/settle.ts';
import { subjectResolver } from '../parse/settle/subjects.ts';

/** The rule of edges that equal files prove; such edges are made anew each time. */
const COPIES = 'lineage/identical-file';

/** Recomputes everything that lineage adds. The same index gives the same answer. */
export function settleLineage(store: LineageStore): void {
  store.reset(COPIES);
  const aliases = store.aliases();
  store.resolveParents((stated) => resolveId(stated, aliases));
  for (const { child, edge } of identicalFiles(store.hashed())) store.addEdge(child, edge);
  const graph = lineageGraph(aliases);
  for (const model of store.related()) graph.add(model);
  for (const settled of settle(graph)) keep(store, settled);
  store.resolveSubjects((ids) => subjectResolver(ids, store.find));
}

function keep(store: LineageStore, { id, facts, license, effective, freer, notes }: Settled): void {
  const key = store.key(id);
  if (key === undefined) return;
  for (const { field, value, basis, place, rule } of facts) {
    if (typeof value !== 'object') store.addInherited(key, { field, value, basis, place, rule });
  }
  if (license) store.addLicense(key, license.id, license.state, license);
  if (effective)
    store.addEffective(
      key,
      effective.license,
      effective.complete,
      written(effective.path),
      freer && written(freer.path),
    );
  for (const note of notes) store.addNote(key, note);
}

function written(path: readonly ChainLink[]): string {
  return path.map(({ id, license }) => `${id} (${license ?? 'unknown'})`).join(' -> ');
}
