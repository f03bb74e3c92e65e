/** What a card claims, and what others claim about the model. */
import type { Row } from '../../../index/show.ts';
import type { Statements } from '../../../index/statements.ts';
import { many } from '../../../figures.ts';
import { type Html, html } from '../../html.ts';
import { link, outside, to } from '../../links.ts';
import { modelLink } from '../models.ts';
import { type Column, folded, table } from '../table.ts';
import { cell, cut } from '../words.ts';

const OPEN = 25;
/** So many claims of one card are read: of its own model, and of others. */
const OWN = 500;
const OTHERS = 400;

/** What a card states, its own model first; `cut`: it states more. */
export interface Stated {
  claims: Row[];
  cut: boolean;
}

/** Reads what the card of a model states. */
export function statedBy(statement: Statements, id: string): Stated {
  const read = (name: string, most: number): Row[] => statement('explore.sql', name).all(id, most + 1) as Row[];
  const [own, others] = [read('own-claims', OWN), read('other-claims', OTHERS)];
  return {
    claims: [...own.slice(0, OWN), ...others.slice(0, OTHERS)],
    cut: own.length > OWN || others.length > OTHERS,
  };
}

const ALL_STATED =
  'SELECT benchmark, label, shots, variant, metric, value_text, subject, role, standing, url FROM claims\nWHERE model_id = :id';

/** What its card says about itself, then about others. */
export function ownClaims(id: string, { claims, cut: isCut }: Stated): Html {
  const own = claims.filter((row) => row.role === 'self');
  const others = claims.filter((row) => row.role !== 'self');
  const columns = (withSubject: boolean): Column<Row>[] => [
    benchmarkColumn,
    { head: 'Score', figure: true, cell: (row) => cell(row.value_text) },
    { head: 'Setting', cell: setting },
    ...(withSubject
      ? [
          {
            head: 'About',
            cell: (row: Row) =>
              html`${cut(String(row.subject), 80)} <span class="tag">${String(row.role)}</span>${row.role_reason === null ? '' : html` <span class="soft">${cell(row.role_reason)}</span>`}`,
          },
        ]
      : []),
    { head: 'Standing', cell: (row) => cell(row.standing) },
    {
      head: 'Evidence',
      cell: (row) =>
        html`${link(to.card(id, Number(row.line)), `line ${String(row.line)}`)} ${outside(String(row.url), 'on the Hub')}`,
    },
  ];
  return html`${longTable('Claims about itself', own, columns(false), 'Its card states no score of its own that the index reads.')}
${others.length > 0 ? folded(`${many(others.length, 'claim')} about other models`, table('Claims about other models', others, columns(true))) : ''}${isCut ? html`<p>Its card states more. ${link(to.sql(ALL_STATED, { id }), 'All of it, as SQL')}</p>` : ''}`;
}

const ALL_ABOUT =
  'SELECT benchmark, setting, value_text, said_by, card, role_reason, url FROM claims_about\nWHERE subject_id = :id ORDER BY benchmark, score DESC';

/** What other cards say about it: as many as are read, and the way to all. */
export function claimsElsewhere(id: string, rows: readonly Row[]): Html {
  const shown = longTable(
    'Claims in other cards',
    rows,
    [
      benchmarkColumn,
      { head: 'Score', figure: true, cell: (row) => cell(row.value_text) },
      { head: 'Setting', cell: setting },
      { head: 'Stated by', cell: (row) => modelLink(String(row.stated_by)) },
      {
        head: 'Evidence',
        cell: (row) => link(to.card(String(row.stated_by), Number(row.line)), `line ${String(row.line)}`),
      },
    ],
    'No other card of the index speaks of it.',
  );
  return rows.length === 0
    ? shown
    : html`${shown}<p>${link(to.sql(ALL_ABOUT, { id }), 'All claims about it, as SQL')}</p>`;
}

const benchmarkColumn: Column<Row> = {
  head: 'Benchmark',
  cell: (row) =>
    row.benchmark === null
      ? html`<span class="soft">${cut(String(row.label), 80)}</span>`
      : html`${link(to.benchmark(String(row.benchmark)), String(row.benchmark))}${row.label === row.benchmark ? '' : html`<br><span class="soft">${cut(String(row.label), 80)}</span>`}`,
};

function setting(row: Row): Html | string {
  const parts = [row.shots === null ? null : `${String(row.shots)}-shot`, row.variant, row.metric].filter(
    (part) => part !== null && part !== undefined,
  );
  return parts.length === 0 ? html`<span class="soft">not stated</span>` : cut(parts.join(', '), 80);
}

function longTable(name: string, rows: readonly Row[], columns: readonly Column<Row>[], empty: string): Html {
  const rest = rows.slice(OPEN);
  return html`${table(name, rows.slice(0, OPEN), columns, empty)}${rest.length > 0 ? folded(`${rest.length} more`, table(`${name}, continued`, rest, columns)) : ''}`;
}
