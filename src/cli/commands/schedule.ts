import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Clock, systemClock } from '../../hub/clock.ts';
import { IndexFileError } from '../../index/index-file-error.ts';
import { crawlLog } from '../../index/log.ts';
import { openForReading, type Sqlite } from '../../index/open.ts';
import { ownProgram } from '../../package-root.ts';
import { whyRefused } from '../../refused.ts';
import { complain } from '../complain.ts';
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
  refuseAtOnce(options);
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

/** What would fail only when its time has come. @throws UsageError */
function refuseAtOnce({ db, health, webhook }: ScheduleOptions): void {
  if (webhook !== undefined && !/^https?:$/.test(URL.parse(webhook)?.protocol ?? ''))
    throw new UsageError(`--webhook ${webhook} is no http(s) address`);
  requireFolderOf('--db', db);
  if (health === undefined) return;
  requireFolderOf('--health', health);
  if (statSync(health, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--health ${health}: it is a folder; name a file`);
}

function requireFolderOf(option: string, file: string): void {
  if (!existsSync(dirname(resolve(file))))
    throw new UsageError(`there is no folder for ${file}; make it, or choose another file with ${option}`);
}

/** When the last crawl began; null also for what the next crawl makes an index of: an empty file, one of an older format. */
function lastBegan(path: string): Date | null {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0) return null;
  const db = openUnlessOlder(path);
  try {
    const started = db && crawlLog(db).last(1)[0]?.started_at;
    return started ? new Date(started) : null;
  } finally {
    db?.close();
  }
}

function openUnlessOlder(path: string): Sqlite | null {
  try {
    return openForReading(path);
  } catch (error) {
    if (error instanceof IndexFileError && error.code === 'older') return null;
    throw error;
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
    if (options.health !== undefined) tellHealth(options.health, known, terminal);
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

/** A supervisor sees an old file then, and that is no reason to end what it watches. */
function tellHealth(file: string, known: Health, terminal: Terminal): void {
  try {
    writeHealth(file, known);
  } catch (error) {
    complain(terminal, `--health ${file} could not be written: ${whyRefused(error)}`);
  }
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
