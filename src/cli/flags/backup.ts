import { type AddCommand, DB } from './command.ts';

export const addBackup: AddCommand = (program, terminal, done) => {
  program
    .command('backup')
    .description('copy the index as it stands to a new file, also while a crawl is writing it')
    .argument('<file>', 'the new file')
    .option(...DB)
    .action(async (file: string, { db }: { db: string }) =>
      done(await (await import('../commands/backup.ts')).backupCommand(db, file, terminal)),
    );
};
