import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { whyRefused } from '../refused.ts';
import { UsageError } from './exit.ts';

/** Writes files, by name, into a folder that is made where it is not there. @throws UsageError where it cannot be one */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError(`${folder} is a file; give a folder to write to`);
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
  } catch (error) {
    throw new UsageError(`cannot write to ${folder}: ${whyRefused(error)}`);
  }
}
