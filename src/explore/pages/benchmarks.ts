/** Benchmarks: what they measure, who claims what on them, and how far claims about one model lie apart. */
import { storedTotal } from '../../index/facets.ts';
import type { Row } from '../../index/show.ts';
import { many } from '../../figures.ts';
import { svgs } from '../charts/svg.ts';
import { type Html, html } from '../html.ts';
import { picture } from '../parts/picture.ts';
import { link, outside, to } from '../links.ts';
import { type Ask, page } from '../page.ts';
import { disagreementRows } from '../parts/model/claims.ts';
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
${silent.length > 0 ? folded(`${many(silent.length, 'benchmark')} on which no card here states a number`, html`<ul class="toc">${silent.map((row) => html`<li>${benchmarkLink(row)}</li>`)}</ul>`) : ''}`;
}

function benchmarkLink(row: Row): Html {
  return link(to.benchmark(String(row.benchmark)), String(row.name));
}

interface Benchmark {
  benchmark: Row;
  /** Of each model the highest claim, how many there are, and the lowest. */
  subjects: Standing[];
  newest: Row[];
  disagreements: Row[];
}

interface Standing {
  subject: string;
  name: string;
  access: string;
  highest: number;
  lowest: number;
  claims: number;
  setting: string;
  stated_by: string;
  line: number;
  role: string;
}

export const benchmarkPage = page<Benchmark>({
  path: '/benchmarks/:benchmark{.+}',
  asks: [],
  apart({ statement, params }) {
    const benchmark = benchmarkOf(statement, params.benchmark ?? '');
    if (!benchmark) return null;
    const scores = statement('explore.sql', 'benchmark-scores').all({ benchmark: benchmark.benchmark }) as Row[];
    return {
      benchmark,
      subjects: standings(scores, benchmark.higher_is_better !== 0),
      newest: scores.toSorted((a, b) => (String(a.stated_at) < String(b.stated_at) ? 1 : -1)).slice(0, 12),
      disagreements: statement('explore.sql', 'disagreements').all({ benchmark: benchmark.benchmark }) as Row[],
    };
  },
  view: (data) => ({ title: String(data.benchmark.name), main: benchmarkMain(data), section: '/benchmarks' }),
});

/** A benchmark's row; a sub-task such as `mmlu/stem` that has none of its own is described by the whole it is part of. */
function benchmarkOf(statement: Ask['statement'], id: string): Row | null {
  const row = statement('explore.sql', 'benchmark').get(id) as Row | undefined;
  if (row) return row;
  const at = id.lastIndexOf('/');
  const whole = at < 0 ? null : benchmarkOf(statement, id.slice(0, at));
  return whole && { ...whole, benchmark: id, name: `${String(whole.name)}: ${cut(id.slice(at + 1), 80)}` };
}

function standings(scores: readonly Row[], higherIsBetter: boolean): Standing[] {
  const groups = new Map<string, Row[]>();
  for (const row of scores) groups.set(String(row.subject_id), [...(groups.get(String(row.subject_id)) ?? []), row]);
  const best = (rows: readonly Row[]): Row =>
    rows.toSorted((a, b) => (Number(b.score) - Number(a.score)) * (higherIsBetter ? 1 : -1))[0] as Row;
  const all = [...groups].map(([subject, rows]): Standing => {
    const top = best(rows);
    const values = rows.map((row) => Number(row.score));
    return {
      subject,
      name: String(top.name),
      access: String(top.access),
      highest: Math.max(...values),
      lowest: Math.min(...values),
      claims: rows.length,
      setting: String(top.setting),
      stated_by: String(top.stated_by),
      line: Number(top.line),
      role: String(top.role),
    };
  });
  return all.toSorted((a, b) => (higherIsBetter ? b.highest - a.highest : a.lowest - b.lowest));
}

function benchmarkMain({ benchmark, subjects, newest, disagreements }: Benchmark): Html {
  const higher = benchmark.higher_is_better !== 0;
  return html`<h1>${String(benchmark.name)}</h1><p class="lead">${cell(benchmark.measures)}</p>
<dl><dt>Published</dt><dd>${cell(benchmark.published)} ${outside(typeof benchmark.source_url === 'string' ? benchmark.source_url : null, 'source')}</dd>
<dt>Scale</dt><dd>${benchmark.range_max === null ? 'without an upper end' : html`0 to ${cell(benchmark.range_max)}`} ${cell(benchmark.unit)}; ${higher ? 'higher is better' : 'lower is better'}</dd>
${benchmark.chance === null ? '' : html`<dt>Guessing gives</dt><dd>${cell(benchmark.chance)}</dd>`}${benchmark.ceiling === null ? '' : html`<dt>Its own wrong labels leave</dt><dd>${cell(benchmark.ceiling)}</dd>`}</dl>
<h2>Who is claimed to reach what</h2><p class="soft">The best claim about each model, whatever the setting. Settings differ: read them before you compare.</p>
${best(subjects.slice(0, 24), higher, String(benchmark.name))}${standingTable(subjects.slice(0, 60), higher)}
<p>${link(to.sql('SELECT name, score, setting, role, standing, stated_by, stated_at, url FROM scores WHERE benchmark = :benchmark ORDER BY score DESC', { benchmark: String(benchmark.benchmark) }), 'All claims, as SQL')} · ${link(to.search({ claims: String(benchmark.benchmark) }), 'Models whose cards state it')}</p>
<h2>Where cards disagree</h2>${disagreementRows(disagreements.slice(0, 20), true)}
<h2>In the newest repos</h2>${table('Newest claims', newest, [
    { head: 'Model', cell: (row) => subjectLink(row.subject_id ?? null) },
    { head: 'Score', figure: true, cell: (row) => cell(row.score) },
    { head: 'Stated by', cell: (row) => evidence(String(row.stated_by), Number(row.line)) },
    { head: 'Repo created', cell: (row) => day(row.stated_at) },
  ])}`;
}

function best(subjects: readonly Standing[], higher: boolean, name: string): Html | '' {
  if (subjects.length < 2) return '';
  const bars = subjects.map((one) => ({
    label: one.name,
    value: higher ? one.highest : one.lowest,
    series: one.access,
  }));
  const title = `The best claims on ${name}`;
  return picture(svgs({ kind: 'bars', name, bars }, title), title);
}

function standingTable(subjects: readonly Standing[], higher: boolean): Html {
  return table(
    'Claims by model',
    subjects,
    [
      { head: '', figure: true, cell: (_, at) => at + 1 },
      {
        head: 'Model',
        cell: (row) =>
          row.access === 'closed' ? html`${row.name} <span class="tag">closed</span>` : subjectLink(row.subject),
      },
      { head: 'Best claim', figure: true, cell: (row) => figure(higher ? row.highest : row.lowest) },
      {
        head: 'Setting',
        cell: (row) => (row.setting === '' ? html`<span class="soft">not stated</span>` : cut(row.setting, 60)),
      },
      {
        head: 'All claims',
        figure: true,
        cell: (row) => (row.claims === 1 ? 'one' : `${figure(row.lowest)} to ${figure(row.highest)} (${row.claims})`),
      },
      { head: 'Stated by', cell: (row) => evidence(row.stated_by, row.line) },
    ],
    'No card of this index states a number on it that is certain to be about a known model.',
  );
}

function evidence(card: string, line: number): Html {
  return html`${link(to.card(card, line), html`${card}, line ${line}`)}`;
}
