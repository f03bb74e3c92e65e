/** A rebuild from each model's last word alone: what a model is follows from its newest record and texts. */
import { type Archive, archive } from '../index/archive.ts';
import type { Sqlite } from '../index/open.ts';
import { column } from '../index/rows.ts';
import { preparedFrom } from '../index/statements.ts';
import type { StoredModel } from '../index/stored.ts';
import { writer } from '../index/write.ts';
import { type Held, held } from './held.ts';
import { inOrder } from './in-order.ts';
import type { UnderstoodPage } from './page.ts';
import type { PageReader } from './page-reader.ts';
import type { Progress } from './run-state.ts';

/** Models whose newest record is one archived answer. */
interface Lot {
  seq: number;
  /** Keys by the name that the answer knows a model by. Of the listed, that answer is all that is held. */
  listed: Map<string, number>;
  /** Those of which more is held: details or texts. */
  rich: Map<string, number>;
}

interface LastWord {
  key: number;
  seq: number;
  name: string;
  rich: 0 | 1;
}

/** What a rebuild reads. */
interface Old {
  db: Sqlite;
  archive: Archive;
  held: Held;
}

/** Who understands, who is told, and models that one transaction takes. */
export interface LastWordsMeans {
  reader: PageReader;
  progress: (progress: Progress) => void;
  batch?: number | undefined;
}

/** Lots on their way at once, and models that one transaction takes. */
const AHEAD = 8;
const BATCH = 12_000;
/** Models with texts that are read in one go. */
const RICH = 64;

/**
 * Understands every model of the index `from` anew and stores it in `db`, which has `from` attached as `old`, the archive
 * and all that was fetched taken over. Goes on where an earlier one was ended. @throws DamagedError
 */
export async function applyLastWords(
  db: Sqlite,
  from: Sqlite,
  { reader, progress, batch: most = BATCH }: LastWordsMeans,
): Promise<void> {
  const [statement, rows] = [preparedFrom(db, 'rebuild.sql'), writer(db)];
  // Deferred: a write lock at once would be asked of the attached index, too.
  const atomically = db.transaction((work: () => void) => work()).deferred;
  const kept = archive(from);
  const old: Old = { db: from, archive: kept, held: held(kept, writer(from)) };
  const total = statement('count-old').pluck().get() as number;
  let done = statement('count-new').pluck().get() as number;
  reader.begin(rows.heldWords());
  const lots = inOrder(lastWords(from, lastDone(db)), AHEAD, async (lot) => ({
    lot,
    pages: await read(old, lot, reader),
  }));
  for await (const batch of batches(lots, most)) {
    atomically(() => {
      for (const { lot, pages } of batch) for (const page of pages) keep(page, lot);
      statement('set-done').run(String(batch.at(-1)?.lot.seq));
    });
    done += batch.reduce((sum, { lot }) => sum + sizeOf(lot), 0);
    progress({ pass: 'listing', done, total });
  }
  function keep({ rows: models, words }: UnderstoodPage, { listed, rich }: Lot): void {
    rows.keepWords(words);
    // Of two records in one answer the later one holds.
    const last = new Map(models.map((model) => [String(column(model, 'hub_id') ?? column(model, 'id')), model]));
    for (const [name, model] of last) {
      const key = listed.get(name) ?? rich.get(name);
      if (key !== undefined) rows.keepRebuilt(key, model, { searched: listed.has(name) });
    }
  }
}

const sizeOf = ({ listed, rich }: Lot): number => listed.size + rich.size;

function lastDone(db: Sqlite): number {
  return Number(preparedFrom(db, 'rebuild.sql')('done').pluck().get() ?? -1);
}

/** Every model's last word, answer by answer. */
function* lastWords(from: Sqlite, after: number): Generator<Lot> {
  const found = preparedFrom(from, 'rebuild.sql')('last-words').iterate(after) as IterableIterator<LastWord>;
  let lot: Lot = { seq: Number.NaN, listed: new Map(), rich: new Map() };
  for (const { key, seq, name, rich } of found) {
    if (seq !== lot.seq) {
      if (sizeOf(lot) > 0) yield lot;
      lot = { seq, listed: new Map(), rich: new Map() };
    }
    (rich ? lot.rich : lot.listed).set(name, key);
  }
  if (sizeOf(lot) > 0) yield lot;
}

/** What one answer says of the models that it is the last word on. */
async function read(
  { db, archive, held }: Old,
  { seq, listed, rich }: Lot,
  reader: PageReader,
): Promise<UnderstoodPage[]> {
  const stored = preparedFrom(db, 'rebuild.sql')('model');
  const raws = [...rich.values()].map((key) => held.model(stored.get(key) as StoredModel));
  const works = Array.from({ length: Math.ceil(raws.length / RICH) }, (_, n) =>
    reader.read({ raws: raws.slice(n * RICH, (n + 1) * RICH) }),
  );
  if (listed.size > 0) works.push(reader.read({ body: archive.body(seq), only: [...listed.keys()] }));
  return (await Promise.all(works)).map((page) => page.open());
}

/** Lots gathered until they fill a transaction. */
async function* batches<T extends { lot: Lot }>(lots: AsyncIterable<T>, most: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  let models = 0;
  for await (const one of lots) {
    batch.push(one);
    models += sizeOf(one.lot);
    if (models < most) continue;
    yield batch;
    [batch, models] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
