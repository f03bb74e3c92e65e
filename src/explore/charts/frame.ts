/** What stands round rows of marks: names, a grid, what the axis counts. */
import { axisWords } from './axis-words.ts';
import { line, text, WIDTH } from './ink.ts';
import type { Scale } from './scale.ts';

/** Pixels that the names at the left take. */
export function nameWidth(names: readonly string[]): number {
  return Math.min(320, Math.max(60, ...names.map(({ length }) => length * 7.4 + 16)));
}

/** What the axis counts, and how many of the rows are drawn. */
export function note(bottom: number, name: string, { drawn, of }: { drawn: number; of: number }): string[] {
  const some = drawn < of ? [text(0, bottom + 38, `${drawn} of ${of} drawn`, ' fill-opacity="0.7"')] : [];
  return [...some, text(WIDTH - 60, bottom + 38, axisWords(name), ' text-anchor="end" fill-opacity="0.7"')];
}

/** Faint lines with their figures beneath. */
export function grid(scale: Scale, top: number, bottom: number): string[] {
  return scale.ticks.flatMap(({ at, text: words }) => [
    line(scale.place(at), top, scale.place(at), bottom),
    text(scale.place(at), bottom + 16, words, ' text-anchor="middle" fill-opacity="0.7"'),
  ]);
}
