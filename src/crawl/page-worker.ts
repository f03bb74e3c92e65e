/** The thread that understands listing pages while the main thread fetches and stores. Speaks JSON text: cheaper than cloning objects. */
import { parentPort } from 'node:worker_threads';
import { dictionary, type Turn } from '../index/rows.ts';
import { type PageWork, understand } from './page.ts';

/** To the worker: the words held, or a page. */
export type ToWorker = { words: [number, string][]; turn: Turn } | PageWork;
/** From the worker: how many models the page has, and its UnderstoodPage as JSON text; or why there is none. */
export type FromWorker = { models: number; given: number; text: string } | { error: string };

let words = dictionary([]);

parentPort?.on('message', (message: ToWorker) => {
  if ('words' in message) words = dictionary(message.words, message.turn);
  else parentPort?.postMessage(answered(message));
});

// What is thrown here must not end the thread, whose words are numbered on.
function answered(work: PageWork): FromWorker {
  try {
    return understood(work);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function understood(work: PageWork): FromWorker {
  const page = understand(work, words);
  return { models: page.rows.length, given: words.given(), text: JSON.stringify(page) };
}
