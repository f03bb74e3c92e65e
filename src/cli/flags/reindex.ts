import type { Format } from '../output/format.ts';
import { oneOf, withFormat } from '../options.ts';
import { LOGS, type Log } from '../progress.ts';
import { type AddCommand, DB } from './command.ts';

interface ReindexFlags {
  db: string;
  salvage?: boolean;
  wholeArchive?: boolean;
  log?: Log;
  format: Format;
}

export const addReindex: AddCommand = (program, terminal, done) => {
  const command = program
    .command('reindex')
    .description('make all tables again from the archive with the rules of this version; no network')
    .option(...DB)
    .option(
      '--whole-archive',
      "apply every archived answer in order, not each model's newest alone: history, too, is made anew",
    )
    .option('--salvage', 'leave out what is damaged in the archive, and tell it')
    .option('--log <how>', 'progress as lines now and then: plain, json or none', oneOf(LOGS));
  withFormat(command, ['table', 'json', 'jsonl']).action(async (flags: ReindexFlags) =>
    done(await (await import('../commands/reindex.ts')).reindexCommand(flags, terminal)),
  );
};
