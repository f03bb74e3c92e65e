/** Charts in a terminal: bars of block characters, and one small curve a series. */
import type { Marks, Point } from './marks.ts';
import { rangeOf, short } from './scale.ts';
import { seriesOf } from './ink.ts';

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;
const LEVELS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
const NAME = 34;

/** Draws marks in at most `columns` columns, a line each, ending in a newline. Text is not made safe here. */
export function terminalChart(marks: Marks, columns: number): string {
  if (marks.kind === 'lines') return curves(marks.points, columns);
  const named =
    marks.kind === 'bars' ? marks.bars : marks.points.map(({ label, y, series }) => ({ label, value: y, series }));
  return rows(
    named.map(({ label, value, series }) => [series === null ? label : `${label} (${series})`, value]),
    columns,
  );
}

function rows(bars: readonly (readonly [string, number])[], columns: number): string {
  const wide = Math.min(NAME, Math.max(...bars.map(([name]) => name.length)));
  const room = Math.max(10, columns - wide - 10);
  const most = Math.max(...bars.map(([, value]) => Math.abs(value))) || 1;
  return bars
    .map(([name, value]) => `${cut(name, wide).padEnd(wide)} ${bar((Math.abs(value) / most) * room)} ${short(value)}\n`)
    .join('');
}

function bar(length: number): string {
  return `${'█'.repeat(Math.floor(length))}${EIGHTHS[Math.floor((length % 1) * 8)] ?? ''}` || '▏';
}

function curves(points: readonly Point[], columns: number): string {
  const [low, high] = rangeOf(points.map(({ y }) => y));
  return seriesOf(points)
    .map((series) =>
      curve(
        series ?? '',
        points.filter((point) => point.series === series),
        { low, high, room: Math.max(10, columns - NAME - 20) },
      ),
    )
    .join('');
}

function curve(
  name: string,
  points: readonly Point[],
  { low, high, room }: { low: number; high: number; room: number },
): string {
  const shown = points.slice(-room);
  const signs = shown.map(({ y }) => LEVELS[Math.round(((y - low) / (high - low || 1)) * 7)] ?? LEVELS[0]).join('');
  return `${cut(name, NAME).padEnd(NAME)} ${signs} ${short(shown[0]?.y ?? 0)} to ${short(shown.at(-1)?.y ?? 0)}\n`;
}

function cut(name: string, wide: number): string {
  return name.length > wide ? `${name.slice(0, wide - 1)}…` : name;
}
