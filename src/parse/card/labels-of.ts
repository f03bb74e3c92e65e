/** The benchmark a value of a table is on: label, id and what its labels state of the setting. */
import { type Axes, isPlain } from './axes.ts';
import { benchmarkAround, type Named, parentAround, partIn, titleAround } from './context.ts';
import { type Stated, statedBy } from './draft.ts';
import { fieldShots } from './field-shots.ts';
import type { Cell } from './grid.ts';
import { AVERAGE, type Judge } from './judge.ts';
import { languageAround, languageNamed, spokenIn } from './language-around.ts';
import type { LabelReading } from './labels/label.ts';
import type { Column, Layout, Row } from './layout.ts';
import type { Surroundings } from './passages.ts';
import { perLine } from './per-line.ts';

export interface Label {
  label: string;
  benchmark: string | null;
  /** What the label itself states first. */
  stated: readonly Stated[];
}

/** Gives the label of the value in a row and column; null where the row or column is about no quality of a model. */
export type LabelOf = (row: Row, column: Column) => Label | null;

/** Reads what stays the same for a whole table first: the benchmark named around it, rows' parents, averages. */
export function labelReader(layout: Layout, axes: Axes, around: Surroundings, judge: Judge): LabelOf {
  const texts = labelTexts(layout, axes, judge);
  const joins = joinsContext(layout, axes, judge);
  const parent = joins ? parentAround(texts, around, judge) : null;
  const fields = parent === null && namesFields(layout, axes, judge);
  const open = !fields && joins;
  const context = open ? narrowed(parent ?? benchmarkAround(around), around, judge) : null;
  const title = open ? titleAround(around) : null;
  const parents = parentsByRow(layout, axes, judge);
  const spoken = languageAround(around);
  const languageOf = languagesByRow(layout);
  const read: LabelOf = (row, column) => {
    const cells = labelCells(layout, row, column, axes, judge);
    const text = cells.map((cell) => cell.text).join(' ');
    if (axes.parts) return partLabel(cells[0]?.text ?? '', column, judge);
    if (isNoQuality(text, row, axes, judge)) return null;
    const section = row.section === null ? null : named(row.section, judge);
    const above = parents.get(row) ?? section ?? context;
    const label = withParent(above === null && title !== null ? titled(text, title, judge) : text, above, judge, cells);
    const stated = [
      statedBy(label.reading, 'header'),
      ...headSettings(column, cells, axes, judge),
      ...columnSettings(layout, row, axes, judge),
      ...rowSettings(layout, row, axes, judge),
      ...(row.section === null ? [] : [statedBy(judge.benchmark(row.section.text), 'section')]),
    ];
    if (fields && judge.word(text) === 'capability') {
      const shots = fieldShots(around, text, texts);
      return { label: label.text, benchmark: AVERAGE, stated: shots === null ? stated : [...stated, shots] };
    }
    return { label: label.text, benchmark: spokenIn(label.reading.benchmark, languageOf(row) ?? spoken), stated };
  };
  const line = dependsOn(layout, axes, judge);
  return line === null ? read : perLine(line, read);
}

/** "French" in the column of categories or in a section row holds for the rows beside and below it. */
function languagesByRow(layout: Layout): (row: Row) => string | null {
  const columns = layout.columns.filter(({ role }) => role === 'category');
  return (row) => {
    for (const { index } of columns) {
      const language = languageNamed(row.cells[index]?.text ?? '');
      if (language !== null) return language;
    }
    return row.section === null ? null : languageNamed(row.section.text);
  };
}

/** "First turn" right above a table under MT-Bench: the table is about that part. */
function narrowed(context: Named | null, { before, headings }: Surroundings, judge: Judge): Named | null {
  if (context === null) return null;
  for (const title of [before[0] ?? '', headings[0] ?? '']) {
    const reading = title === context.label || title.length > 40 ? null : partIn(title, context, judge);
    if (reading !== null) return { label: `${context.label} ${title}`, reading };
  }
  return context;
}

/** Whether labels differ by column only or by row only; null where both have a say. */
function dependsOn(layout: Layout, axes: Axes, judge: Judge): 'row' | 'column' | null {
  const said = layout.columns.some((each) => SAYING.has(each.role));
  if (axes.benchmark === 'head') return said || axes.subject === null ? null : 'column';
  const values = layout.columns.filter((each) => each.role === 'value');
  const alike = axes.subject === 'head' && values.every((column) => headSettings(column, [], axes, judge).length === 0);
  return alike ? 'row' : null;
}

/** Roles of columns that state settings or parts of their rows. */
const SAYING: ReadonlySet<Column['role']> = new Set(['setting', 'metric', 'part']);

/** "STEM" of the row "C-EVAL". */
function partLabel(test: string, column: Column, judge: Judge): Label {
  const part = column.heads.at(-1)?.text ?? '';
  const whole = judge.benchmark(test);
  const named = whole.benchmark === null ? null : { label: test, reading: whole };
  const { text, reading } = withParent(part, named, judge);
  return {
    label: text,
    benchmark: reading.benchmark,
    stated: [statedBy(reading, 'header'), statedBy(whole, 'header')],
  };
}

/** Cells that together name what was measured: of the row, or of the column's header. */
function labelCells(layout: Layout, row: Row, column: Column, axes: Axes, judge: Judge): Cell[] {
  const parts = layout.columns
    .filter((each) => each.role === 'part' && each.index !== axes.benchmark)
    .map((each) => row.cells[each.index])
    .filter((part): part is Cell => part != null && part.text !== '');
  if (typeof axes.benchmark === 'number') {
    const cell = isEmpty(row.cells[axes.benchmark]) ? categoryOf(layout, row) : row.cells[axes.benchmark];
    const upper = column.heads.filter(
      (head) => axes.subject !== 'head' && judge.benchmark(head.text).benchmark !== null,
    );
    return [...(cell == null ? [] : [cell]), ...parts, ...upper];
  }
  const heads = headLabel(column, judge);
  return heads.every(({ text }) => isPlain(text, judge)) ? heads : [...parts, ...heads];
}

function isEmpty(cell: Cell | null | undefined): boolean {
  return cell == null || cell.text === '';
}

/** A row of averages may name itself in the column of categories only (microsoft/Phi-3-mini-128k-instruct). */
function categoryOf(layout: Layout, row: Row): Cell | null {
  const column = layout.columns.find((each) => each.role === 'category');
  return column === undefined ? null : (row.cells[column.index] ?? null);
}

/** The lowest header cell that names a benchmark, with what stands below it; else the lowest that is no setting. */
function headLabel(column: Column, judge: Judge): Cell[] {
  const heads = column.heads.filter((head) => isLabelHead(head, judge));
  const known = heads.findLastIndex((head) => judge.benchmark(head.text).benchmark !== null);
  if (known !== -1) return heads.slice(known);
  return heads.length > 0 ? heads.slice(-1) : column.heads.slice(-1);
}

const NO_LABELS: ReadonlySet<string | null> = new Set(['value', 'benchmark', 'metric', 'setting', 'model']);

/** "8/4-shot", "3-5-shot": shots differ within the column, so none is known. */
const RANGE = /^\d{1,2}\s?[/-]\s?\d{1,2}[- ]?shots?$/i;

function isLabelHead(head: Cell, judge: Judge): boolean {
  return !judge.setting(head.text).complete && !RANGE.test(head.text) && !NO_LABELS.has(judge.word(head.text));
}

/** Rows of sizes, dates and prices between rows of results (deepseek-ai/DeepSeek-R1: "# Total Params"). */
function isNoQuality(text: string, _row: Row, axes: Axes, judge: Judge): boolean {
  if (typeof axes.benchmark !== 'number') return false;
  const word = judge.word(text);
  if (word === 'spread' || word === 'delta' || word === 'size' || word === 'training') return true;
  return judge.benchmark(text).benchmark === null && judge.scoreless(text) && !PATH.test(text);
}

/** `decode_asr_model_valid.acc.ave/test_id` is a file's place, whatever words it is made of. */
const PATH = /^(?=\S*_)\S*\/\S*$/;

/** "Score", "5-shot" and "2851" say what was measured only together with the title above the table. */
function titled(text: string, title: string, judge: Judge): string {
  if (judge.benchmark(text).benchmark !== null) return text;
  if (judge.word(text) === 'value') return title;
  return isPlain(text, judge) || /^[\d.,]+\s?k?$/i.test(text) ? `${title} ${text}` : text;
}

interface Labelled {
  text: string;
  reading: LabelReading;
}

/** "Avg. (Hard)" under C-Eval is its hard part. */
const AVERAGE_WORD = /\b(?:avg|average)\.?/i;

/** A label nobody knows, under a benchmark that is named: a part of it ("STEM" under C-Eval, "4K" under RULER). */
function withParent(text: string, parent: Named | null, judge: Judge, cells: readonly Cell[] = []): Labelled {
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

function named(cell: Cell, judge: Judge): Named | null {
  const reading = judge.benchmark(cell.text);
  return reading.benchmark === null ? null : { label: cell.text, reading };
}

/** lm-eval groups: "- humanities" below "mmlu" is a part of it. */
function parentsByRow(layout: Layout, axes: Axes, judge: Judge): ReadonlyMap<Row, Named> {
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

/** The words around a table name its benchmark only where the table itself names hardly any but averages. */
function joinsContext(layout: Layout, axes: Axes, judge: Judge): boolean {
  const texts = labelTexts(layout, axes, judge);
  const known = texts
    .map((text) => judge.benchmark(text))
    .filter(({ benchmark, everyday }) => benchmark !== null && benchmark !== AVERAGE && !everyday);
  return known.length * 5 <= texts.length;
}

/** The texts that name what a table measured, each as its rows or headers print it. */
export function labelTexts(layout: Layout, axes: Axes, judge: Judge): string[] {
  const column = axes.benchmark;
  if (typeof column === 'number') return [...new Set(layout.rows.map((row) => row.cells[column]?.text ?? ''))];
  const values = layout.columns.filter((each) => each.role === 'value');
  return values.flatMap((each) => headLabel(each, judge).map((head) => head.text));
}

/** Two fields of ability or more: each number is an average over the benchmarks of its field (Llama 2's cards). */
function namesFields(layout: Layout, axes: Axes, judge: Judge): boolean {
  return (
    labelTexts(layout, axes, judge).filter((text) => text.toLowerCase() !== 'math' && judge.word(text) === 'capability')
      .length >= 2
  );
}

/** Settings that stand in header cells of their own: "5-shot" below "MMLU", "pass@1" beside "Score". */
function headSettings(column: Column, used: readonly Cell[], axes: Axes, judge: Judge): Stated[] {
  const isName = (head: Cell): boolean =>
    judge.model(head.text) || (axes.subject === 'head' && !isPlain(head.text, judge));
  return column.heads
    .filter((head) => !used.includes(head) && (RANGE.test(head.text) || !isName(head)))
    .map((head) => (RANGE.test(head.text) ? ranged(head.text) : statedBy(judge.benchmark(head.text), 'header')))
    .filter((stated) => stated.shots !== null || stated.metric !== null || stated.variant !== null);
}

/** The row's own label where it names a metric only: "pass@10". */
function rowSettings(layout: Layout, row: Row, axes: Axes, judge: Judge): Stated[] {
  if (axes.subject !== null || axes.benchmark !== 'head') return [];
  return layout.columns
    .filter((column) => column.role === 'label')
    .map((column) => row.cells[column.index]?.text ?? '')
    .filter((text) => text !== '' && isPlain(text, judge))
    .map((text) => statedBy(judge.benchmark(text), 'cell'));
}

function ranged(text: string): Stated {
  return { from: 'header', shots: null, metric: null, variant: text.replace(/\s/g, '') };
}

/** Columns that state the setting of a row: "n-shot", "Metric", "Decoding", "Filter". */
function columnSettings(layout: Layout, row: Row, axes: Axes, judge: Judge): Stated[] {
  return layout.columns.flatMap((column) => {
    if ((column.role !== 'setting' && column.role !== 'metric') || column.index === axes.benchmark) return [];
    const text = row.cells[column.index]?.text ?? '';
    if (text === '') return [];
    const bare = column.role === 'setting' && /^\d{1,2}$/.test(text);
    const setting = judge.setting(text);
    const metric =
      column.role === 'metric'
        ? (setting.metric ?? (setting.shots === null ? text.toLowerCase() : null))
        : setting.metric;
    return [
      {
        from: 'cell' as const,
        shots: bare ? Number(text) : setting.shots,
        metric,
        variant: setting.variant.join(' ') || null,
      },
    ];
  });
}
