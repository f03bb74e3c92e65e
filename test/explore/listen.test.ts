import { Agent, get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../src/explore/server/listen.ts';
import { openForWriting } from '../../src/index/open.ts';
import { statementsOf } from '../../src/index/statements.ts';
import { here } from './served.ts';

let server: Listening;
beforeAll(async () => {
  const db = openForWriting(':memory:');
  const index = { now: () => ({ db, statement: statementsOf(db), stamp: 'one', settled: 'one' }) };
  server = await listen({ index, given: here(db), host: '127.0.0.1', complain: () => {} }, 0);
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
});
