/** Two to four models beside each other. */
import type { Row } from '../../index/show.ts';
import { type Html, html, type Part } from '../html.ts';
import { link, to } from '../links.ts';
import { type Ask, AskError, page } from '../page.ts';
import { modelLink, license } from '../parts/models.ts';
import { type Column, table } from '../parts/table.ts';
import { bytes, cell, cut, day, figure, size, tokens, UNKNOWN } from '../parts/words.ts';

interface Compared {
  models: Row[];
  missing: string[];
  scores: Row[];
}

const MOST = 4;

export const comparePage = page<Compared>({
  path: '/compare',
  read(ask) {
    const asked = [
      ...new Set(
        ask.query
          .getAll('m')
          .map((id) => id.trim().replace(/^https:\/\/huggingface\.co\//, ''))
          .filter((id) => id !== ''),
      ),
    ];
    if (asked.length > MOST) throw new AskError(`At most ${MOST} models fit beside each other.`);
    const found = asked.map((id) => modelOf(ask, id));
    const models = found.filter((row) => row !== null);
    return {
      models,
      missing: asked.filter((_, at) => found[at] === null),
      scores: models.flatMap(({ id }) => scoresOf(ask, id)),
    };
  },
  view: (data) => ({
    title: ['Compare', data.models.map(({ name }) => cut(String(name), 60)).join(', ')].join(' ').trim(),
    main: main(data),
  }),
});

function modelOf({ statement }: Ask, id: string): Row | null {
  const model = statement('explore.sql', 'model').get({ id: id.slice(0, 300) }) as Row | undefined;
  if (!model) return null;
  const [row] = statement('explore.sql', 'rows-by-key').all(JSON.stringify([model.key])) as Row[];
  const effective = (statement('show.sql', 'effective').all({ id: model.id }) as Row[])[0]?.license ?? null;
  return { ...model, ...row, effective };
}

/** Of each benchmark the model's own claims, and the best of all that are about it. */
function scoresOf({ statement }: Ask, id: unknown): Row[] {
  const rows = (name: string): Row[] => statement('explore.sql', name).all({ id }) as Row[];
  return [...rows('own-scores'), ...rows('best-scores')];
}

function main({ models, missing, scores }: Compared): Html {
  const boxes = Array.from(
    { length: MOST },
    (_, at) =>
      html`<div><label for="m${at + 1}">Model ${at + 1}</label><div class="find"><input id="m${at + 1}" name="m" data-names value="${String(models[at]?.id ?? missing[at - models.length] ?? '')}" placeholder="owner/name" autocomplete="off" spellcheck="false"></div></div>`,
  );
  return html`<h1>Compare</h1>
${missing.length > 0 ? html`<p role="alert">Not in this index: ${missing.map((id) => cut(id, 100)).join(', ')}.</p>` : ''}
<form action="/compare"><div class="fields names">${boxes}</div><div class="actions"><button type="submit">Compare</button></div></form>
${models.length === 0 ? html`<p class="empty">Name two to four models, such as ${link(to.compare(EXAMPLE), EXAMPLE.join(' and '))}.</p>` : html`<h2>What they are</h2>${facts(models)}<h2>What is claimed of them</h2>${claims(models, scores)}`}`;
}

const EXAMPLE = ['Qwen/Qwen2.5-7B-Instruct', 'meta-llama/Llama-3.1-8B-Instruct'];

const FACTS: readonly (readonly [string, (row: Row) => Part])[] = [
  ['Family', (row) => (row.family === null ? UNKNOWN : link(to.family(String(row.family)), String(row.family)))],
  ['Generation', (row) => cell(row.generation)],
  ['Line', (row) => row.line ?? html`<span class="soft">general</span>`],
  ['Stage', (row) => cell(row.stage)],
  ['Made as', (row) => cell(row.relation)],
  ['Parameters', (row) => size(row.parameters)],
  [
    'Active at a time',
    (row) => (row.active_parameters === null ? html`<span class="soft">all</span>` : size(row.active_parameters)),
  ],
  ['Context', (row) => tokens(row.context_length)],
  ['License', (row) => license(row.license as string | null, row.terms as string | null)],
  ['Strictest of its lineage', (row) => cell(row.effective)],
  ['Smallest weights of 4 bits or more', (row) => bytes(row.least_bytes)],
  ['Formats', (row) => cell(typeof row.formats === 'string' ? row.formats.replaceAll(',', ', ') : null)],
  ['Gated', (row) => cell(row.gated)],
  ['Downloads in 30 days', (row) => size(row.downloads)],
  ['Likes', (row) => size(row.likes)],
  ['Created', (row) => day(row.created_at)],
];

function facts(models: readonly Row[]): Html {
  const columns: Column<(typeof FACTS)[number]>[] = [
    { head: html`<span class="hidden">Fact</span>`, cell: ([name]) => html`<strong>${name}</strong>` },
    ...models.map((model) => ({
      head: modelLink(String(model.id)),
      name: String(model.name),
      cell: ([, shown]: (typeof FACTS)[number]) => shown(model),
    })),
  ];
  return table('Facts beside each other', FACTS, columns);
}

/** Benchmarks that most of them share come first; of several claims that of the model's own card is taken, else the best. */
function claims(models: readonly Row[], scores: readonly Row[]): Html {
  const best = (benchmark: string, id: unknown): Row | undefined => {
    const rows = scores.filter((row) => row.benchmark === benchmark && row.subject_id === id);
    const own = rows.filter(({ role }) => role === 'self');
    return own.toSorted((a, b) => Number(b.score) - Number(a.score))[0] ?? rows[0];
  };
  const rows = [...new Set(scores.map((row) => String(row.benchmark)))].map((benchmark) => ({
    benchmark,
    of: models.map(({ id }) => best(benchmark, id)),
  }));
  const shared = (row: (typeof rows)[number]): number => row.of.filter(Boolean).length;
  const sorted = rows.toSorted((a, b) => shared(b) - shared(a) || (a.benchmark < b.benchmark ? -1 : 1)).slice(0, 80);
  return table(
    'Claims beside each other',
    sorted,
    [
      {
        head: 'Benchmark',
        cell: (row) =>
          html`${link(to.benchmark(row.benchmark), row.benchmark)}${differs(row.of) ? html`<br><span class="severity s-warning">settings differ</span>` : ''}`,
      },
      ...models.map((model, at) => ({
        head: String(model.name),
        figure: true,
        cell: (row: (typeof rows)[number]) => score(row.of[at]),
      })),
    ],
    'No card of this index states a score of any of them.',
  );
}

function differs(rows: readonly (Row | undefined)[]): boolean {
  return new Set(rows.filter((row) => row !== undefined).map(({ setting }) => setting)).size > 1;
}

function score(row: Row | undefined): Part {
  if (!row) return UNKNOWN;
  const line = /#L(\d+)$/.exec(String(row.url))?.[1];
  return html`${link(to.card(String(row.stated_by), Number(line)), figure(Number(row.score)))}<br><span class="soft">${row.setting === '' ? 'setting not stated' : cut(String(row.setting), 40)}${row.role === 'self' ? '' : html`, says ${cut(String(row.stated_by), 50)}`}</span>`;
}
