import type { Claim } from '../../../src/model.ts';

/** What is wrong with the places of claims in a card: outside the text, or on another line than the offsets say. */
export function misplaced(card: string, claims: readonly Claim[]): string[] {
  return claims.flatMap(({ source, value_text: printed }) => {
    const { start, end, line } = source;
    if (start < 0 || end < start || end > card.length) return [`${printed}: ${start}..${end} of ${card.length}`];
    const lines = card.slice(0, start).split('\n').length;
    return lines === line ? [] : [`${printed}: line ${line}, but its offset is on line ${lines}`];
  });
}
