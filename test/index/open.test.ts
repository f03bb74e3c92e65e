import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IndexFileError } from '../../src/index/index-file-error.ts';
import { openForReading, openForWriting } from '../../src/index/open.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hubdex-open-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

/** The error's code and message, so that a test can expect the reason. */
function refusal(open: () => unknown): { code: string; message: string } {
  try {
    open();
  } catch (error) {
    if (error instanceof IndexFileError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('it opened');
}

describe('opening an index', () => {
  it('makes a new file that the next run knows as its own', () => {
    openForWriting(at('new.db')).close();
    const db = openForReading(at('new.db'));
    expect(db.prepare('SELECT count(*) FROM models').pluck().get()).toBe(0);
    db.close();
  });

  it('leaves an empty file alone that another program has named its own', () => {
    const other = new Database(at('other.db'));
    other.pragma('application_id = 1196444487');
    other.close();
    expect(refusal(() => openForWriting(at('other.db'))).code).toBe('foreign');
  });

  it('says how to make one where there is none, and makes none itself', () => {
    const { code, message } = refusal(() => openForReading(at('none.db')));
    expect(code).toBe('missing');
    expect(message).toContain('hubdex crawl');
    expect(existsSync(at('none.db'))).toBe(false);
  });

  it('says of an empty file that it is empty, and not that it is old', () => {
    writeFileSync(at('empty.db'), '');
    const { code, message } = refusal(() => openForReading(at('empty.db')));
    expect(code).toBe('missing');
    expect(message).toMatch(/empty\.db is empty: .* "hubdex crawl --db/);
  });

  it('leaves a SQLite file of somebody else alone', () => {
    const other = new Database(at('other.db'));
    other.exec('CREATE TABLE theirs (a)');
    other.close();
    expect(refusal(() => openForWriting(at('other.db'))).code).toBe('foreign');
    const still = new Database(at('other.db'), { readonly: true });
    expect(still.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['theirs']);
    still.close();
  });

  it('leaves a file that is no SQLite file alone', () => {
    writeFileSync(at('notes.txt'), 'these are my notes, not a database, and long enough to have a header'.repeat(20));
    expect(refusal(() => openForWriting(at('notes.txt'))).code).toBe('not-sqlite');
  });

  it('asks for a newer hubdex when a newer one wrote the file', () => {
    const db = openForWriting(at('new.db'));
    db.pragma('user_version = 9999');
    db.close();
    const { code, message } = refusal(() => openForReading(at('new.db')));
    expect(code).toBe('newer');
    expect(message).toContain('update hubdex');
    expect(refusal(() => openForWriting(at('new.db'))).code).toBe('newer');
  });

  it('tells of a folder that is not there', () => {
    expect(refusal(() => openForWriting(at('no/such/folder/x.db'))).code).toBe('missing');
  });

  it('goes on with a file whose making was cut short', () => {
    const db = new Database(at('half.db'));
    db.pragma(`application_id = ${0x68646578}`);
    db.close();
    openForWriting(at('half.db')).close();
    const whole = openForReading(at('half.db'));
    expect(whole.prepare('SELECT count(*) FROM models').pluck().get()).toBe(0);
    whole.close();
  });

  it('cannot be written through a reading connection', () => {
    openForWriting(at('new.db')).close();
    const db = openForReading(at('new.db'));
    expect(() => db.prepare("INSERT INTO meta VALUES ('a', 'b')").run()).toThrow(/readonly/);
    db.close();
  });
});
