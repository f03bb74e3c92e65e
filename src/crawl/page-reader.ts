import type { HubRecord } from '../hub/records.ts';
import { dictionary } from '../index/rows.ts';
import { type UnderstoodPage, understandPage } from './page.ts';

/** Who understands listing pages: this thread, or a worker beside it. */
export interface PageReader {
  /** Starts anew from the words that the index holds. */
  begin(words: Iterable<readonly [number, string]>): void;
  read(records: readonly HubRecord[]): Promise<UnderstoodPage>;
  close(): Promise<void>;
}

/** Understands pages on the thread that asks. */
export function inThread(): PageReader {
  let words = dictionary([]);
  return {
    begin(held) {
      words = dictionary(held);
    },
    read: async (records) => understandPage(records.map(({ record }) => record), words),
    close: async () => {},
  };
}
