/** One try at one request: time limits on headers and on the body, the whole body read, its length checked. */
import type { Clock } from './clock.ts';
import { HubError } from './errors.ts';

/** A whole answer, decoded by fetch but not yet as text. */
export interface Answer {
  url: string;
  status: number;
  headers: Headers;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface Limits {
  /** From sending to headers. */
  headersMs: number;
  /** From headers to the last byte. */
  bodyMs: number;
  /** Decoded bytes. */
  maxBytes: number;
  /** Bytes beyond are not read, instead of being too many. */
  cut: boolean;
}

/** Ends a try from three sides: the caller's abort, a time limit, or the try's own end. */
interface Leash {
  signal: AbortSignal;
  /** Starts a time limit in place of the last one. */
  limit(ms: number, late: () => Error): void;
  /** The work, or the reason of the abort: also for work that does not listen. */
  orAborted<T>(work: Promise<T>): Promise<T>;
  off(): void;
}

const leash = (clock: Clock, outer: AbortSignal | undefined): Leash => {
  outer?.throwIfAborted();
  const inner = new AbortController();
  let cancel = (): void => undefined;
  const stop = (): void => inner.abort(outer?.reason);
  outer?.addEventListener('abort', stop, { once: true });
  const aborted = new Promise<never>((_, reject) => {
    inner.signal.addEventListener('abort', () => reject(inner.signal.reason), { once: true });
  });
  aborted.catch(() => undefined); // a try that ended well never looks at it
  return {
    signal: inner.signal,
    limit(ms, late) {
      cancel();
      cancel = clock.after(ms, () => inner.abort(late()));
    },
    orAborted: (work) => Promise.race([work, aborted]),
    off() {
      cancel();
      outer?.removeEventListener('abort', stop);
    },
  };
};

const concat = (chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
};

const readAll = async (
  response: Response,
  tooLarge: () => Error,
  { maxBytes, cut }: Limits,
): Promise<Uint8Array<ArrayBuffer>> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    const room = maxBytes - size;
    if (chunk.byteLength > room && !cut) throw tooLarge();
    chunks.push(chunk.subarray(0, room));
    size += Math.min(chunk.byteLength, room);
    // Leaving the loop ends the transfer.
    if (cut && size === maxBytes) break;
  }
  return concat(chunks, size);
};

/** Told length, where it is that of the decoded body. */
const toldLength = (method: string, { headers }: Response): number | null => {
  const told = headers.get('content-length');
  return method === 'HEAD' || told === null || headers.has('content-encoding') ? null : Number(told);
};

const reason = (error: unknown): string =>
  error instanceof Error
    ? [error.message, error.cause instanceof Error ? error.cause.message : ''].join(' ')
    : String(error);

/** Network faults as HubErrors; an abort of the caller's stays what it is. */
const asHubError = (error: unknown, url: string, outer: AbortSignal | undefined): unknown =>
  error instanceof HubError || outer?.aborted
    ? error
    : new HubError('network', { url, saw: reason(error), cause: error });

const wholeBody = async (
  response: Response,
  url: string,
  method: string,
  limits: Limits,
): Promise<Uint8Array<ArrayBuffer>> => {
  const tooLarge = (): HubError => new HubError('too-large', { url, saw: `more than ${limits.maxBytes} bytes` });
  const bytes = await readAll(response, tooLarge, limits);
  const told = toldLength(method, response);
  const wanted = limits.cut && told !== null ? Math.min(told, limits.maxBytes) : told;
  if (wanted !== null && bytes.byteLength < wanted)
    throw new Error(`body cut at ${bytes.byteLength} of ${wanted} bytes`);
  return bytes;
};

/**
 * Makes one request and reads its whole body. `onHeaders` is called once, before the body. Throws HubError `timeout`,
 * `network` (a cut body, too) or `too-large`, or the reason of the caller's signal.
 */
export const attempt = async (
  fetch: typeof globalThis.fetch,
  clock: Clock,
  limits: Limits,
  url: string,
  init: RequestInit & { signal?: AbortSignal | undefined },
  onHeaders: (response: Response) => void,
): Promise<Answer> => {
  const { signal: outer, ...rest } = init;
  const held = leash(clock, outer);
  const late = (ms: number, what: string) => (): HubError =>
    new HubError('timeout', { url, saw: `${what} in ${ms} ms` });
  try {
    held.limit(limits.headersMs, late(limits.headersMs, 'no headers'));
    const response = await held.orAborted(fetch(url, { ...rest, redirect: 'manual', signal: held.signal }));
    onHeaders(response);
    held.limit(limits.bodyMs, late(limits.bodyMs, 'no whole body'));
    const bytes = await held.orAborted(wholeBody(response, url, rest.method ?? 'GET', limits));
    return { url, status: response.status, headers: response.headers, bytes };
  } catch (error) {
    throw asHubError(error, url, outer);
  } finally {
    held.off();
  }
};
