/** Which rows at the top of a table are its header, and what stands over each column. */
import type { Cell } from './grid.ts';
import type { Judge } from './judge.ts';
import type { CellReading } from './number.ts';

/** The cells of one row. */
export type Cells = readonly (Cell | null)[];

/** Marked header rows, or the top row when it holds no result; then rows below that only state settings or units. */
export function headerCount(
  rows: readonly Cells[],
  readings: (at: number) => readonly CellReading[],
  marked: number,
  judge: Judge,
): number {
  let count = Math.min(marked, rows.length - 1);
  if (count <= 0) count = hasResult(readings(0), rows[0]) ? 0 : 1;
  while (count > 0 && count < rows.length - 1 && count < 5 && continuesHeader(rows, readings, count, judge)) count++;
  return count;
}

function hasResult(readings: readonly CellReading[], row: Cells | undefined): boolean {
  return readings.some((reading, index) => reading.kind === 'numbers' && (row?.[index]?.text ?? '') !== '');
}

/** A row below the header belongs to it when its stub is empty and all it holds are settings, units or more names. */
function continuesHeader(
  rows: readonly Cells[],
  readings: (at: number) => readonly CellReading[],
  at: number,
  judge: Judge,
): boolean {
  const row = rows[at] ?? [];
  const filled = row.filter((cell): cell is Cell => cell !== null && cell.text !== '' && !/^[-–—]+$/.test(cell.text));
  const stub = row[0]?.text ?? '';
  const numeric = readings(at).some((reading) => reading.kind === 'numbers');
  if (stub !== '' && row[0] === rows[at - 1]?.[0] && !numeric) return true;
  if (!numeric && filled.length > 2 && rows.slice(0, at).every(isTitle)) return true;
  if (filled.length < 2 && !(filled.length === 1 && stub === '')) return false;
  if (new Set(filled).size === 1) return false;
  const settings = filled.every((cell) => isSettingCell(cell.text, judge));
  if (settings && filled.length >= 2) return true;
  if (stub !== '') return false;
  if (repeats(rows[at - 1] ?? [])) return true;
  if (numeric) return false;
  return row.some(
    (cell, index) => index > 0 && (cell?.text ?? '') !== '' && (rows[at - 1]?.[index]?.text ?? '') === '',
  );
}

/** "Pre-trained models" and nothing beside it names the table above its header (meta-llama/Llama-4-Scout-17B-16E). */
function isTitle(row: Cells): boolean {
  return new Set(row.filter(isInk)).size < 2;
}

/** "0-shot pass@1, n=64": how many answers were drawn. */
const SAMPLES = /[,;]?\s?\b[nk]\s?=\s?\d{1,4}\b/;

function isSettingCell(text: string, judge: Judge): boolean {
  return (
    judge.setting(text.replace(SAMPLES, ' ')).complete ||
    /^\(?(?:\d{1,3}(?:[/-]\d{1,3})?[- ]?s(?:hots?)?(?:@\d+)?|[-–—]|metric|ppl|acc|bpb|bpc|↑|↓|%)\)?$/i.test(text) ||
    /^\W*v\.?s\.?\W/i.test(text)
  );
}

/** "Input length" five times over: what tells the columns apart stands in the row below (amazon/MistralLite). */
function repeats(row: Cells): boolean {
  const texts = row
    .slice(1)
    .map((cell) => cell?.text ?? '')
    .filter((text) => text !== '');
  return texts.length > 1 && new Set(texts).size === 1;
}

/** The header cells over each column from top to bottom, each once. */
export function headerStacks(rows: readonly Cells[]): Cell[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, index) => {
    const stack: Cell[] = [];
    for (const [depth, row] of rows.entries()) {
      const cell = isInk(row[index]) ? row[index] : spanning(rows, depth, index);
      if (cell != null && isInk(cell) && !stack.includes(cell)) stack.push(cell);
    }
    return stack;
  });
}

function isInk(cell: Cell | null | undefined): boolean {
  return cell != null && cell.text !== '' && !/^[-–—]+$/.test(cell.text);
}

/** Markdown has no column spans: a group's name stands over its first column, blanks over the rest (llm-blender/PairRM). */
function spanning(rows: readonly Cells[], depth: number, index: number): Cell | null {
  const row = rows[depth] ?? [];
  if (depth === rows.length - 1 || !isInk(rows[depth + 1]?.[index])) return null;
  for (let left = index - 1; left > 0; left--) if (isInk(row[left])) return row[left] ?? null;
  return null;
}
