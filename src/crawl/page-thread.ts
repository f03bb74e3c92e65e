/** One thread that understands listing pages, with a heap of its own that may run out without harm to others. */
import { Worker } from 'node:worker_threads';
import type { Turn } from '../index/rows.ts';
import { ownProgram } from '../package-root.ts';
import type { PageWork, UnderstoodPage } from './page.ts';
import type { FromWorker, ToWorker } from './page-worker.ts';

/** A page understood that waits to be stored: what another thread made of it stays one text until it is opened. */
export interface ReadPage {
  models: number;
  open(): UnderstoodPage;
}

export interface PageThread {
  /** The page of this work. Rejects when it could not be read, or when the thread has died of it. */
  read(work: PageWork): Promise<ReadPage>;
  /** Words numbered so far, for a thread that takes its place. */
  given(): number;
  isAlive(): boolean;
  end(): Promise<unknown>;
}

/** What nearly all pages need: they are small, and the default heap would let garbage pile up. */
export const SMALL_HEAP_MB = 96;

interface Waiting {
  resolve: (page: ReadPage) => void;
  reject: (error: unknown) => void;
}

/** Starts one; its answers come in the order asked. */
export function pageThread(words: readonly [number, string][], turn: Turn, heapMb = SMALL_HEAP_MB): PageThread {
  const { file, execArgv } = ownProgram('crawl/page-worker.ts', 'page-worker.js');
  const resourceLimits = { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 16 };
  const worker = new Worker(file, { execArgv, resourceLimits });
  const waiting: Waiting[] = [];
  let alive = true;
  let given = turn.given ?? 0;
  const die = (error: unknown): void => {
    alive = false;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (message: FromWorker) => {
    const asked = waiting.shift();
    if ('error' in message) return asked?.reject(new Error(message.error));
    given = message.given;
    asked?.resolve({ models: message.models, open: () => JSON.parse(message.text) as UnderstoodPage });
  });
  worker.on('error', die);
  worker.on('exit', () => die(new Error('the thread ended')));
  worker.postMessage({ words: [...words], turn } satisfies ToWorker);
  return {
    read(work) {
      if (!alive) return Promise.reject(new Error('the thread has ended'));
      worker.postMessage(work satisfies ToWorker);
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    given: () => given,
    isAlive: () => alive,
    end: () => worker.terminate(),
  };
}
