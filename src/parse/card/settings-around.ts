/** What headings, captions and sentences around numbers state of how they were measured. */
import type { SettingPlace, Stated } from './draft.ts';
import { AVERAGE } from './judge.ts';
import type { Surroundings } from './passages.ts';
import { shotsStated, type StatedShots } from './stated-shots.ts';

/** What the surroundings state for numbers on one benchmark or another, nearest first; they are read once for all. */
export function settingsAround(around: Surroundings): (benchmark: string | null) => readonly Stated[] {
  const said = textsOf(around).flatMap(([text, from]) =>
    SHOT_WORD.test(text) ? [{ from, ...shotsStated(text) }] : [],
  );
  if (said.length === 0) return () => NONE;
  return (benchmark) =>
    said.flatMap(({ from, all, of }) => {
      const shots = shotsFor(benchmark ?? '', of) ?? all;
      return shots === null ? [] : [{ from, shots, metric: null, variant: null }];
    });
}

const NONE: readonly Stated[] = [];

function textsOf({ before, headings, after, leads }: Surroundings): [string, SettingPlace][] {
  return [
    ...before.map((text): [string, SettingPlace] => [text, 'sentence']),
    ...headings.slice(0, 2).map((text): [string, SettingPlace] => [text, 'section']),
    [after, 'caption'],
    ...leads.map((text): [string, SettingPlace] => [text, 'section']),
  ];
}

/** Of the benchmark, of the one it is a part of, or for an average what all named ones share. */
function shotsFor(benchmark: string, of: StatedShots['of']): number | null {
  const own = of.get(benchmark) ?? of.get(benchmark.split('/', 1)[0] ?? '');
  if (own !== undefined) return own;
  const distinct = [...new Set(of.values())];
  return distinct.length === 1 && benchmark.startsWith(AVERAGE) ? (distinct[0] ?? null) : null;
}

const SHOT_WORD = /shot/i;
