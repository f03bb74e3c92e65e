import type { Statement } from 'better-sqlite3';
import type { Run } from './counted.ts';

// The whole Hub has some millions of distinct tags (one for each named base model): remember the busy ones only.
const REMEMBERED = 150_000;

/** Gives each tag its number, making one where there is none. */
export function tagNumbers(statement: (name: string) => Statement, run: Run): (tag: string) => number {
  const numbers = new Map<string, number>();
  return (tag) => {
    const held = numbers.get(tag);
    if (held !== undefined) return held;
    if (numbers.size >= REMEMBERED) numbers.clear();
    const stored = statement('tag-id').pluck().get(tag) as number | undefined;
    const number = stored ?? run('insert-tag', tag);
    numbers.set(tag, number);
    return number;
  };
}
