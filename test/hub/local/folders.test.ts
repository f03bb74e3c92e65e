/** The folders a local Hub serves: raw listing pages, and recordings. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { writeRecording } from '../../../src/hub/recording.ts';
import type { Json, JsonObject } from '../../../src/model.ts';
import { closeAll, folder, hubWith, ids, model, next, refusal, walk } from './five-models.ts';

afterEach(closeAll);

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

  it('repeats, skips and cuts as planned', async () => {
    const hub = await hubWith([], { listing: pagesFolder() });
    const seen = async () =>
      (await walk(`${hub.url}/api/models`)).map((page) => ids(page).join().replaceAll('lab/model-', ''));
    hub.setFaults({ kind: 'duplicate', ids: ['lab/model-2'] }, { kind: 'missing', ids: ['lab/model-5'] });
    expect(await seen()).toEqual(['1,2', '2,3,4', '6']);
    hub.setFaults({ kind: 'cut-listing', at: [1] });
    expect(await seen()).toEqual(['1,2']);
    hub.setFaults();
    expect(await seen()).toEqual(['1,2', '3,4', '5,6']);
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
