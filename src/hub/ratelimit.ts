/**
 * The Hub's rate-limit headers, on every answer:
 *   ratelimit: "api";r=489;t=189                          r requests left, t seconds to the reset
 *   ratelimit-policy: "fixed window";"api";q=500;w=300    q requests a window of w seconds
 * The policy is no valid structured field, so this is read by hand. https://huggingface.co/docs/hub/rate-limits
 */

/** What is left of a bucket: requests, and whole seconds to the reset. */
export interface RateLimit {
  bucket: string;
  remaining: number;
  resetSeconds: number;
}

/** What a bucket holds: requests a fixed window of so many seconds. */
export interface RateLimitPolicy {
  bucket: string | null;
  quota: number;
  windowSeconds: number;
}

const parameter = (text: string, name: string): number | null => {
  const digits = new RegExp(`;\\s{0,9}${name}\\s{0,9}=\\s{0,9}(\\d{1,9})(?![\\d.])`, 'i').exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
};

/** The bucket's name: the quoted (or bare) token right before the first parameter. */
const bucketName = (text: string): string | null =>
  /"?([\w.-]{1,60})"?\s{0,9};\s{0,9}[a-z]\s{0,9}=/i.exec(text)?.[1] ?? null;

/** `RateLimit` as numbers; null when absent or not of this grammar. */
export const parseRateLimit = (header: string | null | undefined): RateLimit | null => {
  if (!header) return null;
  const bucket = bucketName(header);
  const remaining = parameter(header, 'r');
  const resetSeconds = parameter(header, 't');
  return bucket === null || remaining === null || resetSeconds === null ? null : { bucket, remaining, resetSeconds };
};

/** `RateLimit-Policy` as numbers; null when absent or without a usable quota and window. */
export const parsePolicy = (header: string | null | undefined): RateLimitPolicy | null => {
  if (!header) return null;
  const quota = parameter(header, 'q');
  const windowSeconds = parameter(header, 'w');
  return quota === null || !windowSeconds ? null : { bucket: bucketName(header), quota, windowSeconds };
};
