import type { HubError } from '../hub/errors.ts';
import { isHubError } from '../hub/errors.ts';
import type { HubSource } from '../hub/source.ts';
import type { Exchange } from '../model.ts';

/** What asking came to: a value or the Hub's error, and the exchanges either stands on. */
export type Asked<T> =
  | { value: T; error: null; exchanges: Exchange[] }
  | { value: null; error: HubError; exchanges: Exchange[] };

/** Asks through a source that remembers its answers: a refusal is an answer too, and the archive keeps it. */
export async function watched<T>(
  source: HubSource,
  now: () => Date,
  ask: (source: HubSource) => Promise<T>,
): Promise<Asked<T>> {
  const exchanges: Exchange[] = [];
  const remembering: HubSource = {
    ...source,
    async get(url, options) {
      const hops = await source.get(url, options);
      exchanges.push(...hops);
      return hops;
    },
  };
  try {
    return { value: await ask(remembering), error: null, exchanges };
  } catch (error) {
    if (!isHubError(error)) throw error;
    return { value: null, error, exchanges: exchanges.length > 0 ? exchanges : [noAnswer(error, now())] };
  }
}

/** That no answer came is kept too, as an exchange of status 0: a rebuild must know what the crawl knew. */
function noAnswer(error: HubError, at: Date): Exchange {
  return { method: 'GET', url: error.url, status: 0, headers: {}, body: '', at: at.toISOString() };
}
