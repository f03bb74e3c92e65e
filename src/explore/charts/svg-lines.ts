/** Points over two axes: joined to lines by series, or dots with their names. */
import { axisWords } from './axis-words.ts';
import { ticksOf } from './frame.ts';
import { colour, escape, fitted, legend, line, lined, picture, round, seriesOf, text } from './ink.ts';
import type { Marks, Point } from './marks.ts';
import { across, linear, rangeOf, type Scale } from './scale.ts';

type Points = Exclude<Marks, { kind: 'bars' }>;

const HEIGHT = 350;
const LEFT = 56;

/** Draws lines or dots, coloured by series. */
export function linesSvg(marks: Points, title: string, width: number): string {
  const series = seriesOf(marks.points);
  const key = legend(series, width);
  const [above, below] = [lined(axisWords(marks.yName), width), lined(acrossWords(marks), width)];
  const top = key.height + 14 + 14 * above.length;
  const bottom = top + HEIGHT - 72;
  const right = width - 32;
  const x = across(marks, [LEFT, right - (marks.kind === 'dots' ? width * 0.12 : 0)], ticksOf(width) + 2);
  const y = linear(rangeOf(marks.points.map((point) => point.y)), [bottom, top]);
  const placed = { x, y, right, bottom, fill: (point: Point): string => colour(series, point.series) };
  const drawn =
    marks.kind === 'lines'
      ? series.flatMap((one) =>
          joined(
            marks.points.filter((point) => point.series === one),
            placed,
            marks.steps === true,
          ),
        )
      : dots(marks.points, placed);
  const named = [
    ...above.map((one, at) => text(0, key.height + 14 + 14 * at, one, ' fill-opacity="0.7"')),
    ...below.map((one, at) => text(right, bottom + 36 + 14 * at, one, ' text-anchor="end" fill-opacity="0.7"')),
  ];
  return picture([width, bottom + 30 + 14 * below.length], title, [
    ...key.parts,
    ...axes(placed, [top, bottom]),
    ...named,
    ...drawn,
  ]);
}

interface Placed {
  x: Scale;
  y: Scale;
  /** Where the picture's marks end. */
  right: number;
  bottom: number;
  fill: (point: Point) => string;
}

/** What the x axis counts. */
function acrossWords({ xName, log }: Points): string {
  return `${axisWords(xName)}${log ? ' (each step a factor)' : ''}`;
}

function axes({ x, y, right }: Placed, [top, bottom]: readonly [number, number]): string[] {
  return [
    ...y.ticks.flatMap(({ at, text: words }) => [
      line(LEFT, y.place(at), right, y.place(at)),
      text(LEFT - 8, y.place(at) + 4, words, ' text-anchor="end" fill-opacity="0.7"'),
    ]),
    ...x.ticks.flatMap(({ at, text: words }) => [
      line(x.place(at), top, x.place(at), bottom),
      text(x.place(at), bottom + 17, words, ' text-anchor="middle" fill-opacity="0.7"'),
    ]),
  ];
}

function joined(points: readonly Point[], placed: Placed, steps: boolean): string[] {
  const { x, y, fill } = placed;
  const gap = steps ? Number.POSITIVE_INFINITY : gapOf(points);
  const path = points
    .map((point, at) => {
      const before = points[at - 1];
      const [across, up] = [round(x.place(point.x)), round(y.place(point.y))];
      if (before === undefined || point.x - before.x > gap) return `M${across} ${up}`;
      return steps ? `H${across}V${up}` : `L${across} ${up}`;
    })
    .join('');
  const [first] = points;
  if (first === undefined) return [];
  return [
    `<path d="${path}" fill="none" stroke="${fill(first)}" stroke-width="2.5"/>`,
    ...points.map((point) => dot(point, placed, 3)),
  ];
}

const MONTH = 31 * 86_400_000;

/** Months of which nothing is said are a gap; other dates lie as far apart as they do. */
function gapOf(points: readonly Point[]): number {
  const monthly = points.every(({ x }) => x > MONTH * 12 && new Date(x).getUTCDate() === 1);
  return monthly ? MONTH * 1.2 : Number.POSITIVE_INFINITY;
}

/** Dots with names; a name that would lie upon a dot or another name is left to the dot's title. */
function dots(points: readonly Point[], placed: Placed): string[] {
  const taken: Box[] = points.map((point) => ({
    x: placed.x.place(point.x) - 5,
    y: placed.y.place(point.y) + 4,
    wide: 10,
  }));
  return points.flatMap((point) => {
    const words = fitted(point.label.slice(point.label.indexOf('/') + 1), 30);
    const free = beside(point, words, placed).find(
      (box) => isWithin(box, placed) && !taken.some((other) => overlap(box, other)),
    );
    if (!free) return [dot(point, placed, 5)];
    taken.push(free);
    return [dot(point, placed, 5), text(free.x, free.y, words, ' font-size="11"')];
  });
}

/** Where a name may stand: right of its dot, left, above, below. */
function beside(point: Point, words: string, { x, y }: Placed): Box[] {
  const [across, up, wide] = [x.place(point.x), y.place(point.y) + 4, words.length * 6.2];
  return [
    { x: across + 8, y: up, wide },
    { x: across - 8 - wide, y: up, wide },
    { x: across - wide / 2, y: up - 12, wide },
    { x: across - wide / 2, y: up + 13, wide },
  ];
}

/** Below the last line stand the words of the axis. */
function isWithin(box: Box, { right, bottom }: Placed): boolean {
  return box.x >= LEFT && box.x + box.wide <= right + 32 && box.y <= bottom + 4;
}

interface Box {
  x: number;
  y: number;
  wide: number;
}

function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.y - b.y) < 11 && a.x < b.x + b.wide && b.x < a.x + a.wide;
}

function dot(point: Point, { x, y, fill }: Placed, radius: number): string {
  const words = [point.label === 'unknown' ? '' : point.label, point.series ?? '', String(point.y)]
    .filter(Boolean)
    .join(', ');
  return `<circle cx="${round(x.place(point.x))}" cy="${round(y.place(point.y))}" r="${radius}" fill="${fill(point)}" fill-opacity="0.85"><title>${escape(words)}</title></circle>`;
}
