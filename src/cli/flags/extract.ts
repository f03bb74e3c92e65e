import { whole } from '../options.ts';
import type { AddCommand } from './command.ts';

export const addExtract: AddCommand = (program, terminal, done) => {
  program
    .command('extract')
    .description('understand records from standard input, one JSON object a line, without index or network')
    .option('--jsonl', 'JSON lines in, JSON lines out (the only format)')
    .option('--threads <n>', 'threads to use (default: one a core)', whole(1))
    .action(async (flags: { threads?: number }) =>
      done(await (await import('../commands/extract.ts')).extractCommand({ threads: flags.threads ?? null }, terminal)),
    );
};
