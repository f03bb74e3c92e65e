/** Everything held of one model, with who says so. */
import type { Row } from '../../index/show.ts';
import { many } from '../../figures.ts';
import { type Html, html, joined, type Part } from '../html.ts';
import { link, outside, to } from '../links.ts';
import { type Ask, AskError, type CacheRow, type Hardware, page } from '../page.ts';
import { basis, factsSection, placeOf } from '../parts/model/facts.ts';
import { claimsElsewhere, disagreementRows, ownClaims } from '../parts/model/claims.ts';
import { flagList } from '../parts/model/flags.ts';
import { historySection } from '../parts/model/history.ts';
import { licenseSection } from '../parts/model/license.ts';
import { type Lineage, lineageTree } from '../parts/model/lineage.ts';
import { weightsSection } from '../parts/model/weights.ts';
import { modelLink } from '../parts/models.ts';
import { folded, table } from '../parts/table.ts';
import { bytes, cell, cut, day, size, tokens } from '../parts/words.ts';
import { lineageOf } from './model-lineage.ts';

interface Held {
  model: Row;
  facts: Row[];
  options: Row[];
  cache: (CacheRow & Row) | null;
  license: Row | null;
  terms: Row | null;
  effective: Row | null;
  lineage: Omit<Lineage, 'held'> & { held: string[] };
  parents: Row[];
  claims: Row[];
  elsewhere: Row[];
  disagreements: Row[];
  flags: Row[];
  changes: Row[];
  usage: Row[];
  notes: Row[];
  tokenizer: Row | null;
  peers: Row[];
  drafts: Row[];
  files: Row[];
  tags: string[];
}

export const modelPage = page<Held>({
  path: '/models/:id{.+}',
  read: (ask) => held(ask),
  view: (data, { given }) => ({ title: String(data.model.id), main: main(data, given.hardware), section: '/search' }),
});

function held(ask: Ask): Held {
  const { statement, params } = ask;
  const asked = (params.id ?? '').slice(0, 300);
  const find = (id: string): Row | undefined => statement('explore.sql', 'model').get({ id }) as Row | undefined;
  const alias = statement('explore.sql', 'id-by-alias').pluck().get(asked) as string | undefined;
  const model = find(asked) ?? (alias === undefined ? undefined : find(alias));
  if (!model)
    throw new AskError(
      `This index has no model ${cut(asked, 120)}. It may be on the Hub all the same: https://huggingface.co/${cut(asked, 120)}`,
      404,
    );
  const id = String(model.id);
  const shown = (name: string, of: unknown = id): Row[] => statement('show.sql', name).all({ id: of }) as Row[];
  const mine = (name: string, ...values: unknown[]): Row[] => statement('explore.sql', name).all(...values) as Row[];
  const lineage = lineageOf(ask, id);
  return {
    model,
    facts: shown('facts'),
    options: mine('options', id),
    cache: (mine('cache', id)[0] as (CacheRow & Row) | undefined) ?? null,
    license: shown('license')[0] ?? null,
    terms: shown('terms', model.license)[0] ?? null,
    effective: shown('effective')[0] ?? null,
    lineage: { ...lineage, held: [...lineage.held] },
    parents: shown('parents'),
    claims: shown('claims'),
    elsewhere: mine('about-elsewhere', { id }),
    disagreements: mine('disagreeing', id),
    flags: shown('flags'),
    changes: shown('changes'),
    usage: shown('usage'),
    notes: shown('notes'),
    tokenizer: shown('tokenizer')[0] ?? null,
    peers: mine('peers', { key: model.key }),
    drafts: mine('drafts', { key: model.key }),
    files: mine('files', model.key),
    tags: shown('tags').map(({ tag }) => String(tag)),
  };
}

function main(data: Held, hardware: Hardware): Html {
  const { model } = data;
  const id = String(model.id);
  const tree = lineageTree({ ...data.lineage, held: new Set(data.lineage.held) });
  return html`<h1>${title(id)}</h1>
${model.gone_at === null ? '' : html`<p class="lead"><span class="verdict v-contradicted">gone</span> The Hub no longer has it, since ${day(model.gone_at)}. What was known stays here.</p>`}
<p class="lead">${summary(model)}</p>
${figures(data)}
<ul class="toc" aria-label="On this page">${SECTIONS.map(([anchor, name]) => html`<li>${link(`#${anchor}`, name)}</li>`)}<li>${link(to.card(id), "The card's source")}</li><li>${link(to.compare([id]), 'Compare')}</li><li>${outside(to.hub(id), 'On the Hub')}</li></ul>
${section('facts', html`${factsSection(id, data.facts)}`)}
${section('weights', weightsSection({ id, options: data.options, cache: data.cache, hardware }))}
${section('license', licenseSection(id, data))}
${section('lineage', html`${tree ?? html`<p class="empty">No parents are named, and no model of the index names it as one.</p>`}${data.lineage.folded.length > 0 ? html`<p>${link(`${to.model(id)}?children=all#lineage`, 'Draw up to 180 of its children')}</p>` : ''}${parents(id, data.parents)}`)}
${section('claims', ownClaims(id, data.claims))}
${section('elsewhere', claimsElsewhere(data.elsewhere))}
${section('disagreements', disagreementRows(data.disagreements, false))}
${section('flags', flagList(id, data.flags))}
${section('tokenizer', tokenizer(data))}
${section('history', historySection(data))}
${section('held', heldBesides(data))}`;
}

const SECTIONS = [
  ['facts', 'Facts'],
  ['weights', 'Weights'],
  ['license', 'License'],
  ['lineage', 'Lineage'],
  ['claims', 'What its card claims'],
  ['elsewhere', 'What other cards claim of it'],
  ['disagreements', 'Disagreements'],
  ['flags', 'Red flags'],
  ['tokenizer', 'Tokenizer, peers and drafts'],
  ['history', 'History'],
  ['held', 'Notes, files and tags'],
] as const;

function section(anchor: (typeof SECTIONS)[number][0], inside: Part): Html {
  const name = SECTIONS.find(([one]) => one === anchor)?.[1] ?? '';
  return html`<section id="${anchor}" aria-labelledby="${anchor}-title"><h2 id="${anchor}-title">${name}</h2>${inside}</section>
`;
}

function title(id: string): Html {
  const at = id.indexOf('/') + 1;
  return html`<span class="owner">${id.slice(0, at)}</span>${id.slice(at)}`;
}

/** How a model came to be, as one says it. */
const MADE: Readonly<Record<string, string>> = {
  finetune: 'trained further from another model',
  adapter: 'an adapter to another model',
  merge: 'merged from other models',
  quantized: 'quantized from another model',
};

function summary(model: Row): Html {
  const words = [
    model.family === null
      ? 'Of a family that is not known'
      : html`Family ${link(to.family(String(model.family)), String(model.family))}`,
    model.generation,
    model.line,
    model.stage,
    typeof model.relation === 'string' ? (MADE[model.relation] ?? null) : null,
    model.task === null ? null : link(to.search({ task: String(model.task) }), String(model.task)),
  ];
  return html`${joined(
    words.filter((word) => word !== null && word !== undefined),
    ' · ',
  )}.`;
}

function figures({ model, facts, cache }: Held): Html {
  const reason = (field: string): Html | '' => {
    const fact = facts.find((one) => one.field === field && one.chosen === 1);
    return fact ? html`<small>${basis(fact.basis)} ${placeOf(String(model.id), fact.place)}</small>` : '';
  };
  return html`<ul class="figures"><li><strong>${size(model.parameters)}</strong><span>parameters</span>${reason('parameters')}</li>
${model.active_parameters === null ? '' : html`<li><strong>${size(model.active_parameters)}</strong><span>active at a time</span>${reason('active_parameters')}</li>`}
<li><strong>${tokens(model.context_length)}</strong><span>tokens of context</span>${reason('context_length')}</li>
${model.least_bytes === null ? '' : html`<li><strong>${bytes(model.least_bytes)}</strong><span>its smallest weights of 4 bits or more</span></li>`}
${cache && typeof cache.bytes_per_token === 'number' ? html`<li><strong>${bytes(cache.bytes_per_token)}</strong><span>cache a token</span><small>${String(cache.architecture ?? '')}</small></li>` : ''}
<li><strong>${size(model.downloads)}</strong><span>downloads in 30 days</span></li><li><strong>${size(model.likes)}</strong><span>likes</span></li>
<li><strong>${day(model.created_at)}</strong><span>created; changed ${day(model.last_modified)}</span></li></ul>`;
}

function parents(id: string, rows: readonly Row[]): Html | '' {
  if (rows.length === 0) return '';
  return table('Parents', rows, [
    { head: 'Made from', cell: (row) => modelLink(String(row.parent_id)) },
    { head: 'How', cell: (row) => cell(row.relation) },
    { head: 'Basis', cell: (row) => basis(row.basis) },
    { head: 'Read at', cell: (row) => placeOf(id, row.place) },
    { head: 'As stated', cell: (row) => cell(row.stated) },
  ]);
}

function tokenizer({ tokenizer: one, peers, drafts }: Held): Html {
  if (one === null) return html`<p class="empty">No tokenizer is held of it.</p>`;
  return html`<dl><dt>Class</dt><dd>${cell(one.class)}</dd><dt>Vocabulary</dt><dd>${cell(one.vocab_size)}</dd><dt>Fingerprint</dt><dd><code>${cell(one.fingerprint)}</code></dd></dl>
<div class="columns"><section><h3>Others with the same tokenizer</h3>${few('Peers', peers, 'None in this index.')}</section><section><h3>Small ones that could draft for it</h3>${few('Draft partners', drafts, 'None five times smaller with the same tokenizer.')}</section></div>`;
}

function few(name: string, rows: readonly Row[], empty: string): Html {
  return table(
    name,
    rows,
    [
      { head: 'Model', cell: (row) => modelLink(String(row.id)) },
      { head: 'Parameters', figure: true, cell: (row) => size(row.parameters) },
      { head: 'Downloads', figure: true, cell: (row) => size(row.downloads) },
    ],
    empty,
  );
}

function heldBesides({ model, notes, files, tags }: Held): Html {
  return html`<dl><dt>Read</dt><dd>card ${cell(model.card_state)}, config ${cell(model.config_state)}, files ${cell(model.files_state)}</dd><dt>Revision</dt><dd><code>${cell(model.sha)}</code></dd></dl>
${
  notes.length > 0
    ? folded(
        `${many(notes.length, 'thing')} seen and not understood`,
        table('Notes', notes.slice(0, 200), [
          { head: 'What', cell: (row) => cell(row.code) },
          { head: 'Where', cell: (row) => placeOf(String(model.id), row.place) },
          { head: 'Verbatim', cell: (row) => cut(String(row.saw), 200) },
        ]),
      )
    : ''
}
${
  files.length > 0
    ? folded(
        many(files.length, 'file'),
        table('Files', files, [
          { head: 'Path', cell: (row) => cell(row.path) },
          { head: 'Size', figure: true, cell: (row) => bytes(row.bytes) },
          {
            head: 'SHA-256',
            cell: (row) => (row.sha256 === null ? '' : html`<code>${String(row.sha256).slice(0, 16)}</code>`),
          },
        ]),
      )
    : ''
}
${
  tags.length > 0
    ? folded(
        many(tags.length, 'tag'),
        html`<p class="soft">${joined(
          tags.slice(0, 300).map((tag) => cut(tag, 80)),
          ' · ',
        )}</p>`,
      )
    : ''
}`;
}
