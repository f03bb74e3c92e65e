/** Anybody's SQL over the index, run where it can be ended. */
import type { Table } from '../../index/query.ts';
import { many } from '../../figures.ts';
import { type Html, html } from '../html.ts';
import { picture } from '../parts/picture.ts';
import { link, to } from '../links.ts';
import { marksOf } from '../charts/marks.ts';
import { svgs } from '../charts/svg.ts';
import { AskError, page, type QueryOutcome } from '../page.ts';
import { answerTable } from '../parts/answer-table.ts';
import { sqlText } from '../parts/sql-text.ts';
import { folded } from '../parts/table.ts';

interface Asked {
  sql: string;
  parameters: Record<string, string | number>;
  chart: boolean;
  /** Null where nothing was asked yet. */
  outcome: QueryOutcome | null;
}

const ROWS = 1000;
const SECONDS = 10;

export const sqlPage = page<Asked>({
  path: '/sql',
  waits: true,
  fresh: true,
  async read({ query, given, left }) {
    const sql = query.get('sql') ?? '';
    const parameters = parametersOf(sql, query);
    const wants = sql.trim() !== '' && query.get('run') !== 'no';
    const outcome = wants ? await given.query({ sql, limit: ROWS, parameters, seconds: SECONDS, signal: left }) : null;
    return { sql, parameters, chart: query.get('as') === 'chart', outcome };
  },
  table({ outcome }) {
    if (outcome && 'table' in outcome) return outcome.table;
    throw new AskError(outcome?.error ?? 'Nothing was asked: give a statement as sql=.');
  },
  view: (asked) => ({ title: 'SQL', main: main(asked), scripts: ['editor.js'] }),
});

/** Values of the names that a statement binds; what reads as a number is one. */
function parametersOf(sql: string, query: URLSearchParams): Record<string, string | number> {
  // Names inside quoted text and comments are none.
  const bare = sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  const names = [...new Set([...bare.matchAll(/[:@$]([A-Za-z_]\w{0,40})/g)].map((found) => found[1] ?? ''))].slice(
    0,
    40,
  );
  return Object.fromEntries(names.map((name) => [name, valueOf(query.get(`p.${name}`) ?? '')]));
}

function valueOf(text: string): string | number {
  return /^-?(?:0|[1-9]\d{0,14})(\.\d+)?$/.test(text) ? Number(text) : text;
}

const EXAMPLES: readonly (readonly [string, string])[] = [
  [
    'Sizes a family comes in',
    "SELECT id, parameters, downloads FROM models\nWHERE family = :family AND relation = 'base' AND gone_at IS NULL\nORDER BY parameters DESC\nLIMIT 50",
  ],
  [
    'Who says what about one model',
    'SELECT benchmark, score, setting, stated_by, url FROM scores\nWHERE subject_id = :model\nORDER BY benchmark, score DESC',
  ],
  [
    'Licenses freer than those of their parents',
    'SELECT model_id, license, freer_than_parent FROM effective_licenses\nWHERE freer_than_parent IS NOT NULL\nLIMIT 50',
  ],
  [
    'Models by weight format',
    "SELECT value AS format, models, downloads FROM facet_counts\nWHERE facet = 'format'\nORDER BY models DESC",
  ],
  [
    'How a fact of a model is known',
    'SELECT field, value, basis, place, rule, chosen FROM facts\nWHERE model_id = :model',
  ],
  [
    'Red flags by kind',
    'SELECT flag, severity, count(*) AS models, min(detail) AS example FROM red_flags\nGROUP BY flag ORDER BY models DESC',
  ],
];

const EXAMPLE_VALUES: Readonly<Record<string, string>> = { family: 'llama', model: 'Qwen/Qwen2.5-7B-Instruct' };

function main({ sql, parameters, chart, outcome }: Asked): Html {
  return html`<h1>SQL</h1>
<form action="/sql" id="sql-form"><label for="sql">One reading statement over the index. It is ended after ${SECONDS} seconds and cut at ${ROWS} rows.</label>
<div class="find"><textarea id="sql" name="sql" spellcheck="false" autocapitalize="off" autocomplete="off" rows="9">${sql}</textarea></div>
${Object.keys(parameters).length > 0 ? html`<div class="fields">${Object.entries(parameters).map(([name, value]) => html`<label><code>:${name}</code><input name="p.${name}" value="${value}"></label>`)}</div>` : ''}
<div class="actions"><button type="submit">Run</button><label><input type="checkbox" name="as" value="chart"${chart ? html` checked` : ''}> with a chart</label><span class="soft">Ctrl+Enter runs; Ctrl+Space completes. ${link('/tables', 'All tables and columns')}</span></div></form>
<section aria-live="polite">${outcome === null ? '' : outcomeHtml(outcome, { sql, parameters, chart })}</section>
<h2>To start from</h2><ul class="cards">${EXAMPLES.map(([name, text]) => html`<li><h3>${link(to.sql(text, valuesFor(text)), name)}</h3>${folded('The statement', sqlText(text))}</li>`)}</ul>`;
}

function valuesFor(sql: string): Record<string, string> {
  return Object.fromEntries(Object.entries(EXAMPLE_VALUES).filter(([name]) => sql.includes(`:${name}`)));
}

function outcomeHtml(outcome: QueryOutcome, asked: Omit<Asked, 'outcome'>): Html {
  if ('error' in outcome) return html`<h2>Not run</h2><pre role="alert">${outcome.error}</pre>`;
  const { table } = outcome;
  const values = Object.fromEntries(Object.entries(asked.parameters).map(([name, value]) => [name, String(value)]));
  const address = to.sql(asked.sql, values);
  return html`<h2>${many(table.rows.length, 'row')}${table.cut ? ', and more' : ''}</h2>
${asked.chart ? chartHtml(table) : ''}${answerTable('Result', table)}
<p class="soft">${link(`${address}&out=csv`, 'as CSV')} · ${link(`${address}&out=json`, 'as JSON')}</p>`;
}

/** Bars of the first column of figures, named by the first of words. */
function chartHtml(table: Table): Html {
  const kind = (name: 'string' | 'number'): string | undefined =>
    table.columns.find((_, at) => table.rows.some((row) => typeof row[at] === name));
  const [label, value] = [kind('string'), kind('number')];
  const marks =
    label !== undefined && value !== undefined
      ? marksOf({ ...table, rows: table.rows.slice(0, 60) }, { kind: 'bars', label, value })
      : null;
  return marks
    ? picture(svgs(marks, `${String(value)} by ${String(label)}`), `${String(value)} by ${String(label)}`)
    : html`<p class="empty">A chart needs a column of words and one of figures.</p>`;
}
