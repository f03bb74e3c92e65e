import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Clock, systemClock } from '../../hub/clock.ts';
import { crawlLog } from '../../index/log.ts';
import { openForReading } from '../../index/open.ts';
import { ownProgram } from '../../package-root.ts';
import { EXIT, UsageError } from '../exit.ts';
import { cronTimes } from '../schedule/cron.ts';
import { type RunEnd, runOnSchedule, type ScheduleEvents } from '../schedule/runs.ts';
import { type Health, post, writeHealth } from '../schedule/tell.ts';
import type { Terminal } from '../terminal.ts';

export interface ScheduleOptions {
  db: string;
  cron: string;
  timezone?: string;
  health?: string;
  webhook?: string;
}

/** What a schedule runs by: the time, and how a crawl of these arguments is run. */
export interface ScheduleMeans {
  clock: Clock;
  run(args: readonly string[], terminal: Terminal): Promise<RunEnd>;
}

/** Crawls on schedule until Ctrl-C or SIGTERM; a crawl under way then ends cleanly first. */
export async function scheduleCommand(
  crawl: readonly string[],
  options: ScheduleOptions,
  terminal: Terminal,
  { clock, run }: ScheduleMeans = { clock: systemClock, run: runCrawl },
): Promise<number> {
  if (options.webhook !== undefined && !URL.canParse(options.webhook))
    throw new UsageError(`--webhook ${options.webhook} is no address`);
  if (!existsSync(dirname(resolve(options.db))))
    throw new UsageError(`there is no folder for ${options.db}; make it, or choose another file with --db`);
  const times = cronTimes(options.cron, options.timezone);
  await runOnSchedule({
    times,
    clock,
    signal: terminal.signal,
    lastBegan: lastBegan(options.db),
    run: () => run(['crawl', '--db', options.db, '--json', ...crawl], terminal),
    events: events(options, (after) => times.next(after), terminal, clock),
  });
  return EXIT.done;
}

function lastBegan(path: string): Date | null {
  if (!existsSync(path)) return null;
  const db = openForReading(path);
  try {
    const started = crawlLog(db).last(1)[0]?.started_at;
    return started === undefined ? null : new Date(started);
  } finally {
    db.close();
  }
}

/** A process of its own: what it took in memory is given back, and what befalls it befalls nothing else. */
function runCrawl(args: readonly string[], { signal, err }: Terminal): Promise<RunEnd> {
  const { file, execArgv } = ownProgram('cli/main.ts', 'hubdex.js');
  const child = spawn(process.execPath, [...execArgv, file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = (): void => void child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  return new Promise((resolve) => {
    child.once('error', (error) => err(`hubdex schedule: ${error.message}\n`));
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      resolve({ code: code ?? EXIT.failed, line: out.trim() });
    });
  });
}

function events(
  options: ScheduleOptions,
  next: (after: Date) => Date | null,
  terminal: Terminal,
  clock: Clock,
): ScheduleEvents {
  let last: Health['last'] = null;
  let began = '';
  const health = (state: Health['state'], at: Date, upcoming: Date | null): void => {
    const known = { state, since: at.toISOString(), next: upcoming?.toISOString() ?? null, last };
    if (options.health !== undefined) writeHealth(options.health, known);
  };
  return {
    waiting(until) {
      terminal.err(until === null ? 'no further run\n' : `next run ${until.toISOString()}\n`);
      health('waiting', new Date(clock.now()), until);
    },
    began(at, late) {
      began = at.toISOString();
      terminal.err(late ? `catching up a missed run, ${began}\n` : `run, ${began}\n`);
      health('running', at, next(at));
    },
    async ended(at, { code, line }) {
      last = { began, ended: at.toISOString(), code, line };
      await terminal.out(`${line === '' ? JSON.stringify({ exit: code }) : line}\n`);
      health('waiting', at, next(at));
      if (options.webhook !== undefined) await tell(options.webhook, last, terminal, clock);
    },
  };
}

async function tell(
  url: string,
  last: NonNullable<Health['last']>,
  { signal, err }: Terminal,
  clock: Clock,
): Promise<void> {
  if (signal.aborted) return;
  const failure = await post(url, JSON.stringify(last), { clock, fetch: globalThis.fetch, signal });
  if (failure !== null) err(`the webhook could not be told: ${failure}\n`);
}
