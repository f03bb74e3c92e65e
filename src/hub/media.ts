/** What kind of text a body is, by its content type or its first bytes. */

/** True for `application/json` and its kin (`application/problem+json`), with or without parameters. */
export const isJsonType = (type: string | undefined): boolean =>
  /^application\/(?:[\w.-]{1,60}\+)?json\b/i.test(type ?? '');

/** True for a page: what a proxy or a portal sends in the place of a file, which the Hub never sends as one. */
export const isHtmlType = (type: string | undefined): boolean => /^text\/html\b/i.test(type ?? '');

/** True for a body that starts like an HTML page: what proxies and the Hub's 429 send where JSON was asked for. */
export const looksLikeHtml = (body: string): boolean =>
  /^\s{0,200}<(?:!doctype html|html|head|body|p|title)\b/i.test(body.slice(0, 500));

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const PAIRS: ReadonlyMap<number, number> = new Map([
  [0x5b, 0x5d], // [ ]
  [0x7b, 0x7d], // { }
]);

/** False for bytes that cannot be a whole JSON list or object: a page of HTML, a cut body, nothing. Costs no parse. */
export const looksWhole = (bytes: Uint8Array): boolean => {
  let first = bytes[0] === 0xef ? 3 : 0; // a byte order mark
  let last = bytes.byteLength - 1;
  while (isBlank(bytes[first])) first += 1;
  while (isBlank(bytes[last])) last -= 1;
  const closing = PAIRS.get(bytes[first] ?? 0);
  return closing !== undefined && last > first && bytes[last] === closing;
};
