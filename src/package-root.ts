import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * The folder of hubdex's package.json: migrations, SQL files and lessons are read from there, whether this code runs
 * from `src/` or bundled from `dist/`. @throws when the package was moved apart.
 */
export const packageRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

/** The version of hubdex, from its package.json. */
export const version: string = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version;

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'migrations', 'meta', '_journal.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error('hubdex is not complete: no migrations folder beside it; install the package again');
  return findRoot(parent);
}

/** This code runs bundled, from `dist/`. Threads of ours need that: from source they cannot load TypeScript. */
export const isBundled: boolean = import.meta.url.startsWith(pathToFileURL(join(packageRoot, 'dist')).href);

/** A program of ours that runs as a process or thread of its own: its file, and the flags Node needs to run it. */
export function ownProgram(source: string, bundled: string): { file: string; execArgv: string[] } {
  if (isBundled) return { file: join(packageRoot, 'dist', bundled), execArgv: [] };
  return { file: join(packageRoot, 'src', source), execArgv: ['--import', 'tsx'] };
}
