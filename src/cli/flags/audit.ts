import { OF_SEVERAL, type Format } from '../output/format.ts';
import { whole, withFormat } from '../options.ts';
import { type AddCommand, DB } from './command.ts';

export const addAudit: AddCommand = (program, terminal, done) => {
  const command = program
    .command('audit')
    .description('what the rules do not understand yet, ranked by the models it touches')
    .option(...DB)
    .option('--all', 'models of all tasks, not only language models')
    .option('--code <code>', 'only notes of this kind')
    .option('--limit <n>', 'rows a list', whole(1), 20);
  withFormat(command, OF_SEVERAL).action(
    async (flags: { db: string; all?: boolean; code?: string; limit: number; format: Format }) => {
      const { auditCommand } = await import('../commands/audit.ts');
      done(await auditCommand({ ...flags, all: flags.all === true, code: flags.code ?? null }, terminal));
    },
  );
};
