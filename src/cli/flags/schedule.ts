import type { Command } from 'commander';
import { UsageError } from '../exit.ts';
import { type AddCommand, DB } from './command.ts';

interface ScheduleFlags {
  db: string;
  cron: string;
  timezone?: string;
  health?: string;
  webhook?: string;
}

export const addSchedule: AddCommand = (program, terminal, done) => {
  program
    .command('schedule')
    .argument('[crawl...]', 'options of the crawl, after --')
    .description('crawl at the times of a cron expression, in the foreground, until it is stopped')
    .option(...DB)
    .option('--cron <expression>', 'minute hour day month weekday', '30 3 * * *')
    .option('--timezone <zone>', "such as Europe/Berlin; the machine's own when left out")
    .option('--health <file>', 'keep a JSON file that says what it does and how the last run ended')
    .option('--webhook <url>', "post each run's JSON line there")
    .action(async (crawl: string[], flags: ScheduleFlags) => {
      refuseStray(program, crawl);
      const { scheduleCommand } = await import('../commands/schedule.ts');
      done(await scheduleCommand(crawl, flags, terminal));
    });
};

/** What a crawl would refuse is refused at once, and not when its time has come. */
function refuseStray(program: Command, crawl: readonly string[]): void {
  const found = program.commands.find((command) => command.name() === 'crawl')?.parseOptions([...crawl]);
  const [stray] = [...(found?.operands ?? []), ...(found?.unknown ?? [])];
  if (stray !== undefined)
    throw new UsageError(`a crawl takes no ${stray}; times go to --cron, options of the crawl after --`);
}
