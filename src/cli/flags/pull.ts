import { type AddCommand, DB } from './command.ts';

interface PullFlags {
  db: string;
  archive?: boolean;
  replace?: boolean;
  json?: boolean;
}

export const addPull: AddCommand = (program, terminal, done) => {
  program
    .command('pull <repo>')
    .description('fetch an index that somebody published; where an earlier version is held, only what changed')
    .option(...DB)
    .option('--archive', "the edition with the Hub's answers, to crawl on from and to rebuild")
    .option('--replace', 'also in place of an index that was made here or crawled on since')
    .option('--json', 'print what was done as JSON')
    .action(async (repo: string, flags: PullFlags) => {
      const { pullCommand } = await import('../commands/pull.ts');
      done(await pullCommand(repo, flags, terminal));
    });
};
