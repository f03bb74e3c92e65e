/** The labelled rounds read again: cards from the corpus, labels from this folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { corpusRows } from '../../corpus-place.ts';
import { ledgerOf } from '../../parse/card/read.ts';
import { ROUNDS, type Round } from './rounds.ts';
import { type Counts, LabelledClaim, macro, scoreCard, shares, sum } from './score.ts';

const LabelledCard = z.object({ id: z.string(), claims: z.array(LabelledClaim) });
const TailCard = z.object({ id: z.string(), card: z.string() });

/** The labels of a round, a card each. */
export function labelsOf({ number }: Round): z.infer<typeof LabelledCard>[] {
  const text = readFileSync(join(import.meta.dirname, `round-${number}.jsonl`), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => LabelledCard.parse(JSON.parse(line)));
}

/** Finds a card by its id in a corpus. */
export function cardsOf(corpus: string): (id: string) => string {
  const rows = corpusRows(corpus, 'cards-tail.jsonl.gz').map((row) => TailCard.parse(row));
  const tail = new Map(rows.map(({ id, card }) => [id, card]));
  return (id) => tail.get(id) ?? readFileSync(join(corpus, 'cards', `${id.replace('/', '__')}.md`), 'utf8');
}

export interface Today {
  round: Round;
  total: Counts;
  full: number;
  macro: number;
  role: number;
  benchmark: number;
}

/** What every round scores today. */
export function scoreRounds(corpus: string): Today[] {
  const cardOf = cardsOf(corpus);
  return ROUNDS.map((round) => {
    const cards = labelsOf(round).map(({ id, claims }) => scoreCard(claims, ledgerOf(id, cardOf(id)).claims));
    const total = sum(cards);
    return { round, total, macro: macro(cards), ...shares(total) };
  });
}
