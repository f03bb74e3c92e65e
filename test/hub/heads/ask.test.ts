import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isHubError } from '../../../src/hub/errors.ts';
import { getHead, HEAD_BYTES } from '../../../src/hub/heads/head.ts';
import { live } from '../../../src/hub/live.ts';
import { politeFetch } from '../../../src/hub/polite.ts';
import { hastyClock } from '../fake-clock.ts';
import { ggufHeadOf, plain, safetensorsHeadOf, safetensorsJson, tensor } from './write.ts';

const HUB = 'https://huggingface.co';
const CDN = 'https://cas-bridge.xethub.hf.co/xet/abc';
const SHA = '86b5e0934494bd15c9632b12f734a8a67f723594';
const TOKEN = `hf_${'x'.repeat(34)}`;
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const source = (token: string | null = null, fetch = globalThis.fetch) => {
  const means = {
    fetch,
    userAgent: 'test',
    clock: hastyClock(),
    token,
    maxTries: 1,
    lookup: async () => ['203.0.113.7'],
  };
  return live(politeFetch(means), { token, clock: hastyClock() });
};
const head = (path: string, token: string | null = null) => getHead(source(token), 'a/b', SHA, path);
const failure = (path: string) => head(path).catch((error: unknown) => (isHubError(error) ? error : null));

/** A file on the content network: what was asked for, and with which headers. */
function serve(path: string, start: Buffer, fileBytes: number, answer = partly): Request[] {
  const asked: Request[] = [];
  server.use(
    http.get(`${HUB}/a/b/resolve/${SHA}/${path}`, ({ request }) => {
      asked.push(request);
      return new HttpResponse('', { status: 302, headers: { location: `${CDN}?X-Amz-Signature=s3cr3t` } });
    }),
    http.get(CDN, ({ request }) => {
      asked.push(request);
      return answer(request, start, fileBytes);
    }),
    http.all('*', () => HttpResponse.error()),
  );
  return asked;
}

/** What a content network does: the range asked for, and how long the file is. The weights are noughts. */
function partly(request: Request, start: Buffer, fileBytes: number) {
  const to = Math.min(Number(/-(\d+)$/.exec(request.headers.get('range') ?? '')?.[1]) + 1, fileBytes);
  const bytes = Buffer.concat([start.subarray(0, to), Buffer.alloc(Math.max(0, to - start.length))]);
  const headers = { 'content-range': `bytes 0-${to - 1}/${fileBytes}`, 'content-length': String(to) };
  return new HttpResponse(new Uint8Array(bytes), { status: 206, headers });
}

const JSON_TEXT = safetensorsJson({ 'lm_head.weight': plain('BF16', 1000, 1000) });
const SMALL = safetensorsHeadOf(JSON_TEXT);
const SMALL_BYTES = SMALL.length + 2_000_000;
const LONG = safetensorsHeadOf(`${JSON_TEXT.slice(0, -1)}, "__metadata__": {"note": "${'x'.repeat(300_000)}"}}`);
const WORDS = Array.from({ length: 30_000 }, (_, n) => `word-${n}`);
const GGUF = ggufHeadOf({
  metadata: { 'general.architecture': 'qwen3', 'qwen3.block_count': 36, 'tokenizer.ggml.tokens': WORDS },
  tensors: [tensor('output.weight', 'Q6_K', 2048, 512)],
});
const GGUF_BYTES = GGUF.length + 860_160;
const ranges = (asked: readonly Request[]) =>
  asked.filter(({ url }) => url.startsWith(CDN)).map(({ headers }) => headers.get('range'));

describe('asking for the head of a weight file', () => {
  it('asks once where that is enough, and reads no more', async () => {
    const asked = serve('model.safetensors', SMALL, SMALL_BYTES);
    const { head: found } = await head('model.safetensors');
    expect(found).toMatchObject({
      complete: true,
      fileBytes: SMALL_BYTES,
      tensors: [['lm_head.weight', 'BF16', [1000, 1000], 2_000_000]],
    });
    expect(ranges(asked)).toEqual([`bytes=0-${HEAD_BYTES.first - 1}`]);
  });

  it('asks a second time for what the length before the head says', async () => {
    const asked = serve('model.safetensors', LONG, LONG.length + 2_000_000);
    expect((await head('model.safetensors')).head).toMatchObject({ complete: true, tensorCount: 1 });
    expect(ranges(asked)).toEqual([`bytes=0-${HEAD_BYTES.first - 1}`, `bytes=0-${LONG.length - 1}`]);
  });

  it('asks a second time for a vocabulary, whose length a GGUF file tells', async () => {
    const asked = serve('m.gguf', GGUF, GGUF_BYTES);
    expect((await head('m.gguf')).head).toMatchObject({
      complete: true,
      tensors: [['output.weight', 'Q6_K', [2048, 512], 860_160]],
    });
    expect(ranges(asked)).toEqual([`bytes=0-${HEAD_BYTES.first - 1}`, `bytes=0-${1_000_000 + 30_000 * 64 + 128 - 1}`]);
  });

  it('keeps what a head says of itself where it is longer than may be read', async () => {
    const lying = Buffer.from(GGUF);
    lying.writeBigUInt64LE(2n ** 40n, GGUF.indexOf('tokenizer.ggml.tokens') + 'tokenizer.ggml.tokens'.length + 8);
    const asked = serve('m.gguf', lying, 1e12);
    const { head: found } = await head('m.gguf');
    expect(found).toMatchObject({ complete: false, broken: null, tensors: [], metadata: { 'qwen3.block_count': 36 } });
    expect(ranges(asked).at(-1)).toBe(`bytes=0-${HEAD_BYTES.most - 1}`);
  });

  it('does not ask again for a head that is said to be longer than its file', async () => {
    const asked = serve('model.safetensors', safetensorsHeadOf(JSON_TEXT, 10n ** 12n), SMALL_BYTES);
    expect((await head('model.safetensors')).head.broken).toMatch(/said to have 1000000000000 bytes/);
    expect(ranges(asked)).toHaveLength(1);
  });

  it('stops reading at its bound where a server sends the whole file', async () => {
    let sent = 0;
    const endless = () => {
      const body = new ReadableStream<Uint8Array>({
        pull(stream) {
          stream.enqueue(new Uint8Array(sent === 0 ? SMALL : Buffer.alloc(65_536)));
          sent += 1;
        },
      });
      return new HttpResponse(body, { status: 200, headers: { 'content-length': String(10 ** 12) } });
    };
    serve('model.safetensors', SMALL, SMALL_BYTES, endless);
    expect((await head('model.safetensors')).head).toMatchObject({ complete: true, fileBytes: 10 ** 12 });
    expect(sent).toBeLessThan(10);
  });

  it('takes neither another part of the file nor an answer that breaks off', async () => {
    const elsewhere = () =>
      new HttpResponse(new Uint8Array(SMALL), { status: 206, headers: { 'content-range': 'bytes 9-99/1000' } });
    serve('model.safetensors', SMALL, SMALL_BYTES, elsewhere);
    expect(await failure('model.safetensors')).toMatchObject({
      code: 'malformed',
      message: expect.stringContaining('bytes 9-99/1000'),
    });
    const short = async () =>
      new Response(new Uint8Array(SMALL), { status: 206, headers: { 'content-length': '100000' } });
    expect(
      await getHead(source(null, short), 'a/b', SHA, 'm.safetensors').catch((error: unknown) => error),
    ).toMatchObject({ code: 'network', message: expect.stringContaining('body cut') });
  });

  it('tells a gated repo from a file that is none', async () => {
    const gated = { 'x-error-code': 'GatedRepo', 'x-error-message': 'Access to model a/b is restricted' };
    server.use(
      http.get(`${HUB}/a/b/resolve/${SHA}/:file`, () => new HttpResponse('', { status: 403, headers: gated })),
    );
    expect(await failure('m.gguf')).toMatchObject({ code: 'gated' });
    serve('m.gguf', Buffer.from('<!doctype html>'.padEnd(100)), 1e9);
    expect((await head('m.gguf')).head.broken).toBe('it does not begin with GGUF');
  });

  it('leaves the token behind where a redirect leaves the Hub, and never asks to be counted', async () => {
    const asked = serve('model.safetensors', SMALL, SMALL_BYTES);
    const { exchanges } = await head('model.safetensors', TOKEN).then(({ exchanges: all }) => ({
      exchanges: JSON.stringify(all),
    }));
    expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual([`Bearer ${TOKEN}`, null]);
    expect(asked.map(({ headers }) => headers.has('x-hf-download-counter'))).toEqual([false, false]);
    expect(exchanges).not.toContain('s3cr3t');
  });
});
