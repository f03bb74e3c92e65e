import { Readable } from 'node:stream';
import { run } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** What one command line printed and how it ended. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

type Given = Partial<Pick<Terminal, 'env' | 'watched' | 'signal' | 'columns' | 'colour' | 'now'>> & { stdin?: string };

/** A terminal that writes into `told`. */
export function fakeTerminal(given: Given): { terminal: Terminal; told: { out: string; err: string } } {
  const told = { out: '', err: '' };
  const terminal: Terminal = {
    stdin: Readable.from([given.stdin ?? '']),
    keyboard: false,
    env: given.env ?? { HF_HUB_OFFLINE: '1', HF_HUB_DISABLE_IMPLICIT_TOKEN: '1' },
    out: async (text) => void (told.out += text),
    err: (text) => void (told.err += text),
    watched: given.watched ?? false,
    columns: given.columns ?? null,
    colour: given.colour ?? false,
    signal: given.signal ?? new AbortController().signal,
    now: given.now ?? (() => new Date()),
  };
  return { terminal, told };
}

/** Runs one command line in this process, with every byte it prints caught. */
export async function hubdex(args: readonly string[], given: Given = {}): Promise<Ran> {
  const { terminal, told } = fakeTerminal(given);
  const code = await run(args, terminal);
  return { code, ...told };
}
