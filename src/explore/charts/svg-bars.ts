/** Horizontal bars: one a row, longest names kept legible, the figure beside its bar. */
import { colour, escape, fitted, legend, line, picture, round, seriesOf, text, WIDTH } from './ink.ts';
import type { Bar, Marks } from './marks.ts';
import { linear, rangeOf, type Scale, short } from './scale.ts';

const ROW = 22;
const AXIS = 34;

/** Draws bars, coloured by series. */
export function barsSvg({ name, bars }: Extract<Marks, { kind: 'bars' }>, title: string): string {
  const series = seriesOf(bars);
  const key = legend(series);
  const left = Math.min(300, Math.max(60, ...bars.map(({ label }) => label.length * 7.4 + 16)));
  const [low, high] = rangeOf(bars.map(({ value }) => value));
  const scale = linear([Math.min(0, low), Math.max(0, high)], [left, WIDTH - 60]);
  const bottom = key.height + bars.length * ROW;
  const rows = bars.map((bar, at) =>
    row(bar, key.height + at * ROW, { scale, left, fill: colour(series, bar.series) }),
  );
  return picture(bottom + AXIS, title, [
    ...key.parts,
    ...grid(scale, key.height, bottom),
    ...rows.flat(),
    text(WIDTH - 60, bottom + 30, name, ' text-anchor="end" fill-opacity="0.7"'),
  ]);
}

function row(bar: Bar, top: number, { scale, left, fill }: { scale: Scale; left: number; fill: string }): string[] {
  const [from, to] = [scale.place(Math.min(0, bar.value)), scale.place(Math.max(0, bar.value))];
  const letters = Math.floor((left - 12) / 6.4);
  return [
    `<g><title>${escape(`${bar.label}${bar.series === null ? '' : `, ${bar.series}`}: ${bar.value}`)}</title>`,
    text(left - 8, top + 15, fitted(bar.label, letters), ' text-anchor="end"'),
    `<rect x="${round(from)}" y="${top + 3}" width="${round(Math.max(to - from, 1))}" height="${ROW - 6}" fill="${fill}"/>`,
    text(to + 6, top + 15, short(bar.value)),
    '</g>',
  ];
}

function grid(scale: Scale, top: number, bottom: number): string[] {
  return scale.ticks.flatMap(({ at, text: words }) => [
    line(scale.place(at), top, scale.place(at), bottom),
    text(scale.place(at), bottom + 15, words, ' text-anchor="middle" fill-opacity="0.7"'),
  ]);
}
