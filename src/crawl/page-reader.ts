import { availableParallelism } from 'node:os';
import { dictionary } from '../index/rows.ts';
import { isBundled } from '../package-root.ts';
import { fatReader, isFat } from './fat-page.ts';
import { type PageWork, understand } from './page.ts';
import { pageThread, type PageThread, type ReadPage } from './page-thread.ts';

export type { ReadPage } from './page-thread.ts';

/** Who understands listing pages: this thread, or others beside it. */
export interface PageReader {
  /** Starts anew from the words that the index holds. */
  begin(words: readonly [number, string][]): void;
  /** Never rejects for what a page holds: a record that nothing can be made of is among its failures. */
  read(work: PageWork): Promise<ReadPage>;
  close(): Promise<void>;
}

/** Understands pages on the thread that asks. */
export function inThread(): PageReader {
  let words = dictionary([]);
  return {
    begin(held) {
      words = dictionary(held);
    },
    async read(work) {
      const understood = understand(work, words);
      return { models: understood.rows.length, open: () => understood };
    },
    close: async () => {},
  };
}

/** Understands pages on threads beside this one, by turns; started at the first page, and anew when one has died. */
export function inWorkers(count: number): PageReader {
  let threads: PageThread[] = [];
  let words: readonly [number, string][] = [];
  let next = 0;
  // One place more than threads: pages too large for them are numbered there.
  const of = count + 1;
  const fat = fatReader(() => words, { index: count, of });
  const thread = (place: number): PageThread => {
    const held = threads[place];
    if (held?.isAlive()) return held;
    return (threads[place] = pageThread(words, { index: place, of, given: held?.given() ?? 0 }));
  };
  return {
    begin(held) {
      words = held;
      fat.begin();
      for (const one of threads.splice(0)) void one.end();
    },
    async read(work) {
      const page = (): Promise<ReadPage> => thread(next++ % count).read(work);
      if ('raws' in work) return page();
      return isFat(work.body) ? fat.read(work.body) : page().catch(() => fat.read(work.body));
    },
    async close() {
      await Promise.all(threads.map((one) => one.end()));
      threads = [];
    },
  };
}

/** More threads than these would read pages faster than one stores them. */
const MOST_READERS = 2;

/** The reader for much to read: as many threads as help, a core left for storing; from source, none beside this one. */
export function bulkReader(): PageReader {
  return isBundled ? inWorkers(Math.max(1, Math.min(MOST_READERS, availableParallelism() - 1))) : inThread();
}
