import { Readable } from 'node:stream';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { openForReading } from '../../index/open.ts';
import { type Ask, agentServer } from '../agent/server.ts';
import { EXIT } from '../exit.ts';
import { run } from '../program.ts';
import type { Terminal } from '../terminal.ts';

/** Serves one client until it hangs up or Ctrl-C comes. Standard output belongs to the protocol. */
export async function mcpCommand({ db }: { db: string }, terminal: Terminal): Promise<number> {
  // Said at once and in words, not at the first call.
  openForReading(db).close();
  const handle = serveStdio(() => agentServer(asker(db, terminal)), {
    legacy: 'serve',
    onerror: (error) => terminal.err(`hubdex mcp: ${error.message}\n`),
  });
  await hungUp(terminal);
  await handle.close();
  return EXIT.done;
}

function hungUp({ signal, stdin }: Terminal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    stdin.once('end', () => resolve());
    stdin.once('close', () => resolve());
  });
}

/** Our own command line, run in this process with all that it prints caught. */
function asker(db: string, terminal: Terminal): Ask {
  return async ([command = '', ...rest]) => {
    const printed = { out: '', err: '' };
    const code = await run([command, '--db', db, ...rest], {
      ...terminal,
      stdin: Readable.from([]),
      keyboard: false,
      out: async (text) => void (printed.out += text),
      err: (text) => void (printed.err += text),
      watched: false,
      columns: null,
      colour: false,
    });
    return { code, ...printed };
  };
}
