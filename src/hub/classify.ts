/** Which error an answer is: a visible list of rules, the first that fits decides. */
import type { Exchange } from '../model.ts';
import { errorOf, type HubError, type HubErrorCode, type HubErrorFacts } from './errors.ts';
import { looksLikeHtml } from './media.ts';
import { nextHop } from './redirects.ts';

/** What the rules look at. */
interface Seen {
  exchange: Exchange;
  status: number;
  /** `X-Error-Code`; '' when there is none. */
  code: string;
  /** `X-Error-Message`, else the JSON body's `error`; '' when neither. */
  message: string;
  hadToken: boolean;
}

interface Rule {
  code: HubErrorCode;
  when: (seen: Seen) => boolean;
  more?: (seen: Seen) => Partial<HubErrorFacts>;
}

/** The names after "one of" in the 400 that answers a bad `expand`; [] when the text lists none. */
export const validExpandNames = (message: string): string[] => {
  const list = /one of:?\s{0,4}(.{1,4000})/is.exec(message)?.[1] ?? '';
  const upToEnd = list.split(/[\])\n\u2192]/)[0] ?? '';
  return [...upToEnd.matchAll(/[A-Za-z][A-Za-z_-]{0,40}/g)].map(([name]) => name).filter((name) => name !== 'or');
};

const anyOf =
  (...statuses: readonly number[]) =>
  ({ status }: Seen): boolean =>
    statuses.includes(status);

/** Strongest evidence first: the server's own code, then its words, then the bare status. */
const RULES: readonly Rule[] = [
  {
    code: 'expand-refused',
    when: ({ status, message }) => status === 400 && /expand/i.test(message) && validExpandNames(message).length > 0,
    more: ({ message }) => ({ valid: validExpandNames(message) }),
  },
  { code: 'disabled', when: ({ message }) => /^Access to this resource is disabled/i.test(message) },
  { code: 'gated', when: ({ code }) => code === 'GatedRepo' },
  { code: 'revision-missing', when: ({ code }) => code === 'RevisionNotFound' },
  { code: 'entry-missing', when: ({ code }) => code === 'EntryNotFound' },
  { code: 'missing', when: ({ code }) => code === 'RepoNotFound' },
  {
    code: 'gated',
    when: (seen) => anyOf(401, 403)(seen) && /Access to model .{1,200} is restricted/i.test(seen.message),
  },
  {
    code: 'bad-token',
    when: ({ status, message }) => status === 401 && /Invalid credentials in Authorization/i.test(message),
  },
  // The Hub hides what a caller may not see: to an anonymous one, a repo that is private and one that never was look alike.
  { code: 'missing', when: ({ status, message }) => status === 401 && /Invalid username or password/i.test(message) },
  { code: 'bad-token', when: ({ status, hadToken }) => status === 401 && hadToken },
  { code: 'missing', when: anyOf(401) },
  { code: 'refused', when: anyOf(403) },
  { code: 'entry-missing', when: ({ status, message }) => status === 404 && /^Entry not found/i.test(message) },
  { code: 'missing', when: anyOf(404, 410) },
  {
    code: 'renamed',
    when: ({ exchange }) => nextHop(exchange)?.kind === 'renamed',
    more: ({ exchange }) => ({ target: nextHop(exchange)?.target ?? undefined }),
  },
  { code: 'redirects', when: ({ status }) => status >= 300 && status < 400 && status !== 304 },
  { code: 'rate-limited', when: anyOf(429) },
  { code: 'server', when: ({ status }) => status === 408 || status >= 500 },
  { code: 'request-refused', when: ({ status }) => status >= 400 },
];

const bodyError = (body: string): string => {
  if (!body.startsWith('{') || body.length > 100_000) return '';
  try {
    const { error }: { error?: unknown } = JSON.parse(body);
    return typeof error === 'string' ? error : JSON.stringify(error ?? '');
  } catch {
    return '';
  }
};

const wordsOf = ({ body, headers }: Exchange): string =>
  headers['x-error-message'] ?? (bodyError(body) || (looksLikeHtml(body) ? '' : body.slice(0, 300)));

/**
 * The error that an answer is, or null for a good one (2xx, 304). `hadToken`: a token went along, so that a plain 401
 * speaks of the token and not of the repo.
 */
export const classify = (exchange: Exchange, hadToken: boolean): HubError | null => {
  const message = wordsOf(exchange);
  const seen: Seen = {
    exchange,
    status: exchange.status,
    code: exchange.headers['x-error-code'] ?? '',
    message,
    hadToken,
  };
  const rule = exchange.status < 300 ? undefined : RULES.find(({ when }) => when(seen));
  return rule === undefined ? null : errorOf(rule.code, exchange, { saw: message || undefined, ...rule.more?.(seen) });
};
