/** Settings that a table states beside its labels: in header cells, rows and columns of their own. */
import type { Axes } from './axes.ts';
import { isPlain } from './plain-results.ts';
import { type Stated, statedBy } from './draft.ts';
import type { Cell } from './grid.ts';
import type { Judge } from './judge.ts';
import type { Column, Layout, Row } from './layout.ts';
import { lazy } from '../lazy.ts';
import { perLine } from './per-line.ts';

/** "8/4-shot", "3-5-shot": shots differ within the column, so none is known. */
export const RANGE = /^\d{1,2}\s?[/-]\s?\d{1,2}[- ]?shots?$/i;

/** What a table states of the setting of a value beside its label: in its header, its row, and the section above it. */
export function settingsBeside(
  layout: Layout,
  labels: (column: Column) => readonly Cell[],
  axes: Axes,
  judge: Judge,
): (row: Row, column: Column) => readonly Stated[] {
  const heads = new Map(
    layout.columns.map((each) => [each, lazy(() => headSettings(each, labels(each), axes, judge))]),
  );
  const stating = layout.columns.filter(
    ({ role, index }) => (role === 'setting' || role === 'metric') && index !== axes.benchmark,
  );
  const names = axes.subject === null && axes.benchmark === 'head' ? layout.columns.filter(isLabel) : [];
  const inRow = perLine('row', (row) => [
    ...columnSettings(stating, row, judge),
    ...rowSettings(names, row, judge),
    ...(row.section === null ? [] : [statedBy(judge.benchmark(row.section.text), 'section')]),
  ]);
  return (row, column) => [...(heads.get(column)?.() ?? []), ...inRow(row, column)];
}

function isLabel({ role }: Column): boolean {
  return role === 'label';
}

/** Settings that stand in header cells of their own: "5-shot" below "MMLU", "pass@1" beside "Score". */
export function headSettings(column: Column, used: readonly Cell[], axes: Axes, judge: Judge): Stated[] {
  const isName = (head: Cell): boolean =>
    judge.model(head.text) || (axes.subject === 'head' && !isPlain(head.text, judge));
  return column.heads
    .filter((head) => !used.includes(head) && (RANGE.test(head.text) || !isName(head)))
    .map((head) => (RANGE.test(head.text) ? ranged(head.text) : statedBy(judge.benchmark(head.text), 'header')))
    .filter((stated) => stated.shots !== null || stated.metric !== null || stated.variant !== null);
}

/** The row's own label where it names a metric only: "pass@10". */
function rowSettings(names: readonly Column[], { cells }: Row, judge: Judge): Stated[] {
  return names
    .map(({ index }) => cells[index]?.text ?? '')
    .filter((text) => text !== '' && isPlain(text, judge))
    .map((text) => statedBy(judge.benchmark(text), 'cell'));
}

function ranged(text: string): Stated {
  return { from: 'header', shots: null, metric: null, variant: text.replace(/\s/g, '') };
}

/** Columns that state the setting of a row: "n-shot", "Metric", "Decoding", "Filter". */
function columnSettings(columns: readonly Column[], row: Row, judge: Judge): Stated[] {
  return columns.flatMap((column) => {
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
