/** Which quota a URL is debited to, before the server has said so; and how large quotas are until it does. */
import type { RateLimitPolicy } from './ratelimit.ts';

export const TIERS = ['anonymous', 'token'] as const;
/** Who asks: nobody in particular, or the bearer of some token (plan unknown, so counted as a free account). */
export type Tier = (typeof TIERS)[number];

/** A kind of URL that the server may debit to a bucket of its own choosing. */
interface Shape {
  shape: string;
  pattern: RegExp;
  bucket: string;
}

/** First match wins. The bucket is a guess until an answer's header names the real one. */
const SHAPES = [
  { shape: 'resolve-cache', pattern: /^\/api\/resolve-cache\//, bucket: 'resolvers' },
  { shape: 'api-list', pattern: /^\/api\/[\w-]+$/, bucket: 'api' },
  { shape: 'api', pattern: /^\/api\//, bucket: 'api' },
  { shape: 'resolve', pattern: /\/resolve\//, bucket: 'resolvers' },
  // The documentation is silent on /raw/; rates measured by others fit resolvers only. The header decides.
  { shape: 'raw', pattern: /\/raw\//, bucket: 'resolvers' },
  { shape: 'page', pattern: /^/, bucket: 'pages' },
] as const satisfies readonly Shape[];

/** The shape of a URL's path. */
export const shapeOf = (path: string): (typeof SHAPES)[number] =>
  SHAPES.find(({ pattern }) => pattern.test(path)) ?? SHAPES[SHAPES.length - 1] ?? SHAPES[0];

const perFiveMinutes = (quota: number): Omit<RateLimitPolicy, 'bucket'> => ({ quota, windowSeconds: 300 });

/** The lowest published quotas of each tier. https://huggingface.co/docs/hub/rate-limits (September 2025) */
export const DEFAULT_QUOTAS: Record<Tier, Record<string, Omit<RateLimitPolicy, 'bucket'>>> = {
  anonymous: { api: perFiveMinutes(500), resolvers: perFiveMinutes(3000), pages: perFiveMinutes(100) },
  token: { api: perFiveMinutes(1000), resolvers: perFiveMinutes(5000), pages: perFiveMinutes(200) },
};

/** The quota to assume of a bucket; of one nobody has heard of, that of the smallest. */
export const defaultQuota = (tier: Tier, bucket: string): Omit<RateLimitPolicy, 'bucket'> =>
  DEFAULT_QUOTAS[tier][bucket] ?? DEFAULT_QUOTAS[tier]['pages'] ?? perFiveMinutes(100);
