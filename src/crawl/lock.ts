import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

/** Another run is at work on the same index; the message says which. */
export class LockedError extends Error {
  override name = 'LockedError';
}

/**
 * Takes `<db>.lock` for this process and returns the function that gives it back. A lock whose process is gone (killed,
 * power cut) is taken over. `:memory:` needs none. @throws LockedError
 */
export function takeLock(db: string): () => void {
  if (db === ':memory:') return () => {};
  const path = `${db}.lock`;
  if (!tryCreate(path)) {
    const holder = readHolder(path);
    if (holder !== null && isAlive(holder)) {
      throw new LockedError(
        `another hubdex (process ${holder}) is writing ${db}; wait for it to end. If it is no hubdex, remove ${path}`,
      );
    }
    rmSync(path, { force: true });
    if (!tryCreate(path)) throw new LockedError(`another hubdex has just begun to write ${db}; wait for it to end`);
  }
  return () => rmSync(path, { force: true });
}

function tryCreate(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(path: string): number | null {
  const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Killed, but not yet buried by its parent, as happens in containers: it writes nothing any more. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
