/**
 * Runs `work` over `items` with up to `window` under way, and yields the results in the items' order: what is stored
 * does not depend on which answer came first. Later items go on being asked for while a result is in use. A failure,
 * of an item or of the work, is thrown after all results before it. How many requests really go out at once is the
 * polite fetch's business.
 */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  window: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  let stopped = false;
  const iterator = untilStopped(items, () => stopped);
  const under: Promise<{ result: R } | null>[] = [];
  const ask = async (): Promise<{ result: R } | null> => {
    // Steps asked for early wait within the iterator for their turn.
    const step = await iterator.next();
    return step.done ? null : { result: await work(step.value) };
  };
  try {
    for (;;) {
      while (under.length < window) {
        const asked = ask();
        // A failure is told when its turn comes; until then it must not count as unhandled.
        asked.catch(() => {});
        under.push(asked);
      }
      const oldest = await under.shift();
      if (!oldest) return;
      yield oldest.result;
    }
  } finally {
    stopped = true;
  }
}

async function* untilStopped<T>(
  items: Iterable<T> | AsyncIterable<T>,
  isStopped: () => boolean,
): AsyncGenerator<T, undefined> {
  for await (const item of items) {
    if (isStopped()) return;
    yield item;
  }
}
