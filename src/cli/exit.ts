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

/** Errors of other rooms that come from what was asked, by name: importing their classes would load the database. */
const WRONG_USE: ReadonlySet<string> = new Set([
  'QueryError',
  'LessonError',
  'ChoiceError',
  'BackupError',
  'SettingsError',
]);
/** Codes of an IndexFileError that another `--db` is the remedy of. */
const WRONG_FILE: ReadonlySet<string> = new Set(['missing', 'folder', 'foreign', 'not-sqlite', 'no-archive']);

/** Whether an error comes from what was asked, so that asking otherwise is the remedy. */
export function isWrongUse(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const wrongFile = error.name === 'IndexFileError' && 'code' in error && WRONG_FILE.has(String(error.code));
  return error instanceof UsageError || WRONG_USE.has(error.name) || wrongFile;
}
