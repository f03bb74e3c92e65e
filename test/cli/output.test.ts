import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/cli/output/format.ts';
import { layout } from '../../src/cli/output/layout.ts';
import { prose } from '../../src/cli/output/prose.ts';
import { formatted, rowWriter } from '../../src/cli/output/rows.ts';
import { json } from '../../src/cli/output/safe.ts';
import { colourOf, columnsOf } from '../../src/cli/output/screen.ts';
import { cutTo, widthOf, wrapped } from '../../src/cli/output/width.ts';

const PAPER = { columns: null, colour: false };
const FRAME = { edge: 1, gap: 3 };
const text = (natural: number, rank = 1) => ({ natural, least: Math.min(natural, 9), rank });

describe('the layout of columns', () => {
  it('gives each what it wants where there is room', () => {
    expect(layout([text(20), text(5)], 80, FRAME)).toEqual({ shown: [0, 1], widths: [20, 5] });
  });

  it('takes from the widest first', () => {
    expect(layout([text(60), text(10), text(30)], 61, FRAME).widths).toEqual([20, 10, 20]);
  });

  it('leaves out the lowest rank, and of equals the last', () => {
    expect(layout([text(9, 0), text(9), text(9), text(9, 2)], 37, FRAME).shown).toEqual([1, 2, 3]);
    expect(layout([text(9), text(9), text(9)], 25, FRAME).shown).toEqual([0, 1]);
  });

  it('shows one column in any case, as narrow as it must be', () => {
    expect(layout([text(90)], 10, FRAME)).toEqual({ shown: [0], widths: [6] });
  });
});

describe('measuring and breaking text', () => {
  it('counts what a terminal shows', () => {
    expect(['abc', '深度', 'e\u0301', '🇩🇪'].map(widthOf)).toEqual([3, 4, 1, 2]);
  });

  it('cuts with a mark, never through a sign', () => {
    expect(cutTo('abcdef', 4)).toBe('abc…');
    expect(cutTo('深度求索', 6)).toBe('深度…');
  });

  it('breaks at blanks, then at joints of ids, then anywhere', () => {
    expect(wrapped('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrapped('meta-llama/Llama-3.1-8B', 12)).toEqual(['meta-llama/', 'Llama-3.1-8B']);
    expect(wrapped('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('hangs the items of a list', () => {
    expect(prose('  - one two three four\n', { columns: 14 })).toBe('  - one two\n    three four\n');
  });
});

describe('what a screen is', () => {
  it('takes COLUMNS before the terminal, where it is a number', () => {
    expect(columnsOf({ COLUMNS: '100' }, 80)).toBe(100);
    expect(columnsOf({ COLUMNS: 'wide' }, 80)).toBe(80);
    expect(columnsOf({}, null)).toBeNull();
  });

  it('has colours on a terminal unless NO_COLOR says no', () => {
    expect(colourOf({}, true)).toBe(true);
    expect(colourOf({ NO_COLOR: '1' }, true)).toBe(false);
    expect(colourOf({ TERM: 'dumb' }, true)).toBe(false);
    expect(colourOf({}, false)).toBe(false);
  });
});

const ESCAPES = 'a\u001b[31mred\u0007\u009b2J\u202eb';
const hostile = { columns: ['n', 'te\u001b[1mxt'], rows: [[1, ESCAPES]], cut: false };

describe('rows in every format', () => {
  it.each(FORMATS)('%s passes no sign that a terminal acts on', (format) => {
    const out = formatted(hostile, format, PAPER);
    expect(out).toContain('red');
    // oxlint-disable-next-line no-control-regex
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('JSON means the same all the same', () => {
    expect(JSON.parse(json({ ESCAPES }))).toEqual({ ESCAPES });
  });

  it.each(FORMATS)('%s is the same whether it comes at once or in pieces', (format) => {
    const rows = Array.from({ length: 7 }, (_, n) => [n, `row ${n}`]);
    const writer = rowWriter(format, PAPER);
    const pieces = [
      writer.begin(['n', 'text'], rows.slice(0, 3)),
      writer.more(rows.slice(3, 4)),
      writer.more(rows.slice(4)),
    ];
    const whole = formatted({ columns: ['n', 'text'], rows, cut: false }, format, PAPER);
    expect([...pieces, writer.end(false)].join('')).toBe(whole);
  });

  it('says in each that there is nothing', () => {
    const out = (format: (typeof FORMATS)[number]) =>
      formatted({ columns: ['a'], rows: [], cut: false }, format, PAPER);
    expect(FORMATS.map(out)).toEqual(['(no rows)\n', '(no rows)\n', '[]\n', '', 'a\n', '| a |\n| --: |\n']);
  });

  it('makes Markdown that is only text', () => {
    expect(formatted({ columns: ['a'], rows: [['<b>|x|</b> *y*']], cut: false }, 'markdown', PAPER)).toContain(
      '| &#60;b&#62;\\|x\\|&#60;/b&#62; \\*y\\* |',
    );
  });
});
