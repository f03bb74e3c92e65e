/** How much of a column, or of the headers, names benchmarks, models or plain results. */
import type { Cell } from './grid.ts';
import type { Judge } from './judge.ts';
import { lazy } from '../lazy.ts';
import type { Column, Layout } from './layout.ts';
import { isPlain } from './plain-results.ts';

/** Shares of a label column's or of the value headers' texts that name known benchmarks, models, or plain results. */
export interface Shares {
  benchmark: number;
  /** Asked for last: names of models are the costliest to tell. */
  model: () => number;
  /** "Score", "Value", "acc", "pass@1": says that there is a result, not on what. */
  plain: () => number;
  /** Without any words. */
  unnamed: number;
}

/** The texts of a column, each once. */
export function textsOf(layout: Layout, column: Column): Cell[] {
  const seen = new Map<string, Cell>();
  for (const row of layout.rows) {
    const cell = row.cells[column.index];
    if (cell != null && cell.text !== '') seen.set(cell.text, cell);
  }
  return [...seen.values()];
}

/** Losses stand between the scores of a pipeline and say nothing of what the column names. */
export function plainShare(texts: readonly Cell[], judge: Judge): number {
  const telling = texts.filter(({ text }) => !judge.scoreless(text));
  return telling.filter(({ text }) => isPlain(text, judge)).length / Math.max(1, telling.length);
}

/** The share of metrics, sizes and the like. */
export function measureShare(texts: readonly Cell[], judge: Judge): number {
  return texts.filter(({ text }) => isPlain(text, judge) || judge.scoreless(text)).length / Math.max(1, texts.length);
}

/** Of a header stack: the share is 1 where any of its cells is of the kind. */
export function sharesOf(cells: readonly Cell[], judge: Judge): Shares {
  const total = Math.max(1, cells.length);
  const share = (fits: (text: string) => boolean): number => cells.filter((cell) => fits(cell.text)).length / total;
  return {
    benchmark: share((text) => Boolean(judge.benchmark(text).benchmark)),
    model: lazy(() => share((text) => judge.model(text))),
    plain: lazy(() => share((text) => isPlain(text, judge))),
    unnamed: cells.length === 0 ? 1 : 0,
  };
}

/** Shares over all value columns; a column counts as of a kind when any cell of its header is. */
export function average(all: readonly Shares[]): Shares {
  const total = Math.max(1, all.length);
  const share = (pick: (each: Shares) => number): number => all.filter((each) => pick(each) > 0).length / total;
  return {
    benchmark: share((each) => each.benchmark),
    model: lazy(() => share((each) => each.model())),
    plain: lazy(() => share((each) => each.plain())),
    unnamed: share((each) => each.unnamed),
  };
}
