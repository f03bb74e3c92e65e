/** A backup is the index of one moment, whoever writes meanwhile. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backup, BackupError } from '../../src/index/backup.ts';
import { openCopy } from '../../src/index/connect.ts';
import { closeWritten, openForReading, openForWriting } from '../../src/index/open.ts';
import { isSound, verify } from '../../src/index/verify.ts';
import { demoIndex } from '../demo-index.ts';
import { closeAll, folder } from '../hub/local/five-models.ts';
import { contentOf } from './look.ts';

let dir: string;
let whole: string;
beforeAll(async () => {
  dir = folder();
  whole = await demoIndex(dir, 'whole.db');
});
afterAll(closeAll);

describe('a backup', () => {
  it('taken while a transaction is open holds what was stored before it', () => {
    const before = contentOf(whole);
    const writer = openForWriting(whole);
    writer.exec("BEGIN IMMEDIATE; UPDATE models SET family = 'none'");
    const reader = openForReading(whole);
    backup(reader, join(dir, 'backup.db'));
    reader.close();
    writer.exec('COMMIT');
    writer.close();
    expect(contentOf(join(dir, 'backup.db'))).toBe(before);
    expect(contentOf(whole)).not.toBe(before);
    const copy = openForReading(join(dir, 'backup.db'));
    expect(isSound(verify(copy, { archive: true }))).toBe(true);
    copy.close();
  });

  it('replaces nothing', () => {
    const db = openForReading(whole);
    expect(() => backup(db, whole)).toThrow(BackupError);
    db.close();
    expect(readdirSync(dir).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('a backup into a folder that is not there', () => {
  it('says so', () => {
    const db = openForReading(whole);
    const file = join(dir, 'no/such/folder', 'backup.db');
    expect(() => backup(db, file)).toThrow(`cannot open ${file}: the folder is missing or not writable`);
    db.close();
  });
});

describe('an index left by its writer', () => {
  it('lies alone, so that nobody needs to write in its folder to read it', () => {
    const path = join(dir, 'alone.db');
    const db = openForWriting(path);
    db.exec("INSERT INTO words VALUES (1, 'x')");
    expect(existsSync(`${path}-wal`)).toBe(true);
    closeWritten(db);
    const reader = openForReading(path);
    expect(reader.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(readdirSync(dir).filter((name) => name.startsWith('alone.db'))).toEqual(['alone.db']);
    reader.close();
  });

  it('that died is read from a copy with all that its log holds', () => {
    const path = join(dir, 'died.db');
    const db = openForWriting(path);
    db.exec("INSERT INTO words VALUES (1, 'kept in the log')");
    const copy = openCopy(path);
    expect(copy.prepare('SELECT word FROM words').pluck().all()).toEqual(['kept in the log']);
    copy.close();
    db.close();
  });
});
