/** Walks of a listing: where they end, what leads nowhere, how large pages are. */
import { describe, expect, it } from 'vitest';
import { listPages, type ListPage } from '../../src/hub/listing.ts';
import { failure } from './failure.ts';
import { type Answer, source, rows, next, all, START, SECOND } from './told-source.ts';

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
