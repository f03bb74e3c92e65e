/** A search as a statement that anybody can run and change; what was searched for is bound, never written into it. */
import { FACETS, MANY_VALUED } from '../../index/facets.ts';
import { matchExpression } from '../../index/search.ts';
import type { Order } from './columns.ts';
import type { State } from './wanted.ts';

const ORDERED: Readonly<Record<Order, string>> = {
  downloads: 'f.downloads',
  likes: 'f.likes',
  trending: 'f.trending_score',
  parameters: 'f.parameters',
  context: 'f.context_length',
  created: 'f.created_at',
  modified: 'f.last_modified',
};

/** The statement and what its names are bound to. */
export function asSql(state: State, room: number | null): { sql: string; values: Record<string, string> } {
  const values: Record<string, string> = {};
  const conditions: string[] = [];
  const bind = (name: string, value: string): string => {
    values[name] = value;
    return `:${name}`;
  };
  const words = matchExpression(state.q);
  if (words !== '') conditions.push(`f.model IN (SELECT rowid FROM search WHERE search MATCH ${bind('words', words)})`);
  for (const facet of FACETS) {
    const wanted = state.filters[facet] ?? [];
    if (wanted.length === 0) continue;
    const names = wanted.map((value, at) => bind(`${facet}${at + 1}`, value)).join(', ');
    const isMany = (MANY_VALUED as readonly string[]).includes(facet);
    conditions.push(
      isMany ? `f.model IN (SELECT model FROM model_formats WHERE ${facet} IN (${names}))` : `f.${facet} IN (${names})`,
    );
  }
  if (room !== null) conditions.push(`f.least_bytes <= ${bind('room', String(room))}`);
  if (state.claims !== null)
    conditions.push(
      `f.model IN (SELECT model FROM model_claims WHERE benchmark = ${bind('claims', state.claims)} AND role = 'self')`,
    );
  const where = conditions.length === 0 ? '' : `\nWHERE ${conditions.join('\n  AND ')}`;
  const sql = `SELECT f.model_id, f.family, f.generation, f.parameters, f.context_length, f.license, f.downloads\nFROM model_facets f${where}\nORDER BY ${ORDERED[state.sort]} DESC, f.model\nLIMIT 50`;
  return { sql, values };
}
