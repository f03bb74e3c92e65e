/** The complaint about a name: words that no claimer understood, which are the next rows to write. */
import { type Extractor, NOTHING_FOUND } from '../extractor.ts';
import { evidenceOf } from './evidence.ts';

const SHORTEST_WORD = 2;
const LONGEST_NOTE = 200;

/** One note a name with all its unclaimed words, verbatim; numbers and single letters alone are no riddle worth a row. */
export const unclaimedWords: Extractor = (model, soFar) => {
  const { name, language } = evidenceOf(model, soFar);
  if (!language) return NOTHING_FOUND;
  let saw = '';
  for (const { kind, text } of name.unclaimed)
    if (kind === 'word' && text.length >= SHORTEST_WORD) saw += saw === '' ? text : ` ${text}`;
  if (saw === '') return NOTHING_FOUND;
  return { notes: [{ code: 'name-tokens-unclaimed', place: 'name', saw: saw.slice(0, LONGEST_NOTE) }] };
};
