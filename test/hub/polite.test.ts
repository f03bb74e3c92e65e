import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PoliteOptions, Retry, Warning } from '../../src/hub/options.ts';
import { MAX_HOPS } from '../../src/hub/redirects.ts';
import { politeFetch, type PoliteFetch } from '../../src/hub/polite.ts';
import { fakeClock, hastyClock } from './fake-clock.ts';
import { failure } from './failure.ts';

const HUB = 'https://huggingface.co';
const MIRROR = 'https://mirror.example';
const CDN = 'https://us.aws.cdn.hf.co';
const TOKEN = `hf_${'x'.repeat(34)}`;

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

type Handlers = Parameters<typeof server.use>;
/** Nothing gets past the last handler: msw itself would let .json and .md through to the real network. */
const serve = (...handlers: Handlers): void =>
  server.use(
    ...handlers,
    http.all('*', () => HttpResponse.error()),
  );

const door = (options: Partial<PoliteOptions> = {}): PoliteFetch =>
  politeFetch({
    userAgent: 'hubdex/0.0.0 (+https://example.org); node/20.19.0',
    clock: hastyClock(),
    random: () => 0,
    ...options,
  });

describe('the token', () => {
  it('goes to the endpoint and not along a redirect to another host', async () => {
    const seen: Record<string, string | null> = {};
    serve(
      http.get(`${HUB}/a/b/resolve/main/big.txt`, ({ request }) => {
        seen['hub'] = request.headers.get('authorization');
        return new HttpResponse(null, { status: 302, headers: { location: `${CDN}/xet/abc?X-Amz-Signature=s` } });
      }),
      http.get(`${CDN}/xet/abc`, ({ request }) => {
        seen['cdn'] = request.headers.get('authorization');
        return HttpResponse.text('bytes');
      }),
    );
    const response = await door({ token: TOKEN })(`${HUB}/a/b/resolve/main/big.txt`);
    expect(await response.text()).toBe('bytes');
    expect(seen).toEqual({ hub: `Bearer ${TOKEN}`, cdn: null });
  });

  it('is not sent for a caller who sets it on a request to another host', async () => {
    let seen: string | null = 'unasked';
    serve(
      http.get(`${CDN}/x`, ({ request }) => ((seen = request.headers.get('authorization')), HttpResponse.text('ok'))),
    );
    await door({ token: TOKEN })(`${CDN}/x`, { headers: { authorization: `Bearer ${TOKEN}` } });
    expect(seen).toBeNull();
  });

  it('does not follow from https to plain http of the same host', async () => {
    let seen: string | null = 'unasked';
    serve(
      http.get(
        `${HUB}/api/models/a/b`,
        () => new HttpResponse(null, { status: 307, headers: { location: 'http://huggingface.co/api/models/a/b' } }),
      ),
      http.get(
        'http://huggingface.co/api/models/a/b',
        ({ request }) => ((seen = request.headers.get('authorization')), HttpResponse.json({})),
      ),
    );
    expect((await failure(door({ token: TOKEN })(`${HUB}/api/models/a/b`))).code).toBe('redirects');
    expect(seen).toBe('unasked');
  });

  it('stays at home when asked anonymously', async () => {
    let seen: string | null = 'unasked';
    serve(
      http.get(
        `${HUB}/api/models`,
        ({ request }) => ((seen = request.headers.get('authorization')), HttpResponse.json([])),
      ),
    );
    await door({ token: TOKEN }).anonymously(`${HUB}/api/models`);
    expect(seen).toBeNull();
  });
});

describe('the headers of a request', () => {
  it('never say that it is a download: what is counted there is what we index', async () => {
    let seen = new Headers();
    serve(
      http.get(
        `${HUB}/a/b/resolve/main/config.json`,
        ({ request }) => ((seen = request.headers), HttpResponse.text('{}')),
      ),
    );
    await door({ token: TOKEN })(`${HUB}/a/b/resolve/main/config.json`);
    expect(seen.get('user-agent')).not.toBeNull();
    expect([...seen.keys()].filter((name) => name.startsWith('x-'))).toEqual([]);
  });
});

describe('redirects', () => {
  it('follows a relative rename and a relative resolve-cache', async () => {
    const to = (location: string) => () => new HttpResponse(null, { status: 307, headers: { location } });
    serve(
      http.get(`${HUB}/old/name/resolve/main/README.md`, to('/new/name/resolve/main/README.md')),
      http.get(
        `${HUB}/new/name/resolve/main/README.md`,
        to('/api/resolve-cache/models/new/name/abc/README.md?etag=%22e%22'),
      ),
      http.get(`${HUB}/api/resolve-cache/models/new/name/abc/README.md`, () => HttpResponse.text('# card')),
    );
    const response = await door()(`${HUB}/old/name/resolve/main/README.md`);
    expect(await response.text()).toBe('# card');
    expect(response.url).toContain('/api/resolve-cache/models/new/name/abc/README.md');
  });

  it('gives up on a loop after as many hops as are allowed', async () => {
    let asked = 0;
    serve(
      http.get(
        `${HUB}/api/models/a/b`,
        () => ((asked += 1), new HttpResponse(null, { status: 307, headers: { location: '/api/models/a/b' } })),
      ),
    );
    const error = await failure(door()(`${HUB}/api/models/a/b`));
    expect(error.code).toBe('redirects');
    expect(asked).toBe(MAX_HOPS + 1);
  });

  it('hands a redirect out when told to follow none', async () => {
    serve(
      http.get(
        `${HUB}/api/models/a/b`,
        () => new HttpResponse(null, { status: 307, headers: { location: '/api/models/c/d' } }),
      ),
    );
    const response = await door()(`${HUB}/api/models/a/b`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([307, '/api/models/c/d']);
  });
});

describe('another endpoint', () => {
  it('is asked in place of huggingface.co, next links included', async () => {
    serve(http.get(`${MIRROR}/api/models`, ({ request }) => HttpResponse.json([request.url])));
    const response = await door({ endpoint: MIRROR })(`${HUB}/api/models?cursor=abc`);
    expect(await response.json()).toEqual([`${MIRROR}/api/models?cursor=abc`]);
  });

  it('keeps the token from huggingface.co', async () => {
    let seen: string | null = 'unasked';
    serve(
      http.get(
        `${MIRROR}/api/models`,
        ({ request }) => ((seen = request.headers.get('authorization')), HttpResponse.json([])),
      ),
    );
    await door({ endpoint: MIRROR, token: TOKEN })(`${HUB}/api/models`);
    expect(seen).toBe(`Bearer ${TOKEN}`);
  });
});

describe('trying again', () => {
  const failing = (times: number, response: () => Response): { asked: () => number } => {
    let asked = 0;
    serve(http.get(`${HUB}/api/models`, () => ((asked += 1) <= times ? response() : HttpResponse.json([]))));
    return { asked: () => asked };
  };

  it.each([408, 500, 502, 503, 504])('retries a %i with growing waits, then gives the good answer', async (status) => {
    const clock = hastyClock();
    const { asked } = failing(3, () => new HttpResponse('oops', { status }));
    expect((await door({ clock })(`${HUB}/api/models`)).status).toBe(200);
    expect(asked()).toBe(4);
    expect(clock.slept).toEqual([500, 1_000, 2_000]);
  });

  it('does not retry what will not pass', async () => {
    const { asked } = failing(9, () => new HttpResponse('no', { status: 404 }));
    expect((await door()(`${HUB}/api/models`)).status).toBe(404);
    expect(asked()).toBe(1);
  });

  it('hands out the last answer when the tries are used up', async () => {
    const { asked } = failing(99, () => new HttpResponse('oops', { status: 503 }));
    expect((await door({ maxTries: 3 })(`${HUB}/api/models`)).status).toBe(503);
    expect(asked()).toBe(3);
  });

  it('waits exactly one second past the reset that a 429 names, whatever its body', async () => {
    const clock = hastyClock();
    const page = `<!doctype html><html>${'<p>Too many requests</p>'.repeat(2_200)}</html>`;
    expect(page.length).toBeGreaterThan(52_000);
    failing(1, () => HttpResponse.html(page, { status: 429, headers: { ratelimit: '"api";r=0;t=52' } }));
    expect((await door({ clock })(`${HUB}/api/models`)).status).toBe(200);
    expect(clock.slept).toEqual([53_000]);
  });

  it('takes a 429 with requests left as another limiter: backs off, not until the reset', async () => {
    const clock = hastyClock();
    failing(1, () => new HttpResponse('', { status: 429, headers: { ratelimit: '"api";r=99794;t=250' } }));
    await door({ clock })(`${HUB}/api/models`);
    expect(clock.slept).toEqual([500]);
  });

  it('waits as long as Retry-After says', async () => {
    const clock = hastyClock();
    failing(1, () => new HttpResponse('', { status: 503, headers: { 'retry-after': '7' } }));
    await door({ clock })(`${HUB}/api/models`);
    expect(clock.slept).toEqual([7_000]);
  });

  it('takes the answer as final when told to wait for hours', async () => {
    const { asked } = failing(9, () => new HttpResponse('', { status: 429, headers: { 'retry-after': '86400' } }));
    expect((await door()(`${HUB}/api/models`)).status).toBe(429);
    expect(asked()).toBe(1);
  });

  it('retries a network fault and at last tells of it', async () => {
    const retries: Retry[] = [];
    serve();
    const error = await failure(door({ onRetry: (retry) => retries.push(retry) })(`${HUB}/api/models`));
    expect(error.code).toBe('network');
    expect(retries.map(({ tries, why }) => `${tries} ${why}`)).toEqual([
      '1 network',
      '2 network',
      '3 network',
      '4 network',
    ]);
  });

  it('retries a text that is cut short of its told length', async () => {
    let asked = 0;
    const cut = (): Response => new Response('# Mod', { headers: { 'content-length': '500' } });
    // Answered in place of the network: msw waits for the bytes that a told length promises.
    const fetch = async (): Promise<Response> => ((asked += 1) === 1 ? cut() : new Response('# Model'));
    expect(await (await door({ fetch })(`${HUB}/a/b/resolve/main/README.md`)).text()).toBe('# Model');
    expect(asked).toBe(2);
  });

  it.each([
    ['a list cut where nothing tells its length', '[{"id":"a/b"},{"i'],
    ['a page of HTML with a good status', '<!doctype html><html><body>Maintenance</body></html>'],
    ['nothing at all', ''],
  ])('waits and asks again for %s', async (_what, body) => {
    const clock = hastyClock();
    const { asked } = failing(2, () => new HttpResponse(body));
    expect(await (await door({ clock })(`${HUB}/api/models`)).json()).toEqual([]);
    expect(asked()).toBe(3);
    expect(clock.slept).toEqual([500, 1_000]);
  });

  it('tells of an API that answers HTML to the last', async () => {
    failing(99, () => HttpResponse.html('<html>Maintenance</html>'));
    const error = await failure(door()(`${HUB}/api/models`));
    expect(error.code).toBe('malformed');
    expect(error.message).toContain('Maintenance');
  });

  it('takes a text for what it is, whole or not', async () => {
    serve(http.get(`${HUB}/a/b/resolve/main/README.md`, () => HttpResponse.text('<p>{')));
    expect(await (await door()(`${HUB}/a/b/resolve/main/README.md`)).text()).toBe('<p>{');
  });

  it('spreads the waits by the given chance', async () => {
    const clock = hastyClock();
    failing(2, () => new HttpResponse('', { status: 500 }));
    await door({ clock, random: () => 0.999 })(`${HUB}/api/models`);
    expect(clock.slept).toEqual([1_000, 1_999]);
  });
});

describe('time and size limits', () => {
  const patient = (fetch: typeof globalThis.fetch) => {
    const clock = fakeClock();
    return { clock, polite: politeFetch({ userAgent: 'test', clock, fetch, maxTries: 2 }) };
  };

  it('ends a try whose headers never come', async () => {
    const { clock, polite } = patient(() => new Promise(() => undefined));
    const error = await clock.run(failure(polite(`${HUB}/api/models`)));
    expect(error.message).toContain('no headers in 30000 ms');
  });

  it('ends a try whose body drips for ever', async () => {
    const { clock, polite } = patient(async () => {
      const drip = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
        await clock.sleep(4_000);
        controller.enqueue(new Uint8Array([32]));
      };
      return new Response(new ReadableStream({ pull: drip }));
    });
    const error = await clock.run(failure(polite(`${HUB}/api/models`)));
    expect(error.message).toContain('no whole body in 120000 ms');
  });

  it('stops reading a body that is larger than allowed', async () => {
    const { clock, polite } = patient(async () => new Response('x'.repeat(2_000)));
    const error = await clock.run(failure(polite(`${HUB}/api/models`, { maxBytes: 1_000 })));
    expect(error.code).toBe('too-large');
  });
});

describe('manners', () => {
  it('says who asks', async () => {
    let agent: string | null = null;
    serve(
      http.get(
        `${HUB}/api/models`,
        ({ request }) => ((agent = request.headers.get('user-agent')), HttpResponse.json([])),
      ),
    );
    await door()(`${HUB}/api/models`, { headers: { 'user-agent': 'somebody else' } });
    expect(agent).toBe('hubdex/0.0.0 (+https://example.org); node/20.19.0');
  });

  it('passes the advice of the server on, once a topic', async () => {
    const warnings: Warning[] = [];
    serve(
      http.get(`${HUB}/api/models`, () =>
        HttpResponse.json([], { headers: { 'x-hf-warning': 'unauthenticated; set a token' } }),
      ),
    );
    const polite = door({ onWarning: (warning) => warnings.push(warning) });
    await polite(`${HUB}/api/models`);
    await polite(`${HUB}/api/models`);
    expect(warnings).toEqual([{ topic: 'unauthenticated', text: 'set a token' }]);
  });

  it('makes no request at all offline', async () => {
    let asked = 0;
    const fetch: typeof globalThis.fetch = async () => ((asked += 1), new Response());
    const error = await failure(door({ offline: true, fetch })(`${HUB}/api/models`));
    expect(error.code).toBe('offline');
    expect(error.message).toContain('HF_HUB_OFFLINE');
    expect(asked).toBe(0);
  });

  it.each([{ reserve: 1 }, { reserve: -0.1 }, { concurrency: 0 }, { maxTries: 1.5 }])(
    'refuses options that make no sense: %o',
    (options) => {
      expect(() => door(options)).toThrow(RangeError);
    },
  );

  it('never has more requests of a bucket under way than told', async () => {
    const clock = fakeClock();
    let now = 0;
    let most = 0;
    const fetch: typeof globalThis.fetch = async () => {
      most = Math.max(most, (now += 1));
      await clock.sleep(100);
      now -= 1;
      return new Response('[]', { headers: { ratelimit: '"api";r=400;t=100' } });
    };
    const polite = politeFetch({ userAgent: 'test', clock, fetch, concurrency: 3 });
    await clock.run(Promise.all(Array.from({ length: 20 }, () => polite(`${HUB}/api/models`))));
    expect(most).toBe(3);
  });
});
