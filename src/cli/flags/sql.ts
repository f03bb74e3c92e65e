import type { Format } from '../output/format.ts';
import { gathered, positive, whole, withFormat } from '../options.ts';
import { type AddCommand, DB } from './command.ts';

interface SqlFlags {
  db: string;
  file?: string;
  param: string[];
  limit: number;
  timeout: number;
  format: Format;
}

export const addSql: AddCommand = (program, terminal, done) => {
  const command = program
    .command('sql [statement]')
    .description('one reading statement over the index')
    .option(...DB)
    .option('--file <file>', 'the statement from a file')
    .option('--param <name=value>', 'bound as :name; repeat for several', gathered, [] as string[])
    .option('--limit <n>', 'at most n rows', whole(1), 1000)
    .option('--timeout <seconds>', 'end the query after this time', positive, 30);
  withFormat(command).action(async (statement: string | undefined, flags: SqlFlags) => {
    const { sqlCommand } = await import('../commands/sql.ts');
    done(await sqlCommand(statement, { ...flags, parameters: flags.param }, terminal));
  });
};
