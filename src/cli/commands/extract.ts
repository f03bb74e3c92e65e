import { createInterface } from 'node:readline';
import { extractLine } from '../../parse/contract.ts';
import { EXIT } from '../exit.ts';
import type { Terminal } from '../terminal.ts';

/** Reads records from standard input and writes what is understood, line by line, in order. */
export async function extractCommand(terminal: Terminal): Promise<number> {
  let bad = 0;
  for await (const line of createInterface({ input: terminal.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const answer = extractLine(line);
    if ('error' in answer) bad += 1;
    await terminal.out(`${JSON.stringify(answer)}\n`);
  }
  return bad > 0 ? EXIT.doneWithFailures : EXIT.done;
}
