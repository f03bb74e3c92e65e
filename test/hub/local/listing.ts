/** `GET /api/models` over the held repos: filters, order, keyset cursor, `Link`. */
import type { Json, JsonObject } from '../../../src/model.ts';
import { type Answer, errorAnswer, jsonAnswer } from './answer.ts';
import { listRecord } from './project.ts';
import type { Repos } from './repos.ts';
import { faultyPage } from './rows.ts';
import { complaint, expandsOf, LIST_EXPANDS, SORTS } from './vocabulary.ts';
import type { World } from './world.ts';

const ROWS_AT_MOST = 1000;

/** What is wrong with a listing query, in the Hub's way; null when nothing is. */
export function queryComplaint(query: URLSearchParams, ascending = false): string | null {
  const directions = ascending && query.get('sort') === 'createdAt' ? ['-1', '1'] : ['-1'];
  return (
    complaint('expand', expandsOf(query), LIST_EXPANDS) ??
    complaint('sort', query.getAll('sort'), SORTS) ??
    complaint('direction', query.getAll('direction'), directions)
  );
}

/** Whether a record is in the scope that a query sets. */
export function matches(record: JsonObject, query: URLSearchParams): boolean {
  const tags = Array.isArray(record['tags']) ? record['tags'] : [];
  const id = String(record['id']).toLowerCase();
  const is = (name: string, value: Json | undefined) => !query.has(name) || query.get(name) === value;
  const gated = record['gated'] === 'auto' || record['gated'] === 'manual';
  return (
    query.getAll('filter').every((tag) => tags.includes(tag)) &&
    query.getAll('search').every((part) => id.includes(part.toLowerCase())) &&
    is('author', record['author']) &&
    is('pipeline_tag', record['pipeline_tag']) &&
    is('gated', String(gated))
  );
}

type Key = string | number | null;
const keyOf = (record: JsonObject, sort: string): Key => {
  const value = record[sort];
  return typeof value === 'number' || typeof value === 'string' ? value : null;
};

/** Largest key first, rows without one last, equal keys by `_id`. */
function inOrder(sort: string): (a: JsonObject, b: JsonObject) => number {
  return (a, b) => {
    const [one, two] = [keyOf(a, sort), keyOf(b, sort)];
    if (one === two) return String(a['_id']) < String(b['_id']) ? -1 : 1;
    if (one === null || two === null) return one === null ? 1 : -1;
    return one > two ? -1 : 1;
  };
}

/** The cursor as the Hub writes it: base64 of a Mongo keyset condition. */
function cursorAfter(last: JsonObject, sort: string): string {
  const key = keyOf(last, sort);
  const tie: JsonObject = { [sort]: key, _id: { $gt: last['_id'] ?? null } };
  const rest = key === null ? [] : [{ [sort]: { $lt: key } }, { [sort]: null }];
  return Buffer.from(JSON.stringify({ $or: [tie, ...rest] })).toString('base64');
}

/** The row a cursor stands behind, as far as the order needs it; null for a cursor that is none. */
function readCursor(cursor: string, sort: string): JsonObject | null {
  try {
    const condition: { $or: [JsonObject] } = JSON.parse(Buffer.from(cursor, 'base64').toString());
    const tie = condition.$or[0];
    return { [sort]: tie[sort] ?? null, _id: (tie['_id'] as JsonObject)['$gt'] ?? null };
  } catch {
    return null;
  }
}

/** The next-link: all other parameters kept, `expand[]` respelled as the Hub does. */
export function nextLink(origin: string, query: URLSearchParams, cursor: string): string {
  const kept = [...query].filter(([name]) => name !== 'cursor');
  const params = new URLSearchParams();
  for (const [name, value] of kept) params.append(name === 'expand[]' ? 'expand' : name, value);
  params.append('cursor', cursor);
  return `<${origin}/api/models?${params}>; rel="next"`;
}

function windowOf(query: URLSearchParams, rows: readonly JsonObject[], sort: string): number | null {
  const cursor = query.get('cursor');
  if (cursor === null) return 0;
  const after = readCursor(cursor, sort);
  if (after === null) return null;
  const order = inOrder(sort);
  const first = rows.findIndex((row) => order(after, row) < 0 && row['_id'] !== after['_id']);
  return first === -1 ? rows.length : first;
}

/** One page of the listing. */
export function listModels(query: URLSearchParams, repos: Repos, world: World): Answer {
  const wrong = queryComplaint(query, world.habits.ascending);
  if (wrong !== null) return errorAnswer(400, wrong);
  const sort = query.get('sort') ?? 'trendingScore';
  const most = world.rowsAtMost ?? ROWS_AT_MOST;
  const limit = Math.min(most, Number.parseInt(query.get('limit') ?? '', 10) || most);
  const records = [...repos.byId.values()].map((repo) => repo.record).filter((record) => matches(record, query));
  const rows = records.sort(inOrder(sort));
  if (query.get('direction') === '1') rows.reverse();
  const start = windowOf(query, rows, sort);
  if (start === null || (world.habits.cursorsExpire && query.has('cursor'))) return errorAnswer(400, 'Invalid cursor');
  const shown = (from: number, to: number) => rows.slice(Math.max(0, from), to).map((row) => listRecord(row, query));
  const page = faultyPage(shown(start, start + limit), shown(start - limit, start), world.plan());
  const last = rows[start + limit - 1];
  const more = last !== undefined && start + limit < rows.length && !world.plan().cutsListing(start / limit + 1);
  return jsonAnswer(page, more ? { link: nextLink(world.origin(), query, cursorAfter(last, sort)) } : {});
}
