/** A table of a lesson page. */
import type { Table } from '../../index/query.ts';
import type { Cell } from '../../index/rows.ts';
import { many } from '../../figures.ts';
import { escape } from '../charts/ink.ts';
import { heading, shown } from './cells.ts';

/** The rows as a table that says how much room it takes; everything in it is escaped. */
export function tableHtml({ columns, rows, cut }: Table): string {
  if (rows.length === 0) return '<p class="soft">The index holds no row that answers this.</p>';
  const figures = columns.map((_, at) => rows.every((row) => row[at] === null || typeof row[at] === 'number'));
  const texts = columns.map((column, at) => rows.map((row) => shown(column, row[at] ?? null).text));
  const kind = (at: number, cell: Cell = 0) => {
    const none = cell === null || cell === '';
    const words = [figures[at] ? 'figure' : '', none ? 'none' : '', isDay(cell) ? 'day' : ''].filter(Boolean);
    return words.length > 0 ? ` class="${words.join(' ')}"` : '';
  };
  const head = columns.map((column, at) => `<th${kind(at)}>${escape(heading(column))}</th>`).join('');
  const cell = (column: string, at: number, value: Cell) =>
    `<td${kind(at, value)} data-name="${escape(heading(column))}">${cellHtml(column, value)}</td>`;
  const body = rows.map((row) => `<tr>${columns.map((column, at) => cell(column, at, row[at] ?? null)).join('')}</tr>`);
  const more = cut ? `<p class="soft">The first ${many(rows.length, 'row')}.</p>` : '';
  return `<table class="${widthOf(columns, texts)}"><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>${more}`;
}

function isDay(cell: Cell): boolean {
  return typeof cell === 'string' && /^\d{4}-\d\d(?:-\d\d)?$/.test(cell);
}

/** Pixels that a phone and the text have, a letter and what stands between two columns. */
const ROOM = { phone: 340, page: 920, letter: 7.5, gap: 11 };
/** Letters of a cell that stay on one line; longer ones wrap, and a sentence wants more of them. */
const UNBROKEN = { words: 13, sentence: 24, from: 40 };

function unbroken(letters: number): number {
  return Math.min(letters, letters > UNBROKEN.from ? UNBROKEN.sentence : UNBROKEN.words);
}

/** What does not fit beside one another stands in lines, each figure under its name: nowhere, on a phone, on paper too, always. */
function widthOf(columns: readonly string[], cells: readonly (readonly string[])[]): string {
  const longest = (words: readonly string[]) => Math.max(...words.map(({ length }) => length));
  const widths = columns.map((column, at) => {
    const most = Math.max(longest(heading(column).split(' ')), unbroken(longest(cells[at] ?? [''])));
    return most * ROOM.letter + ROOM.gap;
  });
  const wide = widths.reduce((sum, width) => sum + width, 0);
  if (wide > ROOM.page) return 'most';
  return wide > ROOM.page * 0.75 ? 'many' : wide > ROOM.phone ? 'some' : 'few';
}

function cellHtml(column: string, cell: Cell): string {
  const { text, href } = shown(column, cell);
  return href === null ? escape(text) : `<a href="${escape(href)}" rel="nofollow noopener">${escape(text)}</a>`;
}
