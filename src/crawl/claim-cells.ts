/** A claim as cells of the index. */
import type { Cell } from '../index/rows.ts';
import type { Claim } from '../model.ts';
import { cleanText } from '../parse/clean.ts';
import { comparabilityClass } from '../parse/compare/class.ts';

/** In the order of `insert-claim` in sql/write.sql. `card`: the text that a quote is taken from; `sha`: its commit. */
export function claimCells(claim: Claim, card: string | null, sha: string | null): Cell[] {
  const { source } = claim;
  return [
    claim.subject,
    claim.subject_stage,
    claim.role,
    claim.role_reason,
    claim.benchmark,
    claim.label,
    claim.variant,
    claim.metric,
    claim.shots,
    claim.value,
    claim.value_text,
    claim.unit,
    claim.bold ? 1 : 0,
    claim.setting_from,
    claim.standing,
    source.kind,
    source.line,
    source.start,
    source.end,
    card === null ? null : quote(card, source.start, source.end),
    sha,
    ...classCells(claim),
  ];
}

function classCells({ benchmark, ...claim }: Claim): Cell[] {
  if (benchmark === null) return [null, null, null];
  const found = comparabilityClass({ ...claim, benchmark });
  return [found.edition, found.method, found.silent ? 1 : 0];
}

const QUOTE = 200;

/** The line a claim stands on, or as much of it round the value as fits 200 characters. */
function quote(card: string, start: number, end: number): string {
  const from = Math.max(card.lastIndexOf('\n', start - 1) + 1, start - QUOTE / 2);
  const lineEnd = card.indexOf('\n', end);
  const to = Math.min(lineEnd < 0 ? card.length : lineEnd, from + QUOTE);
  return cleanText(card.slice(from, to).trim());
}
