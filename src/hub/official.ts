/** The Hub's own JavaScript client where it is good, over our door, its traps closed. */
import { whoAmI } from '@huggingface/hub';
import * as z from 'zod';
import type { Exchange } from '../model.ts';
import { classify } from './classify.ts';
import { HubError } from './errors.ts';
import { exchangeOf } from './exchange.ts';
import type { PoliteFetch } from './polite.ts';
import { CANONICAL } from './urls.ts';

/** The client wants a token of this form and sends it itself; the door puts the real one in its place. */
export const PLACEHOLDER_TOKEN = 'hf_the_door_sends_the_real_one';

const urlOf = (input: string | URL | Request): string => (input instanceof Request ? input.url : String(input));

/** An exchange as the response it was, or the HubError it is: the client's own errors drop the headers that tell. */
const responseOrThrow = (exchange: Exchange, hadToken: boolean): Response => {
  const error = classify(exchange, hadToken);
  if (error !== null) throw error;
  return new Response(exchange.body, { status: exchange.status, headers: exchange.headers });
};

/**
 * The door as a `fetch` for the client's other functions. A good answer passes as it came, signed addresses and all; any
 * other is thrown as the HubError that it is.
 */
export const checkedFetch =
  (polite: PoliteFetch, signal?: AbortSignal, now: () => number = Date.now): typeof globalThis.fetch =>
  async (input, init) => {
    const response = await polite(input, { ...init, ...(signal && { signal }) });
    if (response.ok) return response;
    const context = {
      method: init?.method ?? 'GET',
      url: urlOf(input),
      endpoint: polite.endpoint,
      token: null,
      now: now(),
    };
    return responseOrThrow(await exchangeOf(response, context), polite.hasToken);
  };

/** What the Hub says of the token's owner; only what `doctor` shows. */
export interface Whoami {
  name: string;
  type: 'user' | 'org' | 'app';
  /** `free` or `pro` of a user; null where the Hub does not say. */
  plan: 'free' | 'pro' | null;
  /** Rights of the token: `read`, `write`, `fineGrained` ...; null when not told. */
  role: string | null;
}

const Answer = z.looseObject({
  name: z.string(),
  type: z.enum(['user', 'org', 'app']),
  isPro: z.boolean().optional(),
  auth: z.looseObject({ accessToken: z.looseObject({ role: z.string() }).optional() }).optional(),
});

const planOf = (isPro: boolean | undefined): Whoami['plan'] => (isPro === undefined ? null : isPro ? 'pro' : 'free');

/**
 * Who the token belongs to. Goes through the door and not through a source: the answer holds an e-mail address and
 * must be neither recorded nor archived. Throws HubError, `bad-token` among them.
 */
export const getWhoami = async (polite: PoliteFetch, now: number): Promise<Whoami> => {
  const { endpoint } = polite;
  const checked = checkedFetch(polite, undefined, () => now);
  const answer = Answer.safeParse(await whoAmI({ hubUrl: endpoint, accessToken: PLACEHOLDER_TOKEN, fetch: checked }));
  if (!answer.success)
    throw new HubError('malformed', { url: `${CANONICAL}/api/whoami-v2`, saw: z.prettifyError(answer.error) });
  const { name, type, isPro, auth } = answer.data;
  return { name, type, plan: planOf(isPro), role: auth?.accessToken?.role ?? null };
};
