/** From exchanges to rows: the one path that a live crawl, a replay and a rebuild share. Runs inside the caller's transaction. */
import type { Archive } from '../index/archive.ts';
import type { Kept, KeptModel } from '../index/model-records.ts';
import type { Dictionary, ModelRows } from '../index/rows.ts';
import type { StoredModel } from '../index/stored.ts';
import type { Writer } from '../index/write.ts';
import type { JsonObject } from '../model.ts';
import { confirmed, details, noDetails } from './apply-details.ts';
import { type FileAnswer, files } from './apply-files.ts';
import type { Held } from './held.ts';
import { type Means, meansOf, unlessNotUnderstood } from './understanding.ts';

/** Where and when a record was seen. */
export interface Seen {
  at: string;
  seq: number;
}

/** Keeps understood answers in an open index. */
export interface Applier {
  held: Held;
  /** Numbers words from here on; read from the index when first needed, since a listing pass numbers words of its own. */
  words(): Dictionary;
  /** A page of a listing, understood. `full`: the pass sees every model of its scope. */
  listing(rows: readonly ModelRows[], seen: Seen & { full: boolean }): KeptModel[];
  /** The details of one model: what it is, read from all that is held of it, and its files. */
  details(record: JsonObject, seen: Seen): Kept;
  /** Details were asked for and did not come: the model may be gone since it was listed; else nothing held changes. */
  noDetails(stored: StoredModel, error: string, at: string): Kept;
  /** A model that a listing missed was asked for by name: its record, or the error's code. */
  confirmed(stored: StoredModel, answer: JsonObject | string, seen: Seen): Kept;
  /** Reads the models again that a listing told to have another name; after the listing, which numbers words of its own. */
  renamed(): void;
  /** The files asked for at commit `sha`, and the model read again with them. */
  files(stored: StoredModel, sha: string | null, answers: readonly FileAnswer[], at: string): Kept;
}

/** Applies answers to an open index. */
export function applier(writer: Writer, archive: Archive): Applier {
  const means = meansOf(writer, archive);
  return {
    held: means.held,
    words: means.words,
    listing: (page, { at, seq, full }) => page.map((rows) => writer.keepListed(rows, { at, seq, full })),
    details: (record, seen) => details(means, record, seen),
    noDetails: (stored, error, at) => noDetails(means, stored, error, at),
    confirmed: (stored, answer, seen) => confirmed(means, stored, answer, seen),
    renamed: () => renamed(means),
    files: (stored, sha, answers, at) => files(means, stored, { sha, answers, at }),
  };
}

function renamed({ writer, held, understood }: Means): void {
  for (const stored of writer.renamed()) {
    const record = held.record(stored);
    const from = { at: stored.renamed_at, seq: stored.record_seq ?? 0, logged: true };
    const again = () => writer.keepUnderstood(stored, understood(held.model(stored, record), record), from);
    unlessNotUnderstood<Kept>(again, () => 'same');
  }
}
