import { type AddCommand, DB } from './command.ts';

export const addReindex: AddCommand = (program, terminal, done) => {
  program
    .command('reindex')
    .description('make all tables again from the archive with the rules of this version; no network')
    .option(...DB)
    .action(async (flags: { db: string }) =>
      done(await (await import('../commands/reindex.ts')).reindexCommand(flags.db, terminal)),
    );
};
