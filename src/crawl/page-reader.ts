import { Worker } from 'node:worker_threads';
import type { ListPage } from '../hub/listing.ts';
import { finalOf } from '../hub/source.ts';
import { dictionary } from '../index/rows.ts';
import { ownProgram } from '../package-root.ts';
import { type UnderstoodPage, understandPage } from './page.ts';
import type { ToWorker } from './page-worker.ts';

/** Who understands listing pages: this thread, or a worker beside it. */
export interface PageReader {
  /** Starts anew from the words that the index holds. */
  begin(words: readonly [number, string][]): void;
  read(page: ListPage): Promise<UnderstoodPage>;
  close(): Promise<void>;
}

/** Understands pages on the thread that asks. */
export function inThread(): PageReader {
  let words = dictionary([]);
  return {
    begin(held) {
      words = dictionary(held);
    },
    read: async (page) => understandPage(JSON.parse(finalOf(page.exchanges).body) as unknown[], words),
    close: async () => {},
  };
}

/** Understands pages on one thread beside this one, started at the first page. Answers come in the order asked. */
export function inWorker(): PageReader {
  const { file, execArgv } = ownProgram('crawl/page-worker.ts', 'page-worker.js');
  let worker: Worker | null = null;
  let held: [number, string][] = [];
  const waiting: { resolve: (page: UnderstoodPage) => void; reject: (error: unknown) => void }[] = [];
  const start = (): Worker => {
    const started = new Worker(file, { execArgv });
    started.on('message', (text: string) => waiting.shift()?.resolve(JSON.parse(text) as UnderstoodPage));
    started.on('error', (error) => waiting.splice(0).forEach(({ reject }) => reject(error)));
    started.postMessage({ words: held } satisfies ToWorker);
    return started;
  };
  return {
    begin(words) {
      held = [...words];
      worker?.postMessage({ words: held } satisfies ToWorker);
    },
    read(page) {
      worker ??= start();
      worker.postMessage({ body: finalOf(page.exchanges).body } satisfies ToWorker);
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    async close() {
      await worker?.terminate();
    },
  };
}
