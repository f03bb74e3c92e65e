/** Striking secrets out of texts: those of known shapes, and our own token in every form that it may have. */
import { SECRETS } from './secret-shapes.ts';

const written = SECRETS.map(({ pattern }) => pattern.source);
const atWords = written.filter((source) => source.startsWith('\\b')).map((source) => source.slice(2));
const elsewhere = written.filter((source) => !source.startsWith('\\b'));
/** All of them; where words begin is asked once and not by each. */
const ANY = new RegExp(`\\b(?:${atWords.join('|')})|${elsewhere.join('|')}`, 'g');

const stars = (text: string): string => text.replace(/[^\n]/g, '*');

const struck = (found: string, secret: string): string => {
  const at = found.lastIndexOf(secret);
  return found.slice(0, at) + stars(secret) + found.slice(at + secret.length);
};

/** Every secret of a known shape replaced by stars of its length, line ends kept, so that places in a text still hold. */
export const strikeSecrets = (text: string): string =>
  text.replace(ANY, (found: string, ...rest: unknown[]) => {
    // Behind the groups come the place and the text.
    const group = rest.slice(0, -2).find((one) => one !== undefined);
    return struck(found, typeof group === 'string' ? group : found);
  });

const escaped = (token: string, one: (code: number) => string): string =>
  [...Buffer.from(token)].map((code) => one(code)).join('');

/** Base64 of a token wherever it begins within three bytes, without the characters that its neighbours share. */
const inBase64 = (token: string): string[] =>
  [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(token)])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(shift === 0 ? 0 : shift + 1, -1);
  });

/** A token as it may stand in a text: plain, percent-encoded, escaped as in JSON or HTML, in hex, in base64. */
export const formsOf = (token: string): string[] => {
  const hex = (code: number): string => code.toString(16).padStart(2, '0');
  const codes = [
    (code: number) => `%${hex(code)}`,
    (code: number) => `\\u00${hex(code)}`,
    (code: number) => `\\x${hex(code)}`,
    (code: number) => `&#${code};`,
    (code: number) => `&#x${hex(code)};`,
  ];
  const escapes = [...codes, hex].map((one) => escaped(token, one));
  // Most writers escape only what is no letter or digit: of a token, its underscore.
  const marks = codes.map((one) => token.replace(/[^A-Za-z0-9]/g, (mark) => escaped(mark, one)));
  const base64 = inBase64(token);
  const urlSafe = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  const forms = [
    token,
    encodeURIComponent(token),
    token.replaceAll('_', '\\_'),
    ...escapes,
    ...marks,
    ...base64,
    ...urlSafe,
  ];
  const reversed = [...token].reverse().join('');
  return [...new Set([...forms, ...escapes.map((text) => text.toUpperCase()), reversed])];
};

let last: { token: string; forms: string[] } | null = null;

/** A token struck out in every form that it may have. */
export const strikeToken = (text: string, token: string): string => {
  if (last?.token !== token) last = { token, forms: formsOf(token) };
  let struck = text;
  for (const form of last.forms) if (struck.includes(form)) struck = struck.replaceAll(form, stars(form));
  return struck;
};
