/** Where cards state different numbers of one model, the widest first. */
import type { Row } from '../../index/show.ts';
import type { Statements } from '../../index/statements.ts';
import { type Html, html, joined } from '../html.ts';
import { link, to } from '../links.ts';
import { evidenceOf } from './evidence.ts';
import { subjectLink } from './models.ts';
import { table } from './table.ts';
import { cell, cut, figure } from './words.ts';

/** Of which benchmark or which model, or of any. */
export interface Among {
  benchmark: string | null;
  model: string | null;
}

/** Where a page of them begins: how wide the last one seen was, and how many as wide have been seen. */
export interface From {
  difference: number;
  seen: number;
}

export const WIDEST: From = { difference: Number.MAX_VALUE, seen: 0 };

/** The widest disagreements from a place on. */
export function disagreementsOf(statement: Statements, { benchmark, model }: Among, from: From, limit: number): Row[] {
  const place = { ...from, limit };
  if (model !== null)
    return statement('explore.sql', 'disagreements-about').all({ ...place, model, benchmark }) as Row[];
  return benchmark === null
    ? (statement('explore.sql', 'disagreements').all(place) as Row[])
    : (statement('explore.sql', 'disagreements-on').all({ ...place, benchmark }) as Row[]);
}

/** Where the page after these rows begins. */
export function after(rows: readonly Row[], { difference, seen }: From): From {
  const last = Number(rows.at(-1)?.difference);
  const alike = rows.filter((row) => row.difference === last).length;
  return { difference: last, seen: last === difference ? seen + alike : alike };
}

/** A table of them. */
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

/** Cards named beside one number. */
const CARDS = 5;

/** Each number once, with the cards that state it; the number of most cards first. */
function parties(evidence: unknown): Html {
  const byFigure = new Map<string, Record<string, unknown>[]>();
  for (const one of evidenceOf(evidence)) {
    const number = figureOf(one.score ?? one.value);
    byFigure.set(number, [...(byFigure.get(number) ?? []), one]);
  }
  const groups = [...byFigure].toSorted(([, a], [, b]) => b.length - a.length);
  return html`${groups.map(
    ([number, cards]) =>
      html`<p class="said"><strong>${number}</strong> ${joined(cards.slice(0, CARDS).map(cardOf), ' · ')}${cards.length > CARDS ? ` and ${cards.length - CARDS} more` : ''}</p>`,
  )}`;
}

function cardOf({ card, line }: Record<string, unknown>): Html | '' {
  return typeof card === 'string' ? link(to.card(card, Number(line)), card) : '';
}

function figureOf(value: unknown): string {
  return typeof value === 'number' ? figure(value) : cut(String(value ?? ''), 30);
}
