/** How far a run is: one line that changes on a terminal, a line now and then in a log. */
import type { Progress } from '../crawl/run-state.ts';
import type { PoliteOptions } from '../hub/options.ts';
import { json, safe } from './output/safe.ts';
import { cutTo } from './output/width.ts';
import { type Pace, paceOf, spoken } from './pace.ts';
import type { Terminal } from './terminal.ts';

/** Shows how far a run is. */
export interface ProgressLine {
  progress(progress: Progress): void;
  /** What the polite fetch tells while it waits or tries again. */
  events: Pick<PoliteOptions, 'onWait' | 'onRetry' | 'onWarning'>;
  /** Clears the line. */
  end(): void;
}

/** How a run is told where no terminal is watched. */
export const LOGS = ['plain', 'json', 'none'] as const;
export type Log = (typeof LOGS)[number];

const EVERY_MS = 100;
/** A log wants to be read, not watched. */
const LOGGED_EVERY_MS = 60_000;

/** Tells on standard error how far a run is; `log` in lines, also on a terminal. */
export function progressLine(terminal: Terminal, log: Log | null = null): ProgressLine {
  const show = log === null && terminal.watched ? onTerminal(terminal) : inLog(terminal, log ?? 'plain');
  const pace = paceOf(() => terminal.now().getTime());
  return {
    progress: (progress) => show.at(pace(progress), progress.done === progress.total),
    events: {
      onWait: ({ bucket, ms }) =>
        show.say('wait', `waiting ${Math.ceil(ms / 1000)} s for the quota of ${safe(bucket)}`),
      onRetry: ({ why, tries, ms }) => show.say('retry', `${safe(why)}; try ${tries + 1} in ${Math.ceil(ms / 1000)} s`),
      onWarning: ({ topic, text }) => {
        show.end();
        terminal.err(`hubdex: the Hub says (${safe(topic)}): ${safe(text)}\n`);
      },
    },
    end: () => show.end(),
  };
}

interface Shown {
  /** A step on the way; the last of a pass is told in any case. */
  at(pace: Pace, last: boolean): void;
  /** Why it goes on no faster. */
  say(event: 'wait' | 'retry', text: string): void;
  end(): void;
}

function onTerminal(terminal: Terminal): Shown {
  let [shownAt, shown] = [0, false];
  const write = (text: string, always: boolean): void => {
    const now = terminal.now().getTime();
    if (!always && now - shownAt < EVERY_MS) return;
    [shownAt, shown] = [now, true];
    // One column less: a full line wraps on some terminals, and would not be cleared.
    terminal.err(`\r\u001b[K${cutTo(text, (terminal.columns ?? 80) - 1)}`);
  };
  return {
    at: (pace, last) => write(spoken(pace), last),
    say: (_, text) => write(text, true),
    end() {
      if (shown) terminal.err('\r\u001b[K');
      shown = false;
    },
  };
}

function inLog(terminal: Terminal, log: Log): Shown {
  const began = terminal.now().getTime();
  const toldAt = new Map<string, number>();
  const write = (kind: string, text: string, facts: object): void => {
    const now = terminal.now();
    if (log === 'none' || now.getTime() - (toldAt.get(kind) ?? began) < LOGGED_EVERY_MS) return;
    toldAt.set(kind, now.getTime());
    const at = now.toISOString();
    terminal.err(log === 'json' ? `${json({ at, event: kind, ...facts })}\n` : `${at} ${text}\n`);
  };
  return {
    at: (pace) => write('progress', spoken(pace), pace),
    say: (event, text) => write(event, text, { text }),
    end() {},
  };
}
