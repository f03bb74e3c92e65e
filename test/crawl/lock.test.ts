/** One writer an index, whoever it is and whatever became of the one before. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { LockedError, takeLock } from '../../src/crawl/lock.ts';
import { closeAll, folder } from '../hub/local/five-models.ts';

afterEach(closeAll);

/** A process that takes the lock, tells so, and keeps it until it is killed. */
async function holder(db: string) {
  const program = new URL('lock-holder.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', program, db], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

describe('the lock of an index', () => {
  it('is held by one process, and given back when that one is killed', async () => {
    const db = join(folder(), 'index.db');
    const other = await holder(db);
    expect(() => takeLock(db)).toThrow(LockedError);
    other.kill('SIGKILL');
    await once(other, 'exit');
    takeLock(db)();
  });

  it('is the same through a link, also before the index is there', () => {
    const dir = folder();
    mkdirSync(join(dir, 'data'));
    symlinkSync(join('data', 'index.db'), join(dir, 'link.db'));
    const release = takeLock(join(dir, 'link.db'));
    expect(() => takeLock(join(dir, 'data', 'index.db'))).toThrow(LockedError);
    release();
    takeLock(join(dir, 'data', 'index.db'))();
  });

  it('asks no process number: that of a living stranger, left in a lock file of old, locks nobody out', () => {
    const db = join(folder(), 'index.db');
    writeFileSync(`${db}.lock`, String(process.ppid).repeat(200));
    takeLock(db)();
    expect(statSync(`${db}.lock`).size).toBe(0);
  });

  it('that cannot be taken for want of a folder says so', () => {
    expect(() => takeLock(join(folder(), 'absent', 'index.db'))).toThrow(/cannot lock .*index\.db/);
  });
});
