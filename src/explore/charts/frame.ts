/** What stands round rows of marks: names, a grid, what the axis counts. */
import { axisWords } from './axis-words.ts';
import { line, lined, text } from './ink.ts';
import type { Scale } from './scale.ts';

/** Pixels right of the marks, for a figure beside the longest. */
export function endOf(width: number): number {
  return width < 500 ? 44 : 60;
}

/** How many steps an axis may have before its figures touch. */
export function ticksOf(width: number): number {
  return width < 500 ? 2 : 5;
}

/** Pixels that the names at the left take of so wide a picture. */
export function nameWidth(names: readonly string[], width: number): number {
  return Math.min(width * 0.42, Math.max(60, ...names.map(({ length }) => length * 7.4 + 16)));
}

/** What the axis counts, and how many of the rows are drawn; `height` is what that takes. */
export function note(
  [width, bottom]: readonly [number, number],
  name: string,
  { drawn, of }: { drawn: number; of: number },
): { parts: string[]; height: number } {
  const some = drawn < of ? `${drawn} of ${of} drawn` : '';
  const beside = width - some.length * 6.6 - 10;
  const words = lined(axisWords(name), beside);
  const under = (at: number) => bottom + 38 + 14 * at;
  return {
    parts: [
      ...(some === '' ? [] : [text(0, under(0), some, ' fill-opacity="0.7"')]),
      ...words.map((one, at) => text(width, under(at), one, ' text-anchor="end" fill-opacity="0.7"')),
    ],
    height: 36 + 14 * words.length,
  };
}

/** Faint lines with their figures beneath. */
export function grid(scale: Scale, top: number, bottom: number): string[] {
  return scale.ticks.flatMap(({ at, text: words }) => [
    line(scale.place(at), top, scale.place(at), bottom),
    text(scale.place(at), bottom + 16, words, ' text-anchor="middle" fill-opacity="0.7"'),
  ]);
}
