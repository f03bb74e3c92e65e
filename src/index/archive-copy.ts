/** Taking an archive over into another index, row by row where it is damaged. */
import type { Sqlite } from './open.ts';
import { type DamagedError, damageOf, readSealed, sealOf, type StoredRow } from './seal.ts';
import { preparedFrom } from './statements.ts';

/** Copies every row that is what was stored; the others are told and left out. Returns how many were copied. */
export function copyArchive(from: Sqlite, to: Sqlite, onDamaged: (error: DamagedError) => void): number {
  const read = preparedFrom(from, 'archive.sql');
  const insert = preparedFrom(to, 'archive.sql')('insert-copy');
  let copied = 0;
  for (const row of readable(read, onDamaged)) {
    try {
      readSealed(row);
    } catch (error) {
      onDamaged(damageOf(row.seq, error));
      continue;
    }
    insert.run({ ...row, seal: sealOf(row) });
    copied += 1;
  }
  return copied;
}

/** Every row that SQLite itself can still read, stepping over those that it cannot. */
function* readable(
  read: ReturnType<typeof preparedFrom>,
  onDamaged: (error: DamagedError) => void,
): Generator<StoredRow> {
  const last = lastSeq(read, onDamaged);
  for (let after = 0; after < last; ) {
    try {
      const row = read('after').get(after) as StoredRow | undefined;
      if (!row) return;
      yield row;
      after = row.seq;
    } catch (error) {
      after += 1;
      onDamaged(damageOf(after, error));
    }
  }
}

function lastSeq(read: ReturnType<typeof preparedFrom>, onDamaged: (error: DamagedError) => void): number {
  try {
    return read('last').pluck().get() as number;
  } catch (error) {
    onDamaged(damageOf(0, error));
    return 0;
  }
}

/** Seals the rows of before there were seals. */
export function sealAll(db: Sqlite): void {
  const statement = preparedFrom(db, 'archive.sql');
  for (let after = 0; ; ) {
    const rows = statement('unsealed').all(after) as StoredRow[];
    if (rows.length === 0) return;
    for (const row of rows) statement('seal').run(sealOf(row), row.seq);
    after = rows.at(-1)?.seq ?? after;
  }
}
