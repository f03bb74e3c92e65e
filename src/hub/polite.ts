/**
 * The one door to the Hub: a `fetch` that waits for its turn, retries what may pass, follows redirects by hand and
 * lets the token go to the endpoint only. Everything that speaks to the Hub is handed this function, so there is one
 * limiter, one retry and one user agent.
 */
import type { Answer } from './attempt.ts';
import { headersFor } from './bearer.ts';
import { HubError } from './errors.ts';
import { gate, type BucketState } from './gate.ts';
import { settled, type PoliteOptions, type Settled, type Warning } from './options.ts';
import { MAX_HOPS, nextHop } from './redirects.ts';
import { asking, type Ask, type PoliteInit } from './tries.ts';
import { CANONICAL, toCanonical, toEndpoint } from './urls.ts';
import { isNotLocal, type Lookup, mayFollow } from './where.ts';

/** A `fetch` with manners. An answer of any status resolves; HubError is thrown where there is none. */
export interface PoliteFetch {
  (input: string | URL | Request, init?: PoliteInit): Promise<Response>;
  /** The same door, without the token: for public data that a narrow token cannot see. */
  anonymously: (input: string | URL | Request, init?: PoliteInit) => Promise<Response>;
  readonly endpoint: string;
  readonly hasToken: boolean;
  readonly lookup: Lookup;
  /** The quotas as known by now. */
  buckets(): BucketState[];
}

const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

const responseOf = ({ url, status, headers, bytes }: Answer): Response => {
  const response = new Response(BODILESS.has(status) ? null : bytes, { status, headers });
  return Object.defineProperty(response, 'url', { value: url }); // a constructed Response knows none
};

/** Tells each topic of the server's advice once: `X-HF-Warning: topic; text`. */
const adviser = (onWarning: ((warning: Warning) => void) | undefined): ((headers: Headers) => void) => {
  const told = new Set<string>();
  return (headers) => {
    const [, topic = '', text = ''] = /^([^;]{1,80});?(.{0,500})/s.exec(headers.get('x-hf-warning') ?? '') ?? [];
    if (topic === '' || told.has(topic)) return;
    told.add(topic);
    onWarning?.({ topic: topic.trim(), text: text.trim() });
  };
};

/** The address an answer leads to; null for a final one. */
const leadsTo = ({ url, status, headers }: Answer): string | null => {
  const location = headers.get('location');
  return location === null ? null : (nextHop({ url, status, headers: { location } })?.url ?? null);
};

/** Follows redirects unless told not to, choosing the headers anew at every hop. */
const following = async (
  set: Settled,
  ask: Ask,
  first: string,
  init: PoliteInit,
  withToken: boolean,
): Promise<Answer> => {
  let url = init.asIs ? first : toEndpoint(first, set.endpoint);
  for (let hops = 0; hops <= MAX_HOPS; hops += 1) {
    const answer = await ask(url, { ...init, headers: headersFor(set, url, init.headers, withToken) });
    const next = leadsTo(answer);
    if (init.redirect === 'manual' || next === null) return answer;
    if (init.redirect === 'error') throw new HubError('redirects', { url, status: answer.status });
    mayFollow(url, next, set.endpoint);
    await isNotLocal(next, set.endpoint, set.lookup);
    url = next;
  }
  throw new HubError('redirects', { url: first, saw: `more than ${MAX_HOPS} hops` });
};

const initOf = (request: Request, init: PoliteInit): PoliteInit => ({
  method: request.method,
  headers: request.headers,
  signal: request.signal,
  redirect: request.redirect,
  ...init,
});

/** Opens the door. Throws RangeError for options that make no sense. */
export const politeFetch = (options: PoliteOptions): PoliteFetch => {
  const set = settled(options);
  const { clock, reserve, endpoint, token, longestWaitMs, onWait } = set;
  const tier = token === null ? 'anonymous' : 'token';
  const turnstile = gate({ clock, tier, reserve, tellsLimits: endpoint === CANONICAL, longestWaitMs, onWait });
  const ask = asking(set, turnstile, adviser(set.onWarning));
  const door =
    (withToken: boolean) =>
    async (input: string | URL | Request, init: PoliteInit = {}): Promise<Response> => {
      const url = input instanceof Request ? input.url : String(input);
      if (set.offline) throw new HubError('offline', { url: toCanonical(url, endpoint) });
      return responseOf(
        await following(set, ask, url, input instanceof Request ? initOf(input, init) : init, withToken),
      );
    };
  const known = { endpoint, hasToken: token !== null, lookup: set.lookup, buckets: turnstile.states };
  return Object.assign(door(true), { anonymously: door(false), ...known });
};
