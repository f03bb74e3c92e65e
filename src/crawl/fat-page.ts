/** Pages too large for the usual thread: read one at a time with a heap to measure, and halved when even that is too small. */
import pLimit from 'p-limit';
import { MAX_PAGE_BYTES } from '../hub/listing.ts';
import type { Turn } from '../index/rows.ts';
import type { Json } from '../model.ts';
import { object } from '../parse/read.ts';
import { notUnderstood, type UnderstoodPage } from './page.ts';
import { pageThread, type ReadPage, SMALL_HEAP_MB } from './page-thread.ts';

/** Characters of a page that the usual heap is enough for; a page of a thousand models has about two million. */
const FAT = 6_000_000;
/** Heap for each byte of a page: its text, its values, its rows, and the text that they are sent as. */
const HEAP_PER_BYTE = 14;
const MB = 1024 * 1024;

/** Whether a page's body is more than the usual thread should be given. */
export const isFat = (body: string): boolean => body.length > FAT;

/** Heap for a body, no more than the largest page that a crawl takes can need. */
function heapFor(body: string): number {
  return SMALL_HEAP_MB + Math.ceil((Math.min(body.length, MAX_PAGE_BYTES) * HEAP_PER_BYTE) / MB);
}

/** Reads fat pages, each on a thread of its own, one after the other. */
export function fatReader(words: () => readonly [number, string][], turn: Turn) {
  let given = 0;
  const one = pLimit(1);
  const attempt = async (body: string): Promise<ReadPage> => {
    const thread = pageThread(words(), { ...turn, given }, heapFor(body));
    try {
      const page = await thread.read({ body });
      given = thread.given();
      return page;
    } finally {
      await thread.end();
    }
  };
  const read = (body: string): Promise<ReadPage> =>
    attempt(body).catch((error: unknown) => halves(JSON.parse(body) as unknown[], error));
  const halves = async (records: unknown[], error: unknown): Promise<ReadPage> => {
    if (records.length <= 1) return failed(records, error);
    const middle = Math.ceil(records.length / 2);
    const first = await readAgain(records.slice(0, middle));
    return joined([first, await readAgain(records.slice(middle))]);
  };
  const readAgain = async (records: unknown[]): Promise<ReadPage> => {
    const body = asText(records);
    return body === null ? halves(records, new Error('it has too many levels')) : read(body);
  };
  return {
    begin() {
      given = 0;
    },
    read: (body: string): Promise<ReadPage> => one(() => read(body)),
  };
}

function asText(records: unknown[]): string | null {
  try {
    return JSON.stringify(records);
  } catch {
    return null;
  }
}

function failed(records: unknown[], error: unknown): ReadPage {
  const ids = records.map((record) => String(object(record as Json)?.id ?? ''));
  const page = { rows: [], words: [], drift: [], failed: ids.map((id) => notUnderstood(id, error)) };
  return { models: 0, open: () => page };
}

function joined(pages: readonly ReadPage[]): ReadPage {
  return {
    models: pages.reduce((sum, page) => sum + page.models, 0),
    open() {
      const whole: UnderstoodPage = { rows: [], words: [], drift: [], failed: [] };
      for (const page of pages) {
        const { rows, words, drift, failed } = page.open();
        whole.rows.push(...rows);
        whole.words.push(...words);
        whole.drift.push(...drift);
        whole.failed.push(...failed);
      }
      return whole;
    },
  };
}
