/** A search that nothing narrows: answered from what is stored, for it is what most readers begin with. */
import { FACETS, storedCounts, storedTotal } from '../../index/facets.ts';
import type { Ask } from '../page.ts';
import { pageOf } from './ordered.ts';
import type { Matched, Wanted } from './search.ts';

/** As `match`, and how many models changed since the stored counts were counted. */
export type MatchedAll = Matched & { behind: number };

/** Finds among all models. Only pages past the first, and other orders than by downloads, need the columns. */
export async function matchAll({ db, statement, search }: Ask, wanted: Wanted): Promise<MatchedAll> {
  const isFirst = wanted.order === 'downloads' && wanted.after === null;
  const columns = isFirst ? null : await search.columns();
  const first = (): Pick<Matched, 'keys' | 'next'> =>
    cut(statement('facets.sql', 'most-downloaded').all(wanted.limit + 1) as Place[], wanted.limit);
  const { keys, next } = columns === null ? first() : pageOf(columns, null, wanted);
  const stored = storedCounts(db);
  const counts = Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      stored.filter((one) => one.facet === facet).map(({ value, models }) => ({ value, models })),
    ]),
  ) as Matched['counts'];
  const { models, behind } = storedTotal(db);
  return { total: models, keys, next, counts, behind };
}

interface Place {
  key: number;
  value: number;
}

function cut(rows: readonly Place[], limit: number): Pick<Matched, 'keys' | 'next'> {
  const shown = rows.slice(0, limit);
  return { keys: shown.map(({ key }) => key), next: rows.length > limit ? (shown.at(-1) ?? null) : null };
}
