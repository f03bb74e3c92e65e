import { Cron } from 'croner';
import { UsageError } from '../exit.ts';
import type { Times } from './runs.ts';

/** The times of a cron expression, in a time zone or the machine's own. @throws UsageError for what is no expression */
export function cronTimes(expression: string, timezone: string | undefined): Times {
  if (timezone !== undefined) requireZone(timezone);
  const cron = parsed(expression, timezone);
  return {
    next: (after) => cron.nextRun(after),
    last: (before) => cron.previousRuns(1, before)[0] ?? null,
  };
}

/** @throws UsageError for what names no time zone */
function requireZone(timezone: string): void {
  try {
    new Date(0).toLocaleString('en', { timeZone: timezone });
  } catch {
    throw new UsageError(`--timezone ${timezone}: no such time zone; write it like Europe/Berlin, or UTC`);
  }
}

function parsed(expression: string, timezone: string | undefined): Cron {
  try {
    const cron = new Cron(expression, { paused: true, ...(timezone === undefined ? {} : { timezone }) });
    if (cron.nextRun() === null) throw new Error('it names no time that ever comes');
    return cron;
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
    throw new UsageError(`--cron "${expression}": ${why}; write minute hour day month weekday, such as "30 3 * * *"`);
  }
}
