/** Making every derived table again from the archive: the crawl's own steps, fed from what is kept instead of the network. */
import { isOther } from '../hub/detail.ts';
import { readRecord } from '../hub/records.ts';
import { etagOf } from '../hub/texts.ts';
import { beginFirstLoad, endLoad } from '../index/bulk.ts';
import { type Archive, archive, type Archived } from '../index/archive.ts';
import type { Sqlite } from '../index/open.ts';
import { keepReference } from '../index/reference.ts';
import { transactionOf } from '../index/transaction.ts';
import type { StoredModel } from '../index/stored.ts';
import { type Writer, writer } from '../index/write.ts';
import type { JsonObject } from '../model.ts';
import { type Applier, applier } from './apply.ts';
import { type FileAnswer, textState } from './apply-files.ts';
import { unlessNotUnderstood } from './understanding.ts';
import { headFormat } from '../weight-head.ts';
import { TEXTS } from './held.ts';
import { reference } from './reference.ts';
import { understandPage } from './page.ts';
import type { Progress } from './run-state.ts';
import { settle } from './settle.ts';

interface Rebuild {
  db: Sqlite;
  archive: Archive;
  writer: Writer;
  applier: Applier;
}

/** Applies the whole archive of an index whose derived tables are empty. Returns the number of exchanges. @throws DamagedError */
export function reindex(db: Sqlite, progress: (progress: Progress) => void): number {
  const atomically = transactionOf(db);
  const rows = writer(db);
  const keeper = archive(db);
  const rebuild: Rebuild = { db, archive: keeper, writer: rows, applier: applier(rows, keeper) };
  const total = keeper.count();
  atomically(() => keepReference(db, reference()));
  beginFirstLoad(db);
  let done = 0;
  for (const several of gathered(groups(keeper.all()))) {
    atomically(() => several.forEach((group) => applyGroup(rebuild, group)));
    done += several.reduce((sum, group) => sum + group.length, 0);
    progress({ pass: 'listing', done, total });
  }
  atomically(() => rebuild.applier.renamed());
  endLoad(db);
  settle({ db, archive: keeper, atomically, progress });
  return done;
}

/** Groups stored in one transaction: one for each would write the same pages of the index again and again. */
const TOGETHER = 12;

function* gathered<T>(all: Iterable<T>): Generator<T[]> {
  let some: T[] = [];
  for (const one of all) {
    some.push(one);
    if (some.length < TOGETHER) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** Exchanges that were stored together: the hops of one answer, or all files asked for of one model. */
function* groups(exchanges: Iterable<Archived>): Generator<Archived[]> {
  let group: Archived[] = [];
  for (const exchange of exchanges) {
    // What was not taken when it came is not taken now.
    if (exchange.pass === 'refused') continue;
    const first = group[0];
    if (first && !belongs(first, group.at(-1) ?? first, exchange)) {
      yield group;
      group = [];
    }
    group.push(exchange);
  }
  if (group.length > 0) yield group;
}

function belongs(first: Archived, last: Archived, next: Archived): boolean {
  if (next.crawl !== first.crawl || next.pass !== first.pass) return false;
  if (isOfFiles(next)) return next.hubId === first.hubId && !startsOver(first, next);
  return last.status >= 300 && last.status < 400 && next.hubId === first.hubId;
}

function isOfFiles({ pass }: Archived): boolean {
  return pass === 'texts' || pass === 'headers';
}

/** A pass asks for a model's files once, beginning anew with the same URL would be another time. */
function startsOver(first: Archived, next: Archived): boolean {
  return next.url === first.url;
}

function applyGroup(rebuild: Rebuild, group: readonly Archived[]): void {
  const last = group.at(-1);
  if (!last) return;
  if (isOfFiles(last)) applyFiles(rebuild, group);
  else if (last.pass === 'details') applyDetails(rebuild, last);
  else if (last.pass === 'confirm') applyConfirmed(rebuild, last);
  else applyListing(rebuild, last);
}

function applyListing({ writer, applier }: Rebuild, { seq, at, body, pass }: Archived): void {
  const { rows, words } = understandPage(listOf(body), applier.words());
  writer.keepWords(words);
  applier.listing(rows, { at, seq, full: pass === 'listing-full' });
}

function applyDetails({ writer, applier }: Rebuild, last: Archived): void {
  const answer = detailOf(last);
  const stored = storedOf(writer, last);
  const without = (code: string) => stored && applier.noDetails(stored, code, last.at);
  if (typeof answer === 'string') without(answer);
  else
    unlessNotUnderstood(
      () => void applier.details(answer, last),
      ({ code }) => void without(code),
    );
}

function applyConfirmed({ writer, applier }: Rebuild, last: Archived): void {
  const stored = storedOf(writer, last);
  if (stored)
    unlessNotUnderstood(
      () => void applier.confirmed(stored, detailOf(last), last),
      () => {},
    );
}

/** A detail's record, held to what the crawl holds it to, or the error's code. */
function detailOf({ error, body, hubId }: Archived): JsonObject | string {
  if (error !== null) return error;
  const { record } = readRecord(parsed(body));
  if (record === null) return 'malformed';
  return isOther(record, hubId) ? 'other-model' : record.record;
}

function listOf(body: string): unknown[] {
  const values = parsed(body);
  return Array.isArray(values) ? values : [];
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function applyFiles({ writer, applier }: Rebuild, group: readonly Archived[]): void {
  const last = group.at(-1);
  const stored = last && storedOf(writer, last);
  if (!last || !stored) return;
  const finals = new Map(group.map((exchange) => [exchange.path, exchange]));
  const answers = [...finals.values()].flatMap((final) => fileAnswer(writer, stored, final, group));
  unlessNotUnderstood(
    () => void applier.files(stored, stored.sha, answers, last.at),
    () => {},
  );
}

function fileAnswer(writer: Writer, stored: StoredModel, final: Archived, group: readonly Archived[]): FileAnswer[] {
  const path = final.path;
  if (path === null || !(path in TEXTS || headFormat(path) !== null)) return [];
  const listed = writer.files(stored.key).find((file) => file.path === path)?.blobId;
  return [
    {
      path,
      state: textState(final.error),
      seq: final.seq,
      blobId: listed ?? etagOf(group.filter((one) => one.path === path)),
    },
  ];
}

function storedOf(writer: Writer, { hubId }: Archived): StoredModel | undefined {
  return hubId === null ? undefined : writer.byHubId(hubId);
}
