/** The rules as rows of the index, so that queries can join what a license allows or a benchmark measures. */
import type { Reference } from '../index/reference.ts';
import type { Cell } from '../index/rows.ts';
import { LICENSES } from '../parse/licenses/lookup.ts';
import { BENCHMARKS } from '../rules/benchmarks.ts';
import { FAMILIES } from '../rules/families.ts';
import { GENERATIONS } from '../rules/generations.ts';
import { PROPRIETARY } from '../rules/proprietary.ts';

const developers: ReadonlyMap<string, string> = new Map(FAMILIES.map((family) => [family.id, family.developer]));

/** All rule tables that the index holds, sorted by id. */
export function reference(): Reference {
  return {
    licenses: sorted(
      LICENSES.map((row) => [
        row.id,
        row.name,
        row.spdxId,
        row.kind,
        row.commercialUse,
        row.conditions && JSON.stringify(row.conditions),
        row.source,
      ]),
    ),
    benchmarks: sorted(
      BENCHMARKS.map((row) => [
        row.id,
        row.name,
        row.measures,
        row.unit,
        row.range_max,
        row.higher_is_better ? 1 : 0,
        row.chance,
        row.ceiling?.value ?? null,
        row.published,
        row.source,
      ]),
    ),
    families: sorted(FAMILIES.map((row) => [row.id, row.name, row.developer, row.source])),
    generations: sorted(
      GENERATIONS.map((row) => [
        row.id,
        row.family,
        row.name,
        developers.get(row.family) ?? null,
        row.released,
        row.source,
      ]),
    ),
    proprietary: sorted(PROPRIETARY.map((row) => [row.id, row.name, row.developer, row.released, row.source])),
  };
}

// Sorted as SQLite compares text, by code points, so that both sides of a comparison agree.
function sorted(rows: Cell[][]): Cell[][] {
  return rows.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}
