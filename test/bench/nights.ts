/** Nights of a small Hub: what a crawl asks for beside what it must, and how its index grows. */
import { crawl } from '../../src/crawl/run.ts';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';
import { leapingClock, liveRun } from '../crawl/live-run.ts';
import { smallHub } from '../harness/world.ts';
import type { LocalHub } from '../hub/local/options.ts';

type CrawlOptions = Parameters<typeof crawl>[1];

const MODELS = 1_030;
const PAGE = 100;
/** Models that details and texts are for: the most downloaded ones. */
const DEEP = 60;
const HOPS = 2;
const DAY = 86_400_000;

/** One night: what it asked for, by URL, and the fewest requests that tell what changed. */
export interface Night {
  requests: number;
  least: number;
  asked: string[];
  /** Bytes of the index that hold something. */
  bytes: number;
}

/** What changes in a night, three models in a thousand. */
interface Changes {
  /** Of the deep ones: a new card; new weights alone. */
  cards: number[];
  weights: number[];
  /** Others with a new commit. */
  others: number[];
}

const changesOf = (night: number): Changes => ({
  cards: [1 + ((night * 7) % DEEP)],
  weights: [1 + ((night * 7 + 3) % DEEP)],
  others: [DEEP + 1 + ((night * 37) % (MODELS - DEEP))],
});

/**
 * The fewest requests that a night can do with: pages for all that is younger than what is known (one at least, to learn
 * that nothing is), the details of each deep model whose commit moved, and each text whose blob moved, by its hops.
 */
function leastOf({ cards, weights, others }: Changes): number {
  const rows = cards.length + weights.length + others.length;
  return Math.max(1, Math.ceil(rows / PAGE)) + cards.length + weights.length + cards.length * HOPS;
}

/** Lives so many nights with a Hub; a full listing every seventh. The index is kept in memory. */
export async function* nights(count: number, options: Partial<CrawlOptions> = {}): AsyncGenerator<Night> {
  let now = Date.UTC(2026, 9, 1);
  const hub = await smallHub(MODELS, { rowsAtMost: PAGE, now: () => now });
  const db = openForWriting(':memory:');
  const clock = leapingClock();
  const run = (more: Partial<CrawlOptions> = {}) =>
    liveRun(db, hub.url, clock, { details: { top: DEEP }, texts: { top: DEEP }, pageSize: PAGE, ...options, ...more });
  try {
    await run();
    for (let night = 1; night <= count; night += 1) {
      now += DAY / 2;
      const changes = changesOf(night);
      happen(hub, changes, night);
      now += DAY / 2;
      const before = new Map(hub.stats.urls);
      const isFull = night % 7 === 0;
      const { requests } = await run(isFull ? { listing: 'full' } : {});
      const asked = [...hub.stats.urls].filter(([url, times]) => times > (before.get(url) ?? 0)).map(([url]) => url);
      const least = leastOf(changes) + (isFull ? Math.ceil(MODELS / PAGE) - 1 : 0);
      yield { requests, least, asked, bytes: bytesOf(db) };
    }
  } finally {
    db.close();
    await hub.close();
  }
}

const id = (n: number): string => `lab/model-${n}`;

function happen(hub: LocalHub, { cards, weights, others }: Changes, night: number): void {
  for (const n of cards)
    hub.mutate({ kind: 'change', id: id(n), texts: { 'README.md': `# Model ${n}\n\nTold anew in night ${night}.\n` } });
  for (const n of [...weights, ...others]) hub.mutate({ kind: 'change', id: id(n) });
  // Counts move every night and are no reason to ask for anything.
  for (let n = 1; n <= DEEP; n += 1)
    hub.mutate({ kind: 'counts', id: id(n), patch: { downloads: 10_000 - n + night * 50, likes: n + night } });
}

function bytesOf(db: Sqlite): number {
  const figure = (name: string): number => Number(db.pragma(name, { simple: true }));
  return (figure('page_count') - figure('freelist_count')) * figure('page_size');
}
