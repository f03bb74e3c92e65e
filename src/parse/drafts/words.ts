/** What a repo's name says of speculative drafts: surely, or as a hint that sizes have to bear out. */
import { DRAFTS, type DraftRow } from '../../rules/drafts.ts';

/** A row that a name's words claim. */
export interface DraftWords {
  row: DraftRow;
  /** No whole model is called so. */
  sure: boolean;
}

/** Somewhere stands the beginning of a draft's word: most names fail this one test. */
const ANY = /draft|specul|eagle|medusa|d(?:flash|spark)|hass|mtp|nextn|accelerator/i;
const worded = DRAFTS.filter((row) => row.words !== undefined || row.hints !== undefined);

/** The draft a repo's name speaks of, the owner left out; null for all other names. */
export function draftWords(id: string): DraftWords | null {
  if (!ANY.test(id)) return null;
  const name = id.slice(id.indexOf('/') + 1, id.indexOf('/') + 201).toLowerCase();
  const sure = worded.find((row) => row.words?.test(name));
  if (sure !== undefined) return { row: sure, sure: true };
  const hinted = worded.find((row) => row.hints?.test(name));
  return hinted === undefined ? null : { row: hinted, sure: false };
}

/** `Coder-DRAFT-0.75B`: the size that follows the word is the draft's own. */
export function statesOwnSize(id: string): boolean {
  return /(?:^|[-_.])draft[-_]\d+(?:\.\d+)?[bm](?:[-_.]|$)/i.test(id.slice(0, 300));
}
