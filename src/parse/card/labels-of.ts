/** The benchmark a value of a table is on: label, id and what its labels state of the setting. */
import type { Axes } from './axes.ts';
import { isPlain } from './plain-results.ts';
import { benchmarkAround, parentAround, titleAround } from './benchmark-around.ts';
import { type Stated, statedBy } from './draft.ts';
import { fieldShots } from './field-shots.ts';
import { AVERAGE, type Judge } from './judge.ts';
import { labelCells, labelTexts } from './label-cells.ts';
import { named, narrowed, parentsByRow, withParent } from './label-parents.ts';
import { headSettings, settingsBeside } from './label-settings.ts';
import { languageAround, languageNamed, spokenIn } from './language-around.ts';
import { isCounted } from './labels/scoreless.ts';
import type { Column, Layout, Row } from './layout.ts';
import { lazy } from '../lazy.ts';
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
  const joins = joinsContext(texts, judge);
  const parent = joins ? parentAround(texts, around, judge) : null;
  const fields = parent === null && namesFields(texts, judge);
  const open = !fields && joins;
  const context = open ? narrowed(parent ?? benchmarkAround(around), around, judge) : null;
  const title = open ? titleAround(around) : null;
  const parents = parentsByRow(layout, axes, judge);
  const spoken = lazy(() => languageAround(around));
  const languageOf = languagesByRow(layout);
  const labels = labelCells(layout, axes, judge);
  const besides = settingsBeside(layout, labels.heads, axes, judge);
  const read: LabelOf = (row, column) => {
    const cells = labels.of(row, column);
    if (axes.parts) return partLabel(cells[0]?.text ?? '', column, judge);
    const text = cells.map((cell) => cell.text).join(' ');
    if (isNoQuality(text, axes, judge)) return null;
    const section = row.section === null ? null : named(row.section, judge);
    const above = parents.get(row) ?? section ?? context;
    const label = withParent(above === null && title !== null ? titled(text, title, judge) : text, above, judge, cells);
    const own = statedBy(label.reading, 'header');
    const stated = [CHECKPOINT.test(text) ? { ...own, metric: null } : own, ...besides(row, column)];
    if (fields && judge.word(text) === 'capability') {
      const shots = fieldShots(around, text, texts);
      return { label: label.text, benchmark: AVERAGE, stated: shots === null ? stated : [...stated, shots] };
    }
    const benchmark = spokenIn(label.reading.benchmark, () => languageOf(row) ?? spoken());
    return { label: label.text, benchmark, stated };
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

/** Whether labels differ by column only or by row only; null where both have a say. */
function dependsOn(layout: Layout, axes: Axes, judge: Judge): 'row' | 'column' | null {
  const said = layout.columns.some((each) => SAYING.has(each.role));
  if (axes.benchmark === 'head') return said || axes.subject === null ? null : 'column';
  const values = layout.columns.filter((each) => each.role === 'value');
  const alike = axes.subject === 'head' && values.every((column) => headSettings(column, [], axes, judge).length === 0);
  return alike ? 'row' : null;
}

/** Roles of columns that state settings, parts or the language of their rows. */
const SAYING: ReadonlySet<Column['role']> = new Set(['setting', 'metric', 'part', 'category']);

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

/** Rows of sizes, dates and prices between rows of results (deepseek-ai/DeepSeek-R1: "# Total Params"). */
function isNoQuality(text: string, axes: Axes, judge: Judge): boolean {
  if (typeof axes.benchmark !== 'number') return false;
  const word = judge.word(text);
  if (word === 'spread' || word === 'delta' || word === 'size' || word === 'training') return true;
  return judge.benchmark(text).benchmark === null && judge.scoreless(text) && !PATH.test(text);
}

/** `decode_asr_model_valid.acc.ave/test_id` is a file's place, whatever words it is made of. */
const PATH = /^(?=\S*_)\S*\/\S*$/;

/** ESPnet calls a checkpoint by what it was chosen for, whatever its results are: `inference_asr_model_valid.acc.ave/test`. */
const CHECKPOINT = /_valid\.\w{2,12}\.(?:ave|best)/;

/** "Score", "5-shot", "20 docs" and "2851" say what was measured only together with the title above the table. */
function titled(text: string, title: string, judge: Judge): string {
  if (judge.benchmark(text).benchmark !== null) return text;
  if (judge.word(text) === 'value') return title;
  return isPlain(text, judge) || isCounted(text) || /^[\d.,]+\s?k?$/i.test(text) ? `${title} ${text}` : text;
}

/** The words around a table name its benchmark only where the table itself names hardly any but averages. */
function joinsContext(texts: readonly string[], judge: Judge): boolean {
  const known = texts
    .map((text) => judge.benchmark(text))
    .filter(({ benchmark, everyday }) => benchmark !== null && benchmark !== AVERAGE && !everyday);
  return known.length * 5 <= texts.length;
}

/** Two fields of ability or more: each number is an average over the benchmarks of its field (Llama 2's cards). */
function namesFields(texts: readonly string[], judge: Judge): boolean {
  return texts.filter((text) => text.toLowerCase() !== 'math' && judge.word(text) === 'capability').length >= 2;
}
