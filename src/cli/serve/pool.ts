/** Processes that stand ready for readers' statements: each is started before anybody waits for it. */
import { type Querying, querying } from '../query/querying.ts';

export interface Pool {
  /** One that takes a statement. @throws when none can be started */
  take(): Promise<Querying>;
  /** Its statement is done. */
  giveBack(one: Querying): void;
  /** It goes on with its statement and does not come back; another takes its place. */
  release(one: Querying): void;
  close(): void;
}

const TRIES = 3;

/** Keeps so many processes, each of which may take so many bytes of memory. One that ends, because it was ended or has grown, is replaced. */
export function pool(size: number, memory: number): Pool {
  const members = new Set<Querying>();
  const idle: Querying[] = [];
  let isClosed = false;
  const hire = (): void => {
    const one = querying(memory);
    members.add(one);
    idle.push(one);
    // Whoever ends before it was ready would be replaced in vain, over and over.
    void one.ready().then((wasReady) => one.over.then(() => wasReady && replace(one)));
  };
  const replace = (one: Querying): void => {
    if (members.delete(one) && !isClosed) hire();
  };
  for (let count = 0; count < size; count += 1) hire();
  return {
    async take() {
      for (let tries = 0; tries < TRIES; tries += 1) {
        if (idle.length === 0) hire();
        const one = idle.shift();
        if (one && (await one.ready())) return one;
      }
      throw new Error('no process that runs statements can be started');
    },
    giveBack: (one) => void (members.has(one) && idle.push(one)),
    release: replace,
    close() {
      isClosed = true;
      for (const one of members) one.end();
    },
  };
}
