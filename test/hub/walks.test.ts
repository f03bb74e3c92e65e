import { describe, expect, it } from 'vitest';
import { getDetail } from '../../src/hub/detail.ts';
import { followStored } from '../../src/hub/hops.ts';
import { listPages, type ListPage } from '../../src/hub/listing.ts';
import { MAX_HOPS } from '../../src/hub/redirects.ts';
import { detailUrl, listUrl, textUrl } from '../../src/hub/requests.ts';
import type { HubSource } from '../../src/hub/source.ts';
import { getText } from '../../src/hub/texts.ts';
import type { Exchange } from '../../src/model.ts';
import { failure } from './failure.ts';

const HUB = 'https://huggingface.co';
const BLOB = 'b'.repeat(40);
const SHA = '86b5e0934494bd15c9632b12f734a8a67f723594';
type Answer = Partial<Pick<Exchange, 'status' | 'headers' | 'body'>>;

/** A source that answers from a function and notes what it was asked. */
const source = (
  answer: (url: string, times: number) => Answer,
  kind: HubSource['kind'] = 'live',
): HubSource & { asked: string[] } => {
  const asked: string[] = [];
  const find = (url: string): Exchange => {
    asked.push(url);
    const times = asked.filter((one) => one === url).length;
    return {
      method: 'GET',
      url,
      status: 200,
      headers: {},
      body: '',
      at: '2026-11-23T08:00:00.000Z',
      ...answer(url, times),
    };
  };
  return { kind, hadToken: false, asked, get: (url) => followStored(url, find) };
};

const rows = (...ids: string[]): string => JSON.stringify(ids.map((id) => ({ id })));
const next = (url: string): Record<string, string> => ({ link: `<${url}>; rel="next"` });
const all = async (pages: AsyncGenerator<ListPage>): Promise<ListPage[]> => {
  const got: ListPage[] = [];
  for await (const page of pages) got.push(page);
  return got;
};
const START = listUrl({}, { sort: 'createdAt', limit: 100, expand: ['sha', 'tags'] });
const SECOND = `${START}&cursor=two`;

describe('walking a listing', () => {
  it('ends where the next link is missing, not on a short page', async () => {
    const hub = source((url) =>
      url === START ? { headers: next(SECOND), body: rows('a/b') } : { body: rows('c/d', 'e/f') },
    );
    const pages = await all(listPages(hub, START));
    expect(pages.map(({ records }) => records.map(({ id }) => id))).toEqual([['a/b'], ['c/d', 'e/f']]);
    expect(pages.map((page) => page.next)).toEqual([SECOND, null]);
    expect(pages.map(({ exchanges }) => exchanges.length)).toEqual([1, 1]);
  });

  it('goes on from a stored cursor', async () => {
    const hub = source(() => ({ body: rows('c/d') }));
    expect(await all(listPages(hub, SECOND))).toHaveLength(1);
    expect(hub.asked).toEqual([SECOND]);
  });

  it('takes an empty page with a link for a page', async () => {
    const hub = source((url) => (url === START ? { headers: next(SECOND), body: '[]' } : { body: rows('c/d') }));
    expect((await all(listPages(hub, START))).map(({ records }) => records.length)).toEqual([0, 1]);
  });

  it('drops a row without an id and says so', async () => {
    const hub = source(() => ({ body: '[{"id":"a/b"},{"name":"?"},null]' }));
    const [page] = await all(listPages(hub, START));
    expect(page?.records.map(({ id }) => id)).toEqual(['a/b']);
    expect(page?.notes.map(({ code, saw }) => `${code} ${saw}`)).toEqual([
      'hub-record-unusable {"name":"?"}',
      'hub-record-unusable null',
    ]);
  });

  it('halves the page on server errors, keeping the cursor, and says so', async () => {
    const hub = source((url) => (/limit=(100|50)&/.test(url) ? { status: 504 } : { body: rows('c/d') }));
    const [page] = await all(listPages(hub, SECOND));
    expect(hub.asked.map((url) => new URL(url).searchParams.get('limit'))).toEqual(['100', '50', '25']);
    expect(hub.asked.every((url) => url.includes('cursor=two'))).toBe(true);
    expect(page?.notes.map(({ code, saw }) => `${code} ${saw}`)).toEqual(['hub-page-halved 50', 'hub-page-halved 25']);
  });

  it('stops halving when the size is not the trouble', async () => {
    const hub = source(() => ({ status: 503 }));
    expect((await failure(all(listPages(hub, START)))).code).toBe('server');
    expect(hub.asked).toHaveLength(3);
  });

  it('does without an expand name that the server no longer takes', async () => {
    const refusal = { status: 400, body: '{"error":"expand must be one of [sha, author]"}' };
    const hub = source((url) => (url.includes('expand=tags') ? refusal : { body: rows('a/b') }));
    const [page] = await all(listPages(hub, START));
    expect(new URL(hub.asked[1] ?? '').searchParams.getAll('expand')).toEqual(['sha']);
    expect(page?.notes).toEqual([{ code: 'hub-expand-refused', place: 'expand', saw: 'tags' }]);
  });

  it('does not ask again when the refused name is not ours', async () => {
    const hub = source(() => ({ status: 400, body: '{"error":"expand must be one of [sha, tags]"}' }));
    expect((await failure(all(listPages(hub, START)))).code).toBe('expand-refused');
    expect(hub.asked).toHaveLength(1);
  });

  it('asks again for a body that is no JSON, and believes the third', async () => {
    const cutOnce = source((_url, times) => ({ body: times === 1 ? '[{"id":"a' : rows('a/b') }));
    expect(await all(listPages(cutOnce, START))).toHaveLength(1);
    const html = source(() => ({ body: '<!DOCTYPE html><html>maintenance</html>' }));
    const error = await failure(all(listPages(html, START)));
    expect(error.code).toBe('malformed');
    expect(error.message).toContain('an HTML page');
    expect(html.asked).toHaveLength(3);
  });

  it('asks again for JSON that is no list', async () => {
    const oddOnce = source((_url, times) => ({ body: times === 1 ? '{"error":null}' : rows('a/b') }));
    expect(await all(listPages(oddOnce, START))).toHaveLength(1);
  });

  it('asks what is stored only once: it will not change', async () => {
    const hub = source(() => ({ body: 'no json' }), 'replay');
    expect((await failure(all(listPages(hub, START)))).code).toBe('malformed');
    expect(hub.asked).toHaveLength(1);
  });

  it.each([
    ['an object', { body: '{"error":"?"}' }],
    ['a next page that is this page', { body: '[]', headers: next(START) }],
    ['a next page on another host', { body: '[]', headers: next('https://evil.example/api/models') }],
    [
      'a next page on a host that only starts alike',
      { body: '[]', headers: next('https://huggingface.co.evil.example/') },
    ],
  ])('refuses %s', async (_what, answer) => {
    const hub = source(() => answer);
    expect((await failure(all(listPages(hub, START)))).code).toBe('malformed');
    expect(new Set(hub.asked)).toEqual(new Set([START]));
  });

  it('gives the pages before a failure', async () => {
    const hub = source((url) =>
      url === START
        ? { headers: next(SECOND), body: rows('a/b') }
        : { status: 401, body: '{"error":"Invalid username or password."}' },
    );
    const walk = listPages(hub, START);
    expect((await walk.next()).value?.next).toBe(SECOND);
    expect((await failure(walk.next())).code).toBe('missing');
  });
});

describe('one model', () => {
  const HUB_ID = '621ffdc036468d709f174338';
  const body = JSON.stringify({ _id: HUB_ID, id: 'c/d', siblings: [{ rfilename: 'x', size: 3, blobId: 'b' }] });

  it('comes with its exchanges', async () => {
    const detail = await getDetail(
      source(() => ({ body })),
      'c/d',
    );
    expect([detail.id, detail.hubId, detail.renamedFrom, detail.exchanges.length]).toEqual(['c/d', HUB_ID, null, 1]);
  });

  it('is found under its new name, and tells the old one', async () => {
    const hub = source((url) =>
      url.includes('/a/b') ? { status: 307, headers: { location: '/api/models/c/d' } } : { body },
    );
    const detail = await getDetail(hub, 'a/b');
    expect([detail.id, detail.renamedFrom]).toEqual(['c/d', 'a/b']);
    expect(hub.asked).toEqual([detailUrl('a/b'), detailUrl('c/d')]); // what to expand goes along
  });

  it.each(['[]', '{}', 'null', '{"id":7}'])('is not %s', async (text) => {
    expect(
      (
        await failure(
          getDetail(
            source(() => ({ body: text })),
            'c/d',
          ),
        )
      ).code,
    ).toBe('malformed');
  });
});

describe('a text', () => {
  const first = textUrl('a/b', SHA, 'README.md');
  const moved = (url: string): Answer =>
    url === first
      ? {
          status: 307,
          headers: {
            location: `/api/resolve-cache/models/a/b/${SHA}/README.md?etag=%22blob%22`,
            'x-linked-etag': `"${BLOB}"`,
            'x-repo-commit': SHA,
          },
        }
      : { body: '# card\r\n', headers: { etag: 'W/"other"' } };

  it('is read through its redirect, whose headers name the blob and the commit', async () => {
    const file = await getText(source(moved), 'a/b', SHA, 'README.md');
    expect(file).toMatchObject({ text: '# card\r\n', etag: BLOB, commit: SHA });
    expect(file.exchanges.map(({ status }) => status)).toEqual([307, 200]);
  });

  it('tells that a file is absent from one whose repo is', async () => {
    const absent = source(() => ({ status: 404, headers: { 'x-error-code': 'EntryNotFound' } }));
    expect((await failure(getText(absent, 'a/b', SHA, 'README.md'))).code).toBe('entry-missing');
    const gone = source(() => ({ status: 404, headers: { 'x-error-code': 'RepoNotFound' } }));
    expect((await failure(getText(gone, 'a/b', SHA, 'README.md'))).code).toBe('missing');
  });

  it('is refused when larger than anyone writes', async () => {
    const huge = source(() => ({ body: 'x'.repeat(101) }));
    expect((await failure(getText(huge, 'a/b', SHA, 'README.md', { maxBytes: 100 }))).code).toBe('too-large');
  });

  it('gives up on redirects in a ring', async () => {
    const ring = source((url) => ({ status: 302, headers: { location: url } }));
    expect((await failure(getText(ring, 'a/b', SHA, 'README.md'))).code).toBe('redirects');
    expect(ring.asked).toHaveLength(MAX_HOPS + 1);
  });
});

it('reaches no other place than the Hub by itself', () => {
  for (const url of [START, detailUrl('a/b'), textUrl('a/b', SHA, 'x')]) expect(url.startsWith(`${HUB}/`)).toBe(true);
});

describe('a listing that leads nowhere', () => {
  const listed = (url: string) => Number(/cursor=(\d+)/.exec(url)?.[1] ?? 0);
  const following = (cursor: number) => next(`${START}&cursor=${cursor}`);

  it('is left at the page whose next page was given before, and that page is not taken', async () => {
    const hub = source((url) => ({ body: rows(`lab/m-${listed(url)}`), headers: following((listed(url) + 1) % 4) }));
    const got: ListPage[] = [];
    const walk = async () => {
      for await (const page of listPages(hub, `${START}&cursor=0`)) got.push(page);
    };
    expect((await failure(walk())).code).toBe('listing-loop');
    expect(got).toHaveLength(3);
    expect(hub.asked).toHaveLength(4);
  });

  it('is left after five pages of fresh cursors and the same models', async () => {
    const hub = source((url) => ({ body: rows('a/b', 'c/d'), headers: following(listed(url) + 1) }));
    expect((await failure(all(listPages(hub, START)))).code).toBe('listing-loop');
    expect(hub.asked).toHaveLength(6);
  });

  it('is not suspected for a page or two that repeat others', async () => {
    const hub = source((url) => {
      const at = listed(url);
      const body = rows(`lab/m-${Math.floor(at / 3)}`);
      return at === 29 ? { body } : { body, headers: following(at + 1) };
    });
    expect(await all(listPages(hub, START))).toHaveLength(30);
  });
});

describe('the size of pages', () => {
  const limits = (hub: { asked: string[] }) => hub.asked.map((url) => Number(new URL(url).searchParams.get('limit')));
  /** Pages of one model each, `count` of them. */
  const paged = (count: number, answer: (limit: number, at: number) => Answer | null) =>
    source((url) => {
      const at = Number(/cursor=(\d+)/.exec(url)?.[1] ?? 0);
      const limit = Number(new URL(url).searchParams.get('limit'));
      const link = `${START.replace('limit=100', `limit=${limit}`)}&cursor=${at + 1}`;
      const body = rows(`lab/m-${at}`, `lab/n-${at}`, ...(at === count - 1 ? [] : [`lab/o-${at}`]));
      return answer(limit, at) ?? { body, headers: at === count - 1 ? {} : next(link) };
    });

  it('that the server refuses is halved for good, and told', async () => {
    const hub = paged(20, (limit) =>
      limit > 50 ? { status: 400, body: '{"error":"limit must be at most 60"}' } : null,
    );
    const told: number[] = [];
    await all(listPages(hub, START, { onRefused: (limit) => told.push(limit) }));
    expect(limits(hub)).toEqual([100, ...Array.from({ length: 20 }, () => 50)]);
    expect(told).toEqual([50]);
  });

  it('that was too slow is tried again after some pages', async () => {
    const hub = paged(20, (limit, at) => (limit > 50 && at < 3 ? { status: 504 } : null));
    await all(listPages(hub, START));
    expect(limits(hub).filter((limit) => limit === 100).length).toBeGreaterThan(2);
    expect(limits(hub).slice(0, 3)).toEqual([100, 50, 50]);
    expect(limits(hub).at(-1)).toBe(100);
  });

  it('is left alone by a 400 that speaks of something else', async () => {
    const hub = paged(2, () => ({ status: 400, body: '{"error":"Invalid cursor"}' }));
    expect((await failure(all(listPages(hub, START)))).code).toBe('request-refused');
    expect(hub.asked).toHaveLength(1);
  });
});
