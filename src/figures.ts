/** Figures as sentences write them. */

/** Counts for people: `8,192`. */
export function grouped(count: number): string {
  return count.toLocaleString('en');
}

/** `1 model`, `12 models`. */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : more}`;
}
