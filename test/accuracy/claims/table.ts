/** The published table: what each round scored on cards that the program had not seen. */
import { ROUNDS, type Round } from './rounds.ts';
import type { Today } from './today.ts';

const HEAD = ['| round | commit | full | by card | role | benchmark |', '|---|---|---|---|---|---|'];

/** The scores of first contact, as they stand in `docs/accuracy.md`. */
export function firstContact(): string[] {
  return [...HEAD, ...ROUNDS.map((round) => row(round, round.first))];
}

/** The same of today. */
export function today(scores: readonly Today[]): string[] {
  return [...HEAD, ...scores.map((score) => row(score.round, score))];
}

function row({ number, commit }: Round, { full, macro, role, benchmark }: Round['first']): string {
  return `| ${[number, commit, ...[full, macro, role, benchmark].map((share) => share.toFixed(3))].join(' | ')} |`;
}
