/** What headings, captions and sentences around numbers state of how they were measured. */
import type { SettingPlace, Stated } from './draft.ts';
import { AVERAGE } from './judge.ts';
import type { Surroundings } from './passages.ts';
import { shotsStated, type StatedShots } from './stated-shots.ts';

/** What the surroundings state for numbers on one benchmark, nearest first. */
export function settingsAround(around: Surroundings, benchmark: string | null): Stated[] {
  const stated: Stated[] = [];
  const texts: [string, SettingPlace][] = [
    ...around.before.map((text): [string, SettingPlace] => [text, 'sentence']),
    ...around.headings.slice(0, 2).map((text): [string, SettingPlace] => [text, 'section']),
    [around.after, 'caption'],
    ...around.leads.map((text): [string, SettingPlace] => [text, 'section']),
  ];
  for (const [text, from] of texts) {
    if (!SHOT_WORD.test(text)) continue;
    const { all, of } = shotsStated(text);
    const shots = shotsFor(benchmark ?? '', of) ?? all;
    if (shots !== null) stated.push({ from, shots, metric: null, variant: null });
  }
  return stated;
}

/** Of the benchmark, of the one it is a part of, or for an average what all named ones share. */
function shotsFor(benchmark: string, of: StatedShots['of']): number | null {
  const own = of.get(benchmark) ?? of.get(benchmark.split('/', 1)[0] ?? '');
  if (own !== undefined) return own;
  const distinct = [...new Set(of.values())];
  return distinct.length === 1 && benchmark.startsWith(AVERAGE) ? (distinct[0] ?? null) : null;
}

const SHOT_WORD = /shot/i;
