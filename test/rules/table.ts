/** What every table of rules keeps to; each check returns what to do about the first row that does not, or null. */

/** Rows stand sorted by id, each id once. */
export function unsorted(ids: readonly string[]): string | null {
  const at = ids.findIndex((id, place) => place > 0 && id < (ids[place - 1] ?? ''));
  if (at < 0) return repeated(ids);
  // The row before is the one out of place where what follows would stand in order without it.
  const wrong = (ids[at - 1] ?? '') > (ids[at + 1] ?? '') ? at - 1 : at;
  return `move the row ${ids[wrong]} to where it sorts by id`;
}

/** No text stands twice. */
export function repeated(texts: readonly string[]): string | null {
  const twice = texts.find((text, at) => texts.indexOf(text) !== at);
  return twice === undefined ? null : `${twice} stands twice: keep it in the row that it tells most about`;
}

/** Every row cites an address. */
export function unsourced(rows: readonly { id: string; source: string }[]): string | null {
  const bare = rows.find((row) => !/^https:\/\/[a-z0-9.-]+\/?\S*$/i.test(row.source));
  return bare === undefined
    ? null
    : `${bare.id} has no primary source: cite a paper, an announcement or the model's own page`;
}
