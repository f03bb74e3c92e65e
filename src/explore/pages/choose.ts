/** Choosing a model as a form: what fits, why, and what was taken for granted. */
import * as z from 'zod';
import { many } from '../../figures.ts';
import { type Html, html, type Part } from '../html.ts';
import { link, outside, to } from '../links.ts';
import { AskError, page } from '../page.ts';
import { license, modelLink } from '../parts/models.ts';
import { folded, table } from '../parts/table.ts';
import { count, cut, figure, inBytes, size, tokens } from '../parts/words.ts';

const Weights = z.looseObject({
  /** null: no repo of the index has such weights; they would have to be looked for. */
  repo: z.string().nullable(),
  format: z.string(),
  level: z.string().nullish(),
  total: z.number(),
  speed: z.number().nullish(),
});
const Claim = z.looseObject({ score: z.number(), setting: z.string(), url: z.string() });
/** As `choose` has them. */
const Group = z.enum(['ranked', 'by use', 'lower', 'little known']);
type Group = z.infer<typeof Group>;
const Expected = z.looseObject({ level: z.number(), error: z.number(), claims: z.number() });
const Estimate = Expected.extend({ benchmarks: z.number() });
const Chosen = z.looseObject({
  group: Group.optional(),
  rank: z.number(),
  model: z.string(),
  parameters: z.number().nullable(),
  context_length: z.number().nullable(),
  context_from: z.string().nullish(),
  license: z.looseObject({ id: z.string(), kind: z.string().nullable() }).nullable(),
  downloads: z.number().nullable(),
  estimate: Estimate.nullish(),
  expected: Expected.nullish(),
  weights: Weights.nullable(),
  claim: Claim.nullable(),
});
const Left = z.looseObject({
  model: z.string(),
  downloads: z.number().nullable(),
  findings: z.array(z.looseObject({ says: z.string(), beside: z.boolean().optional() })),
});
const Choice = z.looseObject({
  assumed: z.array(z.string()),
  ranked_by: z.string(),
  ranking: z.looseObject({ benchmark: z.string() }).nullable(),
  fitting: z.number(),
  models: z.array(Chosen),
  left_out: z.array(Left),
  cannot_tell: z.array(Left),
});
type Model = z.infer<typeof Chosen>;
type Choice = z.infer<typeof Choice>;

interface Chooser {
  asked: Record<string, string>;
  /** As one would type it. */
  command: string;
  choice: Choice | null;
  problem: string | null;
}

interface Field {
  name: string;
  label: string;
  hint: string;
  value?: string;
  options?: readonly string[];
}

const fields = (uses: readonly string[]): readonly Field[] => [
  { name: 'gpu', label: 'Graphics card', hint: 'RTX 4090, A100 40GB, 2x L4' },
  { name: 'mac', label: 'or a Mac', hint: 'M3 Max 64GB' },
  { name: 'memory', label: 'or an amount of memory', hint: '24GB' },
  { name: 'context', label: 'Tokens, prompt and answer', hint: '8k where models write' },
  {
    name: 'task',
    label: 'What for',
    hint: 'the estimate follows it',
    value: 'chat',
    options: uses,
  },
  {
    name: 'license',
    label: 'License must allow',
    hint: 'the strictest of the lineage counts',
    options: ['any', 'commercial', 'permissive'],
  },
  {
    name: 'line',
    label: 'Line',
    hint: 'a specialisation',
    options: ['', 'coder', 'math', 'vl', 'audio', 'omni', 'embedding', 'reranker', 'reward', 'guard'],
  },
  {
    name: 'stage',
    label: 'Stage',
    hint: 'tuned to answer, or not',
    options: ['', 'instruct', 'base', 'any'],
  },
  { name: 'language', label: 'Language it must state', hint: 'fr, de, zh' },
  { name: 'min-params', label: 'Fewest parameters', hint: '7B' },
  { name: 'max-params', label: 'Most parameters', hint: '70B' },
  { name: 'weights', label: 'Weight formats', hint: 'gguf,mlx' },
  { name: 'min-bits', label: 'Fewest bits a weight', hint: 'below 4 quality falls off', value: '4' },
  { name: 'min-speed', label: 'Fewest tokens a second', hint: 'at most, by bandwidth' },
  { name: 'benchmark', label: 'Rank by', hint: 'a benchmark, such as gsm8k' },
];

export const choosePage = page<Chooser>({
  path: '/choose',
  waits: true,
  async read({ query, given }) {
    const asked = Object.fromEntries(
      fields(given.uses).flatMap(({ name }) =>
        query.get(name) ? [[name, (query.get(name) ?? '').slice(0, 100)]] : [],
      ),
    );
    const words = Object.entries(asked).map(([name, value]) => `--${name}=${value}`);
    const command = `hubdex choose ${words.map(quoted).join(' ')}`.trim();
    if (!asked.gpu && !asked.mac && !asked.memory)
      return {
        asked,
        command,
        choice: null,
        problem: words.length > 0 ? 'Say how much memory there is: a graphics card, a Mac, or an amount.' : null,
      };
    const { code, out, err } = await given.choose([...words, '--json', '--limit=25']);
    if (code !== 0) return { asked, command, choice: null, problem: err.replace(/^hubdex: /, '').slice(0, 500) };
    const read = Choice.safeParse(JSON.parse(out));
    if (!read.success) throw new AskError('The choice could not be read; the command line has it.', 503);
    return { asked, command, choice: read.data, problem: null };
  },
  view: (data, { given }) => ({ title: 'Choose', main: main(data, given.uses) }),
});

function quoted(word: string): string {
  return /^[\w=.,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function main({ asked, command, choice, problem }: Chooser, uses: readonly string[]): Html {
  return html`<h1>Choose a model</h1><p class="lead">Models that fit a memory, a context and a license, ranked by what all claims let expect of them; with what was left out, and why.</p>
${problem === null ? '' : html`<p role="alert" class="empty">${problem}</p>`}
<form action="/choose"><div class="fields">${fields(uses).map((field) => input(field, asked))}</div><div class="actions"><button type="submit">Choose</button></div></form>
${choice === null ? html`<p>To look at: ${link('/choose?gpu=RTX+4090&license=commercial', 'an RTX 4090, for commercial use')}, ${link('/choose?mac=M3+Max+64GB&task=coding', 'code on a Mac with 64 GB')}, ${link('/choose?memory=8GB', 'anything in 8 GB')}.</p>` : answer(choice, command)}`;
}

function input({ name, label, hint, value = '', options }: Field, asked: Readonly<Record<string, string>>): Html {
  const now = asked[name] ?? value;
  const field = options
    ? html`<select name="${name}">${(options.includes(now) ? options : [now, ...options]).map((option) => html`<option value="${option}"${option === now ? html` selected` : ''}>${option === '' ? (name === 'stage' ? 'as the use needs' : 'any') : option}</option>`)}</select>`
    : html`<input name="${name}" value="${now}" spellcheck="false">`;
  return html`<label>${label}${field}<small>${hint}</small></label>`;
}

function answer(choice: Choice, command: string): Html {
  const of = (group: Group) => choice.models.filter((model) => (model.group ?? 'ranked') === group);
  const part = (group: Group, title: string) =>
    of(group).length === 0 ? '' : html`<h2>${title}</h2>${chosen(title, of(group), choice, 'None.')}`;
  return html`<h2>${many(choice.fitting, 'model')} fit</h2>
<p class="soft">${rankedBy(choice)} On the command line: <code>${command}</code></p>
${chosen('Models that fit', of('ranked'), choice, choice.models.length > 0 ? 'None of those that fit leads by its claims.' : 'No model of the index is known to meet all of this.')}
${part('by use', 'Too little claimed to rank, by use')}${part('lower', 'Ranked, but less is expected than of the first of those')}${part('little known', 'Too little claimed, and little known')}
<h2>What was taken for granted</h2><ul>${choice.assumed.map((one) => html`<li>${one}</li>`)}</ul>
<h2>Left out, though popular</h2>${left('Models left out', choice.left_out)}
<h2>Cannot tell</h2><p class="soft">File sizes and configs come with <code>hubdex crawl --details all --texts all</code>.</p>${left('Models of which something is not known', choice.cannot_tell)}`;
}

function rankedBy({ ranking, ranked_by }: Choice): Html {
  return ranking === null
    ? html`Ranked by the ${ranked_by}: per cent on a benchmark of middling difficulty that all claims let expect, ± one standard error, placed by the lower end.`
    : html`Ranked by ${link(to.benchmark(ranking.benchmark), ranking.benchmark)} as claimed.`;
}

function chosen(name: string, rows: readonly Model[], { ranking }: Choice, empty: string): Html {
  return table(
    name,
    rows,
    [
      { head: 'Model', cell: (row) => html`<span class="soft">${row.rank}</span>\u00a0${modelLink(row.model)}` },
      {
        head: 'Estimate',
        figure: true,
        cell: (row) => (row.estimate ? estimate(row.estimate) : reckoned(row.expected ?? null)),
      },
      ...(ranking === null ? [] : [{ head: 'Claimed', figure: true, cell: (row: Model) => claim(row.claim) }]),
      { head: 'Weights', cell: (row) => weights(row) },
      { head: 'Needs', figure: true, cell: (row) => (row.weights === null ? '' : inBytes(row.weights.total)) },
      { head: 'Tokens/s ≤', figure: true, cell: (row) => speed(row.weights?.speed ?? null) },
      { head: 'Size', figure: true, cell: (row) => size(row.parameters) },
      { head: 'Context', figure: true, cell: (row) => context(row) },
      { head: 'License', cell: (row) => license(row.license?.id ?? null, row.license?.kind ?? null) },
      { head: 'Downloads', figure: true, cell: (row) => size(row.downloads) },
    ],
    empty,
  );
}

function estimate(one: z.infer<typeof Estimate>): Html {
  return html`${figure(round(one.level))} ± ${figure(round(one.error))}<br><span class="soft" title="${many(one.benchmarks, 'benchmark')}">${many(one.claims, 'claim')}</span>`;
}

/** What is expected where too little is claimed. */
function reckoned(one: z.infer<typeof Expected> | null): Html {
  if (one === null) return html`<span class="none" title="too few claims">–</span>`;
  const from =
    one.claims === 0
      ? 'no claims: what its size, date and generation let expect'
      : `${many(one.claims, 'claim')}, too few to rank`;
  return html`<span class="soft" title="too few claims: ${from}">~${figure(Math.round(one.level))} ± ${figure(Math.round(one.error))}</span>`;
}

/** Where no config tells, the shortest that its generation was released with. */
function context({ context_length: length, context_from: from }: Model): Html {
  return from === 'config' || length === null
    ? tokens(length)
    : html`<span title="no config is held">≥ ${tokens(length)}</span>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function speed(value: number | null): Part {
  return value === null ? html`<span class="none" title="not known">–</span>` : count(Math.round(value));
}

function weights({ model, weights: one }: Model): Part {
  if (one === null) return '';
  const where =
    one.repo === null
      ? html`<br>${outside(`https://huggingface.co/models?other=base_model:quantized:${model}`, 'to be looked for')}`
      : one.repo === model
        ? ''
        : html`<br>${modelLink(one.repo)}`;
  return html`<strong>${one.format}</strong> ${one.level ?? ''}${where}`;
}

function claim(said: z.infer<typeof Claim> | null): Part {
  return said === null
    ? html`<span class="none" title="no comparable claim">–</span>`
    : html`${outside(said.url, figure(said.score))}<br><span class="soft">${said.setting === '' ? 'setting not stated' : cut(said.setting, 40)}</span>`;
}

/** What was meant and is missed by something; of another line, stage or size are only counted. */
function left(name: string, all: readonly z.infer<typeof Left>[]): Html {
  const rows = all.filter(({ findings }) => !findings.some(({ beside }) => beside));
  const others = all.length - rows.length;
  const shown = (some: readonly z.infer<typeof Left>[]): Html =>
    table(
      name,
      some,
      [
        { head: 'Model', cell: (row) => modelLink(row.model) },
        { head: 'Why', cell: (row) => row.findings.map(({ says }) => says).join('; ') },
        { head: 'Downloads', figure: true, cell: (row) => size(row.downloads) },
      ],
      'None.',
    );
  return html`${shown(rows.slice(0, 12))}${rows.length > 12 ? folded(`${count(rows.length - 12)} more`, shown(rows.slice(12, 200))) : ''}${others > 0 ? html`<p class="soft">And ${count(others)} of another line, stage or size.</p>` : ''}`;
}
