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

/** What a value must be for its answer to be taken: in words, and as a test. */
export interface Expected {
  what: string;
  is: (value: unknown) => boolean;
}

const parse = (exchange: Exchange, { what, is }: Expected): unknown => {
  const saw = looksLikeHtml(exchange.body)
    ? 'an HTML page'
    : `${exchange.body.slice(0, 80)} ... ${exchange.body.slice(-40)}`;
  let value: unknown;
  try {
    value = JSON.parse(exchange.body);
  } catch (cause) {
    throw errorOf('malformed', exchange, { saw: `${saw} where ${what} was asked for`, cause });
  }
  if (!is(value)) throw errorOf('malformed', exchange, { saw: `${saw} where ${what} was asked for` });
  return value;
};

/** Asks for JSON of a kind; a live source up to three times while what comes is another. Throws HubError. */
export const getJson = async (
  source: HubSource,
  url: string,
  expected: Expected,
  options: GetOptions = {},
): Promise<JsonAnswer> => {
  for (let tries = 1; ; tries += 1) {
    const exchanges = await source.get(url, options);
    const last = finalOf(exchanges);
    const error = classify(last, source.hadToken);
    if (error !== null) throw error;
    try {
      return { exchanges, value: parse(last, expected) };
    } catch (malformed) {
      if (source.kind !== 'live' || tries >= JSON_TRIES) throw malformed;
    }
  }
};
