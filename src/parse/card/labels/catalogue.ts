/** Benchmarks by every spelling, and sub-tasks by their parent, computed once. */
import { BENCHMARKS } from '../../../rules/benchmarks.ts';
import type { Benchmark } from '../../../rules/benchmarks/row.ts';
import { atomsOf, joined, keyOf, slugged } from './atoms.ts';

/** A benchmark as labels find it. */
export interface Entry {
  row: Benchmark;
  /** Slugs of its sub-tasks by key. */
  parts: ReadonlyMap<string, string>;
}

const entries = BENCHMARKS.map((row): Entry => ({ row, parts: new Map((row.parts ?? []).map(keyAndSlug)) }));

/** Entries by key of id, name and every spelling. Where two rows share a spelling the explicit one wins. */
export const CATALOGUE: ReadonlyMap<string, Entry> = new Map([
  ...entries.map((entry): [string, Entry] => [keyOf(entry.row.id), entry]),
  ...entries.flatMap((entry) =>
    [entry.row.name, ...entry.row.names].map((name): [string, Entry] => [keyOf(name), entry]),
  ),
]);

function keyAndSlug(name: string): [string, string] {
  const atoms = atomsOf(name);
  return [joined(atoms), slugged(atoms)];
}
