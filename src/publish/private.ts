/** Repos that the Hub shows to some callers only: a crawl with a token may have seen them, and they go to nobody else. */
import { archive } from '../index/archive.ts';
import type { Sqlite } from '../index/open.ts';
import { preparedFrom } from '../index/statements.ts';

const SAYS_SO = /"private"\s*:\s*true/;

/** The private repos that an index holds, by the newest record of each. */
export function privateRepos(db: Sqlite): string[] {
  const held = preparedFrom(db, 'publish.sql')('record-of');
  const found = new Set<string>();
  for (const { seq, body } of archive(db).all()) {
    if (!SAYS_SO.test(body)) continue;
    for (const { _id, id } of privateRecords(body)) if (held.pluck().get({ id: _id ?? id, seq }) === 1) found.add(id);
  }
  return [...found].sort();
}

function privateRecords(body: string): { _id?: string; id: string }[] {
  const value: unknown = JSON.parse(body);
  const records = (Array.isArray(value) ? value : [value]) as { _id?: string; id?: unknown; private?: unknown }[];
  return records.filter((record) => record.private === true && typeof record.id === 'string') as { id: string }[];
}
