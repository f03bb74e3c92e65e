import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { whyRefused } from '../refused.ts';
import { UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** Standard output, where a file is to be named. */
export const STANDARD_OUTPUT = '-';

/** Writes a file so that it is there whole or not at all; `-` prints it. @throws UsageError where it cannot be written */
export async function writeFile(path: string, text: string, terminal: Terminal): Promise<void> {
  if (path === STANDARD_OUTPUT) return terminal.out(text);
  if (existsSync(path) && statSync(path).isDirectory())
    throw new UsageError(`${path} is a folder; give a file to write to`);
  const part = `${path}.${process.pid}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(part, text);
    renameSync(part, path);
  } catch (error) {
    if (existsSync(part)) rmSync(part);
    throw new UsageError(`cannot write to ${path}: ${whyRefused(error)}`);
  }
}
