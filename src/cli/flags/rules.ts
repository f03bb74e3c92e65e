import type { Format } from '../output/format.ts';
import { withFormat } from '../options.ts';
import type { AddCommand } from './command.ts';

export const addRules: AddCommand = (program, terminal, done) => {
  const command = program
    .command('rules [table]')
    .description(
      'what hubdex knows of families, formats, licenses, benchmarks ...: the rule tables, each row with its source',
    );
  withFormat(command).action(async (table: string | undefined, flags: { format: Format }) =>
    done(await (await import('../commands/rules.ts')).rulesCommand(table, flags.format, terminal)),
  );
};
