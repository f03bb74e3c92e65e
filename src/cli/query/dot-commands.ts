import { schemaReport, tablesReport } from '../commands/schema.ts';
import { UsageError } from '../exit.ts';
import { FORMATS } from '../output/format.ts';
import { print } from '../output/report.ts';
import type { Terminal } from '../terminal.ts';
import type { Talk } from './converse.ts';

interface DotCommand {
  usage: string;
  says: string;
  /** False ends the conversation. */
  run(given: string, talk: Talk, terminal: Terminal): Promise<boolean>;
}

/** The commands of a conversation. */
const COMMANDS: Readonly<Record<string, DotCommand>> = {
  '.tables': {
    usage: '.tables',
    says: 'the tables and what a row of each is',
    run: async (_, __, terminal) => said(print(tablesReport(), 'table', terminal)),
  },
  '.schema': {
    usage: '.schema TABLE',
    says: 'columns of a table, their meanings and units, and a query to start from',
    run: async (table, _, terminal) =>
      said(print(table === '' ? tablesReport() : schemaReport(table), 'table', terminal)),
  },
  '.format': {
    usage: '.format FORMAT',
    says: `how rows are printed: ${FORMATS.join(', ')}`,
    async run(given, talk) {
      const format = FORMATS.find((one) => one === given);
      if (!format) throw new UsageError(`.format: give one of ${FORMATS.join(', ')}`);
      talk.options = { ...talk.options, format };
      return true;
    },
  },
  '.limit': {
    usage: '.limit N',
    says: 'at most so many rows; 0 for all',
    async run(given, talk) {
      const limit = Number(given);
      if (given === '' || !Number.isSafeInteger(limit) || limit < 0)
        throw new UsageError('.limit: give a whole number');
      talk.options = { ...talk.options, limit };
      return true;
    },
  },
  '.help': { usage: '.help', says: 'this', run: async (_, __, terminal) => said(terminal.out(help())) },
  '.quit': { usage: '.quit', says: 'ends the conversation, as Ctrl-D does', run: async () => false },
};

/** Names of the commands. */
export const DOT_COMMANDS = Object.keys(COMMANDS);

/** Runs a line that begins with a dot; false to end. @throws UsageError for an unknown one */
export async function dotCommand(line: string, talk: Talk, terminal: Terminal): Promise<boolean> {
  const [name = '', ...given] = line.replace(/;$/, '').split(/\s+/);
  const command = name === '.exit' ? COMMANDS['.quit'] : COMMANDS[name];
  if (!command) throw new UsageError(`${name}: no such command; there are ${DOT_COMMANDS.join(', ')}`);
  return command.run(given.join(' '), talk, terminal);
}

async function said(printed: Promise<void>): Promise<boolean> {
  await printed;
  return true;
}

function help(): string {
  return Object.values(COMMANDS)
    .map(({ usage, says }) => `${usage.padEnd(16)}${says}\n`)
    .join('');
}
