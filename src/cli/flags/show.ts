import { OF_SEVERAL, type Format } from '../output/format.ts';
import { withFormat } from '../options.ts';
import { type AddCommand, DB } from './command.ts';

export const addShow: AddCommand = (program, terminal, done) => {
  const command = program
    .command('show')
    .argument('<id>', 'a model: owner/name, or its address on the Hub')
    .description('everything held of one model, with the reason for each fact')
    .option(...DB)
    .option('--claims', 'list the claims of its card')
    .option('--history', 'only how it changed: facts, numbers in its card, downloads and likes');
  withFormat(command, OF_SEVERAL).action(
    async (id: string, flags: { db: string; claims?: boolean; history?: boolean; format: Format }) => {
      const { showCommand } = await import('../commands/show.ts');
      done(
        await showCommand(id, { ...flags, claims: flags.claims === true, history: flags.history === true }, terminal),
      );
    },
  );
};
