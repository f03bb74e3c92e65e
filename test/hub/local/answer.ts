/** What the local Hub says before it is put on the wire. */
import { createHash } from 'node:crypto';
import type { HubRequest } from './request.ts';

/** A whole answer: header names in lower case, body as the bytes to send. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** JSON with the weak body ETag that the Hub's API carries: `W/"<length in hex>-<digest>"`. */
export function jsonAnswer(value: unknown, headers: Record<string, string> = {}): Answer {
  const body = Buffer.from(JSON.stringify(value));
  const digest = createHash('sha1').update(body).digest('base64').slice(0, 27);
  const etag = `W/"${body.length.toString(16)}-${digest}"`;
  return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8', etag, ...headers }, body };
}

/** Plain text of any status. */
export function textAnswer(status: number, text: string | Buffer, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: Buffer.from(text) };
}

/** A file, or the stretch of it that a `Range` asks for. */
export function rangeAnswer(range: string | null, bytes: Buffer, headers: Record<string, string> = {}): Answer {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
  if (from === undefined) return textAnswer(200, bytes, headers);
  const end = Math.min(Number(to), bytes.length - 1);
  const told = { 'content-range': `bytes ${from}-${end}/${bytes.length}` };
  return textAnswer(206, bytes.subarray(Number(from), end + 1), { ...headers, ...told });
}

/** The Hub's error: a JSON `error`, the same text in `x-error-message`, and its code where the Hub gives one. */
export function errorAnswer(status: number, message: string, code?: string, headers = {}): Answer {
  const codes: Record<string, string> = code === undefined ? {} : { 'x-error-code': code };
  const answer = jsonAnswer({ error: message }, { 'x-error-message': message, ...codes, ...headers });
  return { ...answer, status };
}

/** A 307 with a relative `Location` and the short text that goes with it. */
export function redirectAnswer(location: string, headers: Record<string, string> = {}): Answer {
  return textAnswer(307, `Temporary Redirect. Redirecting to ${location}`, { location, ...headers });
}

/** An HTML page of exactly `bytes` bytes, such as the Hub's own error pages. */
export function htmlPage(title: string, bytes: number): Buffer {
  const head = `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><!--`;
  const tail = '--></body></html>';
  return Buffer.from(head + ' '.repeat(Math.max(0, bytes - head.length - tail.length)) + tail);
}

/** A good answer of the API, or 304 where the client holds it. */
export function unlessHeld(request: HubRequest, answer: Answer): Answer {
  const isHeld = answer.status === 200 && request.bucket === 'api' && answer.headers['etag'] === request.ifNoneMatch;
  return isHeld ? { ...answer, status: 304, body: Buffer.alloc(0) } : answer;
}
