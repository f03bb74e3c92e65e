/**
 * Runs `work` over `items` with up to `window` under way, and yields the results in the items' order: what is stored
 * does not depend on which answer came first. How many requests really go out at once is the polite fetch's business.
 */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  window: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const under: Promise<R>[] = [];
  for await (const item of items) {
    const started = work(item);
    // A failure is told when its turn comes; until then it must not count as unhandled.
    started.catch(() => {});
    under.push(started);
    const oldest = under.length >= window ? under.shift() : undefined;
    if (oldest) yield await oldest;
  }
  for (const rest of under) yield await rest;
}
