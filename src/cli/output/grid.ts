/** Rows as a table in the width of a screen. */
import type { Cell } from '../../index/rows.ts';
import { cellText, numeric } from './cell.ts';
import { type ColumnKind, kindOf } from './columns.ts';
import { layout, type Measure } from './layout.ts';
import { bold, inColourOf } from './paint.ts';
import { prose } from './prose.ts';
import { safe } from './safe.ts';
import type { Screen } from './screen.ts';
import { cutTo, longestWord, padded, widthOf, wrapped } from './width.ts';

/** How a table is drawn. */
export interface GridStyle {
  /** With lines around the cells. */
  framed: boolean;
  /** Blanks before each line. */
  indent: number;
  /** What its columns are; by their names where nothing else is said. */
  kinds?: (column: string) => ColumnKind;
}

/** A table whose columns are laid out, to be written piece by piece. */
export interface Grid {
  /** Names of the columns that the screen has no room for. */
  hidden: string[];
  head(): string;
  rows(rows: readonly (readonly Cell[])[]): string;
  foot(): string;
}

/** On paper a row is one line, and its cells no wider than this. */
const WIDEST_ON_PAPER = 60;
/** On a screen a cell takes this many lines at most. */
const TALLEST = 4;

/** Lays a table out by its columns and first rows. */
export function gridOf(
  columns: readonly string[],
  sample: readonly (readonly Cell[])[],
  screen: Screen,
  style: GridStyle,
): Grid {
  const kinds = columns.map(style.kinds ?? kindOf);
  const right = numeric(columns, sample);
  const measures = columns.map((name, at) =>
    measured(name, kinds[at] ?? kindOf(name), right[at] === true, texts(sample, at), screen),
  );
  const room = screen.columns === null ? null : screen.columns - style.indent;
  const { shown, widths } = layout(measures, room, style.framed ? { edge: 1, gap: 3 } : { edge: -2, gap: 2 });
  const draw = style.framed ? framed(widths, style.indent) : plain(style.indent);

  const line = (cells: readonly string[], paint: (text: string, at: number) => string): string => {
    const parts = cells.map((text, at) => brokenCell(text, widths[at] ?? 1, kinds[shown[at] ?? 0], screen));
    const height = Math.max(...parts.map(({ length }) => length));
    return Array.from({ length: height }, (_, row) =>
      draw.line(
        parts.map((lines, at) => {
          const text = lines[row] ?? '';
          return paint(padded(text, widths[at] ?? 1, right[shown[at] ?? 0] ? 'end' : 'start'), at);
        }),
      ),
    ).join('');
  };
  return {
    hidden: columns.filter((_, at) => !shown.includes(at)),
    head: () =>
      draw.top +
      line(
        shown.map((at) => safe(columns[at] ?? '')),
        (text) => bold(text, screen),
      ) +
      draw.middle,
    rows: (rows) =>
      rows
        .map((row) => {
          const cells = shown.map((at) => cellText(row[at] ?? null));
          return line(cells, (text, at) => inColourOf(cells[at] ?? '', text, screen));
        })
        .join(''),
    foot: () => draw.bottom,
  };
}

/** What tells of columns that found no room; empty where all did. */
export function hiddenNote(hidden: readonly string[], screen: Screen): string {
  if (hidden.length === 0) return '';
  return prose(`(no room for ${hidden.map(safe).join(', ')}: widen the terminal or use --format record)\n`, screen);
}

function texts(rows: readonly (readonly Cell[])[], at: number): string[] {
  return rows.map((row) => cellText(row[at] ?? null));
}

function measured(
  name: string,
  kind: ColumnKind,
  isNumber: boolean,
  cells: readonly string[],
  screen: Screen,
): Measure {
  const widest = Math.max(1, ...cells.map(widthOf));
  const heading = widthOf(safe(name));
  const headingLeast = Math.max(
    ...safe(name)
      .split(/(?<=[_ ])/)
      .map(widthOf),
  );
  const all = Math.max(widest, heading);
  if (screen.columns === null)
    return {
      natural: kind.long === 'cut' ? Math.max(Math.min(widest, WIDEST_ON_PAPER), heading) : all,
      least: all,
      rank: kind.rank,
    };
  const body = isNumber || kind.long === 'whole' ? widest : Math.min(widest, Math.max(kind.least, wordRoom(cells)));
  return { natural: all, least: Math.max(body, headingLeast), rank: kind.rank };
}

/** Words longer than this are broken. */
const LONGEST_WORD = 14;

function wordRoom(cells: readonly string[]): number {
  return Math.min(LONGEST_WORD, Math.max(0, ...cells.map(longestWord)));
}

function brokenCell(text: string, width: number, kind: ColumnKind | undefined, { columns }: Screen): string[] {
  if (columns === null) return [cutTo(text, width)];
  const lines = wrapped(text, width);
  if (lines.length <= TALLEST || kind?.long !== 'cut') return lines;
  return [...lines.slice(0, TALLEST - 1), cutTo(`${lines[TALLEST - 1]} ${lines[TALLEST]}`, width)];
}

interface Drawing {
  top: string;
  middle: string;
  bottom: string;
  line(cells: readonly string[]): string;
}

function framed(widths: readonly number[], indent: number): Drawing {
  const blanks = ' '.repeat(indent);
  const rule = ([left, joint, right]: readonly [string, string, string]) =>
    `${blanks}${left}${widths.map((width) => '─'.repeat(width + 2)).join(joint)}${right}\n`;
  return {
    top: rule(['┌', '┬', '┐']),
    middle: rule(['├', '┼', '┤']),
    bottom: rule(['└', '┴', '┘']),
    line: (cells) => `${blanks}│ ${cells.join(' │ ')} │\n`,
  };
}

function plain(indent: number): Drawing {
  const blanks = ' '.repeat(indent);
  return { top: '', middle: '', bottom: '', line: (cells) => `${`${blanks}${cells.join('  ')}`.trimEnd()}\n` };
}
