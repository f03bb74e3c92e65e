/** The local Hub tells a client what the true one would: over real sockets, with the real fetch. */
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/model.ts';
import { closeAll, five, hex, hubWith, ids, model, next, refusal, walk } from './five-models.ts';
import type { LocalHub } from './options.ts';

afterEach(closeAll);

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

  it('answers 304 to a text that the client has, and gives raw text without a redirect', async () => {
    const hub = await withCard();
    const raw = await fetch(`${hub.url}/lab/model-1/raw/main/README.md`, { redirect: 'manual' });
    expect([raw.status, raw.headers.get('etag')]).toEqual([200, expect.stringMatching(/^W\/"[0-9a-f]{40}"$/)]);
    const etag = raw.headers.get('etag') ?? '';
    const again = await fetch(raw.url, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('sends a weights file elsewhere, with its hash and size on the first hop', async () => {
    const lfs = { sha256: 'e'.repeat(64), size: 4_000_000_000 };
    const hub = await hubWith([model(1, { siblings: [{ rfilename: 'model.gguf', size: lfs.size, lfs }] })]);
    const answer = await fetch(`${hub.url}/lab/model-1/resolve/main/model.gguf`, { redirect: 'manual' });
    const [etag, size] = ['x-linked-etag', 'x-linked-size'].map((name) => answer.headers.get(name));
    expect([answer.status, etag, size]).toEqual([302, `"${lfs.sha256}"`, '4000000000']);
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
