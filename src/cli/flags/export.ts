import { InvalidArgumentError, Option } from 'commander';
import { UsageError } from '../exit.ts';
import { whole } from '../options.ts';
import { STANDARD_OUTPUT } from '../write-file.ts';
import { type AddCommand, DB } from './command.ts';

const FORMATS = ['parquet', 'csv', 'jsonl'] as const;

interface ExportFlags {
  db: string;
  format: (typeof FORMATS)[number];
  since?: number;
  json?: boolean;
  cyclonedx?: boolean;
  eee?: boolean;
  evalResults?: boolean;
}

/** Formats of other people that are no tables. */
const STANDARDS = ['cyclonedx', 'eee', 'eval-results'] as const;

export const addExport: AddCommand = (program, terminal, done) => {
  program
    .command('export')
    .argument('<target>', 'the folder to write; with --cyclonedx the file, - for standard output')
    .argument('[ids...]', 'with --cyclonedx, --eee or --eval-results: models, as owner/name or addresses on the Hub')
    .description(
      'all public tables as files, with a manifest: for DuckDB, polars, Spark, pandas and the rest; or models in the formats of others',
    )
    .option(...DB)
    .option('--format <format>', FORMATS.join(', '), format, 'parquet' as const)
    .option('--since <version>', 'only models that a crawl after this one changed: a delta', whole(0))
    .option('--json', 'print the manifest')
    .addOption(standard('cyclonedx', 'a bill of materials: CycloneDX 1.6'))
    .addOption(standard('eee', 'what cards claim, all cards or those of the models named: Every Eval Ever 0.3.0'))
    .addOption(
      standard('eval-results', 'what is claimed of all models or of those named, as .eval_results/ files of the Hub'),
    )
    .action(async (target: string, ids: string[], flags: ExportFlags) => {
      if (flags.cyclonedx) {
        const { exportBomCommand } = await import('../commands/export-bom.ts');
        return done(await exportBomCommand(target, ids, flags, terminal));
      }
      if (target === STANDARD_OUTPUT) throw new UsageError('an export is many files; name a folder, not -');
      if (flags.eee) {
        const { exportClaimsCommand } = await import('../commands/export-claims.ts');
        const { writeEee } = await import('../../explore/export/eee/write.ts');
        return done(await exportClaimsCommand(writeEee, target, ids, flags, terminal));
      }
      if (flags.evalResults) {
        const { exportClaimsCommand } = await import('../commands/export-claims.ts');
        const { evalResultsWriter } = await import('../commands/export-eval-results.ts');
        return done(await exportClaimsCommand(evalResultsWriter, target, ids, flags, terminal));
      }
      if (ids.length > 0)
        throw new UsageError(
          `tables are of all models; leave out ${ids[0]}, or ask for ${STANDARDS.map((name) => `--${name}`).join(', ')}`,
        );
      const { exportCommand } = await import('../commands/export.ts');
      done(await exportCommand(target, flags, terminal));
    });
};

function standard(name: (typeof STANDARDS)[number], says: string): Option {
  const others = STANDARDS.filter((other) => other !== name).map(camelCase);
  return new Option(`--${name}`, says).conflicts(['format', 'since', ...others]);
}

/** As commander names an option's value. */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function format(text: string): (typeof FORMATS)[number] {
  const known = FORMATS.find((one) => one === text);
  if (known === undefined) throw new InvalidArgumentError(`give one of ${FORMATS.join(', ')}.`);
  return known;
}
