import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isHubError } from '../../src/hub/errors.ts';
import { recordingTo } from '../../src/hub/record.ts';
import {
  isoDate,
  readRecording,
  recordingPath,
  toExchange,
  toRecording,
  writeRecording,
} from '../../src/hub/recording.ts';
import { replay } from '../../src/hub/replay.ts';
import { detailUrl, listUrl, textUrl } from '../../src/hub/requests.ts';
import { scrubUrl } from '../../src/hub/scrub.ts';
import type { HubSource } from '../../src/hub/source.ts';
import type { Exchange } from '../../src/model.ts';

const HUB = 'https://huggingface.co';
const SHA = '86b5e0934494bd15c9632b12f734a8a67f723594';
const AT = '2026-07-22T18:24:33.000Z';
const recorded = { kind: 'recorded', from: HUB, at: AT } as const;

const exchange = (
  url: string,
  body = '[]',
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Exchange => ({
  method: 'GET',
  url,
  status: 200,
  headers,
  body,
  at: AT,
});

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'recordings-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const write = (one: Exchange): string => writeRecording(dir, toRecording(one, recorded));

describe('where a recording lies', () => {
  it('mirrors the path, and tells queries apart by names and a hash', () => {
    expect(recordingPath(textUrl('a/b', SHA, 'README.md'))).toBe(`a/b/resolve/${SHA}/README.md.json`);
    expect(recordingPath(`${HUB}/api/models?sort=createdAt&limit=2`)).toMatch(
      /^api\/models@limit-2_sort-createdAt\.[0-9a-f]{8}\.json$/,
    );
  });

  it('is the same for the same parameters in another order', () => {
    expect(recordingPath(`${HUB}/api/models?b=2&a=1&a=0`)).toBe(recordingPath(`${HUB}/api/models?a=0&a=1&b=2`));
    expect(recordingPath(`${HUB}/api/models?a=1&a=1`)).not.toBe(recordingPath(`${HUB}/api/models?a=1`));
  });

  it.each([
    `${HUB}/../../../etc/passwd`,
    `${HUB}/%2e%2e/%2e%2e/etc/passwd`,
    `${HUB}/a/..%2f..%2f..%2fetc/passwd`,
    `${HUB}/a\\..\\..\\x`,
    `${HUB}//etc/passwd`,
    `${HUB}/${'x'.repeat(5_000)}?${'q'.repeat(5_000)}=${'v'.repeat(5_000)}`,
    `${HUB}/a:b*c<d>|e`,
    `https://../x`.replace('..', 'cdn.example'),
  ])('never leaves the folder and has names that a disk takes: %.60s', (url) => {
    const path = recordingPath(url);
    expect(resolve(dir, path).startsWith(`${dir}/`)).toBe(true);
    for (const name of path.split('/')) expect(name).toMatch(/^[A-Za-z0-9@._%-]{1,220}$/);
    expect(existsSync(write(exchange(url)))).toBe(true);
  });

  it('keeps other hosts apart from the Hub', () => {
    expect(recordingPath('https://cdn.example/a/b')).not.toBe(recordingPath(`${HUB}/a/b`));
  });
});

describe('a recording', () => {
  it('comes back as the exchange it was', () => {
    const card = exchange(textUrl('a/b', SHA, 'README.md'), '---\r\nlicense: mit\r\n---\n# A\n', {
      'content-type': 'text/plain',
      etag: '"x"',
    });
    expect(toExchange(readRecording(write(card)))).toEqual(card);
    const list = exchange(`${HUB}/api/models?limit=1`, '[{"id":"a/b","downloads":3}]');
    expect(toExchange(readRecording(write(list)))).toEqual(list);
  });

  it('is written for people: stable key order, lines of text, a newline at the end', () => {
    const file = write(exchange(`${HUB}/a/b/resolve/${SHA}/x.md`, 'one\ntwo', { b: '2', a: '1' }));
    expect(readFileSync(file, 'utf8')).toBe(`{
  "origin": {
    "kind": "recorded",
    "from": "https://huggingface.co",
    "at": "${AT}"
  },
  "request": {
    "method": "GET",
    "url": "https://huggingface.co/a/b/resolve/${SHA}/x.md"
  },
  "response": {
    "status": 200,
    "headers": {
      "a": "1",
      "b": "2"
    },
    "text": [
      "one",
      "two"
    ]
  }
}
`);
  });

  it('keeps as text what says it is JSON and is none', () => {
    const cut = exchange(`${HUB}/api/models`, '[{"id":');
    expect(toExchange(readRecording(write(cut)))).toEqual(cut);
  });

  it('is refused with its name and the fault when a key is misspelt', () => {
    const file = join(dir, 'odd.json');
    writeFileSync(file, JSON.stringify({ ...toRecording(exchange(`${HUB}/x`), recorded), origins: 1 }));
    expect(() => readRecording(file)).toThrow(/odd\.json is no recording.*origins/s);
  });
});

describe('the date of an answer', () => {
  it.each(['Fri, 01 Jan 10000 00:00:00 GMT', 'Thu, 01 Jan 1970 00:00:00 GMT', '-1', 'yesterday', ''])(
    'is not taken from %j',
    (date) => {
      expect(isoDate(date)).toBeNull();
    },
  );

  it('is taken where a clock told it', () => {
    expect(isoDate('Mon, 23 Nov 2026 08:00:00 GMT')).toBe('2026-11-23T08:00:00.000Z');
  });
});

describe('replaying a folder', () => {
  it('answers by method and URL, the order of parameters aside', async () => {
    write(exchange(`${HUB}/api/models?b=2&a=1`, '["here"]'));
    const [only] = await replay(dir).get(`${HUB}/api/models?a=1&b=2`);
    expect(only?.body).toBe('["here"]');
  });

  it('answers for the very URLs that hubdex builds', async () => {
    const urls = [
      listUrl({ author: 'a b', filter: ['x', 'license:mit'] }, { sort: 'createdAt' }),
      detailUrl('a/b'),
      textUrl('a/b', SHA, 'some dir/é.md'),
    ];
    for (const url of urls) write(exchange(url, JSON.stringify([url])));
    const source = replay(dir);
    for (const url of urls) expect((await source.get(url)).at(-1)?.body).toBe(JSON.stringify([url]));
  });

  it('gives each hop of a redirect', async () => {
    const first = textUrl('a/b', SHA, 'README.md');
    const second = `/api/resolve-cache/models/a/b/${SHA}/README.md?etag=%22e%22`;
    write({ ...exchange(first, 'Temporary Redirect', { location: second, 'x-linked-etag': '"e"' }), status: 307 });
    write(exchange(`${HUB}${second}`, '# card', {}));
    const hops = await replay(dir).get(first);
    expect(hops.map(({ status, url }) => [status, url])).toEqual([
      [307, first],
      [200, `${HUB}${second}`],
    ]);
  });

  it('takes the latest of several of the same URL', async () => {
    const url = `${HUB}/api/models/a/b`;
    const dated = (date: string, body: string): Exchange =>
      exchange(url, body, { 'content-type': 'application/json', date });
    writeRecording(join(dir, 'later'), toRecording(dated('Thu, 23 Jul 2026 00:00:00 GMT', '{"day":2}'), recorded));
    writeRecording(join(dir, 'zuvor'), toRecording(dated('Wed, 22 Jul 2026 00:00:00 GMT', '{"day":1}'), recorded));
    expect((await replay(dir).get(url)).at(-1)?.body).toBe('{"day":2}');
  });

  it('names the URL and the folder for what is not recorded', async () => {
    write(exchange(`${HUB}/api/models`));
    const error = await replay(dir)
      .get(`${HUB}/api/models/a/b`)
      .catch((reason: unknown) => reason);
    if (!isHubError(error, 'not-recorded')) throw error;
    expect(error.message).toContain(`${HUB}/api/models/a/b`);
    expect(error.message).toContain(dir);
    expect(error.message).toContain('--record');
  });

  it('says so when the folder holds nothing', () => {
    expect(() => replay(dir)).toThrow(/holds no recordings/);
  });
});

describe('recording another source', () => {
  it('finds a redirect to signed bytes again though the signature is not written down', async () => {
    const cdn = scrubUrl('https://us.aws.cdn.hf.co/xet/abc?X-Amz-Signature=s3cr3t&Expires=9');
    const url = textUrl('a/b', SHA, 'big.md');
    const hops = [{ ...exchange(url, '', { location: cdn }), status: 302 }, exchange(cdn, 'big', {})];
    await recordingTo(dir, { kind: 'live', hadToken: false, get: async () => hops }, HUB).get(url);
    expect((await replay(dir).get(url)).at(-1)?.body).toBe('big');
  });

  it('writes every hop and changes nothing on the way', async () => {
    const hops = [
      { ...exchange(`${HUB}/a/b/resolve/${SHA}/x.md`, 'moved', { location: '/api/resolve-cache/x' }), status: 307 },
      exchange(`${HUB}/api/resolve-cache/x`, 'text', {}),
    ];
    const source: HubSource = { kind: 'live', hadToken: true, get: async () => hops };
    const answered = await recordingTo(dir, source, HUB).get(`${HUB}/a/b/resolve/${SHA}/x.md`);
    expect(answered).toEqual(hops);
    expect(await replay(dir).get(`${HUB}/a/b/resolve/${SHA}/x.md`)).toEqual(hops);
  });
});
