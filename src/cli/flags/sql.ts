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
    .command('sql')
    .argument('[statement]', 'SQL, or - for standard input; without it, on a terminal, a conversation')
    .description('one reading statement over the index; "hubdex schema" tells its tables')
    .option(...DB)
    .option('--file <file>', 'the statement from a file')
    .option('--param <name=value>', 'bound as :name; repeat for several', gathered, [] as string[])
    .option('--limit <n>', 'at most n rows; 0 for all of them, as they come', whole(0), 1000)
    .option('--timeout <seconds>', 'end the query after this time', positive, 30);
  withFormat(command).action(async (statement: string | undefined, flags: SqlFlags) => {
    const { sqlCommand } = await import('../commands/sql.ts');
    done(await sqlCommand(statement, { ...flags, parameters: flags.param }, terminal));
  });
};
