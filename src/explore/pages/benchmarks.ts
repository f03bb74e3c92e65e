/** Benchmarks: what they measure, who claims what on them, and how far claims about one model lie apart. */
import { tableOf } from '../../index/table.ts';
import { storedTotal } from '../../index/facets.ts';
import type { Row } from '../../index/show.ts';
import { many } from '../../figures.ts';
import { svgs } from '../charts/svg.ts';
import { type Html, html } from '../html.ts';
import { picture } from '../parts/picture.ts';
import { link, outside, to, withQuery } from '../links.ts';
import { type Ask, nameOf, page } from '../page.ts';
import { disagreementRows, disagreementsOf, WIDEST } from '../parts/disagreements.ts';
import { subjectLink } from '../parts/models.ts';
import { folded, table } from '../parts/table.ts';
import { cell, count, countedBefore, cut, day, figure } from '../parts/words.ts';

interface Benchmarks {
  benchmarks: Row[];
  /** How many models changed since claims were counted. */
  behind: number;
}

export const benchmarksPage = page<Benchmarks>({
  path: '/benchmarks',
  read: ({ db, statement }) => ({
    benchmarks: statement('explore.sql', 'benchmarks').all() as Row[],
    behind: storedTotal(db).behind,
  }),
  table: ({ benchmarks }) =>
    tableOf(['benchmark', 'name', 'measures', 'claims', 'cards', 'subjects', 'published', 'source_url'], benchmarks),
  view: (data) => ({ title: 'Benchmarks', main: listMain(data) }),
});

function listMain({ benchmarks, behind }: Benchmarks): Html {
  const claimed = benchmarks.filter(({ claims }) => Number(claims) > 0);
  const silent = benchmarks.filter(({ claims }) => claims === 0);
  const columns = [
    {
      head: 'Benchmark',
      cell: (row: Row) => html`${benchmarkLink(row)}<br><span class="soft">${cell(row.measures)}</span>`,
    },
    { head: 'Claims', figure: true, cell: (row: Row) => count(Number(row.claims)) },
    { head: 'in cards', figure: true, cell: (row: Row) => count(Number(row.cards)) },
    { head: 'about models', figure: true, cell: (row: Row) => count(Number(row.subjects)) },
    { head: 'Published', cell: (row: Row) => cell(row.published) },
    {
      head: 'Source',
      cell: (row: Row) => outside(typeof row.source_url === 'string' ? row.source_url : null, 'source'),
    },
  ];
  return html`<h1>Benchmarks</h1><p class="lead">hubdex measures nothing. These are the benchmarks on which cards state numbers, and what those numbers are supposed to measure. ${countedBefore(behind)}</p>
${table('Benchmarks', claimed, columns, 'No card of this index states a number that is read. Cards come with "hubdex crawl --texts all".')}
<p class="soft">${link('/benchmarks?out=csv', 'as CSV')}</p>
${silent.length > 0 ? folded(`${many(silent.length, 'benchmark')} on which no card here states a number`, html`<ul class="toc">${silent.map((row) => html`<li>${benchmarkLink(row)}</li>`)}</ul>`) : ''}`;
}

function benchmarkLink(row: Row): Html {
  return link(to.benchmark(String(row.benchmark)), String(row.name));
}

interface Benchmark {
  benchmark: Row;
  /** What was counted of it; null where nothing was. */
  counts: Row | null;
  /** Of each model the best claim, how many there are, and how far they lie apart. */
  subjects: Standing[];
  /** The place of the first of them, and where the next page begins. */
  from: number;
  next: string | null;
  newest: Row[];
  disagreements: Row[];
}

interface Standing {
  subject_id: string;
  name: string;
  access: string;
  merit: number;
  score: number;
  highest: number;
  lowest: number;
  claims: number;
  setting: string;
  stated_by: string;
  line: number;
}

const LIMIT = 60;
const DISAGREEMENTS = 10;
const ALL_CLAIMS =
  'SELECT subject, value_text, shots, variant, metric, role, standing, model_id, line, url FROM claims\nWHERE benchmark = :benchmark ORDER BY value DESC';
/** `after` in the address: how many models stand before, and the merit and the name of the last of them. */
const AFTER = /^(\d{1,9})_(-?\d+(?:\.\d+)?(?:e[-+]?\d+)?)_(.+)$/;

export const benchmarkPage = page<Benchmark>({
  path: '/benchmarks/:benchmark{.+}',
  read({ statement, params, query }) {
    const benchmark = benchmarkOf(statement, nameOf(params.benchmark));
    if (!benchmark) return null;
    const id = String(benchmark.benchmark);
    const [, from = 0, merit = Number.MAX_VALUE, subject = ''] = AFTER.exec(query.get('after') ?? '') ?? [];
    const place = { benchmark: id, merit: Number(merit), subject };
    const subjects = statement('explore.sql', 'standings').all(place) as Standing[];
    return {
      benchmark,
      counts: (statement('explore.sql', 'benchmark-counts').get(id) as Row | undefined) ?? null,
      subjects,
      from: Number(from),
      next: nextOf(id, subjects, Number(from) + LIMIT),
      newest: statement('explore.sql', 'newest-claims').all(id) as Row[],
      disagreements: disagreementsOf(statement, { benchmark: id, model: null }, WIDEST, DISAGREEMENTS),
    };
  },
  table: ({ subjects, next }) =>
    tableOf(
      ['subject_id', 'name', 'access', 'score', 'setting', 'stated_by', 'line', 'claims', 'lowest', 'highest'],
      subjects,
      next !== null,
    ),
  view: (data) => ({ title: String(data.benchmark.name), main: benchmarkMain(data), section: '/benchmarks' }),
});

function nextOf(benchmark: string, subjects: readonly Standing[], from: number): string | null {
  const last = subjects.length === LIMIT ? subjects.at(-1) : undefined;
  return last ? withQuery(to.benchmark(benchmark), { after: `${from}_${last.merit}_${last.subject_id}` }) : null;
}

/** A benchmark's row; a sub-task such as `mmlu/stem` that has none of its own is described by the whole it is part of. */
function benchmarkOf(statement: Ask['statement'], id: string): Row | null {
  const row = statement('explore.sql', 'benchmark').get(id) as Row | undefined;
  if (row) return row;
  const at = id.lastIndexOf('/');
  const whole = at < 0 ? null : benchmarkOf(statement, id.slice(0, at));
  return whole && { ...whole, benchmark: id, name: `${String(whole.name)}: ${cut(id.slice(at + 1), 80)}` };
}

function benchmarkMain(data: Benchmark): Html {
  const { benchmark, counts, subjects, from, next, newest, disagreements } = data;
  const higher = benchmark.higher_is_better !== 0;
  return html`<h1>${String(benchmark.name)}</h1><p class="lead">${cell(benchmark.measures)}</p>
<dl><dt>Published</dt><dd>${cell(benchmark.published)} ${outside(typeof benchmark.source_url === 'string' ? benchmark.source_url : null, 'source')}</dd>
<dt>Scale</dt><dd>${benchmark.range_max === null ? 'without an upper end' : html`0 to ${cell(benchmark.range_max)}`} ${cell(benchmark.unit)}; ${higher ? 'higher is better' : 'lower is better'}</dd>
${benchmark.chance === null ? '' : html`<dt>Guessing gives</dt><dd>${cell(benchmark.chance)}</dd>`}${benchmark.ceiling === null ? '' : html`<dt>Its own wrong labels leave</dt><dd>${cell(benchmark.ceiling)}</dd>`}
${counts === null ? '' : html`<dt>Claims</dt><dd>${many(Number(counts.claims), 'claim')} in ${many(Number(counts.cards), 'card')}, about ${many(Number(counts.subjects), 'model')}</dd>`}</dl>
<h2>Who is claimed to reach what</h2><p class="soft">The best claim about each model, whatever the setting. Settings differ: read them before you compare.</p>
${from === 0 ? best(subjects.slice(0, 24), String(benchmark.name)) : ''}${standingTable(String(benchmark.benchmark), subjects, from)}
<div class="pager">${from === 0 ? '' : link(to.benchmark(String(benchmark.benchmark)), 'First page')}${next === null ? '' : link(next, 'Next page')}</div>
<p>${link(to.sql(ALL_CLAIMS, { benchmark: String(benchmark.benchmark) }), 'All claims, as SQL')} · ${link(to.search({ claims: String(benchmark.benchmark) }), 'Models whose cards state it')}</p>
<h2>Where cards disagree</h2>${disagreementRows(disagreements, true)}${disagreements.length < DISAGREEMENTS ? '' : html`<p>${link(to.disagreements({ benchmark: String(benchmark.benchmark) }), 'All of them')}</p>`}
<h2>In the newest repos</h2><p class="soft">Of each model the claim whose repo is newest.</p>${table(
    'Newest claims',
    newest,
    [
      { head: 'Model', cell: (row) => subjectLink(row.subject_id ?? null, row.subject_name ?? null) },
      { head: 'Score', figure: true, cell: (row) => cell(row.score) },
      { head: 'Stated by', cell: (row) => evidence(String(row.stated_by), Number(row.line)) },
      { head: 'Repo created', cell: (row) => day(row.stated_at) },
    ],
  )}`;
}

function best(subjects: readonly Standing[], name: string): Html | '' {
  if (subjects.length < 2) return '';
  const bars = subjects.map((one) => ({ label: one.name, value: one.score, series: one.access }));
  const title = `The best claims on ${name}`;
  return picture(svgs({ kind: 'bars', name, bars }, title), title);
}

/** Every claim on a benchmark about one model, closed ones too. */
function claimsOf(benchmark: string, subject: string): string {
  return to.sql(
    'SELECT score, setting, role, standing, stated_by, stated_at, url FROM scores\nWHERE benchmark = :benchmark AND subject_id = :subject ORDER BY score DESC',
    { benchmark, subject },
  );
}

function spread({ claims, lowest, highest }: Standing): string {
  const [low, high] = [figure(lowest), figure(highest)];
  return low === high ? `${claims}, all ${low}` : `${claims}, ${low} to ${high}`;
}

function standingTable(benchmark: string, subjects: readonly Standing[], from: number): Html {
  return table(
    'Claims by model',
    subjects,
    [
      { head: html`<span class="hidden">Place</span>`, figure: true, cell: (_, at) => from + at + 1 },
      {
        head: 'Model',
        cell: (row) => subjectLink(row.subject_id, row.name),
      },
      { head: 'Best claim', figure: true, cell: (row) => figure(row.score) },
      {
        head: 'Setting',
        cell: (row) => (row.setting === '' ? html`<span class="soft">not stated</span>` : cut(row.setting, 60)),
      },
      {
        head: 'All claims',
        figure: true,
        cell: (row) => (row.claims === 1 ? 'one' : link(claimsOf(benchmark, row.subject_id), spread(row))),
      },
      { head: 'Stated by', cell: (row) => evidence(row.stated_by, row.line) },
    ],
    'No card of this index states a number on it that is certain to be about a known model.',
  );
}

function evidence(card: string, line: number): Html {
  return html`${link(to.card(card, line), html`${card}, line ${line}`)}`;
}
