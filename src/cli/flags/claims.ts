import type { Format } from '../output/format.ts';
import { whole, withFormat } from '../options.ts';
import { type AddCommand, DB } from './command.ts';

interface ClaimsFlags {
  db: string;
  subject?: string;
  benchmark?: string;
  model?: string;
  disagreements?: boolean;
  limit: number;
  format: Format;
}

export const addClaims: AddCommand = (program, terminal, done) => {
  const command = program
    .command('claims')
    .description(
      'benchmark numbers that cards state: about a model, on a benchmark, in one card, or where cards disagree',
    )
    .option(...DB)
    .option('--subject <name>', 'about this model: its id, a proprietary model, or a name as cards state it')
    .option('--benchmark <id>', 'on this benchmark and its sub-tasks')
    .option('--model <id>', 'in the card of this model')
    .option('--disagreements', 'only where cards state different numbers in comparable settings, widest first')
    .option('--limit <n>', 'at most n claims, or n disagreements', whole(1), 100);
  withFormat(command).action(async (flags: ClaimsFlags) => {
    const { claimsCommand } = await import('../commands/claims.ts');
    done(await claimsCommand({ ...flags, disagreements: flags.disagreements === true }, terminal));
  });
};
