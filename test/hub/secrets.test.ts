import { describe, expect, it } from 'vitest';
import { exchangeOf } from '../../src/hub/exchange.ts';
import { scrubHeaders, scrubText, scrubUrl } from '../../src/hub/scrub.ts';

const TOKEN = `hf_${'aB3'.repeat(12)}`;
const NOW = Date.parse('2026-11-23T08:00:00Z');
const context = {
  method: 'GET',
  url: 'https://huggingface.co/api/models',
  endpoint: 'https://huggingface.co',
  token: TOKEN,
  now: NOW,
};

describe('scrubbing', () => {
  it('replaces a token in a text by stars of its length, so that offsets hold', () => {
    const text = `login(token="${TOKEN}") # then go on`;
    expect(scrubText(text)).toHaveLength(text.length);
    expect(scrubText(text)).not.toContain(TOKEN);
    expect(scrubText(text).indexOf('# then')).toBe(text.indexOf('# then'));
  });

  it.each(['hf_model', 'hf_transfer', 'my_hf_repo_name', 'hf_hub_download'])(
    'leaves the ordinary word %s alone',
    (word) => {
      expect(scrubText(word)).toBe(word);
    },
  );

  it('knows the token in use whatever it looks like', () => {
    expect(scrubText('bearer eyJhbGciOi.x.y', 'eyJhbGciOi.x.y')).toBe(`bearer ${'*'.repeat(14)}`);
  });

  it('empties every value of a signed address on another host, and keeps what names the file', () => {
    const signed = 'https://us.aws.cdn.hf.co/xet/abc?X-Amz-Signature=s3cr3t&Expires=99&response-content-disposition=x';
    expect(scrubUrl(signed)).toBe(
      'https://us.aws.cdn.hf.co/xet/abc?X-Amz-Signature=scrubbed&Expires=scrubbed&response-content-disposition=scrubbed',
    );
  });

  it('keeps a query on the Hub, cursor and all', () => {
    const page = 'https://huggingface.co/api/models?limit=3&cursor=eyJ%3D';
    expect(scrubUrl(page)).toBe(page);
  });

  it('drops secret and transport headers and scrubs the rest', () => {
    const headers = new Headers({
      Authorization: 'Bearer x',
      Cookie: 'a=b',
      'Set-Cookie': 'token=x',
      'X-Xet-Access-Token': 'x',
      'Content-Encoding': 'gzip',
      'Content-Length': '12',
      Location: 'https://cdn-lfs.hf.co/x?Signature=s3cr3t',
      'X-Note': `got ${TOKEN}`,
      ETag: '"abc"',
    });
    expect(scrubHeaders(headers)).toEqual({
      etag: '"abc"',
      location: 'https://cdn-lfs.hf.co/x?Signature=scrubbed',
      'x-note': `got ${'*'.repeat(TOKEN.length)}`,
    });
  });
});

describe('an exchange', () => {
  it('has the canonical address whatever endpoint answered, links and locations too', async () => {
    const endpoint = 'http://127.0.0.1:4010';
    const headers = { link: `<${endpoint}/api/models?cursor=2>; rel="next"`, location: `${endpoint}/api/models/c/d` };
    const exchange = await exchangeOf(new Response('[]', { headers }), {
      ...context,
      endpoint,
      url: `${endpoint}/api/models?limit=2`,
    });
    expect(exchange.url).toBe('https://huggingface.co/api/models?limit=2');
    expect(exchange.headers['link']).toBe('<https://huggingface.co/api/models?cursor=2>; rel="next"');
    expect(exchange.headers['location']).toBe('https://huggingface.co/api/models/c/d');
  });

  it('does not take a host that only starts like the endpoint for it', async () => {
    const url = 'https://mirror.example.evil.test/x';
    const exchange = await exchangeOf(new Response(''), { ...context, endpoint: 'https://mirror.example', url });
    expect(exchange.url).toBe(url);
  });

  it('is dated by the server, else by the clock', async () => {
    const dated = await exchangeOf(new Response('', { headers: { date: 'Wed, 22 Jul 2026 18:24:33 GMT' } }), context);
    expect(dated.at).toBe('2026-07-22T18:24:33.000Z');
    expect((await exchangeOf(new Response('', { headers: { date: 'yesterday' } }), context)).at).toBe(
      '2026-11-23T08:00:00.000Z',
    );
  });

  it('keeps line ends and drops a byte order mark', async () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0x62]);
    expect((await exchangeOf(new Response(bytes), context)).body).toBe('a\r\nb');
  });

  it('holds no token even where the server echoes it', async () => {
    const exchange = await exchangeOf(new Response(`you sent ${TOKEN}`, { headers: { 'x-echo': TOKEN } }), context);
    expect(JSON.stringify(exchange)).not.toContain(TOKEN);
  });
});
