/** What a column holds, by its header's words and its cells. */
import type { Cell } from './grid.ts';
import type { Judge, TableWord } from './judge.ts';
import { isMetric } from './labels/setting.ts';
import type { ColumnRole, Row } from './layout.ts';
import type { CellReading } from './number.ts';

export type Counts = Record<CellReading['kind'], number>;

const BY_WORD: Partial<Record<TableWord, ColumnRole>> = {
  spread: 'skip',
  delta: 'skip',
  index: 'skip',
  size: 'size',
  part: 'part',
  metric: 'metric',
  category: 'category',
  training: 'skip',
};

/** The role of the column at `index`: what its header says it holds, else what its cells look like. */
export function roleOf(
  heads: readonly Cell[],
  word: TableWord | null,
  counts: Counts,
  rows: readonly Row[],
  index: number,
  judge: Judge,
): ColumnRole {
  const numeric = counts.numbers > 0 && counts.numbers >= counts.words;
  const said = word === null ? undefined : BY_WORD[word];
  if (said === 'part' && numeric && !hasFractions(rows, index)) return said;
  if (said === 'category' || said === 'part') return numeric ? 'value' : said;
  if (said !== undefined) return said;
  if (word === 'setting' && !(numeric && hasFractions(rows, index))) return 'setting';
  if (!numeric && index > 0 && isSizes(rows, index)) return 'size';
  if (!numeric && heads.length === 0 && index > 0 && isMetrics(rows, index, judge)) return 'metric';
  // Classes called 0 and 1 above "accuracy" and "macro avg".
  const isClasses = index === 0 && heads.length === 0 && counts.words > 0 && !hasFractions(rows, index);
  if (!numeric || isClasses) return counts.words > 0 ? 'label' : 'skip';
  const scoreless = (head: Cell): boolean =>
    judge.word(head.text) !== 'value' && isScorelessHead(head.text, judge) && !tellsApart(heads, head);
  if (isDelta(heads) || heads.some(scoreless)) return 'skip';
  if ((index === 0 && isSerial(rows)) || (heads.length === 0 && isVersions(rows, index, judge))) return 'skip';
  return 'value';
}

const SIZE = /^[~≈]?\s?\d+(?:\.\d+)?(?:x\d+(?:\.\d+)?)?\s?[BM]\*?$/i;

/** "7B", "13B" below an empty header (the Llama 2 cards). */
function isSizes(rows: readonly Row[], index: number): boolean {
  const texts = rows.map((row) => row.cells[index]?.text ?? '').filter((text) => /[a-z\d]/i.test(text));
  return texts.length > 0 && texts.every((text) => SIZE.test(text));
}

/** "acc", "acc_norm" below no header. */
function isMetrics(rows: readonly Row[], index: number, judge: Judge): boolean {
  const texts = rows.map((row) => row.cells[index]?.text ?? '').filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => isMetric(judge.setting(text)));
}

/** Task versions of lm-eval: noughts and ones left of the metric's name. */
function isVersions(rows: readonly Row[], index: number, judge: Judge): boolean {
  return !hasFractions(rows, index) && isMetrics(rows, index + 1, judge);
}

const DELTA =
  /^(?:change|diff|delta|improvement|gain|Δ|∆|δ)\b|^[Δ∆δ]|\b(?:diff(?:erence)?|improvement|change)\s?(?:\(%\)|%)?$/i;

function isDelta(heads: readonly Cell[]): boolean {
  return heads.some((head) => DELTA.test(head.text));
}

function isScorelessHead(text: string, judge: Judge): boolean {
  return judge.scoreless(text) && judge.benchmark(text).benchmark === null && !judge.model(text);
}

/** "Input length" over "2851": what was varied, not what was measured. */
function tellsApart(heads: readonly Cell[], head: Cell): boolean {
  return heads.length > 1 && heads[0] === head && /^\d[\d.,]*\s?k?$/i.test(heads.at(-1)?.text ?? '');
}

function hasFractions(rows: readonly Row[], index: number): boolean {
  return rows.some(({ readings }) => {
    const reading = readings[index];
    return (
      reading?.kind === 'numbers' &&
      reading.numbers.some((printed) => !Number.isInteger(printed.value) || printed.value > 64)
    );
  });
}

/** 1, 2, 3 ... at the left of a table numbers its rows. */
function isSerial(rows: readonly Row[]): boolean {
  if (rows.length < 2) return false;
  return rows.slice(0, 6).every(({ readings }, index) => {
    const reading = readings[0];
    if (reading?.kind !== 'numbers') return reading?.kind === 'nothing' && index > 1;
    return reading.numbers[0]?.value === index || reading.numbers[0]?.value === index + 1;
  });
}
