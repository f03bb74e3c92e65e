/** What can go wrong with the Hub, told apart by code, each with a sentence that says what to do. */
import type { Exchange } from '../model.ts';
import { scrubText, scrubUrl } from './scrub.ts';

/** Every code and what the reader can do about it. Order carries no meaning; precedence is in `classify`. */
export const WHAT_TO_DO = {
  missing: 'The Hub shows this caller no such repo: check the id, or set HF_TOKEN if the repo is private.',
  gated: 'The repo is gated: accept its terms on its page with the account of HF_TOKEN, then try again.',
  disabled: 'The Hub has disabled this repo; nothing can be fetched from it.',
  renamed: 'The repo has moved: ask for the new id, and compare `_id` since the new owner may be another one.',
  'other-model':
    'The name answers for another repo, whose `_id` is not the one asked for: the next listing tells where this one went.',
  'bad-id':
    'This is no id of the Hub, which has the form owner/name of letters, digits, ".", "_" and "-"; nothing was asked.',
  'bad-token':
    'The Hub refused the token: create a new one at https://huggingface.co/settings/tokens or unset HF_TOKEN.',
  refused: 'The Hub refused access: the token may be narrower than anonymous access; try a token with read rights.',
  'rate-limited':
    'The quota is spent: wait until the window resets, set HF_TOKEN for a larger one, or lower --concurrency.',
  'entry-missing': 'The repo has no such file at this commit.',
  'revision-missing': 'The repo has no such commit: it was rewritten since; read its record again for the present one.',
  'expand-refused': 'The Hub no longer knows an expand name: ask only for the names that it lists as valid.',
  'request-refused':
    'The Hub did not accept the request as written; this is a fault of the request, not of the network.',
  server: 'The Hub answered with a server error after all retries: try again later.',
  malformed: 'The answer is not what the Hub documents: try again later, and report it if it stays so.',
  'too-large': 'The answer is larger than anything of its kind that is read: it is left out.',
  'listing-loop':
    'The listing leads in a circle; what came is stored, and the next run tries from where it went wrong.',
  redirects: 'The redirects lead nowhere: too many of them, or to no usable address.',
  offline: 'HF_HUB_OFFLINE is set: unset it, or work from recordings (--replay DIR) or the archive (reindex).',
  'not-recorded': 'The recordings lack this URL: record it with --record, or narrow the crawl to what is recorded.',
  timeout: 'The Hub did not answer in time after all retries: check the network or try again later.',
  network: 'The Hub could not be reached after all retries: check the network, proxy and HF_ENDPOINT.',
} as const;
export type HubErrorCode = keyof typeof WHAT_TO_DO;

/** What an error is about; everything but `url` where it applies. */
export interface HubErrorFacts {
  url: string;
  status?: number | undefined;
  requestId?: string | null | undefined;
  /** What was seen, in a few words; scrubbed and cut. */
  saw?: string | undefined;
  /** Of `renamed`: the id it leads to. */
  target?: string | undefined;
  /** Of `expand-refused`: the names the server takes. */
  valid?: readonly string[] | undefined;
  cause?: unknown;
}

/** The URL as a person reads it: two dozen expand names hide what matters. */
const shown = (url: string): string => url.replace(/([?&])expand=[\w-]+(?:&expand=[\w-]+)+/, '$1expand=...');

/** A failed request to the Hub. `url` and `message` carry no secrets. */
export class HubError extends Error {
  override readonly name = 'HubError';
  readonly code: HubErrorCode;
  readonly url: string;
  readonly status: number | null;
  readonly requestId: string | null;
  readonly target: string | null;
  readonly valid: readonly string[];
  /** What was seen, as far as told. */
  readonly saw: string;
  constructor(code: HubErrorCode, facts: HubErrorFacts) {
    const url = scrubUrl(facts.url);
    const saw = facts.saw === undefined ? '' : `: ${scrubText(facts.saw.slice(0, 300).replace(/\s+/g, ' ').trim())}`;
    const status =
      facts.status === undefined
        ? ''
        : ` (HTTP ${facts.status}${facts.requestId ? `, request ${facts.requestId}` : ''})`;
    super(
      `${code} ${shown(url)}${status}${saw}. ${WHAT_TO_DO[code]}`,
      facts.cause === undefined ? {} : { cause: facts.cause },
    );
    this.code = code;
    this.url = url;
    this.status = facts.status ?? null;
    this.requestId = facts.requestId ?? null;
    this.target = facts.target ?? null;
    this.valid = facts.valid ?? [];
    this.saw = saw;
  }
}

/** True for a HubError, and where codes are given, for one of these. */
export const isHubError = (error: unknown, ...codes: readonly HubErrorCode[]): error is HubError =>
  error instanceof HubError && (codes.length === 0 || codes.includes(error.code));

/** The server's id of a request, for a bug report: the Hub's own first, then those of the proxies before it. */
const requestIdOf = (headers: Readonly<Record<string, string>>): string | null =>
  headers['x-request-id'] ?? headers['x-amzn-trace-id'] ?? headers['x-amz-cf-id'] ?? null;

/** A HubError about an exchange. */
export const errorOf = (code: HubErrorCode, exchange: Exchange, more: Partial<HubErrorFacts> = {}): HubError =>
  new HubError(code, { url: exchange.url, status: exchange.status, requestId: requestIdOf(exchange.headers), ...more });
