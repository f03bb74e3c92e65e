/** From an understood table to drafts of claims: every result with its subject, label and setting. */
import type { Axes } from './axes.ts';
import { type Draft, placeOf, type Stated } from './draft.ts';
import { filledDown } from './filled-down.ts';
import type { Cell } from './grid.ts';
import { AVERAGE, type Judge, type TableWord } from './judge.ts';
import { halfLabel } from './label-halves.ts';
import { labelTexts } from './label-cells.ts';
import { type Label, type LabelOf, labelReader } from './labels-of.ts';
import type { Column, Layout, Row } from './layout.ts';
import { lazy } from '../lazy.ts';
import { ofTexts } from './perplexity.ts';
import { settingsAround } from './settings-around.ts';
import { isMeasuredHere, stageAround } from './subject-around.ts';
import type { TableInput } from './table-input.ts';
import { type SubjectOf, subjectReader } from './table-subjects.ts';

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
  /** Some label of the table names a benchmark that we know, and no average. */
  tested: () => boolean;
}

/** The drafts of all results of a table, row by row. */
export function draftsOf(input: TableInput, layout: Layout, axes: Axes): Draft[] {
  const rows = filledDown(layout, axes);
  const filled = { ...layout, rows };
  const frame: Frame = {
    input,
    layout: filled,
    axes,
    labels: ofTexts(labelReader(filled, axes, input.around, input.judge), input.card),
    subjects: subjectReader(filled, axes, input),
    stated: statedFor(input),
    stage: stageAround(input.around),
    measuredHere: isMeasuredHere(input.around, input.judge.own()),
    tested: lazy(() =>
      labelTexts(layout, axes, input.judge).some(
        (text) => ![null, AVERAGE].includes(input.judge.benchmark(text).benchmark),
      ),
    ),
  };
  const values = layout.columns.filter((column) => column.role === 'value');
  return rows.flatMap((row) => values.flatMap((column) => valueDrafts(frame, row, column)));
}

function statedFor({ around }: TableInput): Frame['stated'] {
  const settings = settingsAround(around);
  const known = new Map<Label, readonly Stated[]>();
  return (label) => {
    const held = known.get(label) ?? [...label.stated.filter(saysSomething), ...settings(label.benchmark)];
    known.set(label, held);
    return held;
  };
}

function saysSomething({ shots, metric, variant }: Stated): boolean {
  return shots !== null || metric !== null || variant !== null;
}

function valueDrafts(frame: Frame, row: Row, column: Column): Draft[] {
  const cell = row.cells[column.index];
  const reading = row.readings[column.index];
  if (cell == null || reading?.kind !== 'numbers') return [];
  const { input } = frame;
  const label = frame.labels(row, column);
  if (label === null) return [];
  const { subject, subjectBold, subjectLinked, word } = frame.subjects(row, column);
  if (subject !== null && isNoModel(subject, word, frame.tested)) return [];
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
      subjectLinked: subjectLinked === true,
      group: input.group,
      stage: frame.stage,
      measuredHere: frame.measuredHere,
    };
  });
}

/** Rows of guessing, of people and of differences stand among those of models; in a table of no known test "random" may be one. */
function isNoModel(subject: string, word: TableWord | null, tested: () => boolean): boolean {
  if (word === 'chance') return !/^random$/i.test(subject) || tested();
  return word === 'delta' || word === 'spread';
}

/** A metric printed beside the number: `36.6 pass@1`. */
function cellSetting(cell: Cell, printed: string, judge: Judge): Stated | null {
  if (cell.text.length <= printed.length + 1) return null;
  const { shots, metric, variant } = judge.setting(cell.text.replace(printed, ' '));
  if (shots === null && metric === null) return null;
  return { from: 'cell', shots, metric, variant: variant.join(' ') || null };
}
