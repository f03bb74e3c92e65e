import { type AddCommand, DB } from './command.ts';

interface ReindexFlags {
  db: string;
  salvage?: boolean;
}

export const addReindex: AddCommand = (program, terminal, done) => {
  program
    .command('reindex')
    .description('make all tables again from the archive with the rules of this version; no network')
    .option(...DB)
    .option('--salvage', 'leave out what is damaged in the archive, and tell it')
    .action(async (flags: ReindexFlags) =>
      done(await (await import('../commands/reindex.ts')).reindexCommand(flags, terminal)),
    );
};
