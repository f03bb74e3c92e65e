import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CORPUS, describeCorpus } from '../../corpus.ts';
import { ROUNDS } from './rounds.ts';
import { type LabelledClaim, macro, scoreCard, shares, sum } from './score.ts';
import { firstContact } from './table.ts';
import { labelsOf, scoreRounds } from './today.ts';

const label = (line: number, value: number, more: Partial<LabelledClaim> = {}): LabelledClaim => ({
  line,
  value,
  benchmark: 'mmlu',
  label: 'MMLU',
  role: 'self',
  subject: 'Heron-7B',
  ...more,
});
const read = (
  line: number,
  value: number,
  benchmark: string | null = 'mmlu',
  role: LabelledClaim['role'] = 'self',
) => ({
  source: { line },
  value,
  benchmark,
  role,
});

describe('a card is scored', () => {
  it('claim by claim: found, of the right model, on the right benchmark', () => {
    const labels = [
      label(3, 62.5),
      label(4, 37.8, { role: 'other' }),
      label(5, 8.1, { benchmark: 'mt-bench' }),
      label(9, 1),
    ];
    const counts = scoreCard(labels, [read(3, 62.5), read(4, 37.8), read(5, 8.1, 'arena-hard'), read(30, 1)]);
    expect(counts).toMatchObject({ labelled: 4, read: 4, found: 3, right: 1, role: 2, benchmark: 2, known: 3 });
    expect(shares(counts).full).toBe(2 / 8);
  });

  it('with every claim paired once, the likest first', () => {
    const counts = scoreCard(
      [label(3, 50, { role: 'other' }), label(3, 50)],
      [read(3, 50), read(3, 50, 'mmlu', 'other'), read(3, 50)],
    );
    expect(counts).toMatchObject({ found: 2, right: 2, read: 3 });
  });

  it('by the parent of a sub-task, and by any id where the label has none', () => {
    const labels = [label(3, 50, { benchmark: 'mmlu/stem' }), label(4, 51, { benchmark: null })];
    expect(scoreCard(labels, [read(3, 50, 'mmlu/es'), read(4, 51, null)])).toMatchObject({ right: 2, known: 1 });
  });

  it('apart from the others for the mean by card, where it states anything', () => {
    const cards = [scoreCard([label(3, 50)], []), scoreCard([label(3, 50)], [read(3, 50)]), scoreCard([], [])];
    expect(macro(cards)).toBe(0.5);
    expect(shares(sum(cards)).full).toBe(2 / 3);
  });
});

describe('the published rounds', () => {
  it('have twenty cards each but where it is said, and none twice', () => {
    for (const round of ROUNDS) expect(labelsOf(round).length).toBe(round.cards ?? 20);
    const ids = ROUNDS.flatMap((round) => labelsOf(round).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stand in the docs as they were scored', () => {
    const docs = readFileSync(join(import.meta.dirname, '../../../docs/accuracy.md'), 'utf8');
    for (const line of firstContact()) expect(docs).toContain(line);
  });
});

describeCorpus('cards that were met once', () => {
  it('are read today as people read them', () => {
    const scores = scoreRounds(CORPUS);
    const all = shares(sum(scores.map(({ total }) => total)));
    expect(all.full, 'found with the right role and benchmark').toBeGreaterThanOrEqual(0.97);
    expect(all.role, 'whose number').toBeGreaterThanOrEqual(0.985);
    for (const { round, full } of scores) expect(full, `round ${round.number}`).toBeGreaterThanOrEqual(0.9);
  });
});
