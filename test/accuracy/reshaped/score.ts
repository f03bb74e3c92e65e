/** How much of what was right on labelled cards is right on the same cards written otherwise. */
import { ledgerOf } from '../../parse/card/read.ts';
import { type Counts, macro, scoreCard, shares, sum } from '../claims/score.ts';
import { type Card, drawOf, labelledCards } from './card.ts';
import { kindsOver } from './kinds.ts';

/** One way of writing, over the cards in which something could be written so. */
export interface Reshaped {
  kind: string;
  cards: number;
  /** Results on them. */
  results: number;
  before: { full: number; macro: number; role: number };
  after: { full: number; macro: number; role: number };
}

/** What every way scores over a corpus's labelled cards, by the draw of `seed`. */
export function scoreReshaped(corpus: string, seed: number): Reshaped[] {
  const cards = labelledCards(corpus);
  const plain = new Map(cards.map((card) => [card.id, scored(card)]));
  return Object.entries(kindsOver(cards)).map(([kind, reshape]) => {
    const pairs = cards.flatMap((card) => {
      const turned = reshape(card, drawOf(seed, kind, card.id));
      return turned ? [{ before: plain.get(card.id) ?? scored(card), after: scored(turned) }] : [];
    });
    const before = pairs.map((pair) => pair.before);
    const after = pairs.map((pair) => pair.after);
    return { kind, cards: pairs.length, results: sum(after).labelled, before: figures(before), after: figures(after) };
  });
}

function scored({ id, lines, labels }: Card): Counts {
  return scoreCard(labels, ledgerOf(id, lines.join('\n')).claims);
}

function figures(counts: readonly Counts[]): Reshaped['before'] {
  const { full, role } = shares(sum(counts));
  return { full, role, macro: macro(counts) };
}
