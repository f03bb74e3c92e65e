import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../src/explore/server/listen.ts';
import type { Query, QueryOutcome } from '../../src/explore/page.ts';
import { openForWriting } from '../../src/index/open.ts';
import { statementsOf } from '../../src/index/statements.ts';
import { here } from './served.ts';

let server: Listening;
/** Told of each statement. */
let onQuery: (query: Query) => void = () => {};
beforeAll(async () => {
  const db = openForWriting(':memory:');
  const index = { now: () => ({ db, statement: statementsOf(db), stamp: 'one', settled: 'one' }) };
  const asks = (query: Query): Promise<QueryOutcome> => {
    onQuery(query);
    return new Promise((resolve) => query.signal.addEventListener('abort', () => resolve({ error: 'left' })));
  };
  server = await listen({ index, given: { ...here(db), query: asks }, host: '127.0.0.1', complain: () => {} }, 0);
});
afterAll(() => server.close());

const asked = (agent: Agent): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    get(server.url, { agent }, (response) => void response.resume().on('end', () => resolve(response))).on(
      'error',
      reject,
    );
  });

describe('a server on a port', () => {
  it('keeps connections longer than clients do, and says how long', async () => {
    const agent = new Agent({ keepAlive: true });
    const { headers } = await asked(agent);
    const [, seconds] = /timeout=(\d+)/.exec(String(headers['keep-alive'])) ?? [];
    expect(Number(seconds), 'browsers keep them for a minute').toBeGreaterThan(60);
    agent.destroy();
  });

  it('says of each answer how long it took', async () => {
    const agent = new Agent();
    expect(String((await asked(agent)).headers['server-timing'])).toMatch(
      /^(kept|read;dur=[\d.]+, write;dur=[\d.]+, pack;dur=[\d.]+)$/,
    );
  });

  it('says when a reader no longer waits for a statement', async () => {
    const reader = get(`${server.url}sql?sql=SELECT+1`).on('error', () => {});
    const { signal } = await new Promise<Query>((resolve) => (onQuery = resolve));
    expect(signal.aborted).toBe(false);
    reader.destroy();
    await once(signal, 'abort');
    expect(signal.aborted).toBe(true);
  });
});
