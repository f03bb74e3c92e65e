/** Comparisons beside what is no result: sizes, dates, differences, errors, chance. */
import { type Comparison, everyComparison, type Written } from './comparison.ts';
import type { Cell } from './grid.ts';
import { tableOf } from './spread.ts';

type Column = { header: string; cell: (random: () => number) => string };

const COLUMNS: readonly Column[] = [
  { header: 'Params', cell: (random) => `${Math.ceil(random() * 70)}B` },
  { header: 'Size (GB)', cell: (random) => (random() * 40).toFixed(1) },
  { header: 'Context', cell: (random) => String(2 ** Math.floor(11 + random() * 6)) },
  { header: 'Tokens/s', cell: (random) => (random() * 90).toFixed(1) },
  { header: 'Released', cell: (random) => `${2022 + Math.floor(random() * 4)}-0${1 + Math.floor(random() * 9)}` },
  { header: 'License', cell: () => 'apache-2.0' },
  { header: 'VRAM', cell: (random) => `${Math.ceil(random() * 80)} GB` },
  { header: 'Rank', cell: (random) => String(Math.ceil(random() * 9)) },
];

/** Tables with a column more that states no quality, somewhere. */
export const columnMore = everyComparison((comparison, random) => {
  const column = COLUMNS[Math.floor(random() * COLUMNS.length)];
  if (!column) return null;
  const at = Math.floor(random() * (comparison.tests.length + 1));
  const added = (row: readonly Cell[]) => row.toSpliced(at, 0, { text: column.cell(random), labels: [] });
  return tableOf({
    ...comparison,
    tests: comparison.tests.toSpliced(at, 0, column.header),
    cells: comparison.cells.map(added),
  });
});

/** Tables with a row of what guessing scores, somewhere. */
export const chanceRow = everyComparison((comparison, random) => {
  const at = Math.floor(random() * (comparison.models.length + 1));
  const row = comparison.tests.map(() => ({ text: (20 + random() * 10).toFixed(1), labels: [] }));
  const name = random() < 0.5 ? 'Random' : 'Random baseline';
  return tableOf({
    ...comparison,
    models: comparison.models.toSpliced(at, 0, name),
    cells: comparison.cells.toSpliced(at, 0, row),
  });
});

const retold = (turn: (cell: string, random: () => number) => string) =>
  everyComparison((comparison, random) =>
    tableOf({
      ...comparison,
      cells: comparison.cells.map((row) =>
        row.map((cell) => (cell.labels.length > 0 ? { ...cell, text: turn(cell.text, random) } : cell)),
      ),
    }),
  );

/** Errors of measurement behind the numbers. */
export const errorsBehind = retold((text, random) => text.replace(/(\d)(\W*)$/, `$1 ± ${random().toFixed(2)}$2`));

/** Differences in brackets behind the numbers. */
export const differencesBehind = retold(
  (text, random) => `${text} (${random() < 0.5 ? '+' : '-'}${(random() * 5).toFixed(1)})`,
);

/** Decimal commas; not where three digits would stand behind them, as behind one between thousands. */
export const decimalCommas = retold((text) => text.replace(/(\d)\.(?!\d{3}(?!\d))(\d)/, '$1,$2'));

const FIRST = ['', 'Models', 'Method', 'System', 'Name', 'LLM', '模型', 'Modell', 'モデル', 'Modèle'] as const;

/** Another word above the models, or none. */
export const firstHeader = everyComparison((comparison, random) => {
  const [head, ...rest] = tableOf(comparison);
  const word = FIRST[Math.floor(random() * FIRST.length)] ?? '';
  return typeof head === 'string' ? [head.replace('Model', word), ...rest] : null;
});

const BEHIND = [' ↑', ' (%)', ' (acc)', ' (5-shot)', ' (0-shot)', ' score'] as const;

/** A setting, metric or arrow behind the tests' names. */
export const settingsBehind = everyComparison((comparison, random): Written | null => {
  if (comparison.tests.some((test) => /[()%↑]|shot|acc|score/i.test(test))) return null;
  const behind = BEHIND[Math.floor(random() * BEHIND.length)] ?? '';
  return tableOf({ ...comparison, tests: comparison.tests.map((test) => (/^av/i.test(test) ? test : test + behind)) });
});

/** "(ours)" behind the own model's name; only where one row is its own. */
export const oursBehind = everyComparison((comparison, random) => {
  const own = ownRow(comparison);
  if (own === null) return null;
  const name = random() < 0.5 ? `${comparison.models[own]} (ours)` : `**${comparison.models[own]}**`;
  return tableOf({ ...comparison, models: comparison.models.with(own, name) });
});

/** "Ours" or the like for the own model's name. */
export const oursInstead = everyComparison((comparison, random) => {
  const own = ownRow(comparison);
  const names = ['Ours', 'This model', 'Our model', '**ours**'];
  return own === null
    ? null
    : tableOf({ ...comparison, models: comparison.models.with(own, names[Math.floor(random() * names.length)] ?? '') });
});

function ownRow({ cells }: Comparison): number | null {
  const own = cells.flatMap((row, at) =>
    row.some(({ labels }) => labels.some(({ role }) => role === 'self')) ? [at] : [],
  );
  return own.length === 1 ? (own[0] ?? null) : null;
}
