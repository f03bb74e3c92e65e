/** From an understood table to drafts of claims: every result with its subject, label and setting. */
import type { Note } from '../../model.ts';
import { type Axes, axesOf, isPlain } from './axes.ts';
import { benchmarkAround, settingsAround, speaksOfEvaluation } from './context.ts';
import { type Draft, placeOf, type Stated } from './draft.ts';
import type { Cell, Grid } from './grid.ts';
import type { Judge } from './judge.ts';
import { halfLabel } from './label-halves.ts';
import { type Label, type LabelOf, labelReader, labelTexts } from './labels-of.ts';
import { remembered } from '../remembered.ts';
import { asPerplexity, PPL } from './perplexity.ts';
import { perLine } from './per-line.ts';
import { type Column, type Layout, layoutOf, type Row } from './layout.ts';
import type { Surroundings } from './passages.ts';
import { unstacked } from './stacked-rows.ts';
import { isMeasuredHere, stageAround, subjectAround } from './subject-around.ts';

/** What reading one table needs. */
export interface TableInput {
  card: string;
  grid: Grid;
  around: Surroundings;
  judge: Judge;
  group: number;
  notes: Note[];
  /** A table above in the same section holds results. */
  vouched?: boolean;
}

/** Drafts of a table's claims; [] for tables that hold no results, with a note where they look as if they did. */
export function tableClaims(input: TableInput): Draft[] {
  const { judge, around } = input;
  const grid = unstacked(input.card, input.grid);
  const layout = layoutOf(grid, judge);
  if (layout === null) return [];
  const axes = axesOf(layout, judge);
  const proven =
    axes !== null &&
    (axes.proven || (isAboutQuality(layout, axes, judge) && (input.vouched === true || isIntroduced(around))));
  if (axes === null || !proven) {
    if (axes !== null || speaksOfEvaluation(around)) input.notes.push(notUnderstood(grid));
    return [];
  }
  return draftsOf(input, layout, axes);
}

/** Surroundings that speak of evaluation, or name the benchmark, vouch for a table of unknown labels. */
function isIntroduced(around: Surroundings): boolean {
  return speaksOfEvaluation(around) || benchmarkAround(around) !== null;
}

/** Tables of layer counts and sizes compare models too (ibm-granite/granite-3.1-1b-a400m-instruct). */
function isAboutQuality(layout: Layout, axes: Axes, judge: Judge): boolean {
  const labels = labelTexts(layout, axes, judge).filter((text) => text !== '');
  // Losses stand beside the metrics of a spaCy pipeline (tsantosh7/en_covid19_ner).
  const scoreless = labels.filter((text) => judge.scoreless(text)).length;
  const metrics = labels.filter((text) => !judge.scoreless(text) && judge.setting(text).metric !== null).length;
  return metrics > 0 ? scoreless <= metrics : scoreless * 3 < Math.max(1, labels.length);
}

function notUnderstood(grid: Grid): Note {
  const first = grid.rows.flat().find((cell) => cell !== null && cell.text !== '');
  const saw = (grid.rows[0] ?? []).map((cell) => cell?.text ?? '').join(' | ');
  return { code: 'table-not-understood', place: `README.md:${first?.line ?? 0}`, saw: saw.slice(0, 200) };
}

/** What stays the same for all values of a table. */
interface Frame {
  input: TableInput;
  layout: Layout;
  axes: Axes;
  labels: LabelOf;
  subjects: SubjectOf;
  /** What a label and then the surroundings state for it. */
  stated: (label: Label) => readonly Stated[];
  stage: Draft['stage'];
  measuredHere: boolean;
}

function draftsOf(input: TableInput, layout: Layout, axes: Axes): Draft[] {
  const rows = filledDown(layout, axes);
  const filled = { ...layout, rows };
  const frame: Frame = {
    input,
    layout: filled,
    axes,
    labels: labelReader(filled, axes, input.around, input.judge),
    subjects: subjectReader(filled, axes, input),
    stated: statedFor(input),
    stage: stageAround(input.around),
    measuredHere: isMeasuredHere(input.around, input.judge.own),
  };
  const values = layout.columns.filter((column) => column.role === 'value');
  return rows.flatMap((row) => values.flatMap((column) => valueDrafts(frame, row, column)));
}

function statedFor({ around }: TableInput): Frame['stated'] {
  const settings = remembered((benchmark) => settingsAround(around, benchmark));
  const known = new Map<Label, readonly Stated[]>();
  return (label) => {
    const held = known.get(label) ?? [...label.stated.filter(saysSomething), ...settings(label.benchmark ?? '')];
    known.set(label, held);
    return held;
  };
}

function saysSomething({ shots, metric, variant }: Stated): boolean {
  return shots !== null || metric !== null || variant !== null;
}

/** Empty label cells repeat the one above where another cell tells the rows apart (lm-eval, TIGER-Lab/MAmmoTH-7B). */
function filledDown(layout: Layout, axes: Axes): Row[] {
  const stubs = layout.columns.filter((column) => column.role !== 'value' && column.role !== 'skip');
  const named = stubs.filter(
    (column) => column.index === axes.subject || column.index === axes.benchmark || column.role === 'category',
  );
  const above = new Map<number, Cell>();
  let section: Cell | null = null;
  return layout.rows.map((row) => {
    if (row.section !== section) above.clear();
    section = row.section;
    const cells = [...row.cells];
    const others = stubs.some((stub) => stub.role !== 'category' && (cells[stub.index]?.text ?? '') !== '');
    for (const { index } of named) {
      const cell = cells[index];
      if (cell != null && cell.text !== '') above.set(index, cell);
      else if (others) cells[index] = above.get(index) ?? cell ?? null;
    }
    return { ...row, cells };
  });
}

function valueDrafts(frame: Frame, row: Row, column: Column): Draft[] {
  const cell = row.cells[column.index];
  const reading = row.readings[column.index];
  if (cell == null || reading?.kind !== 'numbers') return [];
  const { input } = frame;
  const found = frame.labels(row, column);
  if (found === null) return [];
  const label = isPerplexity(found) ? { ...found, benchmark: asPerplexity(found.benchmark, input.card) } : found;
  const { subject, subjectBold } = frame.subjects(row, column);
  if (subject !== null && isNoModel(subject, label, input.judge)) return [];
  let after = cell.start;
  return reading.numbers.map((printed) => {
    const half = halfLabel(label, reading.halves, printed.half ?? 0, input.judge);
    const said = frame.stated(half);
    const { line, start, end, bold } = placeOf(input.card, cell.start, cell.end, cell.line, printed.text, after);
    after = end;
    const own = cellSetting(cell, printed.text, input.judge);
    return {
      line,
      start,
      end,
      bold,
      kind: input.grid.kind,
      label: half.label,
      benchmark: half.benchmark,
      printed,
      stated: own === null ? said : [own, ...said],
      subject,
      subjectBold,
      group: input.group,
      stage: frame.stage,
      measuredHere: frame.measuredHere,
    };
  });
}

function isPerplexity({ stated }: Label): boolean {
  return stated.some(({ metric }) => metric === PPL);
}

/** Rows of guessing, of people and of differences stand among those of models; beside no known test "random" may be one. */
function isNoModel(subject: string, { benchmark }: Label, judge: Judge): boolean {
  const word = judge.word(subject);
  if (word === 'chance') return benchmark !== null || !/^random$/i.test(subject);
  return word === 'delta' || word === 'spread';
}

/** A metric printed beside the number: `36.6 pass@1`. */
function cellSetting(cell: Cell, printed: string, judge: Judge): Stated | null {
  if (cell.text.length <= printed.length + 1) return null;
  const { shots, metric, variant } = judge.setting(cell.text.replace(printed, ' '));
  if (shots === null && metric === null) return null;
  return { from: 'cell', shots, metric, variant: variant.join(' ') || null };
}

type SubjectOf = (row: Row, column: Column) => { subject: string | null; subjectBold: boolean };

/** Finds the printed subject of a value: in its row, in its header, in a section row, or around the table. */
function subjectReader(layout: Layout, axes: Axes, input: TableInput): SubjectOf {
  const around = subjectAround(input.around, input.judge);
  const joined = typeof axes.subject === 'number' ? sizesToJoin(layout, axes.subject) : null;
  // Below "Model" even "T0" is a name.
  const headed = layout.columns.some((each) => each.index === axes.subject && each.word === 'model');
  const read: SubjectOf = (row, column) => {
    if (typeof axes.subject === 'number') return inRow(input, row, axes.subject, joined, headed);
    const own = axes.subject === 'head' ? inHead(input, column) : null;
    const section = row.section !== null && input.judge.model(row.section.text) ? row.section : null;
    const cell = own ?? section;
    return { subject: cell?.text ?? around, subjectBold: cell !== null && isBoldCell(input.card, cell) };
  };
  return perLine(axes.subject === 'head' ? 'column' : 'row', read);
}

function inRow(
  input: TableInput,
  row: Row,
  index: number,
  sizes: SizeJoin | null,
  headed: boolean,
): { subject: string | null; subjectBold: boolean } {
  const cell = row.cells[index];
  const section = row.section !== null && input.judge.model(row.section.text) ? row.section.text : null;
  const plain = cell != null && !headed && isPlain(cell.text, input.judge);
  if (cell == null || cell.text === '' || plain) return { subject: section, subjectBold: false };
  const size = sizes?.names.has(cell.text) ? (row.cells[sizes.column]?.text ?? '') : '';
  const family = SHORT.test(cell.text) ? familyAbove(input, index) : '';
  const subject = /\d/.test(size) ? `${cell.text} ${size}` : `${family}${cell.text}`;
  return { subject: withoutMarks(subject), subjectBold: isBoldCell(input.card, cell) };
}

/** "7B" in a column headed "LLaMA" is LLaMA 7B (elinas/chronos-13b, a fine-tune that carries its parent's card). */
function familyAbove(input: TableInput, index: number): string {
  const heads = [
    ...new Set(input.grid.rows.slice(0, Math.max(1, input.grid.headerRows)).map((row) => row[index]?.text ?? '')),
  ];
  const family = heads.find((text) => text !== '' && input.judge.word(text) === null && input.judge.model(text));
  return family === undefined ? '' : `${family} `;
}

/** The model in a header stack; a size or stage below a family joins it: "Llama 2" over "7B". */
function inHead(input: TableInput, column: Column): Cell | null {
  const { judge } = input;
  const named = column.heads.filter(
    (head) => judge.benchmark(head.text).benchmark === null && !isPlain(head.text, judge),
  );
  const models = named.filter((head) => judge.model(head.text));
  const leaf = models.at(-1) ?? named.at(-1);
  if (leaf === undefined) return null;
  const upper = models.length > 1 ? models.at(-2) : undefined;
  const text = upper !== undefined && SHORT.test(leaf.text) ? `${upper.text} ${leaf.text}` : leaf.text;
  return { ...leaf, text: withoutMarks(text) };
}

const SHORT = /^[~≈]?\d+(?:\.\d+)?\s?[BM]$|^(?:base|instruct|chat|it|pt)$/i;

/** Footnote marks and pictures round a name belong to the table, not to the model. */
function withoutMarks(name: string): string {
  const bare = name.replace(
    /^[\p{Extended_Pictographic}\u{FE0F}\s]{1,8}|[\p{Extended_Pictographic}\u{FE0F}\s]{1,8}$/gu,
    '',
  );
  const unmarked = bare.replace(/(?:\s*(?:[*†‡§¹²³]|\\\*|\^\d)){1,4}$/, '').trim();
  return unmarked === '' ? name : unmarked;
}

function isBoldCell(card: string, cell: Cell): boolean {
  return /^\s*(?:\[|<[^<>]{1,80}>|[^\p{L}\p{N}*]){0,4}(?:\*\*|<b>|<strong>)/u.test(card.slice(cell.start, cell.end));
}

interface SizeJoin {
  column: number;
  names: ReadonlySet<string>;
}

/** A name that stands several times with different sizes beside it needs the size; if most do, all get it. */
function sizesToJoin(layout: Layout, subject: number): SizeJoin | null {
  const column = layout.columns.find((each) => each.role === 'size')?.index;
  if (column === undefined) return null;
  const sizes = new Map<string, Set<string>>();
  for (const { cells } of layout.rows) {
    const name = cells[subject]?.text ?? '';
    sizes.set(name, (sizes.get(name) ?? new Set()).add(cells[column]?.text ?? ''));
  }
  const repeated = [...sizes].filter(([, beside]) => beside.size > 1).map(([name]) => name);
  const most = repeated.length * 2 >= sizes.size;
  return repeated.length === 0 ? null : { column, names: new Set(most ? sizes.keys() : repeated) };
}
