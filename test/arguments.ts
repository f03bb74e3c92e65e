/** The words after `npm run NAME --`, as the scripts of this folder read them. */

/**
 * What `read` makes of the words. `--help` prints the usage and ends the program; words that `read` throws at end it with
 * what is wrong, the usage, and exit code 2.
 */
export function readOrExit<Options>(usage: string, read: (words: string[]) => Options): Options {
  const words = process.argv.slice(2);
  if (words.some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return read(words);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`);
    process.exit(2);
  }
}

/** @throws Error that says which option wants a whole number */
export function wholeNumber(option: string, text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new Error(`--${option} ${text}: expected a whole number`);
}
