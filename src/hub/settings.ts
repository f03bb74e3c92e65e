/** The environment, read as the Hub's own tools read it. Nothing here touches `process`: both sources are arguments. */
import { join } from 'node:path';
import { CANONICAL } from './urls.ts';

export type Env = Readonly<Record<string, string | undefined>>;
/** A file's text; null for one that is absent or unreadable. */
export type ReadText = (path: string) => string | null;

/** https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables */
export interface HubSettings {
  /** Base URL without a trailing slash. */
  endpoint: string;
  token: string | null;
  /** Where the token was found, for `doctor`: a variable's name or a file's path. */
  tokenFrom: string | null;
  /** No request may be made at all. */
  offline: boolean;
  /** Who calls, for the User-Agent; null when not told. */
  origin: string | null;
}

/** A variable or a file of the environment holds what nothing can be done with; the message says which, never a secret. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const TRUTHY: ReadonlySet<string> = new Set(['1', 'ON', 'YES', 'TRUE']);
const truthy = (value: string | undefined): boolean => TRUTHY.has((value ?? '').trim().toUpperCase());
const stated = (value: string | null | undefined): string | null => value?.trim() || null;

/** `HF_HOME`, else the cache folder of XDG, else `~/.cache/huggingface`. */
export const hubHome = (env: Env): string =>
  stated(env['HF_HOME']) ?? join(stated(env['XDG_CACHE_HOME']) ?? join(env['HOME'] ?? '.', '.cache'), 'huggingface');

/** Places a token may be in, the first that has one wins. A file is one nobody named in this call: it is implicit. */
const TOKEN_PLACES: readonly ((env: Env, read: ReadText) => { from: string; token: string | null })[] = [
  (env) => ({ from: 'HF_TOKEN', token: stated(env['HF_TOKEN']) }),
  (env) => ({ from: 'HUGGING_FACE_HUB_TOKEN', token: stated(env['HUGGING_FACE_HUB_TOKEN']) }),
  (env, read) => {
    const from = stated(env['HF_TOKEN_PATH']) ?? join(hubHome(env), 'token');
    return { from, token: truthy(env['HF_HUB_DISABLE_IMPLICIT_TOKEN']) ? null : stated(read(from)) };
  },
];

const isTold = (place: { from: string; token: string | null }): place is { from: string; token: string } =>
  place.token !== null;

const endpointOf = (env: Env): string => {
  const told = stated(env['HF_ENDPOINT'])?.replace(/\/{1,9}$/, '') ?? CANONICAL;
  // What stands before an @ may be a password: it is neither repeated nor asked with.
  if (told.includes('@'))
    throw new SettingsError(`HF_ENDPOINT holds a user name or a password; write it without, like ${CANONICAL}`);
  if (URL.canParse(told) && /^https?:$/.test(new URL(told).protocol)) return told;
  throw new SettingsError(
    `HF_ENDPOINT is ${JSON.stringify(told)}, which is no http(s) address; write it like ${CANONICAL}`,
  );
};

/** @throws SettingsError for a token that no header can carry, such as two lines of a file; it is not repeated */
const requireSendable = ({ token, from }: { token: string; from: string }): void => {
  if (/[^\x21-\x7e]/.test(token))
    throw new SettingsError(
      `the token of ${from} holds a space, a line end or a letter that no token has; set it anew`,
    );
};

/** Reads the settings. @throws SettingsError for an `HF_ENDPOINT` that is no address, or a token that is none */
export const readSettings = (env: Env, read: ReadText): HubSettings => {
  const found = TOKEN_PLACES.map((place) => place(env, read)).find(isTold);
  if (found) requireSendable(found);
  return {
    endpoint: endpointOf(env),
    token: found?.token ?? null,
    tokenFrom: found?.from ?? null,
    offline: truthy(env['HF_HUB_OFFLINE']) || truthy(env['TRANSFORMERS_OFFLINE']),
    origin: stated(env['HF_HUB_USER_AGENT_ORIGIN']),
  };
};

const plain = (text: string): string => text.replace(/[^\x21-\x3a\x3c-\x7e]/g, '').slice(0, 80);

/** Who asks and with what, `;`-separated as the Hub's own clients do it. `node` is a version such as `20.19.0`. */
export const userAgent = (version: string, node: string, origin: string | null): string =>
  [
    `hubdex/${version} (model index crawler)`,
    `node/${node}`,
    ...(origin === null ? [] : [`origin/${plain(origin)}`]),
  ].join('; ');
