import type { Claim, Note } from '../../../src/model.ts';
import { readClaims } from '../../../src/parse/card/claims.ts';
import { readFrontMatter } from '../../../src/parse/card/front-matter.ts';

/** The ledger of a card as the extractor reads it. */
export function ledgerOf(id: string, card: string): { claims: Claim[]; notes: Note[] } {
  return readClaims(id, card, readFrontMatter(card).data);
}

/** One line a claim: role, subject, benchmark, value and where the setting was read. */
export function told(claims: readonly Claim[]): string[] {
  return claims.map((claim) => {
    const setting = [claim.metric, claim.shots === null ? null : `${claim.shots}-shot`, claim.variant]
      .filter(Boolean)
      .join(' ');
    return `${claim.role} [${claim.subject}] ${claim.benchmark ?? `? ${claim.label}`} = ${claim.value}${setting ? ` (${setting})` : ''}`;
  });
}
