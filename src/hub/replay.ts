/** A folder of recordings as a source. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Exchange } from '../model.ts';
import { HubError } from './errors.ts';
import { followStored } from './hops.ts';
import { readRecording, toExchange } from './recording.ts';
import type { HubSource } from './source.ts';
import { normaliseUrl } from './urls.ts';

const recordingFiles = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort();

const keyOf = ({ method, url }: Pick<Exchange, 'method' | 'url'>): string => `${method} ${normaliseUrl(url)}`;

/** The same for a page of a listing, whatever its size: a recorded crawl asked for the pages that its Hub gave. */
const sizelessKeyOf = ({ method, url }: Pick<Exchange, 'method' | 'url'>): string | null => {
  const at = new URL(normaliseUrl(url));
  if (!at.searchParams.has('limit') || at.searchParams.has('cursor')) return null;
  at.searchParams.delete('limit');
  return `${method} ${normaliseUrl(at.href)}`;
};

/** A file is the same whichever way it was asked for. */
const rawTwin = (url: string): string => url.replace('/resolve/', '/raw/');

/** Every exchange recorded below a folder by method and normalised URL; of several, the latest. */
const load = (dir: string): Map<string, Exchange> => {
  const held = new Map<string, Exchange>();
  for (const name of recordingFiles(dir)) {
    const exchange = toExchange(readRecording(join(dir, name)));
    const before = held.get(keyOf(exchange));
    if (before === undefined || before.at <= exchange.at) held.set(keyOf(exchange), exchange);
  }
  return held;
};

/**
 * Answers from the recordings below `dir`, read once. An unrecorded URL throws HubError `not-recorded`. Throws an Error
 * that names the file for a recording that is none, and for a folder that is absent or holds none.
 */
export const replay = (dir: string): HubSource => {
  const held = load(dir);
  if (held.size === 0) throw new Error(`${dir} holds no recordings; make some with --record ${dir}`);
  const ofAnySize = new Map([...held.values()].map((one) => [sizelessKeyOf(one), one]));
  const find = (url: string): Exchange => {
    const asked = { method: 'GET', url };
    const sizeless = sizelessKeyOf(asked);
    const exchange =
      held.get(keyOf(asked)) ??
      (sizeless === null ? undefined : ofAnySize.get(sizeless)) ??
      held.get(keyOf({ method: 'GET', url: rawTwin(url) }));
    if (exchange === undefined) throw new HubError('not-recorded', { url, saw: `not in ${dir}` });
    return exchange;
  };
  return {
    kind: 'replay',
    hadToken: false,
    async get(url, { signal } = {}) {
      signal?.throwIfAborted();
      return followStored(url, find);
    },
  };
};
