/** How hubdex ends; the numbers are part of its interface. */
export const EXIT = {
  done: 0,
  failed: 1,
  wrongUse: 2,
  /** The run finished, and what failed in it is recorded. */
  doneWithFailures: 3,
  /** Ended by Ctrl-C or SIGTERM, as shells number it. */
  interrupted: 130,
} as const;

/** An error for the person at the command line: its message says what was wrong, where, and what to do. */
export class UsageError extends Error {
  override name = 'UsageError';
}
