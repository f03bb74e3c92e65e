/** Tables written otherwise: turned, in another order, as HTML, in other type, with other headers. */
import type { Random } from '../../parse/card/mutate.ts';
import { oneOf, patched, type Patch, type Reshape, shuffled } from './card.ts';
import { type Cell, type Grid, gridsOf, isNumeric, isPlain, markdownOf, placed } from './grid.ts';

type Turn = (grid: Grid, random: Random) => Grid;

/** Every grid that `fits`, most of a draw, written anew. */
const everyGrid =
  (fits: (grid: Grid) => boolean, write: (grid: Grid, random: Random) => Patch): Reshape =>
  (card, random) => {
    const grids = gridsOf(card).filter(fits);
    const chosen = grids.filter((_, at) => at === 0 || random() < 0.7);
    return patched(
      card,
      chosen.map((grid) => write(grid, random)),
    );
  };

const rewritten = (fits: (grid: Grid) => boolean, turn: Turn): Reshape =>
  everyGrid(fits, (grid, random) => markdownOf(turn(grid, random)));

const plain = (text: string): string => text.replace(/^[*_]+|[*_]+$/g, '');
const map = (grid: Grid, cell: (cell: Cell, column: number, row: number) => string): Grid => ({
  ...grid,
  header: grid.header.map((one, column) => ({ ...one, text: cell(one, column, -1) })),
  rows: grid.rows.map((row, at) => row.map((one, column) => ({ ...one, text: cell(one, column, at) }))),
});

/** Rows become columns, in another order. */
export const transposed = rewritten(isNumeric, (grid, random) => {
  const columns = shuffled(grid.rows, random);
  const [header, ...rows] = grid.header.map((cell, column) => [
    cell,
    ...columns.map((row) => row[column] ?? { text: '', labels: [] }),
  ]);
  return { ...grid, header: header ?? [], rows: shuffled(rows, random) };
});

/** Rows in another order. */
export const rowsShuffled = rewritten(isPlain, (grid, random) => ({ ...grid, rows: shuffled(grid.rows, random) }));

/** Columns in another order, names first. */
export const columnsShuffled = rewritten(isPlain, (grid, random) => {
  const order = [
    0,
    ...shuffled(
      grid.header.slice(1).map((_, at) => at + 1),
      random,
    ),
  ];
  const turn = (row: readonly Cell[]) => order.flatMap((at) => row[at] ?? []);
  return { ...grid, header: turn(grid.header), rows: grid.rows.map(turn) };
});

/** Bold numbers elsewhere than they were, names as they were. */
export const boldMoved = rewritten(isPlain, (grid, random) =>
  map(grid, ({ text }, column, row) => {
    if (column === 0 || row < 0 || !/\d/.test(text)) return text;
    return random() < 0.2 ? `**${plain(text)}**` : plain(text);
  }),
);

const EMOJIS = ['🏆', '🔥', '✨', '📊'] as const;
const BARE = /^[\w .+-]+$/;

/** Headers with a link, a picture sign or bold type. */
export const headersDressed = rewritten(isPlain, (grid, random) =>
  map(grid, ({ text }, column, row) => {
    if (row >= 0 || column === 0 || !BARE.test(text)) return text;
    return oneOf(
      [`${oneOf(EMOJIS, random)} ${text}`, `[${text}](https://example.org/${column})`, `**${text}**`, `*${text}*`],
      random,
    );
  }),
);

/** Names of rows with a link, a rank, a picture sign or bold type; one way for all rows of a table. */
export const namesDressed = rewritten(isPlain, (grid, random) => {
  const way = oneOf(['link', 'emoji', 'italic', 'code'], random);
  return map(grid, ({ text }, column, row) =>
    row < 0 || column > 0 || !BARE.test(text) ? text : dressed(text, way, random),
  );
});

function dressed(text: string, way: string, random: Random): string {
  if (way === 'link') return `[${text}](https://example.org/page)`;
  if (way === 'emoji') return `${oneOf(EMOJIS, random)} ${text}`;
  return way === 'code' ? `\`${text}\`` : `*${text}*`;
}

/** A percent sign behind every number of a table of percentages. */
export const percentSigned = rewritten(isPercent, (grid) =>
  map(grid, ({ text, labels }) => (labels.length === 1 ? text.replace(/(\d)([*_]*)$/, '$1%$2') : text)),
);

/** Percentages as fractions of one; the labels' values follow. */
export const fractions = rewritten(isPercent, (grid) => {
  const fraction = (cell: Cell): Cell => {
    const [label] = cell.labels;
    if (!label) return cell;
    const digits = (/\.(\d+)/.exec(cell.text)?.[1]?.length ?? 0) + 2;
    const value = (label.value / 100).toFixed(digits);
    return { text: cell.text.replace(/-?\d+(?:\.\d+)?\s*%?/, value), labels: [{ ...label, value: Number(value) }] };
  };
  return { ...grid, rows: grid.rows.map((row) => row.map(fraction)) };
});

const SHARES = new Set(
  'mmlu hellaswag arc-challenge arc-easy winogrande truthfulqa piqa boolq openbookqa commonsenseqa siqa bbh agieval gsm8k math humaneval mbpp cmmlu c-eval mmlu-pro gpqa gpqa-diamond triviaqa ifeval average race drop naturalquestions'.split(
    ' ',
  ),
);

/** Every result is of a test that is counted in percent, and written so. */
function isPercent(grid: Grid): boolean {
  const cells = grid.rows.flat().filter(({ labels }) => labels.length > 0);
  return (
    isPlain(grid) &&
    cells.length > 0 &&
    cells.every(
      ({ labels: [label, more] }) =>
        !more && label && label.value > 5 && label.value <= 100 && SHARES.has(label.benchmark ?? ''),
    ) &&
    grid.rows.every((row) => row.slice(1).every(({ text, labels }) => labels.length > 0 || !/\d/.test(text)))
  );
}

/** The same table in HTML, a row a line. */
export const asHtml = everyGrid(
  ({ header, rows }) => [header, ...rows].flat().every(({ text }) => /^(?:\*\*)?[^*_[\]&~$]*(?:\*\*)?$/.test(text)),
  (grid, random) => {
    const bare = random() < 0.5;
    const cell = (tag: string, { text }: Cell) => `<${tag}>${text.replace(/\*\*(.+)\*\*/, '<b>$1</b>')}</${tag}>`;
    const row = (tag: string, cells: readonly Cell[]) => `<tr>${cells.map((one) => cell(tag, one)).join('')}</tr>`;
    const head = bare ? ['<table>', row('td', grid.header)] : ['<table>', `<thead>${row('th', grid.header)}</thead>`];
    const lines = [...head, ...grid.rows.map((cells) => row('td', cells)), '</table>', ''];
    return {
      start: grid.start,
      end: grid.end,
      lines,
      labels: placed(grid, (at) => at + 2).map((label) => ({ ...label, line: Math.max(label.line, 1) })),
    };
  },
);

/** Other rules, padding and indents. */
export const spaced = everyGrid(
  () => true,
  (grid, random) => {
    const patch = markdownOf(grid, oneOf([':---:', ' :-- ', '----------:', '-'], random));
    const indent = oneOf(['', ' ', '  '], random);
    const bars = random() < 0.5;
    const line = (text: string) =>
      indent +
      (bars
        ? text
            .replace(/^\| /, '')
            .replace(/ \|$/, '')
            .replace(/^\||\|$/g, '')
        : text.replaceAll(' | ', '   |  '));
    const open = [grid.header, ...grid.rows].every((row) => row[0]?.text && row.at(-1)?.text);
    return open ? { ...patch, lines: patch.lines.map(line) } : patch;
  },
);

/** A line above the table that says nothing of it. */
export const captioned = everyGrid(
  () => true,
  (grid, random) => {
    const { lines, labels, ...place } = markdownOf(grid);
    const caption = oneOf(
      ['Table 3. All numbers in one place.', '*The table below gives the details.*', 'The numbers are as follows:'],
      random,
    );
    return {
      ...place,
      lines: [caption, '', ...lines],
      labels: labels.map((label) => ({ ...label, line: label.line + 2 })),
    };
  },
);
