/** Where the records lie, for a command that runs outside the test runner. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the corpus, whether it is there or not. */
export const CORPUS_FOLDER = resolve(
  process.env.HUBDEX_CORPUS ?? join(import.meta.dirname, '../../../../shared/corpus'),
);

/** True where the records can be read. */
export const hasCorpus = (): boolean => existsSync(join(CORPUS_FOLDER, 'api'));
