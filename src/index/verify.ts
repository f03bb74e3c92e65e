/** Whether an index is still what was written: bit for bit, the references between its tables, every archived body. */
import { isArchiveLeftOut } from './left-out.ts';
import { type Checksums, checksums } from './checksum.ts';
import type { Sqlite } from './open.ts';
import { type DamagedError, damageOf, readSealed, type StoredRow } from './seal.ts';
import { preparedFrom } from './statements.ts';

/** What was found. Everything empty, zero or equal means sound. */
export interface Verified {
  /** What SQLite says of the file. */
  integrity: string[];
  /** Rows whose foreign key leads nowhere. */
  foreignKeys: number;
  /** References to archived exchanges that are not there: by what refers to them. */
  dangling: Record<string, number>;
  /** Of the whole file, as its last writer left it and as it is; null where a writer left none. */
  checksum: Checksums | null;
  /** Archived exchanges that are not what was stored; null where the archive was not read. */
  damaged: { seq: number; why: string }[] | null;
  /** Archived exchanges of before there were seals. */
  unsealed: number;
}

/** Whether all is as it was written. */
export function isSound({ integrity, foreignKeys, dangling, checksum, damaged }: Verified): boolean {
  return (
    integrity.length === 0 &&
    foreignKeys === 0 &&
    Object.values(dangling).every((count) => count === 0) &&
    (checksum === null || checksum.recorded === checksum.found) &&
    (damaged === null || damaged.length === 0)
  );
}

/** Looks at everything; `archive`: reads every archived body too. */
export function verify(db: Sqlite, { archive }: { archive: boolean }): Verified {
  const statement = preparedFrom(db, 'doctor.sql');
  const integrity = checked(() => db.pragma('integrity_check(20)') as { integrity_check: string }[]);
  const found = integrity.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  return {
    integrity: found,
    foreignKeys: checked(() => db.pragma('foreign_key_check') as unknown[]).length,
    dangling: checked(() => [danglingIn(db)])[0] ?? {},
    checksum: checked(() => [checksums(db)])[0] ?? null,
    damaged: archive ? [...damagedRows(db)].map(({ seq, why }) => ({ seq, why })) : null,
    unsealed: (checked(() => [statement('unsealed').pluck().get() as number])[0] ?? 0) as number,
  };
}

function danglingIn(db: Sqlite): Record<string, number> {
  const found = preparedFrom(db, 'doctor.sql')('dangling').get() as Record<string, number>;
  // Without its archive everything leads to exchanges that are not there, and is meant to.
  return isArchiveLeftOut(db) ? { facts: found.facts ?? 0 } : found;
}

/** What a damaged file can no longer answer counts as nothing here: the integrity check tells of it. */
function checked<T>(ask: () => T[]): T[] {
  try {
    return ask();
  } catch {
    return [];
  }
}

/** The archived exchanges that are not what was stored. */
function* damagedRows(db: Sqlite): Generator<DamagedError> {
  const statement = preparedFrom(db, 'archive.sql');
  const last = statement('last').pluck().get() as number;
  for (let after = 0; after < last; ) {
    try {
      const row = statement('after').get(after) as StoredRow | undefined;
      if (!row) return;
      after = row.seq;
      readSealed(row);
    } catch (error) {
      const damage = damageOf(after + 1, error);
      // An unreadable row has no number of its own: the next one is tried.
      if (damage.seq > after) after = damage.seq;
      yield damage;
    }
  }
}
