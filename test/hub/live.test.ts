import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isHubError } from '../../src/hub/errors.ts';
import { live } from '../../src/hub/live.ts';
import { getWhoami } from '../../src/hub/official.ts';
import { politeFetch, type PoliteFetch } from '../../src/hub/polite.ts';
import { textUrl } from '../../src/hub/requests.ts';
import type { HubSource } from '../../src/hub/source.ts';
import { isNotLocal } from '../../src/hub/where.ts';
import { hastyClock } from './fake-clock.ts';

const HUB = 'https://huggingface.co';
const SHA = '86b5e0934494bd15c9632b12f734a8a67f723594';
const TOKEN = `hf_${'x'.repeat(34)}`;
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => {
  server.resetHandlers();
  addresses = ['203.0.113.7'];
});
afterAll(() => server.close());
const serve = (...handlers: Parameters<typeof server.use>): void =>
  server.use(
    ...handlers,
    http.all('*', () => HttpResponse.error()),
  );

/** What every host but the Hub's is looked up to. */
let addresses = ['203.0.113.7'];

const door = (endpoint = HUB, token: string | null = null): PoliteFetch =>
  politeFetch({ userAgent: 'test', clock: hastyClock(), endpoint, token, maxTries: 1, lookup: async () => addresses });
const source = (endpoint = HUB, token: string | null = null): HubSource =>
  live(door(endpoint, token), { token, clock: hastyClock() });

describe('the live Hub as a source', () => {
  it('gives one exchange a hop, with the headers that only the first hop has', async () => {
    serve(
      http.get(
        `${HUB}/a/b/resolve/${SHA}/README.md`,
        () =>
          new HttpResponse('moved', {
            status: 307,
            headers: { location: `/api/resolve-cache/models/a/b/${SHA}/README.md?etag=x`, 'x-linked-etag': '"blob"' },
          }),
      ),
      http.get(`${HUB}/api/resolve-cache/models/a/b/${SHA}/README.md`, () =>
        HttpResponse.text('# card', { headers: { 'set-cookie': 'token=s3cr3t' } }),
      ),
    );
    const hops = await source().get(textUrl('a/b', SHA, 'README.md'));
    expect(hops.map(({ status, body }) => [status, body])).toEqual([
      [307, 'moved'],
      [200, '# card'],
    ]);
    expect(hops[0]?.headers['x-linked-etag']).toBe('"blob"');
    expect(JSON.stringify(hops)).not.toContain('s3cr3t');
  });

  it('follows a signed address that it does not write down', async () => {
    const cdn = 'https://us.aws.cdn.hf.co/xet/abc';
    let signature: string | null = null;
    serve(
      http.get(
        `${HUB}/a/b/resolve/${SHA}/big.md`,
        () => new HttpResponse('', { status: 302, headers: { location: `${cdn}?X-Amz-Signature=s3cr3t` } }),
      ),
      http.get(
        cdn,
        ({ request }) => (
          (signature = new URL(request.url).searchParams.get('X-Amz-Signature')), HttpResponse.text('big')
        ),
      ),
    );
    const hops = await source(HUB, TOKEN).get(textUrl('a/b', SHA, 'big.md'));
    expect(signature).toBe('s3cr3t');
    expect(hops.at(-1)?.body).toBe('big');
    expect(JSON.stringify(hops)).not.toContain('s3cr3t');
  });

  it('writes canonical addresses whatever the endpoint, next links included', async () => {
    const local = 'http://127.0.0.1:4010';
    serve(
      http.get(`${local}/api/models`, () =>
        HttpResponse.json([], { headers: { link: `<${local}/api/models?cursor=2>; rel="next"` } }),
      ),
    );
    const [page] = await source(local).get(`${HUB}/api/models?limit=1`);
    expect(page?.url).toBe(`${HUB}/api/models?limit=1`);
    expect(page?.headers['link']).toBe(`<${HUB}/api/models?cursor=2>; rel="next"`);
  });

  it('asks once more without a token that is narrower than none', async () => {
    const asked: (string | null)[] = [];
    serve(
      http.get(`${HUB}/api/models/a/b`, ({ request }) => {
        asked.push(request.headers.get('authorization'));
        return request.headers.has('authorization')
          ? HttpResponse.json({ error: 'Forbidden' }, { status: 403 })
          : HttpResponse.json({ id: 'a/b' });
      }),
    );
    expect((await source(HUB, TOKEN).get(`${HUB}/api/models/a/b`)).at(-1)?.status).toBe(200);
    expect(asked).toEqual([`Bearer ${TOKEN}`, null]);
  });

  it('does not when the Hub says that the repo is gated or the token bad', async () => {
    let asked = 0;
    serve(
      http.get(
        `${HUB}/gated`,
        () => ((asked += 1), new HttpResponse('', { status: 403, headers: { 'x-error-code': 'GatedRepo' } })),
      ),
      http.get(
        `${HUB}/bad`,
        () => (
          (asked += 1),
          new HttpResponse('', {
            status: 401,
            headers: { 'x-error-message': 'Invalid credentials in Authorization header' },
          })
        ),
      ),
    );
    await source(HUB, TOKEN).get(`${HUB}/gated`);
    await source(HUB, TOKEN).get(`${HUB}/bad`);
    expect(asked).toBe(2);
  });
});

describe('where a redirect may lead', () => {
  const MIRROR = 'https://mirror.example';
  const API = '/api/models/a/b';
  const leading = (from: string, to: string, seen: (request: Request) => void = () => {}) =>
    serve(
      http.get(from, () => new HttpResponse('', { status: 307, headers: { location: to } })),
      http.get(to.startsWith('/') ? `${HUB}${to}` : to, ({ request }) => {
        seen(request);
        return HttpResponse.json({ id: 'a/b' });
      }),
    );
  const refusal = async (hub: HubSource, url: string): Promise<string> => {
    const error = await hub.get(url).catch((reason: unknown) => reason);
    if (!isHubError(error, 'redirects')) throw error;
    return error.message;
  };

  it('is from one name of the Hub to another, which never sees the token', async () => {
    const tokens: (string | null)[] = [];
    leading(`${MIRROR}${API}`, `${HUB}${API}`, (request) => tokens.push(request.headers.get('authorization')));
    const hops = await source(MIRROR, TOKEN).get(`${HUB}${API}`);
    expect(hops.map(({ status, url }) => [status, url])).toEqual([
      [307, `${HUB}${API}`],
      [200, `${HUB}${API}`],
    ]);
    expect(tokens).toEqual([null]);
  });

  it('is never away from the Hub for an answer of its API', async () => {
    leading(`${HUB}${API}`, `https://evil.example${API}`);
    expect(await refusal(source(HUB, TOKEN), `${HUB}${API}`)).toContain('away from the Hub');
  });

  it('is never to another part of the API: a model is no account', async () => {
    let asked = 0;
    leading(`${HUB}${API}`, '/api/models/../whoami-v2', () => (asked += 1));
    expect(await refusal(source(HUB, TOKEN), `${HUB}${API}`)).toContain('something else');
    expect(asked).toBe(0);
  });

  it('is never from https to http', async () => {
    leading(`${HUB}${API}`, `http://huggingface.co${API}`);
    expect(await refusal(source(), `${HUB}${API}`)).toContain('from https to http');
  });

  it.each([
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://[::ffff:10.0.0.1]/x',
    'https://[::127.0.0.1]/x',
    'https://[64:ff9b::127.0.0.1]/x',
    'https://[2002:a9fe:a9fe::]/x',
    'https://[fec0::1]/x',
    'https://2130706433/x',
    'https://169.254.169.254/x',
    'https://printer.local/x',
  ])('is never to %s from a public endpoint', async (to) => {
    leading(`${HUB}/a/b/resolve/${SHA}/README.md`, to);
    expect(await refusal(source(), textUrl('a/b', SHA, 'README.md'))).toContain('this machine or its network');
  });

  it('is never to a name whose address is of this network', async () => {
    addresses = ['203.0.113.7', '192.168.1.1'];
    leading(`${HUB}/a/b/resolve/${SHA}/README.md`, 'https://cdn.example/x');
    expect(await refusal(source(), textUrl('a/b', SHA, 'README.md'))).toContain('192.168.1.1');
  });

  it('leads to a public host whose addresses a gateway translates', async () => {
    const look = async () => ['64:ff9b::8.8.8.8', '2002:808:808::1'];
    await expect(isNotLocal('https://cdn.example/x', HUB, look)).resolves.toBeUndefined();
  });

  it('is never asked for an id that is none', () => {
    for (const id of ['../whoami-v2', 'a/..', 'a/b/c', 'a/b?x=1', '', 'a b/c'])
      expect(() => textUrl(id, SHA, 'README.md')).toThrow('bad-id');
    expect(() => textUrl('a/b', 'main', 'README.md')).toThrow('revision-missing');
  });
});

describe('the official client over our door', () => {
  it('tells whose token it is, sending the real one and keeping no e-mail', async () => {
    const me = {
      type: 'user',
      id: '1',
      name: 'ada',
      email: 'ada@example.org',
      isPro: true,
      orgs: [],
      auth: { type: 'access_token', accessToken: { role: 'read', displayName: 'x' } },
    };
    let seen: string | null = null;
    serve(
      http.get(
        `${HUB}/api/whoami-v2`,
        ({ request }) => ((seen = request.headers.get('authorization')), HttpResponse.json(me)),
      ),
    );
    expect(await getWhoami(door(HUB, TOKEN), 0)).toEqual({ name: 'ada', type: 'user', plan: 'pro', role: 'read' });
    expect(seen).toBe(`Bearer ${TOKEN}`);
  });

  it('tells a bad token', async () => {
    serve(
      http.get(`${HUB}/api/whoami-v2`, () =>
        HttpResponse.json({ error: 'Invalid credentials in Authorization header' }, { status: 401 }),
      ),
    );
    const error = await getWhoami(door(HUB, TOKEN), 0).catch((reason: unknown) => reason);
    expect(isHubError(error, 'bad-token')).toBe(true);
  });
});
