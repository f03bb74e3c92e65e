/** From values to places on a picture, with round ticks. */
import type { Marks } from './marks.ts';

export interface Tick {
  at: number;
  text: string;
}

export interface Scale {
  /** Place of a value, in pixels. */
  place(value: number): number;
  ticks: Tick[];
}

/** A linear scale from `low` to `high`, widened to round ticks. */
export function linear(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  wanted = 5,
): Scale {
  const step = roundStep(Math.max(high - low, Math.abs(high) * 1e-6, 1e-9) / wanted);
  const [first, last] = [Math.floor(low / step) * step, Math.ceil(high / step) * step];
  const span = last - first || step;
  const count = Math.round(span / step);
  const ticks = Array.from({ length: count + 1 }, (_, at) => first + at * step);
  return {
    place: (value) => from + ((value - first) / span) * (to - from),
    ticks: ticks.map((at) => ({ at, text: short(at) })),
  };
}

/** A logarithmic scale with ticks at 1, 2 and 5 times powers of ten. */
export function logarithmic(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  wanted = 7,
): Scale {
  const [first, last] = [Math.log10(low) - 0.05, Math.log10(high) + 0.05];
  const powers = Array.from(
    { length: Math.ceil(last) - Math.floor(first) + 1 },
    (_, at) => 10 ** (Math.floor(first) + at),
  );
  const ticks = powers
    .flatMap((power) => [1, 2, 5].map((times) => ({ times, at: times * power })))
    .filter(({ at }) => Math.log10(at) >= first && Math.log10(at) <= last);
  const few = [[1, 2, 5], [1, 5], [1]].find(
    (kept) => ticks.filter(({ times }) => kept.includes(times)).length <= 1.5 * wanted,
  ) ?? [1];
  return {
    place: (value) => from + ((Math.log10(value) - first) / (last - first || 1)) * (to - from),
    ticks: ticks.filter(({ times }) => few.includes(times)).map(({ at }) => ({ at, text: short(at) })),
  };
}

/** A scale of time with ticks at whole months. */
export function dated(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  wanted = 7,
): Scale {
  const months = (at: number): number => new Date(at).getUTCFullYear() * 12 + new Date(at).getUTCMonth();
  const step = [1, 2, 3, 6, 12, 24, 60].find((each) => (months(high) - months(low)) / each <= wanted) ?? 120;
  const [first, last] = [Math.floor(months(low) / step) * step, Math.ceil((months(high) + 1) / step) * step];
  const time = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12);
  const span = time(last) - time(first);
  const ticks = Array.from({ length: (last - first) / step + 1 }, (_, at) => time(first + at * step));
  return {
    place: (value) => from + ((value - time(first)) / span) * (to - from),
    ticks: ticks.map((at) => ({ at, text: new Date(at).toISOString().slice(0, step >= 12 ? 4 : 7) })),
  };
}

/** The scale of a picture's x axis. */
export function across(
  marks: Exclude<Marks, { kind: 'bars' }>,
  pixels: readonly [number, number],
  wanted: number,
): Scale {
  const range = rangeOf(marks.points.map(({ x }) => x));
  if (marks.dated) return dated(range, pixels, wanted);
  return marks.log ? logarithmic(range, pixels, wanted) : linear(range, pixels, wanted);
}

/** The least and the greatest of values; there is at least one. */
export function rangeOf(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return ([1, 2, 2.5, 5, 10].find((times) => times * power >= step * 0.999) ?? 10) * power;
}

/** A number in at most five characters and a unit: `58.5M`, `0.25`. */
export function short(value: number): string {
  const [size, unit] = (
    [
      [1e12, 'T'],
      [1e9, 'B'],
      [1e6, 'M'],
      [1e3, 'k'],
    ] as const
  ).find(([from]) => Math.abs(value) >= from * 0.9995) ?? [1, ''];
  return `${Number((value / size).toPrecision(3))}${unit}`;
}
