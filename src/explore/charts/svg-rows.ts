/** Values of several series beside one another: one row a name, a dot for each series. */
import { grid, nameWidth, note } from './frame.ts';
import { colour, escape, fitted, legend, line, picture, round, seriesOf, text, WIDTH } from './ink.ts';
import type { Bar } from './marks.ts';
import { linear, rangeOf } from './scale.ts';

const ROW = 22;

/** Draws rows of dots, coloured by series. */
export function rowsSvg(name: string, bars: readonly Bar[], of: number, title: string): string {
  const series = seriesOf(bars);
  const names = [...new Set(bars.map(({ label }) => label))];
  const key = legend(series);
  const left = nameWidth(names);
  const scale = linear(rangeOf(bars.map(({ value }) => value)), [left, WIDTH - 60]);
  const bottom = key.height + names.length * ROW;
  const rows = names.flatMap((label, at) => {
    const [mine, middle] = [bars.filter((bar) => bar.label === label), key.height + at * ROW + ROW / 2];
    return [
      text(left - 8, middle + 4, fitted(label, (left - 12) / 7), ' text-anchor="end"'),
      line(left, middle, WIDTH - 60, middle),
      ...mine.map((bar) => dot(bar, scale.place(bar.value), middle, colour(series, bar.series))),
    ];
  });
  return picture(bottom + 50, title, [
    ...key.parts,
    ...grid(scale, key.height, bottom),
    ...rows,
    ...note(bottom, name, { drawn: names.length, of }),
  ]);
}

function dot({ label, series, value }: Bar, x: number, y: number, fill: string): string {
  const words = [label, series ?? '', String(value)].filter(Boolean).join(', ');
  return `<circle cx="${round(x)}" cy="${round(y)}" r="5.5" fill="${fill}" fill-opacity="0.85"><title>${escape(words)}</title></circle>`;
}
