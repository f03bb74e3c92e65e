import { describe, expect, it } from 'vitest';
import { classify, validExpandNames } from '../../src/hub/classify.ts';
import { HubError, type HubErrorCode, WHAT_TO_DO } from '../../src/hub/errors.ts';
import type { Exchange } from '../../src/model.ts';

const answer = (
  status: number,
  headers: Record<string, string> = {},
  body = '',
  url = 'https://huggingface.co/api/models/a/b',
): Exchange => ({
  method: 'GET',
  url,
  status,
  headers: { 'x-request-id': 'Root=1-abc', ...headers },
  body,
  at: '2026-11-23T08:00:00.000Z',
});
const anonymous401 = answer(401, {}, '{"error":"Invalid username or password."}');
const gatedText =
  'Access to model meta-llama/Llama-3.1-8B is restricted. You must have access to it and be authenticated to access it.';
const badExpand =
  '{"error":"Invalid option: expected one of \\"author\\"|\\"baseModels\\"|\\"cardData\\"|\\"model-index\\"\\n  → at expand[3]"}';

describe('what an answer is', () => {
  it.each([
    ['missing', 'a repo hidden from an anonymous caller', anonymous401, false],
    ['missing', 'the same, to a valid token', answer(404, { 'x-error-code': 'RepoNotFound' }), true],
    ['missing', 'no such address', answer(404), false],
    [
      'bad-token',
      'a token that the Hub does not know',
      answer(401, { 'x-error-message': 'Invalid credentials in Authorization header' }),
      true,
    ],
    ['bad-token', 'a 401 without any words, to a token', answer(401), true],
    [
      'gated',
      'a gated file, anonymous',
      answer(401, { 'x-error-code': 'GatedRepo', 'x-error-message': gatedText }),
      false,
    ],
    ['gated', 'a gated file, to a token without access', answer(403, { 'x-error-code': 'GatedRepo' }), true],
    ['gated', 'a gated file told in words only', answer(403, { 'x-error-message': gatedText }), true],
    ['disabled', 'a disabled repo', answer(403, { 'x-error-message': 'Access to this resource is disabled.' }), false],
    ['refused', 'a 403 without any words', answer(403), true],
    [
      'revision-missing',
      'a commit that is gone',
      answer(404, { 'x-error-code': 'RevisionNotFound', 'x-error-message': 'Invalid rev id: x' }),
      false,
    ],
    [
      'entry-missing',
      'a file that is not there',
      answer(404, { 'x-error-code': 'EntryNotFound', 'x-repo-commit': 'abc' }),
      false,
    ],
    ['entry-missing', 'the same told by the body', answer(404, {}, 'Entry not found'), false],
    ['renamed', 'a redirect to another id', answer(307, { location: '/api/models/c/d' }), false],
    ['redirects', 'a redirect to nowhere', answer(302), false],
    ['rate-limited', 'a spent quota', answer(429, { ratelimit: '"api";r=0;t=52' }, '<!doctype html>'), false],
    ['expand-refused', 'an expand name no longer taken', answer(400, {}, badExpand), false],
    ['request-refused', 'any other bad request', answer(400, {}, '{"error":"bad sort"}'), false],
    ['server', 'a server in trouble', answer(503), false],
    ['server', 'a server that lost patience', answer(408), false],
  ] as const)('%s: %s', (code, _what, exchange, hadToken) => {
    const error = classify(exchange, hadToken);
    expect(error?.code).toBe(code);
    expect(error?.url).toBe(exchange.url);
    expect(error?.status).toBe(exchange.status);
    expect(error?.requestId).toBe('Root=1-abc');
  });

  it.each([200, 206, 304])('nothing wrong with a %i', (status) => {
    expect(classify(answer(status), false)).toBeNull();
  });

  it('names the id that a rename leads to', () => {
    expect(classify(answer(307, { location: '/api/models/google-bert/bert-base-uncased' }), false)?.target).toBe(
      'google-bert/bert-base-uncased',
    );
  });

  it('lists the names the server still expands', () => {
    expect(classify(answer(400, {}, badExpand), false)?.valid).toEqual([
      'author',
      'baseModels',
      'cardData',
      'model-index',
    ]);
  });

  it('reads the list however it is punctuated', () => {
    expect(validExpandNames('"expand[0]" must be one of [author, baseModels, usedStorage]')).toEqual([
      'author',
      'baseModels',
      'usedStorage',
    ]);
    expect(validExpandNames("expand must be one of: 'author', 'sha' or 'tags'")).toEqual(['author', 'sha', 'tags']);
    expect(validExpandNames('expand is not right')).toEqual([]);
  });
});

describe('an error', () => {
  it.each(Object.keys(WHAT_TO_DO) as HubErrorCode[])('%s says what to do', (code) => {
    const { message } = new HubError(code, { url: 'https://huggingface.co/api/models/a/b' });
    expect(message).toMatch(/^[\w-]+ https:\S+\. .{20,}\.$/);
  });

  it('carries no token, wherever it was', () => {
    const token = `hf_${'s3cr3t'.repeat(6)}`;
    const error = new HubError('network', {
      url: `https://x:${token}@huggingface.co/?token=${token}`,
      saw: `fetch with ${token} failed`,
    });
    expect(`${error.message} ${error.url}`).not.toContain('s3cr3t');
  });

  it('shows a short piece of a long answer', () => {
    expect(
      new HubError('malformed', { url: 'https://huggingface.co/x', saw: 'x'.repeat(60_000) }).message.length,
    ).toBeLessThan(600);
  });
});
