import type { Progress } from '../crawl/run-state.ts';
import type { PoliteOptions } from '../hub/options.ts';
import { safe } from './output/safe.ts';
import type { Terminal } from './terminal.ts';

/** Shows how far a run is. */
export interface ProgressLine {
  progress(progress: Progress): void;
  /** What the polite fetch tells while it waits or tries again. */
  events: Pick<PoliteOptions, 'onWait' | 'onRetry' | 'onWarning'>;
  /** Clears the line. */
  end(): void;
}

const EVERY_MS = 100;

/** One line on standard error that tells how far a run is; silent where nobody watches, but for the Hub's own advice. */
export function progressLine(terminal: Terminal): ProgressLine {
  let shownAt = 0;
  let shown = false;
  const show = (text: string, always: boolean): void => {
    const now = terminal.now().getTime();
    if (!terminal.watched || (!always && now - shownAt < EVERY_MS)) return;
    shownAt = now;
    shown = true;
    terminal.err(`\r\u001b[K${text}`);
  };
  return {
    progress: ({ pass, done, total }) =>
      show(
        `${pass}: ${done.toLocaleString('en')}${total === null ? '' : ` of ${total.toLocaleString('en')}`}`,
        done === total,
      ),
    events: {
      onWait: ({ bucket, ms }) => show(`waiting ${Math.ceil(ms / 1000)} s for the quota of ${safe(bucket)}`, true),
      onRetry: ({ why, tries, ms }) => show(`${safe(why)}; try ${tries + 1} in ${Math.ceil(ms / 1000)} s`, true),
      onWarning: ({ topic, text }) =>
        terminal.err(`${shown ? '\n' : ''}hubdex: the Hub says (${safe(topic)}): ${safe(text)}\n`),
    },
    end() {
      if (shown) terminal.err('\r\u001b[K');
      shown = false;
    },
  };
}
