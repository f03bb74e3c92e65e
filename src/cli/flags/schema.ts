import type { Format } from '../output/format.ts';
import { withFormat } from '../options.ts';
import type { AddCommand } from './command.ts';

export const addSchema: AddCommand = (program, terminal, done) => {
  const command = program
    .command('schema [table]')
    .description('what the tables of the index hold: columns, meanings, units, and a query to start from each');
  withFormat(command).action(async (table: string | undefined, flags: { format: Format }) =>
    done(await (await import('../commands/schema.ts')).schemaCommand(table, flags.format, terminal)),
  );
};
