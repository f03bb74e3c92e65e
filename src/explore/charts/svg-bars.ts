/** Horizontal bars: one a row, longest names kept legible, the figure beside its bar. */
import { endOf, grid, nameWidth, note, ticksOf } from './frame.ts';
import { colour, escape, legend, picture, round, seriesOf, shortened, text } from './ink.ts';
import type { Bar, Marks } from './marks.ts';
import { linear, rangeOf, type Scale, short } from './scale.ts';
import { rowsSvg } from './svg-rows.ts';

const ROW = 22;

/** Draws bars, coloured by series; where names repeat, the values of a name stand in one row. */
export function barsSvg(
  { name, bars, of: all }: Extract<Marks, { kind: 'bars' }>,
  title: string,
  width: number,
): string {
  const rowsOf = new Set(bars.map(({ label }) => label)).size;
  const of = all ?? rowsOf;
  if (rowsOf < bars.length && bars.every(({ series }) => series !== null))
    return rowsSvg({ name, bars, of }, title, width);
  const series = seriesOf(bars);
  const key = legend(series, width);
  const left = nameWidth(
    bars.map(({ label }) => label),
    width,
  );
  const [low, high] = rangeOf(bars.map(({ value }) => value));
  const scale = linear([Math.min(0, low), Math.max(0, high)], [left, width - endOf(width)], ticksOf(width));
  const bottom = key.height + bars.length * ROW;
  const rows = bars.map((bar, at) =>
    row(bar, key.height + at * ROW, { scale, left, fill: colour(series, bar.series) }),
  );
  const below = note([width, bottom], name, { drawn: rowsOf, of });
  return picture([width, bottom + below.height], title, [
    ...key.parts,
    ...grid(scale, key.height, bottom),
    ...rows.flat(),
    ...below.parts,
  ]);
}

function row(bar: Bar, top: number, { scale, left, fill }: { scale: Scale; left: number; fill: string }): string[] {
  const [from, to] = [scale.place(Math.min(0, bar.value)), scale.place(Math.max(0, bar.value))];
  return [
    `<g><title>${escape(`${bar.label}${bar.series === null ? '' : `, ${bar.series}`}: ${bar.value}`)}</title>`,
    text(left - 8, top + 15, shortened(bar.label, (left - 12) / 7), ' text-anchor="end"'),
    `<rect x="${round(from)}" y="${top + 3}" width="${round(Math.max(to - from, 1))}" height="${ROW - 6}" fill="${fill}"/>`,
    text(to + 6, top + 15, short(bar.value)),
    '</g>',
  ];
}
