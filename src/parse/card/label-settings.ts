/** Settings that a table states beside its labels: in header cells, rows and columns of their own. */
import type { Axes } from './axes.ts';
import { isPlain } from './plain-results.ts';
import { type Stated, statedBy } from './draft.ts';
import type { Cell } from './grid.ts';
import type { Judge } from './judge.ts';
import type { Column, Layout, Row } from './layout.ts';

/** "8/4-shot", "3-5-shot": shots differ within the column, so none is known. */
export const RANGE = /^\d{1,2}\s?[/-]\s?\d{1,2}[- ]?shots?$/i;

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
export function rowSettings(layout: Layout, row: Row, axes: Axes, judge: Judge): Stated[] {
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
export function columnSettings(layout: Layout, row: Row, axes: Axes, judge: Judge): Stated[] {
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
