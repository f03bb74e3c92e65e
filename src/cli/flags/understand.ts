/** The commands that need no index. */
import { whole } from '../options.ts';
import type { Format } from '../print.ts';
import { type AddCommand, FORMAT } from './command.ts';

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

export const addExplain: AddCommand = (program, terminal, done) => {
  program
    .command('explain <name>')
    .description('what each part of a model name means, in plain words; needs no index')
    .option(...FORMAT)
    .action(async (name: string, flags: { format: Format }) =>
      done(await (await import('../commands/explain.ts')).explainCommand(name, flags.format, terminal)),
    );
};
