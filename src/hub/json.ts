/** JSON answers: parsed, or a typed error; asked for again where a cut body may be whole next time. */
import type { Exchange } from '../model.ts';
import { classify } from './classify.ts';
import { errorOf } from './errors.ts';
import { looksLikeHtml } from './media.ts';
import { finalOf, type GetOptions, type HubSource } from './source.ts';

/** Times a live answer that is no JSON is asked for before it is believed. */
const JSON_TRIES = 3;

/** An answer's hops and the value of its final body. */
export interface JsonAnswer {
  exchanges: Exchange[];
  value: unknown;
}

const parse = (exchange: Exchange): unknown => {
  try {
    return JSON.parse(exchange.body);
  } catch (cause) {
    const saw = looksLikeHtml(exchange.body)
      ? 'an HTML page where JSON was asked for'
      : `no JSON: ${exchange.body.slice(-80)}`;
    throw errorOf('malformed', exchange, { saw, cause });
  }
};

/** Asks for JSON; a live source up to three times while what comes is none. Throws HubError. */
export const getJson = async (source: HubSource, url: string, options: GetOptions = {}): Promise<JsonAnswer> => {
  for (let tries = 1; ; tries += 1) {
    const exchanges = await source.get(url, options);
    const last = finalOf(exchanges);
    const error = classify(last, source.hadToken);
    if (error !== null) throw error;
    try {
      return { exchanges, value: parse(last) };
    } catch (malformed) {
      if (source.kind !== 'live' || tries >= JSON_TRIES) throw malformed;
    }
  }
};
