import { Worker } from 'node:worker_threads';
import type { ListPage } from '../hub/listing.ts';
import { finalOf } from '../hub/source.ts';
import { dictionary, type Turn } from '../index/rows.ts';
import { ownProgram } from '../package-root.ts';
import { type UnderstoodPage, understandPage } from './page.ts';
import type { FromWorker, ToWorker } from './page-worker.ts';

/** A page understood that waits to be stored: what another thread made of it stays one text until it is opened. */
export interface ReadPage {
  models: number;
  open(): UnderstoodPage;
}

/** Who understands listing pages: this thread, or others beside it. */
export interface PageReader {
  /** Starts anew from the words that the index holds. */
  begin(words: readonly [number, string][]): void;
  read(page: ListPage): Promise<ReadPage>;
  close(): Promise<void>;
}

/** Understands pages on the thread that asks. */
export function inThread(): PageReader {
  let words = dictionary([]);
  return {
    begin(held) {
      words = dictionary(held);
    },
    async read(page) {
      const understood = understandPage(JSON.parse(finalOf(page.exchanges).body) as unknown[], words);
      return { models: understood.rows.length, open: () => understood };
    },
    close: async () => {},
  };
}

/** What one thread may hold: pages are small, and the default heap would let garbage pile up. */
const LIMITS = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

/** Understands pages on threads beside this one, by turns; started at the first page. */
export function inWorkers(count: number): PageReader {
  let threads: PageThread[] = [];
  let words: readonly [number, string][] = [];
  let turn = 0;
  const start = (): PageThread[] =>
    Array.from({ length: count }, (_, index) => pageThread(words, { index, of: count }));
  return {
    begin(held) {
      words = held;
      for (const thread of threads.splice(0)) void thread.end();
    },
    read(page) {
      if (threads.length === 0) threads = start();
      const thread = threads[turn++ % threads.length];
      if (!thread) throw new RangeError('at least one thread must understand pages');
      return thread.read(finalOf(page.exchanges).body);
    },
    close: async () => void (await Promise.all(threads.map((thread) => thread.end()))),
  };
}

interface PageThread {
  read(body: string): Promise<ReadPage>;
  end(): Promise<unknown>;
}

/** One thread; its answers come in the order asked. */
function pageThread(words: readonly [number, string][], turn: Turn): PageThread {
  const { file, execArgv } = ownProgram('crawl/page-worker.ts', 'page-worker.js');
  const worker = new Worker(file, { execArgv, resourceLimits: LIMITS });
  const waiting: { resolve: (page: ReadPage) => void; reject: (error: unknown) => void }[] = [];
  worker.on('message', ({ models, text }: FromWorker) => {
    waiting.shift()?.resolve({ models, open: () => JSON.parse(text) as UnderstoodPage });
  });
  worker.on('error', (error) => waiting.splice(0).forEach(({ reject }) => reject(error)));
  worker.postMessage({ words: [...words], turn } satisfies ToWorker);
  return {
    read(body) {
      worker.postMessage({ body } satisfies ToWorker);
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    end: () => worker.terminate(),
  };
}
