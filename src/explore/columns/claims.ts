/** Whose cards state scores of their own, by benchmark. */
import type { Statements } from '../../index/statements.ts';
import type { Listed } from './codes.ts';
import { lengthOf, placesOf } from './places.ts';

/** Reads them as lists of places. */
export function readClaims(statement: Statements, placeOf: Int32Array): Listed {
  const rows = statement('facets.sql', 'claiming').all() as { benchmark: string; model: number }[];
  const models = new Map<string, number[]>();
  for (const { benchmark, model } of rows) {
    const held = models.get(benchmark);
    if (held) held.push(model);
    else models.set(benchmark, [model]);
  }
  const lists = [...models.values()].map((keys) => placesOf(placeOf, keys));
  const places = new Int32Array(lengthOf(lists));
  const starts = new Int32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) {
    places.set(list, starts[at] ?? 0);
    starts[at + 1] = (starts[at] ?? 0) + list.length;
  }
  return { says: [...models.keys()].map((benchmark) => [benchmark]), starts, places };
}
