/** Facts with their reasons: the chosen one of each field, its rivals folded below. */
import type { Row } from '../../../index/show.ts';
import { many } from '../../../figures.ts';
import { type Html, html } from '../../html.ts';
import { outside, to } from '../../links.ts';
import { type Column, folded, table } from '../table.ts';
import { cell, cut } from '../words.ts';

const BASES: Readonly<Record<string, string>> = {
  declared: 'its author says so in a field made for it',
  structured: 'machine-written data says so: config.json, file headers, the file list',
  named: 'the name of the repo or of a file says so',
  prose: 'the running text of its card says so',
  inferred: "follows from other models' facts or from arithmetic",
};

/** What one asks of a model first; what it is built of follows. */
const FIRST: readonly string[] = [
  'family',
  'generation',
  'line',
  'stage',
  'relation',
  'parameters',
  'active_parameters',
  'context_length',
  'license',
  'task',
  'languages',
];

/** On what basis something is known. */
export function basis(word: unknown): Html {
  const known = String(word);
  return html`<span class="basis b-${known}" title="${BASES[known] ?? ''}">${known}</span>`;
}

/** Where something was read; a line of the card and an address lead there. */
export function placeOf(id: string, place: unknown): Html {
  const text = String(place);
  const line = /^README\.md:(\d+)/.exec(text)?.[1];
  return line === undefined
    ? html`<span class="place">${/^https:\/\/\S+$/.test(text) ? outside(text, cut(text, 120)) : cut(text, 120)}</span>`
    : html`<a class="place" href="${to.card(id, Number(line))}">${cut(text, 120)}</a>`;
}

/** The facts of a model. */
export function factsSection(id: string, facts: readonly Row[]): Html {
  const chosen = facts.filter((row) => row.chosen === 1).toSorted((a, b) => rank(a) - rank(b));
  const rivals = facts.filter(
    (row) => row.chosen !== 1 && !chosen.some((one) => one.field === row.field && one.value === row.value),
  );
  const also = (row: Row): number =>
    facts.filter((one) => one.chosen !== 1 && one.field === row.field && one.value === row.value).length;
  return html`${table(
    'Facts',
    chosen,
    [
      { head: 'Fact', cell: (row) => html`<strong>${spoken(row.field)}</strong>` },
      { head: 'Value', cell: (row) => value(row.value) },
      {
        head: 'Basis',
        cell: (row) =>
          html`${basis(row.basis)}${also(row) > 0 ? html` <span class="soft">and ${also(row)} more agree</span>` : ''}`,
      },
      { head: 'Read at', cell: (row) => placeOf(id, row.place) },
      { head: 'Rule', cell: (row) => html`<span class="place">${cell(row.rule)}</span>` },
    ],
    'Nothing is known of it but what the Hub counts.',
  )}
${rivals.length > 0 ? folded(`${many(rivals.length, 'rival reading')} not chosen`, table('Rival readings', rivals, rivalColumns(id))) : ''}${chosen.length > 0 ? basesSection() : ''}`;
}

function rank({ field }: Row): number {
  const at = FIRST.indexOf(String(field));
  return at < 0 ? FIRST.length : at;
}

/** The words for bases, for those who cannot rest a mouse on them. */
function basesSection(): Html {
  return folded(
    'What the words for bases mean',
    html`<dl>${Object.entries(BASES).map(([word, meaning]) => html`<dt>${basis(word)}</dt><dd>${meaning}</dd>`)}</dl>`,
  );
}

function rivalColumns(id: string): Column<Row>[] {
  return [
    { head: 'Fact', cell: (row) => spoken(row.field) },
    { head: 'Would be', cell: (row) => value(row.value) },
    { head: 'Basis', cell: (row) => basis(row.basis) },
    { head: 'Read at', cell: (row) => placeOf(id, row.place) },
  ];
}

/** Lists are kept as JSON. */
function value(stored: Row[string] | undefined): Html {
  if (typeof stored !== 'string' || !stored.startsWith('[')) return cell(stored);
  const read: unknown = JSON.parse(stored);
  return cell(Array.isArray(read) ? read.join(', ') : stored);
}

function spoken(field: unknown): string {
  return String(field).replaceAll('_', ' ');
}
