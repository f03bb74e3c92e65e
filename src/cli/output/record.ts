/** Rows with one field a line, for what is too wide to be a table. */
import type { Cell } from '../../index/rows.ts';
import { cellText } from './cell.ts';
import { bold, inColourOf } from './paint.ts';
import { safe } from './safe.ts';
import type { Screen } from './screen.ts';
import { padded, widthOf, wrapped } from './width.ts';

/** Fewest columns for a value beside its name; with less room it stands below. */
const BESIDE = 16;

/** Rows as records, an empty line between two of them; `indent` blanks before each line. */
export function records(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  screen: Screen,
  indent = 0,
): string {
  const names = columns.map(safe);
  const wide = Math.max(0, ...names.map(widthOf));
  const blanks = ' '.repeat(indent);
  const room = screen.columns === null ? null : screen.columns - indent - wide - 2;
  return rows
    .map((row) =>
      names.map((name, at) => blanks + field(name, cellText(row[at] ?? null), { wide, room, indent }, screen)).join(''),
    )
    .join('\n');
}

interface Room {
  wide: number;
  /** Columns beside the name; null without end. */
  room: number | null;
  indent: number;
}

function field(name: string, value: string, { wide, room, indent }: Room, screen: Screen): string {
  if (room !== null && room < BESIDE) return below(name, value, indent, screen);
  const lines = room === null ? [value] : wrapped(value, room);
  const hang = ' '.repeat(indent + wide + 2);
  return lines
    .map(
      (line, at) => `${at === 0 ? `${bold(padded(name, wide), screen)}  ` : hang}${inColourOf(value, line, screen)}\n`,
    )
    .join('');
}

function below(name: string, value: string, indent: number, screen: Screen): string {
  const room = Math.max(10, (screen.columns ?? 80) - indent - 2);
  const lines = wrapped(value, room).map((line) => `${' '.repeat(indent + 2)}${inColourOf(value, line, screen)}\n`);
  return `${bold(name, screen)}\n${lines.join('')}`;
}
