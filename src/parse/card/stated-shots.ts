/** How many worked examples a sentence says there were, and for which benchmarks. */
import { remembered } from '../remembered.ts';
import { TEXTS } from './benchmarks-in.ts';
import { settingOn } from './labels/setting.ts';
import { mentions } from './mentions.ts';

const SHOTS = /\b(?:\d{1,2}|zero|one|few|five)[-\s_]?shot(?![a-z])|\bnum_?fewshot\s?[:=]\s?\d{1,2}\b/gi;

/** A sentence's shots: for all benchmarks where one count stands alone, else for those named beside each count. */
export interface StatedShots {
  all: number | null;
  of: ReadonlyMap<string, number>;
}

/** "the 5-shot results of C-Eval and MMLU, and the 8-shot results of GSM8K" gives each benchmark its own. */
export const shotsStated: (text: string) => StatedShots = remembered(findShots, TEXTS);

function findShots(text: string): StatedShots {
  const counts = [...text.matchAll(SHOTS)];
  const of = new Map<string, number>();
  if (counts.length === 0) return { all: null, of };
  const values = counts.map((count) => settingOn(count[0]).shots);
  const named = mentions(text);
  for (const { at, end, named: name } of named) {
    const nearest = lastBefore(counts, at);
    const value = nearest === -1 ? (leadsTo(text, end, counts[0]) ? values[0] : null) : values[nearest];
    if (value != null && name.reading.benchmark) of.set(name.reading.benchmark, value);
  }
  const distinct = new Set(values);
  return { all: distinct.size === 1 && named.length === 0 ? (values[0] ?? null) : null, of };
}

/** "MMLU and ARC are measured 5-shot": a count behind the names holds for them unless another number stands between. */
function leadsTo(text: string, end: number, count: RegExpMatchArray | undefined): boolean {
  const between = text.slice(end, count?.index ?? end);
  return between.length <= 90 && !/\d/.test(between);
}

function lastBefore(counts: readonly RegExpMatchArray[], at: number): number {
  let found = -1;
  for (const [index, count] of counts.entries()) if ((count.index ?? 0) < at) found = index;
  return found;
}
