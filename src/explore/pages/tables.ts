/** All tables and columns; the editor completes from its JSON. */
import { DICTIONARY, meaningOf } from '../../index/dictionary/dictionary.ts';
import type { Row } from '../../index/show.ts';
import { many } from '../../figures.ts';
import { type Html, html } from '../html.ts';
import { link, to } from '../links.ts';
import { page } from '../page.ts';
import { folded, table } from '../parts/table.ts';
import { UNKNOWN } from '../parts/words.ts';

interface Column {
  name: string;
  type: string;
  /** Null where nothing is written of it. */
  meaning: string | null;
}

interface Tables {
  tables: { name: string; row: string; example: { asks: string; sql: string }; columns: Column[] }[];
}

export const tablesPage = page<Tables>({
  path: '/tables',
  read({ statement }) {
    const held = new Map<string, Column[]>();
    for (const { tab, col, coltype } of statement('explore.sql', 'schema').all() as Row[]) {
      const column = { name: String(col), type: String(coltype).toLowerCase(), meaning: null };
      held.set(String(tab), [...(held.get(String(tab)) ?? []), column]);
    }
    return {
      tables: DICTIONARY.map((entry) => ({
        name: entry.table,
        row: entry.row,
        example: entry.example,
        columns: (held.get(entry.table) ?? []).map((column) => ({
          ...column,
          meaning: said(meaningOf(entry, column.name)),
        })),
      })),
    };
  },
  view: (data) => ({ title: 'Tables', main: main(data), section: '/sql' }),
});

function said(meaning: ReturnType<typeof meaningOf>): string | null {
  if (meaning === null) return null;
  return meaning.unit === null ? meaning.says : `${meaning.says} (${meaning.unit})`;
}

function main({ tables }: Tables): Html {
  return html`<h1>Tables and views</h1><p class="lead">What a row of each is, what its columns mean, and a question to start from. Names keep their meaning from version to version.</p>
<ul class="toc">${tables.map(({ name }) => html`<li>${link(`#${name}`, name)}</li>`)}</ul>
${tables.map(
  (
    one,
  ) => html`<section id="${one.name}"><h2>${one.name}</h2><p>${one.row}</p><p>${link(to.sql(one.example.sql), one.example.asks)}</p>
${folded(
  many(one.columns.length, 'column'),
  table(`Columns of ${one.name}`, one.columns, [
    { head: 'Column', cell: ({ name }) => html`<code>${name}</code>` },
    { head: 'Type', cell: ({ type }) => type },
    { head: 'Meaning', cell: ({ meaning }) => meaning ?? UNKNOWN },
  ]),
)}</section>
`,
)}`;
}
