/** Comparisons taken apart: a row a result, a list or a sentence a model, a table a model, halves of a table. */
import { oneOf } from './card.ts';
import { type Comparison, everyComparison, type Written } from './comparison.ts';
import type { Cell } from './grid.ts';

const value = ({ text }: Cell): string => text.replace(/[*_~]/g, '').trim();
const hasResult = ({ labels }: Cell): boolean => labels.length > 0;

/** `write` for every result of a model, in the order of the tests. */
const ofModel = ({ tests, cells }: Comparison, model: number, write: (test: string, cell: Cell) => string): Written =>
  (cells[model] ?? []).flatMap((cell, at) =>
    hasResult(cell) ? [{ text: write(tests[at] ?? '', cell), labels: cell.labels }] : [],
  );

const whereMeasured = (comparison: Comparison, write: (model: string, at: number) => Written): Written =>
  comparison.models.flatMap((model, at) => ((comparison.cells[at] ?? []).some(hasResult) ? write(model, at) : []));

/** Model, test and number as three columns. */
export const longTable = everyComparison((comparison) => [
  '| Model | Benchmark | Score |',
  '|---|---|---|',
  ...whereMeasured(comparison, (model, at) =>
    ofModel(comparison, at, (test, cell) => `| ${model} | ${test} | ${value(cell)} |`),
  ),
]);

/** A heading and a table of two columns for each model. */
export const tablePerModel = everyComparison((comparison) => {
  if (!isWhole(comparison)) return null;
  return whereMeasured(comparison, (model, at) => [
    `#### ${model}`,
    '',
    '| Benchmark | Score |',
    '|---|---|',
    ...ofModel(comparison, at, (test, cell) => `| ${test} | ${value(cell)} |`),
    '',
  ]);
});

/** The tests' names say all: nothing above the table that a heading would cut off from them. */
function isWhole({ cells, tests }: Comparison): boolean {
  return cells.every((row) => row.every(({ labels }, at) => labels.every(({ label }) => label === tests[at])));
}

/** How a list within a list is written: one way for all of it. */
function listWay(random: () => number): {
  head: (text: string) => string;
  item: (label: string, value: string) => string;
} {
  const [mark, bold, colon] = [
    oneOf(['-', '*', '+'], random),
    oneOf(['**', '', '`'], random),
    oneOf([':', ''], random),
  ];
  const [indent, between, own] = [
    oneOf(['  ', '    ', '\t'], random),
    oneOf([': ', ' - ', ' = ', ': **'], random),
    oneOf(['', '**'], random),
  ];
  const close = between.endsWith('**') ? '**' : '';
  return {
    head: (text) => `${mark} ${bold}${text}${bold}${colon}`,
    item: (label, value) => `${indent}${mark} ${own}${label}${own}${between}${value}${close}`,
  };
}

/** A bullet for each model, its results below it. */
export const listPerModel = everyComparison((comparison, random) => {
  const { head, item } = listWay(random);
  return whereMeasured(comparison, (model, at) => [
    head(model),
    ...ofModel(comparison, at, (test, cell) => item(test, value(cell))),
  ]);
});

/** A bullet for each test, the models' results below it. */
export const listPerTest = everyComparison((comparison, random) => {
  const { head, item } = listWay(random);
  return comparison.tests.flatMap((test, column) => [
    head(test),
    ...comparison.models.flatMap((model, at) => {
      const cell = comparison.cells[at]?.[column];
      return cell && hasResult(cell) ? [{ text: item(model, value(cell)), labels: cell.labels }] : [];
    }),
  ]);
});

/** A sentence for each model; only on tests that people know, for a sentence says less than a table. */
export const sentencePerModel = everyComparison((comparison) => {
  const known = comparison.cells
    .flat()
    .every(({ labels }) => labels.every(({ benchmark }) => benchmark && benchmark !== 'average'));
  if (!known || !isWhole(comparison) || comparison.tests.length > 6) return null;
  return whereMeasured(comparison, (model, at) => {
    const parts = ofModel(comparison, at, (test, cell) => `${value(cell)} on ${test}`);
    const texts = parts.map((part) => (typeof part === 'string' ? part : part.text));
    const listed = texts.length > 1 ? `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}` : texts.join('');
    return [
      {
        text: `${model} achieves ${listed}.`,
        labels: parts.flatMap((part) => (typeof part === 'string' ? [] : part.labels)),
      },
      '',
    ];
  });
});

/** The table between fences, in columns of spaces. */
export const alignedText = everyComparison(({ models, tests, cells }) => {
  const rows = [
    ['Model', ...tests],
    ...models.map((model, at) => [model, ...(cells[at] ?? []).map((cell) => value(cell) || '-')]),
  ];
  const widths = ['Model', ...tests].map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)) + 2);
  const lines = rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('')
      .trimEnd(),
  );
  return [
    '```',
    lines[0] ?? '',
    ...lines.slice(1).map((text, at) => ({ text, labels: (cells[at] ?? []).flatMap(({ labels }) => labels) })),
    '```',
  ];
});

/** A table of the first half of the tests and one of the second. */
export const tableInHalves = everyComparison((comparison) => {
  const half = Math.ceil(comparison.tests.length / 2);
  if (half < 2) return null;
  return [...tableOf(comparison, 0, half), '', ...tableOf(comparison, half)];
});

/** The lines of a Markdown table of the tests from one to another. */
export function tableOf({ models, tests, cells }: Comparison, from = 0, to = tests.length): Written {
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
  const body = models.map((model, at) => {
    const row = (cells[at] ?? []).slice(from, to);
    return { text: line([model, ...row.map(({ text }) => text)]), labels: row.flatMap(({ labels }) => labels) };
  });
  return [line(['Model', ...tests.slice(from, to)]), line(['---', ...tests.slice(from, to).map(() => '---')]), ...body];
}
