/** One model and its texts, through redirects. */
import { describe, expect, it } from 'vitest';
import { getDetail } from '../../src/hub/detail.ts';
import { MAX_HOPS } from '../../src/hub/redirects.ts';
import { detailUrl, textUrl } from '../../src/hub/requests.ts';
import { getText } from '../../src/hub/texts.ts';
import { failure } from './failure.ts';
import { HUB, BLOB, SHA, type Answer, source, START } from './told-source.ts';

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

  it('is not the page that a proxy answers with in its place, whatever status that has', async () => {
    const portal = source(() => ({
      body: '<html>Log in first</html>',
      headers: { 'content-type': 'text/html; charset=utf-8' },
    }));
    const error = await failure(getText(portal, 'a/b', SHA, 'README.md'));
    expect([error.code, error.message]).toEqual([
      'malformed',
      expect.stringContaining('a page in the place of a file'),
    ]);
    const card = source(() => ({ body: '<html>a card in HTML</html>', headers: { 'content-type': 'text/plain' } }));
    expect((await getText(card, 'a/b', SHA, 'README.md')).text).toBe('<html>a card in HTML</html>');
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
