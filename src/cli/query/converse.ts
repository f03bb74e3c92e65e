/** SQL in a conversation: statements over several lines, a history, and commands that begin with a dot. */
import { createInterface, type Interface } from 'node:readline/promises';
import { type SqlOptions, printRows } from '../commands/sql.ts';
import { complain } from '../complain.ts';
import { EXIT } from '../exit.ts';
import type { Terminal } from '../terminal.ts';
import { completed } from './complete-sql.ts';
import { dotCommand } from './dot-commands.ts';
import { historyFile, readHistory, writeHistory } from './history.ts';

const WELCOME = 'SQL ends with a semicolon. ".tables" lists tables, ".schema models" explains one, ".help" the rest.\n';

/** What is under way: the settings, and the lines of a statement that has not ended. */
export interface Talk {
  options: SqlOptions;
  lines: string[];
}

/** Talks until the end of input or `.quit`. */
export async function converse(options: SqlOptions, terminal: Terminal): Promise<number> {
  const history = historyFile(terminal.env);
  const keyboard = createInterface({
    input: terminal.stdin,
    output: process.stdout,
    history: readHistory(history),
    historySize: 1000,
    removeHistoryDuplicates: true,
    completer: (line: string) => completed(line),
  });
  keyboard.on('history', (lines: string[]) => writeHistory(history, lines));
  await terminal.out(WELCOME);
  const talk: Talk = { options, lines: [] };
  for (let line = await asked(keyboard, talk); line !== null; line = await asked(keyboard, talk)) {
    if (!(await heard(line, talk, interruptible(keyboard, terminal)))) break;
  }
  keyboard.close();
  return EXIT.done;
}

/** Acts on one line; false to end. */
export async function heard(line: string, talk: Talk, terminal: Terminal): Promise<boolean> {
  try {
    if (talk.lines.length === 0 && line.trim().startsWith('.')) return await dotCommand(line.trim(), talk, terminal);
    if (line.trim() !== '' || talk.lines.length > 0) talk.lines.push(line);
    if (!line.trimEnd().endsWith(';')) return true;
    const sql = talk.lines.splice(0).join('\n');
    await printRows(sql, talk.options, terminal);
  } catch (error) {
    complain(terminal, error instanceof Error ? error.message : String(error));
  }
  return true;
}

/** The next line; null at the end of input. Ctrl-C gives up the statement that has begun. */
function asked(keyboard: Interface, talk: Talk): Promise<string | null> {
  const given = new AbortController();
  return new Promise((resolve) => {
    const end = (line: string | null): void => {
      keyboard.off('SIGINT', giveUp).off('close', close);
      resolve(line);
    };
    const close = () => end(null);
    const giveUp = (): void => {
      talk.lines = [];
      given.abort();
      process.stdout.write('\n');
      end('');
    };
    keyboard.once('SIGINT', giveUp).once('close', close);
    keyboard.question(talk.lines.length === 0 ? 'hubdex> ' : '   ...> ', { signal: given.signal }).then(end, () => {});
  });
}

/** The terminal, with Ctrl-C for what is running alone. */
function interruptible(keyboard: Interface, terminal: Terminal): Terminal {
  const running = new AbortController();
  keyboard.removeAllListeners('SIGINT').once('SIGINT', () => running.abort());
  return { ...terminal, signal: running.signal };
}
