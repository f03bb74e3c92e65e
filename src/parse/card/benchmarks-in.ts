/** Which benchmarks a title or sentence names. */
import { remembered } from '../remembered.ts';
import { AVERAGE } from './judge.ts';
import { labelOf, type LabelReading } from './labels/label.ts';
import { mayNameBenchmark, mentions, type Named } from './mentions.ts';

/** Texts whose answers are kept, of up to so many characters: a card's captions are asked about by all below them. */
export const TEXTS = { entries: 2000, longest: 1200 };

/** A title that is a benchmark's name, or starts with one before a colon or bracket: "RULER: a retrieval-based ...". */
export const titled: (text: string) => Named | null = remembered(findTitle, TEXTS);

function findTitle(text: string): Named | null {
  if (text === '' || !mayNameBenchmark(text)) return null;
  for (const title of [text.replace(/[:：.]\s*$/, ''), text.split(/[:：(（]/, 1)[0]?.trim() ?? '']) {
    if (title === '' || title.length > 80 || title.split(' ').length > 5 || /[:(（]/.test(title)) continue;
    const reading = labelOf(title);
    if (reading.benchmark !== null) return { label: title, reading };
  }
  return null;
}

/** Every benchmark named in a sentence, each once, by the longest stretch of words that names it. */
export const benchmarksIn: (text: string) => readonly Named[] = remembered(findBenchmarks, TEXTS);

function findBenchmarks(text: string): readonly Named[] {
  if (text === '' || !mayNameBenchmark(text)) return [];
  const whole = titled(text);
  if (whole !== null) return [whole];
  const found = new Map<string, Named>();
  for (const { named } of mentions(text)) {
    if (!found.has(named.reading.benchmark ?? '')) found.set(named.reading.benchmark ?? '', named);
  }
  const bracketed = found.size > 1 ? benchmarksIn(/\(([^()]{2,80})\)/.exec(text)?.[1] ?? '') : [];
  return bracketed.length === 1 ? bracketed : [...found.values()];
}

/** An average is no benchmark that others could be parts of. */
export function isAverage(reading: LabelReading): boolean {
  return reading.benchmark === AVERAGE;
}
