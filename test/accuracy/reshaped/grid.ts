/** Markdown tables as grids whose cells know the labels that they hold. */
import type { LabelledClaim } from '../claims/score.ts';
import { type Card, closedLines, labelsIn, type Patch } from './card.ts';

export interface Cell {
  text: string;
  labels: readonly LabelledClaim[];
}

/** A table of one header line; every row is as long as the header. */
export interface Grid {
  start: number;
  end: number;
  header: readonly Cell[];
  rows: readonly (readonly Cell[])[];
}

const RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** The tables of a card whose labels are each of one certain cell. */
export function gridsOf(card: Card): Grid[] {
  const closed = closedLines(card.lines);
  return card.lines.flatMap((line, at) => {
    const rule = card.lines[at + 1];
    if (closed[at] || rule === undefined || !line.includes('|') || !rule.includes('|') || !RULE.test(rule)) return [];
    const grid = gridAt(card, at);
    return grid ? [grid] : [];
  });
}

function gridAt(card: Card, start: number): Grid | null {
  let end = start + 2;
  while (card.lines[end]?.includes('|')) end++;
  const texts = [start, ...Array.from({ length: end - start - 2 }, (_, row) => start + 2 + row)].map((at) => ({
    at,
    texts: cellTexts(card.lines[at] ?? ''),
  }));
  const width = texts[0]?.texts.length;
  if (
    texts.length < 2 ||
    texts.some(({ texts }) => texts.length !== width || texts.some((text) => /[\\`<]/.test(text)))
  )
    return null;
  const [header, ...rows] = texts.map(({ at, texts }) => cellsOf(texts, labelsIn(card, at, at + 1)));
  if (!header || rows.some((row) => row === null)) return null;
  return { start, end, header, rows: rows.filter((row) => row !== null) };
}

function cellTexts(line: string): string[] {
  return line
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((text) => text.trim());
}

/** Null where a label may be of more cells than one. */
function cellsOf(texts: readonly string[], labels: readonly LabelledClaim[]): Cell[] | null {
  const cells = texts.map((text) => ({ text, labels: [] as LabelledClaim[] }));
  let from = 0;
  for (const label of labels) {
    const at = cells.findIndex(({ text }, to) => to >= from && holds(text, label.value));
    if (at < 0) return null;
    cells[at]?.labels.push(label);
    from = at + Number(numbersIn(texts[at] ?? '').length === cells[at]?.labels.length);
  }
  const wanted = labels.map(({ value }) => value);
  const held = cells.flatMap(({ text, labels }) => (labels.length > 0 ? [] : numbersIn(text)));
  return held.some((value) => wanted.includes(value)) ? null : cells;
}

function holds(text: string, value: number): boolean {
  return numbersIn(text).some((one) => Math.abs(one - value) < 1e-9);
}

/** The numbers of a cell, a decimal comma read as a point. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/(?<![\w.])-?\d+(?:[.,]\d+)?(?![\w])/g)].map(([number]) => Number(number.replace(',', '.')));
}

/** A first column of names, a header of one's own for each further column, and results of one number a cell. */
export function isPlain({ header, rows }: Grid): boolean {
  const names = rows.map(([first]) => first?.text ?? '');
  return (
    header.length > 2 &&
    rows.length > 1 &&
    names.every((name) => /\p{L}/u.test(name)) &&
    rows.every(([first, ...rest]) => first?.labels.length === 0 && rest.some(({ text }) => text !== '')) &&
    header.every(({ text }, at) => at === 0 || (/\p{L}/u.test(text) && !/std|err|±|Δ|diff|delta|#/i.test(text))) &&
    [names, header.map(({ text }) => text)].every((texts) => new Set(texts).size === texts.length) &&
    rows.flat().every(({ text, labels }) => labels.length === 0 || NUMBER.test(text))
  );
}

/** Plain, and numbers and blanks alone right of the names. */
export function isNumeric(grid: Grid): boolean {
  return isPlain(grid) && grid.rows.every((row) => row.slice(1).every(({ text }) => NUMBER.test(text)));
}

const NUMBER = /^[*_~]*(?:-?\d+(?:\.\d+)?\s*%?|[-–—]|N\/A|)[*_~]*$/i;

/** A grid written as the lines of a Markdown table. */
export function markdownOf(grid: Grid, rule = '---'): Patch {
  const row = (cells: readonly Cell[]) => `| ${cells.map(({ text }) => text).join(' | ')} |`;
  const lines = [row(grid.header), `|${grid.header.map(() => rule).join('|')}|`, ...grid.rows.map(row)];
  return { start: grid.start, end: grid.end, lines, labels: placed(grid, (at) => at + 2) };
}

/** The labels of a grid's rows on the lines where `lineOf` says that the rows stand; a header's on the first. */
export function placed(grid: Grid, lineOf: (row: number) => number): LabelledClaim[] {
  const head = grid.header.flatMap(({ labels }) => labels.map((label) => ({ ...label, line: 0 })));
  const body = grid.rows.flatMap((row, at) =>
    row.flatMap(({ labels }) => labels.map((label) => ({ ...label, line: lineOf(at) }))),
  );
  return [...head, ...body];
}
