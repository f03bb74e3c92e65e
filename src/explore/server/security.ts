/** What keeps other web sites, and what stands in cards, from using the explorer. */
import type { MiddlewareHandler } from 'hono';

/** No content from elsewhere, no script or style that is not one of our files, and nobody may frame us. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The names by which a server may be called: loopback ones, and the one it was told to listen on. */
export function allowedHosts(host: string): ReadonlySet<string> {
  return new Set([...LOOPBACK, host.includes(':') ? `[${host}]` : host]);
}

/**
 * Refuses requests that a foreign page makes a browser send: under another name (DNS rebinding), with another method
 * than reading, or from another site to what costs much.
 */
export function guard(hosts: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const host = (context.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase();
    if (!hosts.has(host)) return context.text('This server answers to its own name only.\n', 421, HEADERS);
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD')
      return context.text('The explorer only reads: use GET.\n', 405, { ...HEADERS, allow: 'GET, HEAD' });
    if (isForeign(context.req.header('sec-fetch-site'), context.req.header('sec-fetch-mode')))
      return context.text('Other sites may link here, not read from here.\n', 403, HEADERS);
    return next();
  };
}

/** Links from elsewhere are welcome, requests by elsewhere's scripts and images are not. */
function isForeign(site: string | undefined, mode: string | undefined): boolean {
  return (site === 'cross-site' || site === 'same-site') && mode !== 'navigate';
}
