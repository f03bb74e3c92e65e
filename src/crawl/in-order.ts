/**
 * Runs `work` over `items` with up to `window` under way, and yields the results in the items' order: what is stored
 * does not depend on which answer came first. How many requests really go out at once is the polite fetch's business.
 */
export async function* inOrder<T, R>(items: Iterable<T>, window: number, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const under: Promise<R>[] = [];
  for (const item of items) {
    const started = work(item);
    // A failure is told when its turn comes; until then it must not count as unhandled.
    started.catch(() => {});
    under.push(started);
    if (under.length >= window) yield await (under.shift() as Promise<R>);
  }
  for (const rest of under) yield await rest;
}
