/** Everything held of one model, with who says so. */
import type { Row } from '../../index/show.ts';
import { type Html, html, type Part } from '../html.ts';
import { link, outside, to } from '../links.ts';
import { type Ask, AskError, type CacheRow, type Hardware, page } from '../page.ts';
import { disagreementRows, disagreementsOf, WIDEST } from '../parts/disagreements.ts';
import { heldBesides } from '../parts/model/besides.ts';
import { claimsElsewhere, ownClaims, type Stated, statedBy } from '../parts/model/claims.ts';
import { factsSection } from '../parts/model/facts.ts';
import { flagList } from '../parts/model/flags.ts';
import { figures, summary, title } from '../parts/model/head.ts';
import { historySection } from '../parts/model/history.ts';
import { licenseSection } from '../parts/model/license.ts';
import { isCut, type Lineage, lineageTree } from '../parts/model/lineage.ts';
import { parentsTable } from '../parts/model/parents.ts';
import { tokenizerSection } from '../parts/model/tokenizer.ts';
import { weightsSection } from '../parts/model/weights.ts';
import { cut, day } from '../parts/words.ts';
import { lineageOf } from './model-lineage.ts';

interface Held extends Stated {
  model: Row;
  facts: Row[];
  options: Row[];
  cache: (CacheRow & Row) | null;
  license: Row | null;
  terms: Row | null;
  effective: Row | null;
  lineage: Omit<Lineage, 'held'> & { held: string[] };
  parents: Row[];
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

/** So many of them are shown, and the way to all. */
const DISAGREEMENTS = 10;

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
    ...statedBy(statement, id),
    elsewhere: mine('about-elsewhere', { id }),
    disagreements: disagreementsOf(statement, { benchmark: null, model: id }, WIDEST, DISAGREEMENTS),
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
${section('license', licenseSection(data))}
${section('lineage', html`${tree ?? html`<p class="empty">No parents are named, and no model of the index names it as one.</p>`}${isCut(data.lineage) ? html`<p>${link(`${to.model(id)}?children=all#lineage`, 'Draw up to 200 models that were made from it')}</p>` : ''}${parentsTable(id, data.parents)}`)}
${section('claims', ownClaims(id, data))}
${section('elsewhere', claimsElsewhere(id, data.elsewhere))}
${section('disagreements', html`${disagreementRows(data.disagreements, false)}${data.disagreements.length < DISAGREEMENTS ? '' : html`<p>${link(to.disagreements({ model: id }), 'All of them')}</p>`}`)}
${section('flags', flagList(id, data.flags))}
${section('tokenizer', tokenizerSection(data))}
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
