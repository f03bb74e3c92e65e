import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Given } from '../../explore/page.ts';
import { listen } from '../../explore/server/listen.ts';
import { keptOpen } from '../../explore/server/stamp.ts';
import { USES } from '../../rules/choices.ts';
import { formatted } from '../output/rows.ts';
import { complain } from '../complain.ts';
import { EXIT, UsageError } from '../exit.ts';
import { hardware, room } from '../serve/hardware.ts';
import { queries } from '../serve/queries.ts';
import { threads } from '../serve/threads.ts';
import type { Terminal } from '../terminal.ts';
import { cardLines } from '../../parse/card/lines.ts';

export interface ServeOptions {
  db: string;
  host: string;
  /** 0: any that is free. */
  port: number;
  open: boolean;
}

/** Serves the explorer until it is interrupted. */
export async function serveCommand({ db, host, port, open }: ServeOptions, terminal: Terminal): Promise<number> {
  const index = keptOpen(db);
  const beside = threads(db, () => index.now().db);
  const sql = queries(db, terminal.signal);
  try {
    const given: Given = {
      query: sql.query,
      csv: (table) => formatted(table, 'csv', terminal),
      ...beside,
      uses: USES.map(({ id }) => id),
      hardware,
      lines: cardLines,
      room,
    };
    const server = await listen({ index, given, host, complain: (error) => complain(terminal, told(error)) }, port);
    await terminal.out(`${server.url}\n`);
    if (open) openBrowser(server.url);
    if (!terminal.signal.aborted) await once(terminal.signal, 'abort');
    await server.close();
    return EXIT.done;
  } catch (error) {
    throw readable(error, host, port);
  } finally {
    sql.close();
    await beside.close();
    index.close();
  }
}

function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function readable(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new UsageError(`port ${port} is taken; give another with --port, or 0 for any that is free`);
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL')
    return new UsageError(`${host} is no address of this machine; give one with --host, such as 127.0.0.1`);
  if (code === 'EACCES') return new UsageError(`port ${port} may not be used; give one above 1023 with --port`);
  return error;
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'open', win32: 'explorer' };

/** A browser that cannot be opened is no error: the address is printed. */
function openBrowser(url: string): void {
  spawn(OPENERS[process.platform] ?? 'xdg-open', [url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
