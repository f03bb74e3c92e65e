/** Models in a list: one row each, the same wherever models are listed. */
import type { Cell } from '../../index/rows.ts';
import type { Statements } from '../../index/statements.ts';
import { type Html, html, joined, type Part } from '../html.ts';
import { link, to } from '../links.ts';
import { type Column, table } from './table.ts';
import { bytes, day, size, tokens, UNKNOWN } from './words.ts';

/** A model as lists show it. */
export interface ModelRow {
  key: number;
  id: string;
  family: string | null;
  generation: string | null;
  line: string | null;
  stage: string | null;
  relation: string | null;
  parameters: number | null;
  context_length: number | null;
  license: string | null;
  terms: string | null;
  task: string | null;
  downloads: number | null;
  likes: number | null;
  created_at: string | null;
  least_bytes: number | null;
  formats: string | null;
}

/** Reads models by their keys, in the order of the keys. */
export function modelsByKey(statement: Statements, keys: readonly number[]): ModelRow[] {
  const rows = statement('explore.sql', 'rows-by-key').all(JSON.stringify(keys)) as ModelRow[];
  const places = new Map(keys.map((key, at) => [key, at]));
  return rows.toSorted((a, b) => (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0));
}

const COLUMNS: readonly Column<ModelRow>[] = [
  { head: 'Model', cell: named },
  { head: 'Parameters', figure: true, cell: (row) => size(row.parameters) },
  { head: 'Context', figure: true, cell: (row) => tokens(row.context_length) },
  { head: 'Weights', cell: (row) => weights(row) },
  { head: 'License', cell: (row) => license(row.license, row.terms) },
  { head: 'Downloads', figure: true, cell: (row) => size(row.downloads) },
  { head: 'Created', cell: (row) => day(row.created_at) },
];

/** A table of models. */
export function modelsTable(name: string, rows: readonly ModelRow[], empty?: Part): Html {
  return table(name, rows, COLUMNS, empty);
}

function named(row: ModelRow): Html {
  const kind = [
    row.generation ?? row.family,
    row.line,
    row.stage,
    row.relation === 'base' ? null : row.relation,
  ].filter((word) => word !== null);
  return html`${modelLink(row.id)}${kind.length > 0 ? html`<br><span class="soft">${joined(kind, ' · ')}</span>` : ''}`;
}

/** A model's name as a link, its owner quieter than its name. */
export function modelLink(id: string): Html {
  const at = id.indexOf('/');
  return link(to.model(id), html`<span class="owner">${id.slice(0, at + 1)}</span>${id.slice(at + 1)}`, 'model');
}

const OF_CLOSED =
  'SELECT benchmark, score, setting, stated_by, stated_at, url FROM scores\nWHERE subject_id = :subject ORDER BY benchmark, score DESC';

/** A model, or a proprietary one by its name, as claims are about it: the latter has no page but what cards say. */
export function subjectLink(subject: Cell, name: Cell = null): Html {
  if (typeof subject !== 'string') return UNKNOWN;
  if (!subject.startsWith('proprietary:')) return modelLink(subject);
  return html`${link(to.sql(OF_CLOSED, { subject }), name ?? subject.slice('proprietary:'.length), 'model')} <span class="tag">closed</span>`;
}

function weights(row: ModelRow): Html {
  const formats = (row.formats ?? '').split(',').filter(Boolean);
  if (formats.length === 0) return UNKNOWN;
  return html`${joined(formats.slice(0, 3), ', ')}${formats.length > 3 ? ` +${formats.length - 3}` : ''}${
    row.least_bytes === null ? '' : html`<br><span class="soft from">from ${bytes(row.least_bytes)}</span>`
  }`;
}

/** A license with the kind of its terms. */
export function license(id: string | null, terms: string | null): Html {
  if (id === null) return UNKNOWN;
  return html`<span class="license">${link(to.license(id), id)}</span>${terms === null ? '' : html`<br><span class="terms t-${terms}">${terms}</span>`}`;
}
