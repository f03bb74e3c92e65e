/** The table of any query: repos lead to their pages, evidence to its place. */
import type { Table } from '../../index/query.ts';
import type { Cell } from '../../index/rows.ts';
import { many } from '../../figures.ts';
import { type Html, html } from '../html.ts';
import { link, outside, to } from '../links.ts';
import { heading, isAddress, shown } from '../page/cells.ts';
import { anyTable, type Column } from './table.ts';
import { cut, day, UNKNOWN } from './words.ts';

const ID_COLUMNS = new Set([
  'id',
  'model_id',
  'child_id',
  'parent_id',
  'subject_id',
  'repo_id',
  'stated_by',
  'config_of',
]);
const DAY = /^\d{4}-\d\d-\d\d$/;
const REPO = /^[A-Za-z0-9][\w.-]{0,95}\/[\w.-]{1,96}$/;

/** Characters of a cell that a phone has no room for beside others. */
const LONG = 50;

/** Rows of a query as a table. */
export function answerTable(name: string, { columns, rows, cut: more }: Table): Html {
  const isFigure = (at: number): boolean => rows.every((row) => row[at] === null || typeof row[at] === 'number');
  const evidence = columns.map((column, at) => (isFigure(at) ? columns.indexOf(`${column}_url`) : -1));
  const heads = columns.map(
    (column, at): Column<readonly Cell[]> => ({
      head: heading(column),
      figure: isFigure(at),
      wide: rows.some((row) => String(row[at] ?? '').length > LONG && !isAddress(column)),
      cell: (row) => linked(column, row[at] ?? null, row[evidence[at] ?? -1] ?? null),
    }),
  );
  const shownOnce = heads.filter((_, at) => !evidence.includes(at));
  return html`${anyTable(name, rows, shownOnce, 'The index holds no row that answers this.')}
${more ? html`<p class="soft">Only the first ${many(rows.length, 'row')}.</p>` : ''}`;
}

/** A cell; a figure that has evidence of its own leads there. */
function linked(column: string, value: Cell, evidence: Cell): Html {
  if (value === null) return UNKNOWN;
  if (typeof value === 'string' && ID_COLUMNS.has(column) && REPO.test(value))
    return link(to.model(value), breaking(value));
  if (typeof value === 'string' && DAY.test(value)) return day(value);
  const { text, href } = shown(column, value);
  const repo =
    href !== null && !isAddress(column) ? /^https:\/\/huggingface\.co\/([^/]+\/[^/]+)$/.exec(href)?.[1] : undefined;
  if (repo !== undefined) return link(to.model(repo), breaking(text));
  return outside(typeof evidence === 'string' ? evidence : href, breaking(cut(text, 400)));
}

/** Text whose long words may break behind their strokes. */
function breaking(text: string): Html {
  const pieces = text.split(/(?<=[/_](?=\w))/);
  return html`${pieces.map((piece, at) => (at === 0 ? piece : html`<wbr>${piece}`))}`;
}
