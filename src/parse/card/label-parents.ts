/** Labels that mean something only under another: parts below a benchmark, in its row, section or caption. */
import type { Axes } from './axes.ts';
import { isPlain } from './plain-results.ts';
import { partIn } from './benchmark-around.ts';
import type { Named } from './mentions.ts';
import type { Cell } from './grid.ts';
import { AVERAGE, type Judge } from './judge.ts';
import type { LabelReading } from './labels/label.ts';
import type { Layout, Row } from './layout.ts';
import type { Surroundings } from './passages.ts';

interface Labelled {
  text: string;
  reading: LabelReading;
}

/** "Avg. (Hard)" under C-Eval is its hard part. */
const AVERAGE_WORD = /\b(?:avg|average)\.?/i;

/** A label nobody knows, under a benchmark that is named: a part of it ("STEM" under C-Eval, "4K" under RULER). */
export function withParent(text: string, parent: Named | null, judge: Judge, cells: readonly Cell[] = []): Labelled {
  const reading = readingOf(text, cells, judge);
  if (parent === null) return { text, reading };
  const averaged = reading.benchmark === AVERAGE;
  const part = partIn(averaged ? text.replace(AVERAGE_WORD, '') : text, parent, judge);
  const joined = `${parent.label} ${text}`;
  if (averaged) return part === null ? { text, reading } : { text: joined, reading: part };
  if (reading.benchmark !== null && !reading.everyday)
    return part !== null && part.benchmark !== reading.benchmark ? { text: joined, reading: part } : { text, reading };
  if (text === '' || isPlain(text, judge)) return { text: parent.label, reading: mixed(parent.reading, reading) };
  if (part !== null) return { text: joined, reading: part };
  const slug = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const whole = parent.reading.benchmark ?? '';
  return { text: joined, reading: { ...reading, benchmark: `${whole}${whole.includes('/') ? '-' : '/'}${slug}` } };
}

/** "AlpacaEval (winrate %)" over "v.s. ChatGPT": joined nobody knows them, the first alone names the benchmark. */
function readingOf(text: string, cells: readonly Cell[], judge: Judge): LabelReading {
  const whole = judge.benchmark(text);
  const first = cells[0];
  if (whole.benchmark !== null || cells.length < 2 || first === undefined) return whole;
  const start = judge.benchmark(first.text);
  return start.benchmark === null ? whole : mixed(start, whole);
}

function mixed(far: LabelReading, near: LabelReading): LabelReading {
  return {
    ...far,
    shots: near.shots ?? far.shots,
    metric: near.metric ?? far.metric,
    variant: near.variant ?? far.variant,
  };
}

/** A cell that names a benchmark, as something others may be parts of. */
export function named(cell: Cell, judge: Judge): Named | null {
  const reading = judge.benchmark(cell.text);
  return reading.benchmark === null ? null : { label: cell.text, reading };
}

/** lm-eval groups: "- humanities" below "mmlu" is a part of it. */
export function parentsByRow(layout: Layout, axes: Axes, judge: Judge): ReadonlyMap<Row, Named> {
  const parents = new Map<Row, Named>();
  if (typeof axes.benchmark !== 'number') return parents;
  let above: Named | null = null;
  for (const row of layout.rows) {
    const cell = row.cells[axes.benchmark];
    if (cell == null) continue;
    if (/^[-–•↳└├]\s?/.test(cell.text)) {
      if (above !== null) parents.set(row, above);
    } else above = named(cell, judge);
  }
  return parents;
}

/** "First turn" right above a table under MT-Bench: the table is about that part. */
export function narrowed(context: Named | null, { before, headings }: Surroundings, judge: Judge): Named | null {
  if (context === null) return null;
  for (const title of [before[0] ?? '', headings[0] ?? '']) {
    const reading = title === context.label || title.length > 40 ? null : partIn(title, context, judge);
    if (reading !== null) return { label: `${context.label} ${title}`, reading };
  }
  return context;
}
