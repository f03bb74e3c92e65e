/** What kind of text a body is, by its content type or its first bytes. */

/** True for `application/json` and its kin (`application/problem+json`), with or without parameters. */
export const isJsonType = (type: string | undefined): boolean =>
  /^application\/(?:[\w.-]{1,60}\+)?json\b/i.test(type ?? '');

/** True for a body that starts like an HTML page: what proxies and the Hub's 429 send where JSON was asked for. */
export const looksLikeHtml = (body: string): boolean =>
  /^\s{0,200}<(?:!doctype html|html|head|body|p|title)\b/i.test(body.slice(0, 500));
