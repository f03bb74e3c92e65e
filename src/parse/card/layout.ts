/** What the parts of a table are: its header, and for every column what the column holds. */
import type { Cell, Grid } from './grid.ts';
import type { Judge, TableWord } from './judge.ts';
import { type CellReading, readCell } from './number.ts';

/** What a column holds. `label`: names of models or benchmarks; `value`: results; `skip`: nothing for the ledger. */
export type ColumnRole = 'label' | 'value' | 'setting' | 'metric' | 'part' | 'size' | 'category' | 'skip';

export interface Column {
  index: number;
  role: ColumnRole;
  /** Header cells from top to bottom, each once. */
  heads: readonly Cell[];
  /** What the header's own words say the column holds. */
  word: TableWord | null;
}

/** A body row with its cells' readings. */
export interface Row {
  cells: readonly (Cell | null)[];
  readings: readonly CellReading[];
  /** The section row this row stands under. */
  section: Cell | null;
}

export interface Layout {
  grid: Grid;
  columns: readonly Column[];
  rows: readonly Row[];
}

/** Reads a grid's header and columns; null when there is nothing in it that could be a result. */
export function layoutOf(grid: Grid, judge: Judge): Layout | null {
  const rows = grid.rows.filter((row) => row.some((cell) => cell !== null && cell.text !== ''));
  const readings = rows.map((row) => row.map((cell) => readCell(cell?.text ?? '')));
  const blankTop = grid.rows.findIndex((row) => row.some((cell) => cell !== null && cell.text !== ''));
  const headerRows = headerCount(rows, readings, Math.max(0, grid.headerRows - blankTop), judge);
  const heads = headerStacks(rows.slice(0, headerRows));
  const body = sections(rows.slice(headerRows), readings.slice(headerRows), heads);
  if (body.length === 0) return null;
  const columns = withoutDifferences(
    withoutSpreads(
      heads.map((stack, index) => column(index, stack, body, judge)),
      body,
    ),
  );
  if (isTrainingTable(columns, judge) || !columns.some((each) => each.role === 'value')) return null;
  return { grid, columns, rows: body };
}

/** The column behind one of plus-minus signs holds spreads, whatever it is headed (lm-eval without a header). */
function withoutSpreads(columns: readonly Column[], rows: readonly Row[]): Column[] {
  return columns.map((each) =>
    isSigns(rows, each.index - 1) && each.role === 'value' ? { ...each, role: 'skip' } : each,
  );
}

/** "Pro - Anti" beside "Pro" and "Anti" holds what one is more than the other. */
function withoutDifferences(columns: readonly Column[]): Column[] {
  const leaves = new Set(columns.map(({ heads }) => heads.at(-1)?.text ?? ''));
  return columns.map((each) => {
    const [one = '', other = '', ...more] = (each.heads.at(-1)?.text ?? '').split(/\s[-–−]\s/);
    const difference = each.role === 'value' && more.length === 0 && leaves.has(one) && leaves.has(other);
    return difference && one !== '' && other !== '' ? { ...each, role: 'skip' } : each;
  });
}

function isSigns(rows: readonly Row[], index: number): boolean {
  const texts = rows.map((row) => row.cells[index]?.text ?? '').filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /^(?:±|\+\/?-|_)$/.test(text));
}

type Cells = readonly (Cell | null)[];

/** Marked header rows, or the top row when it holds no result; then rows below that only state settings or units. */
function headerCount(rows: readonly Cells[], readings: readonly CellReading[][], marked: number, judge: Judge): number {
  let count = Math.min(marked, rows.length - 1);
  if (count <= 0) count = hasResult(readings[0], rows[0]) ? 0 : 1;
  while (count > 0 && count < rows.length - 1 && count < 5 && continuesHeader(rows, readings, count, judge)) count++;
  return count;
}

function hasResult(readings: readonly CellReading[] | undefined, row: Cells | undefined): boolean {
  return (readings ?? []).some((reading, index) => reading.kind === 'numbers' && (row?.[index]?.text ?? '') !== '');
}

/** A row below the header belongs to it when its stub is empty and all it holds are settings, units or more names. */
function continuesHeader(
  rows: readonly Cells[],
  readings: readonly CellReading[][],
  at: number,
  judge: Judge,
): boolean {
  const row = rows[at] ?? [];
  const filled = row.filter((cell): cell is Cell => cell !== null && cell.text !== '' && !/^[-–—]+$/.test(cell.text));
  const stub = row[0]?.text ?? '';
  const numeric = (readings[at] ?? []).some((reading) => reading.kind === 'numbers');
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

function headerStacks(rows: readonly Cells[]): Cell[][] {
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

/** Body rows under their section rows; rows that repeat the header are left out. */
function sections(rows: readonly Cells[], readings: readonly CellReading[][], heads: Cell[][]): Row[] {
  const body: Row[] = [];
  let section: Cell | null = null;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  while (heads.length < width) heads.push([]);
  for (const [index, cells] of rows.entries()) {
    const own = readings[index] ?? [];
    const filled = [...new Set(cells.filter((cell) => cell !== null && cell.text !== ''))];
    const only = filled.length === 1 ? filled[0] : null;
    if (only && width > 1 && !own.some((reading) => reading.kind === 'numbers')) section = only;
    else if (!isRepeatedHeader(cells, heads)) body.push({ cells, readings: own, section });
  }
  return body;
}

function isRepeatedHeader(cells: Cells, heads: readonly Cell[][]): boolean {
  const filled = cells.filter((cell, index) => cell !== null && cell.text !== '' && (heads[index]?.length ?? 0) > 0);
  return filled.length > 1 && cells.every((cell, index) => (cell?.text ?? '') === (heads[index]?.at(-1)?.text ?? ''));
}

function column(index: number, heads: readonly Cell[], rows: readonly Row[], judge: Judge): Column {
  const leaf = heads.at(-1)?.text ?? '';
  const word = judge.word(leaf) ?? (heads.length > 1 ? judge.word(heads[0]?.text ?? '') : null);
  const counts = { nothing: 0, words: 0, numbers: 0 };
  for (const row of rows) counts[row.readings[index]?.kind ?? 'nothing']++;
  const role = roleOf(heads, word, counts, rows, index, judge);
  return { index, role, heads, word };
}

type Counts = Record<CellReading['kind'], number>;

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

function roleOf(
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
  if (!numeric) return counts.words > 0 ? 'label' : 'skip';
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
  return texts.length > 0 && texts.every((text) => judge.setting(text).metric !== null && judge.setting(text).complete);
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

/** A remark in brackets that holds a number describes the test: "20 docs (Avg 2.9K tokens)". */
function isScorelessHead(head: string, judge: Judge): boolean {
  const text = head.replace(/\s*\([^()]*\d[^()]*\)/, '');
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

/**
 * Training logs, hyper-parameters, file lists: no claims. One such column may stand among results where a benchmark is
 * named at the head of another, or models beside them (the batch sizes of timm's cards); losses, epochs and steps together make a log of the training run.
 */
function isTrainingTable(columns: readonly Column[], judge: Judge): boolean {
  const isTraining = (text: string): boolean => judge.word(text) === 'training';
  const training = columns.filter(
    (each) => each.word === 'training' || each.heads.some(({ text }) => isTraining(text)),
  );
  if (training.length === 0) return false;
  if (training.length > 2) return true;
  const ofModels = columns.some(({ word, role }) => word === 'model' && role === 'label');
  const isResult = ({ text }: Cell): boolean =>
    judge.benchmark(text).benchmark !== null || (ofModels && judge.setting(text).metric !== null);
  return !columns.some(({ heads }) => heads.some(isResult));
}
