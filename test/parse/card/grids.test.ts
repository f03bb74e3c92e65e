import { describe, expect, test } from 'vitest';
import type { Note } from '../../../src/model.ts';
import { blocksOf } from '../../../src/parse/card/blocks.ts';
import type { Grid } from '../../../src/parse/card/grid.ts';
import { linesOf } from '../../../src/parse/card/lines.ts';
import { ledgerOf, told } from './read.ts';

function gridsOf(card: string, notes: Note[] = []): Grid[] {
  const blocks = blocksOf(card, linesOf(card, 0, 1, card.length), notes);
  return blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : []));
}

const textsOf = (grid: Grid | undefined): string[][] =>
  (grid?.rows ?? []).map((row) => row.map((cell) => cell?.text ?? '∅'));

describe('pipe tables', () => {
  test.each([
    ['outer pipes', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['no outer pipes', 'a | b\n--- | ---\n1 | 2'],
    ['in a block quote', '> | a | b |\n> |---|---|\n> | 1 | 2 |'],
    ['below a list item', '- see\n  | a | b |\n  |:-:|--:|\n  | 1 | 2 |'],
    ['with CRLF', '| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n'],
    ['without a rule', '| a | b |\n| 1 | 2 |'],
    ['drawn', '+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n+---+---+'],
  ])('%s', (_, card) => {
    expect(textsOf(gridsOf(card)[0])).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('ragged rows are filled, escaped pipes and pipes in code stay in their cell', () => {
    const grid = gridsOf('| a | b | c |\n|---|---|---|\n| x\\|y | `p|q` |\n| 1 | 2 | 3 |')[0];
    expect(textsOf(grid)).toEqual([
      ['a', 'b', 'c'],
      ['x|y', 'p|q', '∅'],
      ['1', '2', '3'],
    ]);
  });

  test('markup goes, link targets and images are never read', () => {
    const grid = gridsOf('| m |\n|---|\n| [**A** 7B](https://h.co/99.9) ![8.8](7.7.png)<br>*x* |')[0];
    expect(textsOf(grid)).toEqual([['m'], ['A 7B x']]);
  });
});

describe('HTML tables', () => {
  test('a cell that spans stands in every place it covers, and ends with its row group', () => {
    const html =
      '<table><thead><tr><th rowspan=2>M</th><th colspan=2>K</th></tr></thead><tbody><tr><td>A<td>1<td>2</table>';
    expect(textsOf(gridsOf(html)[0])).toEqual([
      ['M', 'K', 'K'],
      ['A', '1', '2'],
    ]);
  });

  test('a table inside another is a table of its own', () => {
    const html =
      '<table><tr><td><table><tr><td>in</td></tr><tr><td>1</td></tr></table></td></tr><tr><td>out</td></tr></table>';
    expect(gridsOf(html).map((grid) => textsOf(grid)[0]?.[0]?.slice(0, 3))).toEqual(['in', 'in1']);
  });

  test('too many elements inside one another are given up with a note', () => {
    const notes: Note[] = [];
    gridsOf(`<table><tr><td>${'<b>'.repeat(1000)}`, notes);
    expect(notes.map((note) => note.code)).toEqual(['html-too-deep']);
  });
});

describe('fences', () => {
  test('bars in a program are operators', () => {
    expect(gridsOf('```python\na | b\nc | d\n```')).toEqual([]);
  });

  test('a fence that opens on the first row of its table keeps the row', () => {
    expect(textsOf(gridsOf('```| a | b |\n|---|---|\n| 1 | 2 |\n```')[0])).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});

describe('limits', () => {
  test('a table beyond the limits is cut and says so', () => {
    const notes: Note[] = [];
    const wide = `|${' a |'.repeat(500)}\n|${'---|'.repeat(500)}\n|${' 1 |'.repeat(500)}`;
    expect(gridsOf(wide, notes)[0]?.rows[0]?.length).toBe(120);
    expect(notes).toEqual([{ code: 'table-cut', place: 'README.md:1', saw: '2 rows, more than 120 columns' }]);
  });
});

describe('a dash in a column of blanks', () => {
  test('keeps its row in the table, and is no result', () => {
    const lines = [
      '```',
      'Model        MMLU   GSM8K  BBH',
      'Heron-7B     61.5   40.2   -',
      'Bittern-13B  58.1   -      39.0',
      'Vicuna-7B    49.8   12.2   33.1',
      '```',
    ];
    expect(told(ledgerOf('pond/Heron-7B', lines.join('\n')).claims)).toEqual([
      'self [Heron-7B] mmlu = 61.5',
      'self [Heron-7B] gsm8k = 40.2',
      'other [Bittern-13B] mmlu = 58.1',
      'other [Bittern-13B] bbh = 39',
      'other [Vicuna-7B] mmlu = 49.8',
      'other [Vicuna-7B] gsm8k = 12.2',
      'other [Vicuna-7B] bbh = 33.1',
    ]);
  });
});
