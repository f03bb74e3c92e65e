/** Secrets out of everything that is kept or shown: tokens, signed queries, cookies. */
import { CANONICAL } from './urls.ts';

// A user access token is `hf_` and 34 letters or digits; older ones start with api_ or api_org_; OAuth ones are JWTs.
const TOKENS = /\b(?:hf_oauth_[\w.-]{20,4000}|hf_[A-Za-z0-9]{30,60}|api_org_[A-Za-z0-9]{30,60})\b/g;
const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'proxy-authorization',
  'set-cookie',
  'x-xet-access-token',
]);
/** They describe how the bytes travelled, not the answer; kept, they would lie about the decoded body. */
const TRANSPORT_HEADERS: ReadonlySet<string> = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'transfer-encoding',
]);
const SECRET_PARAMETER = /sig|token|secret|policy|credential|key-pair|authorization|password/i;

/** Tokens replaced by stars of the same length, so that offsets in a text still hold. */
export const scrubText = (text: string, token: string | null = null): string => {
  const own =
    token !== null && token.length > 7 && text.includes(token)
      ? text.replaceAll(token, '*'.repeat(token.length))
      : text;
  return own.includes('hf_') || own.includes('api_org_')
    ? own.replace(TOKENS, (found) => '*'.repeat(found.length))
    : own;
};

/** A URL without secrets: on the Hub, values of secret-sounding parameters; on any other host, every value. */
export const scrubUrl = (url: string): string => {
  if (!URL.canParse(url)) return scrubText(url);
  const parsed = new URL(url);
  parsed.username = '';
  parsed.password = '';
  const signed = parsed.protocol === 'https:' && parsed.origin !== CANONICAL;
  const secret = [...parsed.searchParams.keys()].filter((name) => signed || SECRET_PARAMETER.test(name));
  if (secret.length === 0) return scrubText(url.includes('@') ? parsed.href : url);
  for (const name of secret) parsed.searchParams.set(name, 'scrubbed');
  return scrubText(parsed.href);
};

const scrubLocation = (location: string): string => (URL.canParse(location) ? scrubUrl(location) : scrubText(location));

/** Lower-case names; secret and transport headers dropped, tokens and signed addresses in the rest scrubbed. */
export const scrubHeaders = (
  headers: Iterable<[string, string]>,
  token: string | null = null,
): Record<string, string> => {
  const kept = [...headers]
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !SECRET_HEADERS.has(name) && !TRANSPORT_HEADERS.has(name))
    .map(([name, value]) => [name, name === 'location' ? scrubLocation(value) : scrubText(value, token)] as const);
  return Object.fromEntries(kept);
};
