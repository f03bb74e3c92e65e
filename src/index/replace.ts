/** Putting a finished file in the place of an index. */
import { renameSync, rmSync } from 'node:fs';
import { realFile } from './paths.ts';

/** Gives the new file the name of the old one. Whoever reads the old one reads on; a link goes on to lead to the index. */
export function swapIn(fresh: string, path: string): void {
  const real = realFile(path);
  // The old file's log must not be replayed into the new file.
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(real + suffix, { force: true });
  renameSync(fresh, real);
}
