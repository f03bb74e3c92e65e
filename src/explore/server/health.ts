/** `/healthz`: whether the index can be read and how its last crawls went, for whoever watches over the server. */
import type { Context } from 'hono';
import { crawlLog } from '../../index/log.ts';
import type { Sqlite } from '../../index/open.ts';
import { version } from '../../package-root.ts';
import { HEADERS } from './security.ts';

/** How things stand; `why` says what is wrong, null where nothing is. */
export interface Health {
  ok: boolean;
  why: string | null;
  hubdex: string;
  /** The last run that came to an end, and the one under way; null where there is none. */
  last: { id: number; finished_at: string; outcome: string; failures: number } | null;
  running: { id: number; started_at: string } | null;
}

const HOUR = 3_600_000;
const LOOKED_AT = 20;

/** How an index stands; `within`: hours in which a run must have ended well, null where none is asked for. */
export function healthOf(db: Sqlite, now: Date, within: number | null): Health {
  const runs = crawlLog(db).last(LOOKED_AT);
  const ended = runs.find(({ finished_at }) => finished_at !== null);
  const good = runs.find(({ outcome }) => outcome === 'done');
  const running = runs[0]?.outcome === 'running' ? { id: runs[0].id, started_at: runs[0].started_at } : null;
  const last = ended
    ? { id: ended.id, finished_at: ended.finished_at ?? '', outcome: ended.outcome, failures: ended.failures }
    : null;
  const age = good?.finished_at ? (now.getTime() - Date.parse(good.finished_at)) / HOUR : Number.POSITIVE_INFINITY;
  const why = within !== null && age > within ? `no run has ended well in the last ${within} hours` : null;
  return { ok: why === null, why, hubdex: version, last, running };
}

/** Answers `/healthz` and `/healthz?within=36`: 200, or 503 with what is wrong. */
export function health(context: Context, index: { now(): { db: Sqlite } }, now: () => Date): Response {
  const asked = context.req.query('within');
  const within = asked === undefined ? null : Number(asked);
  if (within !== null && !(within > 0)) return told(context, 400, { ok: false, why: 'within: give hours, such as 36' });
  try {
    const found = healthOf(index.now().db, now(), within);
    return told(context, found.ok ? 200 : 503, found);
  } catch (error) {
    return told(context, 503, { ok: false, why: error instanceof Error ? error.message : String(error) });
  }
}

function told(context: Context, status: 200 | 400 | 503, found: Pick<Health, 'ok' | 'why'>): Response {
  return context.body(`${JSON.stringify(found)}\n`, status, {
    ...HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
}
