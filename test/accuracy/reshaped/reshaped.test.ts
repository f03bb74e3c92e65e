import { describe, expect, it } from 'vitest';
import type { LabelledClaim } from '../claims/score.ts';
import { type Card, drawOf, type Reshape } from './card.ts';
import { kindsOver } from './kinds.ts';

const label = (line: number, value: number, subject: string, name: string): LabelledClaim => ({
  line,
  value,
  subject,
  label: name,
  benchmark: name.toLowerCase(),
  role: subject === 'Heron-7B' ? 'self' : 'other',
});

/** A made-up card: two models, two tests. */
const CARD: Card = {
  id: 'pond/Heron-7B',
  lines: [
    '# Heron-7B',
    '| Model | MMLU | GSM8K |',
    '|---|---|---|',
    '| Heron-7B | 61.5 | 40.2 |',
    '| Bittern-7B | 58.1 | 61.5 |',
    '',
  ],
  labels: [
    label(4, 61.5, 'Heron-7B', 'MMLU'),
    label(4, 40.2, 'Heron-7B', 'GSM8K'),
    label(5, 58.1, 'Bittern-7B', 'MMLU'),
    label(5, 61.5, 'Bittern-7B', 'GSM8K'),
  ],
};

const written = (kind: string, card = CARD): Card | null => {
  const reshape = kindsOver([card])[kind] as Reshape;
  return reshape(card, drawOf(1, kind, card.id));
};

/** Every label with the line on which it says that it stands. */
const placed = (card: Card | null): string[] =>
  (card?.labels ?? []).map(
    ({ line, value, subject, label: name }) => `${subject} ${name} ${value} in ${card?.lines[line - 1]}`,
  );

describe('a labelled card written otherwise', () => {
  it('keeps every label on the line that its result moves to', () => {
    expect(placed(written('rows for columns')).toSorted()).toEqual([
      expect.stringMatching(/^Bittern-7B GSM8K 61.5 in \| GSM8K \|.* 61.5 \|/),
      expect.stringMatching(/^Bittern-7B MMLU 58.1 in \| MMLU \|.* 58.1 \|/),
      expect.stringMatching(/^Heron-7B GSM8K 40.2 in \| GSM8K \|.* 40.2 \|/),
      expect.stringMatching(/^Heron-7B MMLU 61.5 in \| MMLU \|.* 61.5 \|/),
    ]);
    expect(placed(written('a list a test')).toSorted()[0]).toMatch(
      /^Bittern-7B GSM8K 61.5 in\s+\S \**Bittern-7B\W+61.5/,
    );
  });

  it('moves the labels below it', () => {
    const card = {
      ...CARD,
      lines: [...CARD.lines, 'It reaches 12.5 on Marsh.'],
      labels: [...CARD.labels, label(7, 12.5, 'Heron-7B', 'Marsh')],
    };
    expect(placed(written('a caption more', card)).at(-1)).toBe('Heron-7B Marsh 12.5 in It reaches 12.5 on Marsh.');
  });

  it('exchanges a name wherever it stands, in the id too, and no number', () => {
    const card = written('names made up');
    expect(card?.lines.join('\n')).not.toMatch(/heron|bittern/i);
    expect(card?.id).toMatch(/^\w+\/\w+-7B$/);
    expect(card?.lines[3]).toContain(card?.id.split('/')[1]);
    expect(card?.labels.map(({ value }) => value)).toEqual([61.5, 40.2, 58.1, 61.5]);
  });

  it('lets the labels follow the tests: another known one, or none', () => {
    expect(
      written('other known tests')?.labels.every(({ benchmark }) => benchmark !== 'mmlu' && benchmark !== null),
    ).toBe(true);
    expect(written('tests made up')?.labels.every(({ benchmark }) => benchmark === null)).toBe(true);
  });

  it('is the same for the same draw', () => {
    expect(written('names made up')).toEqual(written('names made up'));
  });

  it('is left alone where a label may be of two cells', () => {
    const card = {
      ...CARD,
      lines: CARD.lines.with(4, '| Bittern-7B | 58.1 | 58.1 |'),
      labels: CARD.labels.slice(0, 3),
    };
    expect(written('rows for columns', card)).toBeNull();
  });
});
