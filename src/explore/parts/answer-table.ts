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

/** Rows of a query as a table. */
export function answerTable(name: string, { columns, rows, cut: more }: Table): Html {
  const heads = columns.map(
    (column, at): Column<readonly Cell[]> => ({
      head: heading(column),
      figure: rows.every((row) => row[at] === null || typeof row[at] === 'number'),
      cell: (row) => linked(column, row[at] ?? null),
    }),
  );
  return html`${anyTable(name, rows, heads, 'The index holds no row that answers this.')}
${more ? html`<p class="soft">Only the first ${many(rows.length, 'row')}.</p>` : ''}`;
}

function linked(column: string, value: Cell): Html {
  if (value === null) return UNKNOWN;
  if (typeof value === 'string' && ID_COLUMNS.has(column) && REPO.test(value)) return link(to.model(value), value);
  if (typeof value === 'string' && DAY.test(value)) return day(value);
  const { text, href } = shown(column, value);
  const repo =
    href !== null && !isAddress(column) ? /^https:\/\/huggingface\.co\/([^/]+\/[^/]+)$/.exec(href)?.[1] : undefined;
  if (repo !== undefined) return link(to.model(repo), text);
  return outside(href, cut(text, 400));
}
