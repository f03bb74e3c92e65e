/** What every table of rules keeps to, with messages that say what to do. */
import { expect } from 'vitest';

/** Fails with the first id that stands out of order or twice. */
export function expectSorted(ids: readonly string[]): void {
  const sorted = [...ids].sort();
  const wrong = ids.find((id, at) => id !== sorted[at]);
  expect(wrong, `move the row ${wrong} to where it sorts by id`).toBeUndefined();
  expectUnique(ids);
}

/** Fails with the first text that stands twice. */
export function expectUnique(texts: readonly string[]): void {
  const twice = texts.find((text, at) => texts.indexOf(text) !== at);
  expect(twice, `${twice} stands twice: keep it in the row that it tells most about`).toBeUndefined();
}

/** Fails with the first row whose source is no address. */
export function expectSourced(rows: readonly { id: string; source: string }[]): void {
  const bare = rows.find((row) => !/^https:\/\/[a-z0-9.-]+\/?\S*$/i.test(row.source));
  expect(
    bare?.id,
    `${bare?.id} has no primary source: cite a paper, an announcement or the model's own page`,
  ).toBeUndefined();
}
