/** Benchmarks by every spelling, and sub-tasks by their parent, computed once. */
import { BENCHMARKS } from '../../../rules/benchmarks.ts';
import type { Benchmark } from '../../../rules/benchmarks/row.ts';
import { atomsOf, keyOf, slugged } from './atoms.ts';

/** A benchmark as labels find it. */
export interface Entry {
  row: Benchmark;
  /** Slugs of its sub-tasks by key. */
  parts: ReadonlyMap<string, string>;
  /** Set where the name itself means one sub-task. */
  part: string | null;
}

const entries = BENCHMARKS.map(
  (row): Entry => ({ row, parts: new Map((row.parts ?? []).flatMap(partKeys)), part: null }),
);

/** Entries by key of id, name and every spelling. An explicit spelling wins over another row's id ("arc"). */
export const CATALOGUE: ReadonlyMap<string, Entry> = new Map([
  ...entries.map((entry): [string, Entry] => [keyOf(entry.row.id), entry]),
  ...entries.flatMap((entry) =>
    [entry.row.name, ...entry.row.names].map((name): [string, Entry] => [keyOf(name), entry]),
  ),
  ...entries.flatMap(partEntries),
]);

/** Every beginning of a key: a stretch that is none of these begins no name. */
const BEGINNINGS: ReadonlySet<string> = beginningsOf(CATALOGUE.keys());

function beginningsOf(keys: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const key of keys) for (let length = 1; length <= key.length; length++) found.add(key.slice(0, length));
  return found;
}

/** A name of a benchmark stands somewhere among the keys of a text's atoms, in one piece. */
export function holdsName(keys: readonly string[]): boolean {
  for (let from = 0; from < keys.length; from++) {
    let key = '';
    for (let to = from; to < keys.length; to++) {
      key += keys[to] ?? '';
      if (!BEGINNINGS.has(key)) break;
      if (CATALOGUE.has(key)) return true;
    }
  }
  return false;
}

/** Entries by the id of their row. */
export const BY_ID: ReadonlyMap<string, Entry> = new Map(entries.map((entry) => [entry.row.id, entry]));

function partEntries(entry: Entry): [string, Entry][] {
  return Object.entries(entry.row.partNames ?? {}).flatMap(([part, names]) =>
    names.map((name): [string, Entry] => [keyOf(name), { ...entry, part }]),
  );
}

function partKeys(part: string | readonly string[]): [string, string][] {
  const spellings = typeof part === 'string' ? [part] : part;
  const slug = slugged(atomsOf(spellings[0] ?? ''));
  return spellings.map((spelling) => [keyOf(spelling), slug]);
}
