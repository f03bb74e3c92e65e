import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * The file that a path means once links are followed, also one that is not there yet: two names of one index share one
 * lock, and a rebuild replaces the file and not the link to it. `:memory:` is itself.
 */
export function realFile(path: string): string {
  if (path === ':memory:') return path;
  if (existsSync(path)) return realpathSync(path);
  if (isLink(path)) return realFile(resolve(dirname(path), readlinkSync(path)));
  const folder = dirname(resolve(path));
  return existsSync(folder) ? join(realpathSync(folder), basename(path)) : path;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
