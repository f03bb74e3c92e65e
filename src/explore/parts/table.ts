/** Tables that scroll by themselves, sort nothing and say what they are. */
import { type Html, html, type Part } from '../html.ts';

/** One column: its heading, and what a row shows there. */
export interface Column<Row> {
  head: Part;
  /** What a phone calls it, where the heading is more than text. */
  name?: string;
  /** Text of any length: a phone has no room for it beside others. */
  wide?: boolean;
  /** Figures stand right, in equal widths. */
  figure?: boolean;
  cell(row: Row, at: number): Part;
}

/** With more columns than that, or with long texts, a phone shows each row as a block whose figures name their columns. */
const NARROW = 3;

/** A table with a name for those who hear it; `empty` stands where there are no rows. */
export function table<Row>(
  name: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  empty: Part = 'Nothing here.',
): Html {
  return written(name, rows, columns, { empty, kind: isStack(columns, NARROW) ? 'stack' : 'few' });
}

function isStack<Row>(columns: readonly Column<Row>[], most: number): boolean {
  return columns.length > most || columns.some(({ wide }) => wide);
}

/** With more columns than that, or with long texts, rows of a table that nobody foresaw are blocks too. */
const SIDEWAYS = 5;

/** A table of columns that nobody foresaw. */
export function anyTable<Row>(name: string, rows: readonly Row[], columns: readonly Column<Row>[], empty: Part): Html {
  return written(name, rows, columns, { empty, kind: isStack(columns, SIDEWAYS) ? 'any stack' : 'any' });
}

function written<Row>(
  name: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { empty, kind }: { empty: Part; kind: 'stack' | 'few' | 'any' | 'any stack' },
): Html {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`;
  const side = (column: Column<Row>): Part => (column.figure ? html` class="figure"` : '');
  const called = ({ head, name = typeof head === 'string' ? head : '' }: Column<Row>): Part =>
    kind.includes('stack') && name !== '' ? html` data-head="${name}"` : '';
  return html`<div class="scroll ${kind}" tabindex="0" role="group" aria-label="${name}"><table>
<thead><tr>${columns.map((column) => html`<th scope="col"${side(column)}>${column.head}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row, at) =>
      html`<tr>${columns.map((column) => html`<td${side(column)}${called(column)}>${column.cell(row, at)}</td>`)}</tr>
`,
  )}</tbody></table></div>`;
}

/** A share as a bar beside its figure, which says the same. */
export function bar(value: number, most: number): Html {
  const wide = most > 0 ? Math.max(0.5, Math.round((value / most) * 1000) / 10) : 0;
  return html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="${wide}" height="4"/></svg>`;
}

/** Something folded away until it is wanted. */
export function folded(summary: Part, inside: Part, open = false): Html {
  return html`<details${open ? html` open` : ''}><summary>${summary}</summary>${inside}</details>`;
}
