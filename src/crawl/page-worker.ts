/** The thread that understands listing pages while the main thread fetches and stores. Speaks JSON text: cheaper than cloning objects. */
import { parentPort } from 'node:worker_threads';
import { dictionary, type Turn } from '../index/rows.ts';
import { understandPage } from './page.ts';

/** To the worker: the words held, or a page's body. From it: an UnderstoodPage as JSON text. */
export type ToWorker = { words: [number, string][]; turn: Turn } | { body: string };

let words = dictionary([]);

parentPort?.on('message', (message: ToWorker) => {
  if ('words' in message) words = dictionary(message.words, message.turn);
  else parentPort?.postMessage(understood(message.body));
});

function understood(body: string): string {
  const values: unknown = JSON.parse(body);
  return JSON.stringify(understandPage(Array.isArray(values) ? values : [], words));
}
