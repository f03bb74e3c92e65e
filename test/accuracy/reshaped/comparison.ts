/** Grids that compare models on tests, whichever of the two the rows are. */
import type { LabelledClaim } from '../claims/score.ts';
import { type Card, type Patch, patched, type Reshape, shuffled } from './card.ts';
import { type Cell, type Grid, gridsOf, isPlain } from './grid.ts';

/** `cells[model][test]`; a cell without a result has no label. */
export interface Comparison {
  start: number;
  end: number;
  models: readonly string[];
  tests: readonly string[];
  cells: readonly (readonly Cell[])[];
}

/** Lines of a patch with the label, if any, that each holds. */
export type Written = readonly (string | { text: string; labels: readonly LabelledClaim[] })[];

const bare = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_~]/g, '')
    .trim();
const same = (one: string, other: string): boolean => key(one) === key(other);
const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}+]/gu, '');

/** A grid as a comparison; null where a label's model or test is not the whole of its row's or column's name. */
export function comparisonOf(grid: Grid): Comparison | null {
  if (!isPlain(grid)) return null;
  const rows = grid.rows.map((row) => row.slice(1));
  const [across, down] = [
    grid.header.slice(1).map(({ text }) => bare(text)),
    grid.rows.map((row) => bare(row[0]?.text ?? '')),
  ];
  const columns = across.map((_, at) => rows.flatMap((row) => row[at] ?? []));
  return compared(grid, down, across, rows) ?? compared(grid, across, down, columns);
}

function compared({ start, end }: Grid, models: string[], tests: string[], cells: Cell[][]): Comparison | null {
  const measured = tests.map((_, test) => cells.some((row) => (row[test]?.labels.length ?? 0) > 0));
  const only = <Item>(items: readonly Item[]) => items.filter((_, at) => measured[at]);
  const fits = cells.every((row, model) =>
    row.every(
      ({ labels }, test) =>
        labels.length < 2 &&
        labels.every(
          (label) => same(label.subject, models[model] ?? '') && key(label.label).includes(key(tests[test] ?? '')),
        ),
    ),
  );
  const named = [...models, ...tests].every((name) => name !== '' && !/[|<>[\]`]/.test(name));
  return fits && named && measured.some(Boolean)
    ? { start, end, models, tests: only(tests), cells: cells.map(only) }
    : null;
}

/** Every comparison of a card that `fits`, written anew. */
export const everyComparison =
  (write: (comparison: Comparison, random: () => number) => Written | null): Reshape =>
  (card: Card, random) => {
    const patches = gridsOf(card).flatMap((grid): Patch[] => {
      const comparison = comparisonOf(grid);
      const written = comparison && write(someOf(comparison, random), random);
      if (!written) return [];
      const lines = written.map((line) => (typeof line === 'string' ? line : line.text));
      const labels = written.flatMap((line, at) =>
        typeof line === 'string' ? [] : line.labels.map((label) => ({ ...label, line: at })),
      );
      return [{ start: grid.start, end: grid.end, lines, labels }];
    });
    return patched(card, patches);
  };

/** Most of the models and tests, in another order: no two draws are alike. A model's place among others says nothing of it. */
function someOf(comparison: Comparison, random: () => number): Comparison {
  const order = <Item>(items: readonly Item[]) => {
    const places = shuffled(
      items.map((_, at) => at),
      random,
    );
    return places.length > 3 ? places.slice(0, Math.ceil(places.length * (0.6 + random() * 0.4))) : places;
  };
  const [models, tests] = [order(comparison.models), order(comparison.tests)];
  const at = <Item>(items: readonly Item[], places: readonly number[]) =>
    items.length > 0 ? places.map((place) => items[place] as Item) : [];
  return {
    ...comparison,
    models: at(comparison.models, models),
    tests: at(comparison.tests, tests),
    cells: at(comparison.cells, models).map((row) => at(row, tests)),
  };
}
