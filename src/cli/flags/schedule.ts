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
      const { scheduleCommand } = await import('../commands/schedule.ts');
      done(await scheduleCommand(crawl, flags, terminal));
    });
};
