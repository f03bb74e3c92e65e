/** What labelled cards score written otherwise, beside what they score as they are. */
import { labelledCards } from './card.ts';
import { type Reshaped, scoreReshaped } from './score.ts';

const HEAD = [
  '| written otherwise | cards | results | full | after | by card | after | role | after |',
  '|---|---|---|---|---|---|---|---|---|',
];

/** The table of one draw over a corpus. */
export function reshapedLines(corpus: string, seed: number): string[] {
  const all = labelledCards(corpus).length;
  return [
    ...HEAD,
    ...scoreReshaped(corpus, seed).map(row),
    `(of ${all} labelled cards those in which something can be written so with certainty)`,
  ];
}

function row({ kind, cards, results, before, after }: Reshaped): string {
  const pairs = [before.full, after.full, before.macro, after.macro, before.role, after.role].map((share) =>
    share.toFixed(3),
  );
  return `| ${[kind, cards, results, ...pairs].join(' | ')} |`;
}
