/** A search as its address has it: the query is the whole state. */
import { FACETS, type Facet } from '../../index/facets.ts';
import { matchExpression } from '../../index/search.ts';
import { type Ask, AskError } from '../page.ts';
import { ORDERS, type Order } from './columns.ts';
import type { Wanted } from './search.ts';

export interface State {
  q: string;
  filters: Partial<Record<Facet, string[]>>;
  /** Gigabytes of memory that the weights must fit in; null: any. */
  fits: number | null;
  /** A benchmark on which the card must state a number of its own; null: any. */
  claims: string | null;
  sort: Order;
  after: { value: number; key: number } | null;
}

/** Reads the state of a search. @throws AskError for what is none. */
export function stateOf(query: URLSearchParams): State {
  const sort = query.get('sort') ?? 'downloads';
  const order = ORDERS.find((one) => one === sort);
  if (order === undefined) throw new AskError(`sort=${sort.slice(0, 30)}: give one of ${ORDERS.join(', ')}.`);
  const filters: State['filters'] = {};
  for (const facet of FACETS) {
    const values = [...new Set(query.getAll(facet).filter((value) => value !== ''))].slice(0, 50);
    if (values.length > 0) filters[facet] = values;
  }
  return {
    q: (query.get('q') ?? '').slice(0, 500),
    filters,
    fits: fitsOf(query.get('fits')),
    // Benchmarks are named in small letters, and people write MMLU.
    claims: query.get('claims')?.trim().toLowerCase() || null,
    sort: order,
    after: afterOf(query.get('after')),
  };
}

function fitsOf(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const value = Number(text);
  if (!(value > 0 && value < 1e6)) throw new AskError('fits: give gigabytes of memory, such as 24.');
  return value;
}

function afterOf(text: string | null): State['after'] {
  if (text === null) return null;
  const [, value, key] = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)_(\d+)$/.exec(text) ?? [];
  if (value === undefined || key === undefined) throw new AskError('after: take it from the link to the next page.');
  return { value: Number(value), key: Number(key) };
}

/** What the columns are asked. */
export function wantedOf(state: State, { given }: Ask, limit: number): Wanted {
  return {
    words: matchExpression(state.q),
    claims: state.claims,
    filters: state.filters,
    room: state.fits === null ? null : given.room(state.fits),
    order: state.sort,
    after: state.after,
    limit,
  };
}

/** The state as a query, with changes; pages begin anew. */
export function addressOf(state: State, change: Partial<State> = {}): string {
  const { q, filters, fits, claims, sort, after } = { ...state, after: null, ...change };
  const query = new URLSearchParams();
  if (q !== '') query.set('q', q);
  for (const facet of FACETS) for (const value of filters[facet] ?? []) query.append(facet, value);
  if (fits !== null) query.set('fits', String(fits));
  if (claims !== null) query.set('claims', claims);
  if (sort !== 'downloads') query.set('sort', sort);
  if (after !== null) query.set('after', `${after.value}_${after.key}`);
  const text = query.toString();
  return text === '' ? '/search' : `/search?${text}`;
}

/** Nothing narrows the search. */
export function isOpen({ q, filters, fits, claims }: State): boolean {
  return q.trim() === '' && Object.keys(filters).length === 0 && fits === null && claims === null;
}
