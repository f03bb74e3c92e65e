/**
 * Where the corpus of real Hub data lies: beside the project, or where `HUBDEX_CORPUS` says. Whoever has none runs every
 * other test; no test reads it but through here.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'vitest';

/** The folder of the corpus, whether it is there or not. */
export const CORPUS = resolve(process.env.HUBDEX_CORPUS ?? join(import.meta.dirname, '../../shared/corpus'));

/** True where the corpus can be read. */
export const corpusIsHere: boolean = existsSync(join(CORPUS, 'score.mjs'));

/**
 * Tests over the corpus. Without it `body` is never run, for Vitest runs the body of a skipped `describe` too; one
 * skipped test stands in its place and says what is missing.
 */
export const describeCorpus: (title: string, body: () => void) => void = corpusIsHere ? describe : standIn;

function standIn(title: string): void {
  // oxlint-disable-next-line vitest/valid-title, vitest/expect-expect
  it.skipIf(true)(`${title}: skipped, no corpus at ${CORPUS} (HUBDEX_CORPUS names another place)`, () => {});
}
