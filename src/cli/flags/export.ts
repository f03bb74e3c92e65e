import { InvalidArgumentError } from 'commander';
import { whole } from '../options.ts';
import { type AddCommand, DB } from './command.ts';

const FORMATS = ['parquet', 'csv', 'jsonl'] as const;

interface ExportFlags {
  db: string;
  format: (typeof FORMATS)[number];
  since?: number;
  json?: boolean;
}

export const addExport: AddCommand = (program, terminal, done) => {
  program
    .command('export <folder>')
    .description('all public tables as files, with a manifest: for DuckDB, polars, Spark, pandas and the rest')
    .option(...DB)
    .option('--format <format>', FORMATS.join(', '), format, 'parquet' as const)
    .option('--since <version>', 'only models that a crawl after this one changed: a delta', whole(0))
    .option('--json', 'print the manifest')
    .action(async (folder: string, flags: ExportFlags) => {
      const { exportCommand } = await import('../commands/export.ts');
      done(await exportCommand(folder, flags, terminal));
    });
};

function format(text: string): (typeof FORMATS)[number] {
  const known = FORMATS.find((one) => one === text);
  if (known === undefined) throw new InvalidArgumentError(`give one of ${FORMATS.join(', ')}.`);
  return known;
}
