/** Tests that read the corpus of real Hub data; no test reads it but through here. */
import { describe, it } from 'vitest';
import { CORPUS, corpusPart, corpusRows, listingPages } from './corpus-place.ts';

export { CORPUS, corpusRows, listingPages };

/** True where the corpus can be read. */
export const corpusIsHere: boolean = corpusPart('score.mjs') !== null;

/**
 * Tests over the corpus. Without it `body` is never run, for Vitest runs the body of a skipped `describe` too; one
 * skipped test stands in its place and says what is missing.
 */
export const describeCorpus: (title: string, body: () => void) => void = corpusIsHere ? describe : standIn;

function standIn(title: string): void {
  // oxlint-disable-next-line vitest/valid-title, vitest/expect-expect
  it.skipIf(true)(`${title}: skipped, no corpus at ${CORPUS} (HUBDEX_CORPUS names another place)`, () => {});
}
