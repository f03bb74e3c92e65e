/** From an HTTP answer to an Exchange: canonical address, scrubbed headers, decoded text, the time it was given. */
import type { Exchange } from '../model.ts';
import { isoDate } from './recording.ts';
import { scrubHeaders, scrubText, scrubUrl } from './scrub.ts';
import type { HeadOptions } from './source.ts';
import { toCanonical } from './urls.ts';

/** What an answer must be told to become an exchange. */
export interface ExchangeContext {
  method: string;
  /** The URL asked for, on whatever endpoint. */
  url: string;
  endpoint: string;
  /** Scrubbed wherever it turns up; null when none was sent. */
  token: string | null;
  /** Milliseconds, for an answer without a `date`. */
  now: number;
  /** What makes a text of the body of a good answer, where it is none. */
  read?: HeadOptions['read'] | undefined;
}

/** Headers that hold addresses, which are stored under the canonical origin. */
const ADDRESSED = ['link', 'location'] as const;

const canonicalAddresses = (headers: Headers, endpoint: string): Headers => {
  const canonical = new Headers([...headers]);
  for (const name of ADDRESSED) {
    const value = headers.get(name);
    if (value === null) continue;
    canonical.set(
      name,
      name === 'location'
        ? toCanonical(value, endpoint)
        : value.replaceAll(/<([^<>]{1,8000})>/g, (_, url) => `<${toCanonical(url, endpoint)}>`),
    );
  }
  return canonical;
};

const bytesOf = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.arrayBuffer());

/** Bytes of the file that an answer is the start of: of a part as it says, of the whole as it is long; null where it tells neither. */
const fileBytes = ({ status, headers }: Response): number | null => {
  const told =
    status === 206 ? /\/(\d{1,15})$/.exec(headers.get('content-range') ?? '')?.[1] : headers.get('content-length');
  return told == null || headers.has('content-encoding') ? null : Number(told);
};

/**
 * The exchange an answer stands for. The body is UTF-8 text, a byte order mark taken off; `at` is the `date` header's
 * time, else `now`. Tokens in headers, address and body are replaced.
 */
export const exchangeOf = async (response: Response, context: ExchangeContext): Promise<Exchange> => {
  const { method, endpoint, token, now, read } = context;
  const body = read && response.ok ? read(await bytesOf(response), fileBytes(response)) : await response.text();
  return {
    method,
    url: scrubUrl(toCanonical(context.url, endpoint)),
    status: response.status,
    headers: scrubHeaders(canonicalAddresses(response.headers, endpoint), token),
    body: scrubText(body, token),
    at: isoDate(response.headers.get('date') ?? undefined) ?? new Date(now).toISOString(),
  };
};
