import { gathered } from '../options.ts';
import { type AddCommand, DB } from './command.ts';

interface PublishFlags {
  db: string;
  index: boolean;
  archive?: boolean;
  export: string[];
  private?: boolean;
  yes?: boolean;
  json?: boolean;
}

export const addPublish: AddCommand = (program, terminal, done) => {
  program
    .command('publish <repo>')
    .description(
      'put the index into a dataset repo of the Hub, for others to pull; says what it would send until --yes',
    )
    .option(...DB)
    .option('--archive', "also an edition with the Hub's answers, from which others can crawl on and rebuild")
    .option('--no-index', 'exports alone')
    .option(
      '--export <folder>',
      'also this folder that "hubdex export" wrote; repeat for several',
      gathered,
      [] as string[],
    )
    .option('--private', 'a repo that is made for it is private')
    .option('--yes', 'send it; needs a token with write rights')
    .option('--json', 'print what is sent as JSON')
    .action(async (repo: string, flags: PublishFlags) => {
      const { publishCommand } = await import('../commands/publish.ts');
      done(await publishCommand(repo, flags, terminal));
    });
};
