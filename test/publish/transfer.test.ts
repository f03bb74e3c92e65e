/** Uploads and downloads that break off: what came is not sent again, and what is wrong is not kept. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commitToDataset, createDataset, datasetHead } from '../../src/hub/dataset.ts';
import { politeFetch } from '../../src/hub/polite.ts';
import { download, type Place } from '../../src/publish/download.ts';
import { startHub } from '../hub/local/server.ts';
import { leapingClock } from '../crawl/live-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'hubdex-transfer-'));
const at = (name: string): string => join(folder, name);
const TOKEN = 'hf_madeUpForThisTestOnly000000000000';
afterAll(() => rmSync(folder, { recursive: true }));

const door = (endpoint: string, tries = 3) =>
  politeFetch({ endpoint, token: TOKEN, userAgent: 'hubdex-test', clock: leapingClock(), maxTries: tries });

describe('a download', () => {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  const HUB = 'https://hub.example';
  const STORE = 'https://store.example/object';
  const BYTES = Buffer.from('what was published, all of it');
  const FILE = {
    path: 'index/index.db.br',
    bytes: BYTES.length,
    sha256: createHash('sha256').update(BYTES).digest('hex'),
  };
  const place: Place = {
    polite: politeFetch({
      endpoint: HUB,
      token: TOKEN,
      userAgent: 'hubdex-test',
      clock: leapingClock(),
      lookup: async () => [],
      fetch: (...args) => globalThis.fetch(...args),
    }),
    repo: 'ada/index',
    sha: 'a'.repeat(40),
    signal: new AbortController().signal,
  };
  const asked: { range: string | null; authorization: string | null }[] = [];
  const serve = (bytes: Buffer, status = 206): void => {
    asked.length = 0;
    server.use(
      http.get(`${HUB}/datasets/ada/index/resolve/${place.sha}/${FILE.path}`, () =>
        HttpResponse.text('', { status: 302, headers: { location: STORE } }),
      ),
      http.get(STORE, ({ request }) => {
        const range = request.headers.get('range');
        asked.push({ range, authorization: request.headers.get('authorization') });
        const [, from = '0', to = '0'] = /bytes=(\d+)-(\d+)/.exec(range ?? '') ?? [];
        return new HttpResponse(status === 206 ? bytes.subarray(Number(from), Number(to) + 1) : bytes, { status });
      }),
    );
  };

  it('goes on where an earlier one broke off, and shows the token to the Hub alone', async () => {
    serve(BYTES);
    writeFileSync(at('part'), BYTES.subarray(0, 9));
    await download(place, FILE, at('part'), () => {});
    expect(readFileSync(at('part')).equals(BYTES)).toBe(true);
    expect(asked).toEqual([{ range: `bytes=9-${BYTES.length - 1}`, authorization: null }]);
  });

  it('of other bytes than the manifest tells of is thrown away', async () => {
    serve(Buffer.from(BYTES).fill('x'));
    await expect(download(place, FILE, at('wrong'), () => {})).rejects.toThrow('is not what its manifest says');
    expect(existsSync(at('wrong'))).toBe(false);
  });

  it('from a store that gives more than was asked for is thrown away', async () => {
    serve(BYTES, 200);
    writeFileSync(at('more'), BYTES.subarray(0, 9));
    await expect(download(place, FILE, at('more'), () => {})).rejects.toThrow('bytes where');
    expect(existsSync(at('more'))).toBe(false);
  });
});

describe('an upload', () => {
  it('that broke off before its commit sends nothing twice', async () => {
    const hub = await startHub();
    try {
      const polite = door(hub.url);
      await createDataset(polite, 'ada/index', { isPrivate: true });
      for (const name of ['a.br', 'b.br']) writeFileSync(at(name), name.repeat(100));
      const add = ['a.br', 'b.br'].map((path) => ({ path, from: at(path) }));
      const commit = { title: 'test', add, remove: [], on: null };
      hub.setFaults({ kind: '503', when: ({ target }) => target.includes('/commit/') });
      await expect(commitToDataset(polite, 'ada/index', commit)).rejects.toThrow('server');
      hub.setFaults();
      await commitToDataset(polite, 'ada/index', commit);
      const puts = [...hub.stats.urls].filter(([url]) => url.startsWith('/store/')).map(([, times]) => times);
      expect(puts).toEqual([1, 1]);
      const head = await datasetHead(polite, 'ada/index');
      expect([...(head?.files.keys() ?? [])]).toEqual(['.gitattributes', 'a.br', 'b.br']);
    } finally {
      await hub.close();
    }
  });

  it('is refused where somebody else was faster', async () => {
    const hub = await startHub();
    try {
      const polite = door(hub.url);
      await createDataset(polite, 'ada/index', { isPrivate: false });
      const add = [{ path: 'a.txt', text: 'a' }];
      const late = commitToDataset(polite, 'ada/index', { title: 'late', add, remove: [], on: 'f'.repeat(40) });
      await expect(late).rejects.toThrow('A commit has happened since');
    } finally {
      await hub.close();
    }
  });
});
