/** The benchmark that headings, captions and sentences around a table or list name for all of it. */
import { benchmarksIn, isAverage, titled } from './benchmarks-in.ts';
import type { Judge } from './judge.ts';
import { BY_ID } from './labels/catalogue.ts';
import type { LabelReading } from './labels/label.ts';
import type { Named } from './mentions.ts';
import type { Surroundings } from './passages.ts';

/** Of all benchmarks named around a table the one that the table's labels are known parts of ("First Turn" of MT-Bench). */
export function parentAround(labels: readonly string[], around: Surroundings, judge: Judge): Named | null {
  const isParent = (named: Named): boolean =>
    labels.filter((label) => partIn(label, named, judge) !== null).length * 2 >= labels.length;
  const title = titleNaming(around);
  if (title !== null && isParent(title)) return title;
  for (const text of textsAround(around)) {
    const parent = benchmarksIn(text).find(isParent);
    if (parent !== undefined) return parent;
  }
  return null;
}

/**
 * "STEM" under C-Eval; "Chinese" under the Gaokao of AGIEval is `gaokao-chinese` where that is a part, "writing" under a
 * translated MT-Bench `writing-de`.
 */
export function partIn(text: string, { label, reading }: Named, judge: Judge): LabelReading | null {
  const [parent = '', outer] = reading.benchmark?.split('/') ?? [];
  const translated = outer !== undefined && LANGUAGE.test(outer);
  const within = outer === undefined || translated ? judge.part(text, parent) : judge.benchmark(`${label} ${text}`);
  if (within.benchmark?.startsWith(`${parent}/`) !== true || within.benchmark === reading.benchmark) return null;
  return translated ? { ...within, benchmark: `${within.benchmark}-${outer}` } : within;
}

const LANGUAGE = /^[a-z]{2}$/;

/** A line or heading that is nothing but a benchmark's name says it more surely than a sentence that mentions others. */
export function titleNaming(around: Surroundings): Named | null {
  const title = titled(around.before[0] ?? '') ?? titled(around.headings[0] ?? '');
  return title !== null && isAverage(title.reading) ? null : withoutOpenPart(title);
}

/** "RULER Benchmark - Effective context length" names no part, though every word behind RULER can be one. */
function withoutOpenPart(title: Named | null): Named | null {
  const [id = '', part] = title?.reading.benchmark?.split('/') ?? [];
  if (title === null || part === undefined || !BY_ID.get(id)?.row.openParts) return title;
  return { ...title, reading: { ...title.reading, benchmark: id } };
}

/** What may name a table's benchmark: the nearest line, the headings, and other lines only where they are titles. */
function nearTexts(around: Surroundings): string[] {
  const titles = [...around.before.slice(1), around.after].filter((text) => text.length <= LONGEST_TITLE);
  return [around.before[0] ?? '', ...around.headings.slice(0, 3), ...titles];
}

const LONGEST_TITLE = 120;

function textsAround(around: Surroundings): string[] {
  return [around.before[0] ?? '', ...around.headings.slice(0, 3), ...around.before.slice(1), around.after];
}

/** A short line or heading right above a table whose own labels say only "Score" or "5-shot": what was measured. */
export function titleAround(around: Surroundings): string | null {
  const titles = [around.before[0] ?? '', around.headings[0] ?? ''].map((text) => text.replace(/\s*[:：]\s*$/, ''));
  return titles.find((text) => text !== '' && text.length <= 50 && !/[.!?]\s|[.!?]$/.test(text)) ?? null;
}

/** The one benchmark that the nearest text names; null where none or several are named. */
export function benchmarkAround(around: Surroundings): Named | null {
  const title = titleNaming(around);
  if (title !== null) return title;
  for (const text of nearTexts(around)) {
    const found = benchmarksIn(text).filter(({ reading }) => !isAverage(reading));
    if (found.length === 1) return found[0] ?? null;
    if (found.length > 1) return null;
  }
  return null;
}
