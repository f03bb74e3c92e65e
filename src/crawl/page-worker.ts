/** The thread that understands listing pages while the main thread fetches and stores. Speaks JSON text: cheaper than cloning objects. */
import { parentPort } from 'node:worker_threads';
import { dictionary, type Turn } from '../index/rows.ts';
import { understandPage } from './page.ts';

/** To the worker: the words held, or a page's body. */
export type ToWorker = { words: [number, string][]; turn: Turn } | { body: string };
/** From the worker: how many models the page has, and its UnderstoodPage as JSON text. */
export interface FromWorker {
  models: number;
  text: string;
}

let words = dictionary([]);

parentPort?.on('message', (message: ToWorker) => {
  if ('words' in message) words = dictionary(message.words, message.turn);
  else parentPort?.postMessage(understood(message.body));
});

function understood(body: string): FromWorker {
  const values: unknown = JSON.parse(body);
  const page = understandPage(Array.isArray(values) ? values : [], words);
  return { models: page.rows.length, text: JSON.stringify(page) };
}
