/** The explorer over the fixtures, asked without a network. */
import { readColumns } from '../../src/explore/columns/columns.ts';
import { type Listening, listen } from '../../src/explore/server/listen.ts';
import { explorer } from '../../src/explore/server/app.ts';
import type { Given } from '../../src/explore/page.ts';
import type { Sqlite } from '../../src/index/open.ts';
import { query } from '../../src/index/query.ts';
import { statementsOf } from '../../src/index/statements.ts';
import { answerLesson } from '../../src/cli/serve/asides.ts';
import { hardware, room } from '../../src/cli/serve/hardware.ts';
import { cardLines } from '../../src/parse/card/lines.ts';

export interface Served {
  /** Asks for a path as a browser on this machine does, or with other headers. */
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>;
  text(path: string): Promise<string>;
  json(path: string): Promise<unknown>;
  /** What the server complained of. */
  complaints: unknown[];
}

/** Statements run in this process: what the other one is for has tests of its own. */
export const here = (db: Sqlite): Given => ({
  query: async ({ sql, limit, parameters }) => {
    try {
      return { table: query(db, sql, { rows: limit }, parameters) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  },
  lesson: async (number, changed) => answerLesson(db, number, changed),
  choose: async () => ({ problem: 'choosing has tests of its own' }),
  columns: async () => readColumns(statementsOf(db)),
  uses: ['chat', 'coding'],
  csv: ({ columns, rows }) => [columns, ...rows].map((row) => `${row.join(',')}\n`).join(''),
  hardware,
  lines: cardLines,
  room,
});

/** Serves an open index; `state` may be moved as a crawl would, `change` what the pages are given. */
export function served(
  db: Sqlite,
  state: { stamp: string; settled: string } = { stamp: 'one', settled: 'one' },
  change: (given: Given) => Given = (given) => given,
): Served {
  const complaints: unknown[] = [];
  const statement = statementsOf(db);
  const app = explorer({
    index: { now: () => ({ db, statement, ...state }) },
    given: change(here(db)),
    host: '127.0.0.1',
    complain: (error) => void complaints.push(error),
  });
  const get: Served['get'] = async (path, headers = {}, method = 'GET') =>
    app.request(`http://127.0.0.1:8080${path}`, { method, headers: { host: '127.0.0.1:8080', ...headers } });
  return {
    get,
    text: async (path) => (await get(path)).text(),
    json: async (path) => (await get(path, { accept: 'application/json' })).json(),
    complaints,
  };
}

/** Serves an open index on a free port, for a browser. */
export function listening(db: Sqlite): Promise<Listening> {
  const index = { now: () => ({ db, statement: statementsOf(db), stamp: 'one', settled: 'one' }) };
  return listen({ index, given: here(db), host: '127.0.0.1', complain: () => {} }, 0);
}
