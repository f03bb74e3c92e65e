/** Secrets out of everything that is kept or shown: tokens, signed queries, cookies. */
import { strikeSecrets, strikeToken } from './secrets.ts';
import { CANONICAL } from './urls.ts';

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

/** Secrets replaced by stars of the same length, so that offsets in a text still hold; `token` in all its forms. */
export const scrubText = (text: string, token: string | null = null): string =>
  strikeSecrets(token !== null && token.length > 7 ? strikeToken(text, token) : text);

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
