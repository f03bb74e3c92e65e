/** Texts that a command line names: a file's, or what comes on standard input. */
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { whyRefused } from '../refused.ts';
import { UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** The text of the file that an option names. @throws UsageError for one that cannot be read, or is no text */
export function textOfFile(option: string, path: string): string {
  return asText(`${option} ${path}`, readOrRefuse(`${option} ${path}`, path));
}

/** All of standard input. @throws UsageError where it cannot be read, or is no text */
export async function textOfInput({ stdin }: Terminal): Promise<string> {
  try {
    return asText('standard input', await buffer(stdin));
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`standard input: ${whyRefused(error)}`);
  }
}

function readOrRefuse(what: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`${what}: ${whyRefused(error)}`);
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function asText(what: string, bytes: Buffer): string {
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw new UsageError(`${what}: no text: byte ${zero + 1} is zero`);
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new UsageError(`${what}: no text in UTF-8; convert it first`);
  }
}
