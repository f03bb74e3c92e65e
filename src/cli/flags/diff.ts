import { gathered, whole, withFormat } from '../options.ts';
import type { Format } from '../output/format.ts';
import { type AddCommand, DB } from './command.ts';

interface DiffFlags {
  db: string;
  since?: string;
  until?: string;
  what: string[];
  limit: number;
  format: Format;
}

export const addDiff: AddCommand = (program, terminal, done) => {
  const command = program
    .command('diff')
    .description('what changed: new and vanished models, licenses, gating, sizes, parents, names, numbers in cards')
    .option(...DB)
    .option(
      '--since <when>',
      'a date (2026-11-01), a crawl by its number, or 7d; the last crawl that wrote anything when left out',
    )
    .option('--until <when>', 'the same, where it ends; now when left out')
    .option(
      '--what <kind>',
      'only this kind: new, gone, id, license, claims, ...; repeat for several',
      gathered,
      [] as string[],
    )
    .option('--limit <n>', 'at most n rows of each kind', whole(1), 50);
  withFormat(command).action(async (flags: DiffFlags) => {
    const { diffCommand } = await import('../commands/diff.ts');
    done(await diffCommand(flags, terminal));
  });
};
