import type { HubError } from '../hub/errors.ts';
import { isHubError } from '../hub/errors.ts';
import type { HubSource } from '../hub/source.ts';
import type { Exchange } from '../model.ts';

/** What asking came to: a value or the Hub's error, the exchanges either stands on, and the answers that were not taken. */
export type Asked<T> = ({ value: T; error: null } | { value: null; error: HubError }) & {
  /** The hops of the last answer, or that there was none. */
  exchanges: Exchange[];
  /** Answers before it that were asked for again: they are evidence and no content. */
  refused: Exchange[];
};

/** Asks through a source that remembers its answers: a refusal is an answer too, and the archive keeps it. */
export async function watched<T>(
  source: HubSource,
  now: () => Date,
  ask: (source: HubSource) => Promise<T>,
): Promise<Asked<T>> {
  const refused: Exchange[] = [];
  let exchanges: Exchange[] = [];
  const remembering: HubSource = {
    ...source,
    async get(url, options) {
      refused.push(...exchanges);
      exchanges = [];
      exchanges = await source.get(url, options);
      return exchanges;
    },
  };
  try {
    return { value: await ask(remembering), error: null, exchanges, refused };
  } catch (error) {
    if (!isHubError(error)) throw error;
    return { value: null, error, exchanges: exchanges.length > 0 ? exchanges : [noAnswer(error, now())], refused };
  }
}

/** That no answer came is kept too, as an exchange of status 0: a rebuild must know what the crawl knew. */
function noAnswer(error: HubError, at: Date): Exchange {
  return { method: 'GET', url: error.url, status: 0, headers: {}, body: '', at: at.toISOString() };
}
