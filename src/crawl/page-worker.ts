/** The thread that understands listing pages while the main thread fetches and stores. Speaks JSON text: cheaper than cloning objects. */
import { parentPort } from 'node:worker_threads';
import { readRecord } from '../hub/records.ts';
import { dictionary } from '../index/rows.ts';
import { understandPage } from './page.ts';

/** To the worker: the words held, or a page's body. From it: an UnderstoodPage as JSON text. */
export type ToWorker = { words: [number, string][] } | { body: string };

let words = dictionary([]);

parentPort?.on('message', (message: ToWorker) => {
  if ('words' in message) words = dictionary(message.words);
  else parentPort?.postMessage(understood(message.body));
});

function understood(body: string): string {
  const values: unknown = JSON.parse(body);
  const records = (Array.isArray(values) ? values : []).map((value) => readRecord(value).record?.record);
  return JSON.stringify(understandPage(records.filter((record) => record !== undefined), words));
}
