/** What the local Hub has seen and done since it started. */
import type { FaultKind } from './faults.ts';
import type { Bucket } from './request.ts';

export interface Stats {
  /** Requests that arrived, per bucket; refused ones included. */
  requests: Record<Bucket, number>;
  /** Requests refused because a quota was used up, per bucket; 429s that were asked for as faults are in `faults`. */
  refused: Record<Bucket, number>;
  /** Every 429 sent, for whichever reason. */
  answered429: number;
  /** Most requests open at one time. */
  maxConcurrent: number;
  /** How often each path with its query was asked for. */
  urls: Map<string, number>;
  /** How often each kind of wire fault struck. */
  faults: Partial<Record<FaultKind, number>>;
  statuses: Record<string, number>;
}

export function emptyStats(): Stats {
  const none = { api: 0, resolvers: 0, pages: 0 };
  return {
    requests: { ...none },
    refused: { ...none },
    answered429: 0,
    maxConcurrent: 0,
    urls: new Map(),
    faults: {},
    statuses: {},
  };
}

/** The figures as plain JSON; of the URLs only how many there were and the most asked for. */
export function summary(stats: Stats): object {
  const { urls, ...figures } = stats;
  const [url, times] = [...urls].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return { ...figures, urls: urls.size, most_asked: { url, times } };
}
