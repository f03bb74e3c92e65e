/** What a card claims, what others claim about the model, and where they differ. */
import type { Row } from '../../../index/show.ts';
import type { Statements } from '../../../index/statements.ts';
import { many } from '../../../figures.ts';
import { type Html, html, joined } from '../../html.ts';
import { link, outside, to } from '../../links.ts';
import { modelLink, subjectLink } from '../models.ts';
import { type Column, folded, table } from '../table.ts';
import { cell, cut, figure } from '../words.ts';

const OPEN = 25;
/** More than that is read in SQL or in the card itself. */
const SHOWN = 500;
const ALL_OWN =
  'SELECT benchmark, label, value_text, shots, variant, metric, role, subject, line, url FROM claims\nWHERE model_id = :id ORDER BY line';

/** What its card says about itself, then about others. */
export function ownClaims(id: string, claims: readonly Row[]): Html {
  const own = claims.filter((row) => row.role === 'self');
  const other = claims.filter((row) => row.role !== 'self');
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
${other.length > 0 ? folded(`${many(other.length, 'claim')} about other models`, table('Claims about other models', other.slice(0, SHOWN), columns(true))) : ''}${claims.length > SHOWN ? html`<p>${link(to.sql(ALL_OWN, { id }), `All ${many(claims.length, 'claim')} of its card, as SQL`)}</p>` : ''}`;
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

/** The widest disagreements, on one benchmark or on any. */
export function disagreementsOn(statement: Statements, benchmark: string | null, limit: number): Row[] {
  return benchmark === null
    ? (statement('explore.sql', 'disagreements').all({ limit }) as Row[])
    : (statement('explore.sql', 'disagreements-on').all({ benchmark, limit }) as Row[]);
}

/** Where cards state different numbers of one model. */
export function disagreementRows(rows: readonly Row[], withSubject: boolean): Html {
  return table(
    'Disagreements',
    rows,
    [
      ...(withSubject
        ? [{ head: 'About', cell: (row: Row) => subjectLink(row.subject_id ?? null, row.subject_name ?? null) }]
        : []),
      {
        head: 'Benchmark',
        cell: (row) =>
          html`${link(to.benchmark(String(row.benchmark)), String(row.benchmark))}<br><span class="soft">${row.setting === null || row.setting === '' ? 'no setting stated' : cell(row.setting)}</span>`,
      },
      { head: 'Apart', figure: true, cell: (row) => cell(row.difference) },
      { head: 'Who says what', cell: (row) => parties(row.evidence) },
    ],
    'No two cards state different numbers in comparable settings.',
  );
}

/** Each number once, with the cards that state it; the number of most cards first. */
function parties(evidence: unknown): Html {
  const said = evidenceOf(evidence);
  const figures = [...new Set(said.map((one) => figureOf(one.score ?? one.value)))];
  const groups = figures.map((figure) => said.filter((one) => figureOf(one.score ?? one.value) === figure));
  const sorted = groups.toSorted((a, b) => b.length - a.length);
  return html`${sorted.map(
    (cards) =>
      html`<p class="said"><strong>${figureOf(cards[0]?.score ?? cards[0]?.value)}</strong> ${joined(cards.slice(0, CARDS).map(cardOf), ' · ')}${cards.length > CARDS ? ` and ${cards.length - CARDS} more` : ''}</p>`,
  )}`;
}

/** Cards named beside one number. */
const CARDS = 5;

function cardOf({ card, line }: Record<string, unknown>): Html | '' {
  return typeof card === 'string' ? link(to.card(card, Number(line)), card) : '';
}

/** The claims of a JSON list. */
export function evidenceOf(evidence: unknown): Record<string, unknown>[] {
  if (typeof evidence !== 'string') return [];
  const read: unknown = JSON.parse(evidence);
  return Array.isArray(read) ? read.filter((one) => typeof one === 'object' && one !== null) : [];
}

function figureOf(value: unknown): string {
  return typeof value === 'number' ? figure(value) : cut(String(value ?? ''), 30);
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
  const rest = rows.slice(OPEN, SHOWN);
  return html`${table(name, rows.slice(0, OPEN), columns, empty)}${rest.length > 0 ? folded(`${rest.length} more`, table(`${name}, continued`, rest, columns)) : ''}`;
}
