import { Readable } from 'node:stream';
import { run } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** What one command line printed and how it ended. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs one command line in this process, with every byte it prints caught. */
export async function hubdex(
  args: readonly string[],
  given: Partial<Pick<Terminal, 'env' | 'watched' | 'signal' | 'columns' | 'colour'>> & { stdin?: string } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    stdin: Readable.from([given.stdin ?? '']),
    env: given.env ?? { HF_HUB_OFFLINE: '1', HF_HUB_DISABLE_IMPLICIT_TOKEN: '1' },
    out: async (text) => void (out += text),
    err: (text) => void (err += text),
    watched: given.watched ?? false,
    columns: given.columns ?? null,
    colour: given.colour ?? false,
    keyboard: false,
    signal: given.signal ?? new AbortController().signal,
    now: () => new Date(),
  };
  const code = await run(args, terminal);
  return { code, out, err };
}
