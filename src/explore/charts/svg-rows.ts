/** Values of several series beside one another: one row a name, a dot for each series. */
import { endOf, grid, nameWidth, note, ticksOf } from './frame.ts';
import { colour, escape, legend, line, picture, round, seriesOf, shortened, text } from './ink.ts';
import type { Bar } from './marks.ts';
import { linear, rangeOf } from './scale.ts';

const ROW = 22;

/** Draws rows of dots, coloured by series. */
export function rowsSvg(
  { name, bars, of }: { name: string; bars: readonly Bar[]; of: number },
  title: string,
  width: number,
): string {
  const series = seriesOf(bars);
  const names = [...new Set(bars.map(({ label }) => label))];
  const key = legend(series, width);
  const left = nameWidth(names, width);
  const right = width - endOf(width);
  const scale = linear(rangeOf(bars.map(({ value }) => value)), [left, right], ticksOf(width));
  const bottom = key.height + names.length * ROW;
  const rows = names.flatMap((label, at) => {
    const [mine, middle] = [bars.filter((bar) => bar.label === label), key.height + at * ROW + ROW / 2];
    return [
      text(left - 8, middle + 4, shortened(label, (left - 12) / 7), ' text-anchor="end"'),
      line(left, middle, right, middle),
      ...mine.map((bar) => dot(bar, scale.place(bar.value), middle, colour(series, bar.series))),
    ];
  });
  const below = note([width, bottom], name, { drawn: names.length, of });
  return picture([width, bottom + below.height], title, [
    ...key.parts,
    ...grid(scale, key.height, bottom),
    ...rows,
    ...below.parts,
  ]);
}

function dot({ label, series, value }: Bar, x: number, y: number, fill: string): string {
  const words = [label, series ?? '', String(value)].filter(Boolean).join(', ');
  return `<circle cx="${round(x)}" cy="${round(y)}" r="5.5" fill="${fill}" fill-opacity="0.85"><title>${escape(words)}</title></circle>`;
}
