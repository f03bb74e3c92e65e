import type { Format } from '../output/format.ts';
import { whole, withFormat } from '../options.ts';
import { type AddCommand, DB } from './command.ts';

export const addSearch: AddCommand = (program, terminal, done) => {
  const command = program
    .command('search <words...>')
    .description('models whose id, tags or card hold the words ("exact phrase", prefix*)')
    .option(...DB)
    .option('--limit <n>', 'at most n models', whole(1), 20);
  withFormat(command).action(async (words: string[], flags: { db: string; limit: number; format: Format }) => {
    const { searchCommand } = await import('../commands/search.ts');
    done(await searchCommand(words, flags, terminal));
  });
};
