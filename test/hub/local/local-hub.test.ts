/** The local Hub tells a client what the true one would: over real sockets, with the real fetch. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { writeRecording } from '../../../src/hub/recording.ts';
import type { Json, JsonObject } from '../../../src/model.ts';
import type { HubOptions, LocalHub } from './options.ts';
import { startHub } from './server.ts';

const open: LocalHub[] = [];
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((hub) => hub.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function hubWith(records: readonly JsonObject[], options: HubOptions = {}): Promise<LocalHub> {
  const hub = await startHub(options);
  open.push(hub);
  hub.mutate(...records.map((record) => ({ kind: 'add', record }) as const));
  return hub;
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'local-hub-'));
  folders.push(path);
  return path;
}

const hex = (n: number): string => n.toString(16).padStart(24, '0');
const model = (n: number, more: JsonObject = {}): JsonObject => ({
  _id: hex(n),
  id: `lab/model-${n}`,
  downloads: 100 - n,
  createdAt: `2024-01-0${n}T00:00:00.000Z`,
  lastModified: `2024-02-0${n}T00:00:00.000Z`,
  tags: n % 2 === 0 ? ['gguf', 'en'] : ['en'],
  ...more,
});
const five = [1, 2, 3, 4, 5].map((n) => model(n));
const next = (answer: Response): string | null =>
  /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;

/** All rows of a listing, page after page, as a client walks it. */
async function walk(first: string): Promise<JsonObject[][]> {
  const pages: JsonObject[][] = [];
  for (let url: string | null = first; url !== null && pages.length < 50; ) {
    const answer: Response = await fetch(url);
    pages.push((await answer.json()) as JsonObject[]);
    url = next(answer);
  }
  return pages;
}
const ids = (rows: readonly JsonObject[]): Json[] => rows.map((row) => row['id'] ?? null);
const refusal = async (answer: Response) => ({ status: answer.status, code: answer.headers.get('x-error-code') });

describe('listings', () => {
  it('walks newest first, page after page, each model once', async () => {
    const hub = await hubWith(five);
    const pages = await walk(`${hub.url}/api/models?sort=createdAt&limit=2`);
    expect(pages.map(ids)).toEqual([['lab/model-5', 'lab/model-4'], ['lab/model-3', 'lab/model-2'], ['lab/model-1']]);
  });

  it('breaks ties by _id, and lists models without a key last', async () => {
    const unknown = { _id: hex(9), id: 'lab/unknown' };
    const hub = await hubWith([
      unknown,
      model(3, { downloads: 7 }),
      model(1, { downloads: 7 }),
      model(2, { downloads: 9 }),
    ]);
    const pages = await walk(`${hub.url}/api/models?sort=downloads&limit=1`);
    expect(pages.map(ids).flat()).toEqual(['lab/model-2', 'lab/model-1', 'lab/model-3', 'lab/unknown']);
  });

  it('keeps the other parameters in an absolute next-link and writes the cursor as a keyset', async () => {
    const hub = await hubWith(five);
    const link = next(await fetch(`${hub.url}/api/models?sort=downloads&limit=2&filter=en&expand[]=sha&expand[]=tags`));
    const url = new URL(link ?? '');
    expect(url.origin).toBe(hub.url);
    expect([url.searchParams.getAll('expand'), url.searchParams.get('filter')]).toEqual([['sha', 'tags'], 'en']);
    const keyset = Buffer.from(url.searchParams.get('cursor') ?? '', 'base64').toString();
    expect(keyset).toBe(
      `{"$or":[{"downloads":98,"_id":{"$gt":"${hex(2)}"}},{"downloads":{"$lt":98}},{"downloads":null}]}`,
    );
  });

  it('takes filters as AND, and author, task and search', async () => {
    const hub = await hubWith([...five, { id: 'other/gguf', tags: ['gguf'], pipeline_tag: 'text-generation' }]);
    const listed = async (query: string) => ids((await walk(`${hub.url}/api/models?sort=createdAt&${query}`)).flat());
    expect(await listed('filter=gguf&filter=en')).toEqual(['lab/model-4', 'lab/model-2']);
    expect(await listed('author=other')).toEqual(['other/gguf']);
    expect(await listed('pipeline_tag=text-generation')).toEqual(['other/gguf']);
    expect(await listed('search=MODEL-3')).toEqual(['lab/model-3']);
  });

  it('gives what expand asks for and nothing else; without it the plain record', async () => {
    const hub = await hubWith([model(1, { spaces: ['a/b'], sha: 'f'.repeat(40) })]);
    const [asked] = (await walk(`${hub.url}/api/models?expand=sha&expand=spaces`)).flat();
    expect(asked).toEqual({ _id: hex(1), id: 'lab/model-1', sha: 'f'.repeat(40) });
    const [plain] = (await walk(`${hub.url}/api/models?limit=5`)).flat();
    expect(Object.keys(plain ?? {}).sort()).toEqual([
      '_id',
      'createdAt',
      'downloads',
      'id',
      'modelId',
      'private',
      'tags',
    ]);
  });

  it.each([
    ['expand=securityStatus', '"expand" must be one of [author, baseModels,'],
    ['expand=usedStorage', '"expand" must be one of'],
    ['sort=size', '"sort" must be one of [createdAt,'],
    ['direction=1', '"direction" must be one of'],
    ['cursor=bm9uZQ', 'Invalid cursor'],
  ])('answers 400 to %s and says what is allowed', async (query, message) => {
    const hub = await hubWith(five);
    const answer = await fetch(`${hub.url}/api/models?${query}`);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { error: string }).error).toContain(message);
  });
});

describe('one model', () => {
  const files = { siblings: [{ rfilename: 'model.gguf', size: 9, lfs: { sha256: 'a'.repeat(64), size: 9 } }] };

  it('gives sizes and hashes only with blobs=true', async () => {
    const hub = await hubWith([model(1, files)]);
    const siblings = async (query: string) =>
      ((await (await fetch(`${hub.url}/api/models/lab/model-1${query}`)).json()) as JsonObject)['siblings'];
    expect(await siblings('')).toEqual([{ rfilename: 'model.gguf' }]);
    expect(await siblings('?blobs=true&expand=sha')).toEqual(files.siblings);
    expect(await siblings('?expand=sha')).toBeUndefined();
  });

  it('tells apart what is missing, by token and by what is missing', async () => {
    const hub = await hubWith([model(1)]);
    const ask = async (path: string, token?: string) =>
      refusal(
        await fetch(hub.url + path, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
      );
    expect(await ask('/api/models/no/body')).toEqual({ status: 401, code: null });
    expect(await ask('/api/models/no/body', 'hf_known')).toEqual({ status: 404, code: 'RepoNotFound' });
    expect(await ask('/api/models/lab/model-1', 'nonsense')).toEqual({ status: 401, code: null });
    expect(await ask('/api/models/lab/model-1/revision/nope')).toEqual({ status: 404, code: 'RevisionNotFound' });
    expect(await ask('/lab/model-1/resolve/main/README.md')).toEqual({ status: 404, code: 'EntryNotFound' });
  });

  it('redirects a former id with a relative Location that keeps the query', async () => {
    const hub = await hubWith([model(1)]);
    hub.mutate({ kind: 'rename', id: 'lab/model-1', to: 'house/model-one' });
    const answer = await fetch(`${hub.url}/api/models/lab/model-1?blobs=true`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/api/models/house/model-one?blobs=true']);
    const followed = (await (await fetch(`${hub.url}/api/models/lab/model-1`)).json()) as JsonObject;
    expect([followed['_id'], followed['id'], followed['author']]).toEqual([hex(1), 'house/model-one', 'house']);
  });

  it('lists a gated model and refuses its files', async () => {
    const hub = await hubWith([model(1, { gated: 'manual' })]);
    const file = `${hub.url}/lab/model-1/resolve/main/README.md`;
    expect((await fetch(`${hub.url}/api/models/lab/model-1`)).status).toBe(200);
    expect(await refusal(await fetch(file))).toEqual({ status: 401, code: 'GatedRepo' });
    const signedIn = await fetch(file, { headers: { authorization: 'Bearer hf_known' } });
    expect(await refusal(signedIn)).toEqual({ status: 403, code: 'GatedRepo' });
  });
});

describe('files', () => {
  const README = '---\r\nlicense: mit\r\n---\r\nLlamas – well kept.\r\n';
  const withCard = async (): Promise<LocalHub> => {
    const hub = await hubWith([]);
    hub.mutate({ kind: 'add', record: model(1, { sha: 'a'.repeat(40) }), texts: { 'README.md': README } });
    return hub;
  };

  it('redirects to the resolve cache, which gives the exact bytes; both hops cost a resolver request', async () => {
    const hub = await withCard();
    const first = await fetch(`${hub.url}/lab/model-1/resolve/main/README.md`, { redirect: 'manual' });
    expect([first.status, first.headers.get('x-repo-commit')]).toEqual([307, 'a'.repeat(40)]);
    const location = first.headers.get('location') ?? '';
    expect(location).toMatch(/^\/api\/resolve-cache\/models\/lab\/model-1\/a{40}\/README\.md\?/);
    const second = await fetch(hub.url + location);
    expect(await second.text()).toBe(README);
    expect(second.headers.get('etag')).toBe(first.headers.get('x-linked-etag'));
    expect(hub.stats.requests).toEqual({ api: 0, resolvers: 2, pages: 0 });
    expect(second.headers.get('ratelimit')).toMatch(/^"resolvers";r=2998;t=\d+$/);
  });

  it('gives the blob id of git, the same in the file list and in the ETag', async () => {
    const hub = await withCard();
    const detail = (await (await fetch(`${hub.url}/api/models/lab/model-1?blobs=true`)).json()) as JsonObject;
    const answer = await fetch(`${hub.url}/lab/model-1/resolve/main/README.md`);
    const etag = answer.headers.get('etag')?.replaceAll('"', '');
    expect(detail['siblings']).toEqual([{ rfilename: 'README.md', size: Buffer.byteLength(README), blobId: etag }]);
  });

  it('keeps the text of an old commit after a change', async () => {
    const hub = await withCard();
    hub.mutate({ kind: 'change', id: 'lab/model-1', texts: { 'README.md': 'new' } });
    const text = async (revision: string) =>
      (await fetch(`${hub.url}/lab/model-1/resolve/${revision}/README.md`)).text();
    expect([await text('a'.repeat(40)), await text('main')]).toEqual([README, 'new']);
  });

  it('accepts only a commit in the resolve cache', async () => {
    const hub = await withCard();
    expect((await fetch(`${hub.url}/api/resolve-cache/models/lab/model-1/main/README.md`)).status).toBe(400);
  });
});

describe('quotas', () => {
  it('counts a fixed window down, refuses when it is used up, and opens the next', async () => {
    let now = 1_000_000;
    const hub = await hubWith(five, { now: () => now, quotas: { api: { limit: 2, seconds: 3 } } });
    const ask = async () => {
      const answer = await fetch(`${hub.url}/api/models?limit=1`);
      return [answer.status, answer.headers.get('ratelimit'), answer.headers.get('ratelimit-policy')];
    };
    const policy = '"fixed window";"api";q=2;w=3';
    expect(await ask()).toEqual([200, '"api";r=1;t=3', policy]);
    now += 1500;
    expect(await ask()).toEqual([200, '"api";r=0;t=2', policy]);
    expect(await ask()).toEqual([429, '"api";r=0;t=2', policy]);
    now += 1500;
    expect(await ask()).toEqual([200, '"api";r=1;t=3', policy]);
    expect([hub.stats.answered429, hub.stats.refused.api, hub.stats.requests.api]).toEqual([1, 1, 4]);
  });

  it('counts what was open at one time and how often each URL was asked for', async () => {
    const hub = await hubWith(five, { latency: 50 });
    await Promise.all([1, 2, 3].map(() => fetch(`${hub.url}/api/models/lab/model-1`)));
    expect(hub.stats.maxConcurrent).toBe(3);
    expect(hub.stats.urls.get('/api/models/lab/model-1')).toBe(3);
  });
});

describe('a folder of listing pages', () => {
  const pagesFolder = (): string => {
    const path = folder();
    for (const n of [1, 2, 3]) {
      writeFileSync(join(path, `page-00${n}.json.gz`), gzipSync(JSON.stringify([model(2 * n - 1), model(2 * n)])));
    }
    return path;
  };

  it('serves page after page whatever the limit, gzipped or plain', async () => {
    const hub = await hubWith([], { listing: pagesFolder() });
    const pages = await walk(`${hub.url}/api/models?limit=500&sort=createdAt&expand=tags`);
    expect(pages.map((page) => page.length)).toEqual([2, 2, 2]);
    expect(pages[2]?.[1]).toEqual(model(6));
    const plain = await fetch(`${hub.url}/api/models`, { headers: { 'accept-encoding': 'identity' } });
    expect([plain.headers.get('content-encoding'), ids((await plain.json()) as JsonObject[])]).toEqual([
      null,
      ['lab/model-1', 'lab/model-2'],
    ]);
  });

  it('has changed nothing lately until something is changed', async () => {
    const hub = await hubWith([], { listing: pagesFolder() });
    const lately = async () => (await walk(`${hub.url}/api/models?sort=lastModified`)).flat();
    expect(await lately()).toEqual([]);
    hub.mutate({ kind: 'change', id: 'lab/model-4', patch: { likes: 3, lastModified: '2026-01-01T00:00:00.000Z' } });
    expect(await lately()).toEqual([{ ...model(4), likes: 3, lastModified: '2026-01-01T00:00:00.000Z' }]);
  });

  it('knows the details of a listed model, which has no files', async () => {
    const hub = await hubWith([], { listing: pagesFolder() });
    const detail = (await (await fetch(`${hub.url}/api/models/lab/model-5`)).json()) as JsonObject;
    expect(detail).toMatchObject({ ...model(5), siblings: [], gated: false });
    const card = await fetch(`${hub.url}/lab/model-5/resolve/main/README.md`);
    expect(await refusal(card)).toEqual({ status: 404, code: 'EntryNotFound' });
    expect((await fetch(`${hub.url}/api/models/lab/model-7`)).status).toBe(401);
  });

  it('renames and removes listed models', async () => {
    const hub = await hubWith([], { listing: pagesFolder() });
    hub.mutate({ kind: 'rename', id: 'lab/model-1', to: 'house/one' }, { kind: 'vanish', id: 'lab/model-2' });
    expect(ids((await walk(`${hub.url}/api/models`)).flat()).slice(0, 2)).toEqual(['house/one', 'lab/model-3']);
    expect((await fetch(`${hub.url}/api/models/lab/model-1`)).url).toBe(`${hub.url}/api/models/house/one`);
    expect((await fetch(`${hub.url}/api/models/lab/model-2`)).status).toBe(401);
  });

  it('fills rows in as expand asks when told to be real', async () => {
    const hub = await hubWith([], { listing: pagesFolder(), shape: 'real' });
    const rows = (await walk(`${hub.url}/api/models?filter=gguf&expand=sha&expand=gated`)).flat();
    expect(ids(rows)).toEqual(['lab/model-2', 'lab/model-4', 'lab/model-6']);
    expect(Object.keys(rows[0] ?? {})).toEqual(['_id', 'id', 'sha', 'gated']);
    expect(rows[0]?.['sha']).toMatch(/^[0-9a-f]{40}$/);
  });
});

describe('a folder of recordings', () => {
  const origin = { kind: 'recorded', from: 'https://huggingface.co', at: '2026-01-02T03:04:05.000Z' } as const;
  const record = (dir: string, path: string, status: number, body: Json, headers = {}, at: string = origin.at) =>
    writeRecording(dir, {
      origin: { ...origin, at },
      request: { method: 'GET', url: `https://huggingface.co${path}` },
      response: { status, headers: { 'content-type': 'application/json', ...headers }, json: body },
    });

  it('serves recorded URLs as they were, with the next-link moved to itself', async () => {
    const dir = folder();
    const link = '<https://huggingface.co/api/models?limit=1&cursor=abc>; rel="next"';
    record(dir, '/api/models?limit=1', 200, [model(1)], { link, etag: 'W/"e"', ratelimit: '"api";r=3;t=9' });
    const hub = await hubWith([], { recordings: dir });
    const answer = await fetch(`${hub.url}/api/models?limit=1`);
    expect(await answer.json()).toEqual([model(1)]);
    expect([answer.headers.get('etag'), next(answer)]).toEqual(['W/"e"', `${hub.url}/api/models?limit=1&cursor=abc`]);
    expect(answer.headers.get('ratelimit')).toMatch(/^"api";r=499;/);
  });

  it('makes listings, details and redirects from what was recorded, and keeps refusals', async () => {
    const dir = folder();
    record(dir, '/api/models/lab/model-1?blobs=true&expand=sha', 200, model(1, { sha: 'b'.repeat(40) }));
    record(dir, '/api/models/lab/model-2', 200, model(2));
    record(dir, '/api/models/lab/old', 307, 'Temporary Redirect', { location: '/api/models/lab/model-2' });
    record(dir, '/api/models/lab/gone?blobs=true', 401, { error: 'Invalid username or password.' });
    const hub = await hubWith([], { recordings: dir });
    const rows = (await walk(`${hub.url}/api/models?sort=createdAt&limit=1&expand=downloads`)).flat();
    expect(ids(rows)).toEqual(['lab/model-2', 'lab/model-1']);
    expect((await fetch(`${hub.url}/api/models/lab/old?expand=sha`)).url).toBe(
      `${hub.url}/api/models/lab/model-2?expand=sha`,
    );
    expect((await fetch(`${hub.url}/api/models/lab/gone?expand=sha`)).status).toBe(401);
  });

  it('lays a later folder over an earlier one, also when it lies inside it', async () => {
    const dir = folder();
    const day2 = '2026-02-02T00:00:00.000Z';
    record(dir, '/api/models/lab/model-1', 200, model(1));
    record(dir, '/api/models/lab/model-2', 200, model(2));
    record(join(dir, 'later'), '/api/models/lab/model-1', 200, model(1, { downloads: 7 }), {}, day2);
    record(join(dir, 'later'), '/api/models/lab/model-2', 401, { error: 'Invalid username or password.' }, {}, day2);
    const seen = async (...recordings: string[]) => {
      const hub = await hubWith([], { recordings });
      const rows = (await walk(`${hub.url}/api/models?sort=createdAt&limit=1`)).flat();
      return rows.map((row) => [row['id'], row['downloads']]);
    };
    expect(await seen(dir)).toEqual([
      ['lab/model-2', 98],
      ['lab/model-1', 99],
    ]);
    expect(await seen(dir, join(dir, 'later'))).toEqual([['lab/model-1', 7]]);
  });

  it('stops replaying what a change has made untrue', async () => {
    const dir = folder();
    record(dir, '/api/models/lab/model-1', 200, model(1));
    record(dir, '/api/models?limit=9', 200, [model(1)]);
    const hub = await hubWith([], { recordings: dir });
    hub.mutate({ kind: 'change', id: 'lab/model-1', patch: { downloads: 5 } });
    expect(((await (await fetch(`${hub.url}/api/models/lab/model-1`)).json()) as JsonObject)['downloads']).toBe(5);
    expect((await walk(`${hub.url}/api/models?limit=9`)).flat()[0]?.['downloads']).toBe(5);
  });
});
