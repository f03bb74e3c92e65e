/** A choice for people. */
import { billions, type Judged } from '../../parse/choice/conditions.ts';
import type { Fit } from '../../parse/choice/fit.ts';
import type { Ranking, Standing } from '../../parse/choice/rank.ts';
import { formatted, safe } from '../print.ts';
import type { Cell } from '../../index/rows.ts';

/** Everything there is to say, ready to be printed. */
export interface Choice {
  assumed: readonly string[];
  ranking: Ranking | null;
  /** Models that meet every condition, in their order. */
  chosen: readonly Judged[];
  /** How many of them are shown. */
  limit: number;
  /** Models of which a condition fails, most downloaded first. */
  failed: readonly Judged[];
  /** Models of which nothing fails and something is not known, most downloaded first. */
  untold: readonly Judged[];
}

const UNTOLD = 'Cannot tell (file sizes and configs come with "hubdex crawl --details all --texts all")';

/** Popular models that are told about though they were not chosen. */
const TOLD = 5;

export function choiceText(choice: Choice): string {
  return [
    table(choice),
    ranked(choice),
    told('Left out, though popular', choice.failed),
    told(UNTOLD, choice.untold),
    listed('Assumed', choice.assumed),
  ]
    .filter((block) => block !== '')
    .join('\n');
}

function table({ chosen, limit, ranking }: Choice): string {
  if (chosen.length === 0) return 'No model of the index is known to meet all of this.\n';
  const columns = [
    '#',
    'model',
    'size',
    'weights',
    'from',
    'GiB',
    'cache',
    'total',
    ranking?.benchmark ?? 'score',
    'said by',
    'others say',
    'license',
    'downloads',
  ];
  const rows = chosen.slice(0, limit).map((judged, at) => row(judged, at, ranking?.of.get(judged.candidate.id)));
  return formatted({ columns, rows, cut: chosen.length > limit }, 'table');
}

function row({ candidate, fits: { fitting } }: Judged, at: number, standing: Standing | undefined): Cell[] {
  const fit = fitting[0];
  const { id, parameters, license, downloads } = candidate;
  const size = parameters === null ? null : billions(parameters);
  return [
    at + 1,
    id,
    size,
    fit ? weights(fit) : null,
    fit && fit.repo !== id ? fit.repo : 'itself',
    ...bytes(fit),
    ...said(standing, id),
    license?.id ?? null,
    downloads,
  ];
}

function weights({ format, level, bits }: Fit): string {
  return [format, level, bits === null ? null : `(${bits} bits)`].filter((part) => part !== null).join(' ');
}

function bytes(fit: Fit | undefined): Cell[] {
  if (fit === undefined) return [null, null, null];
  const about = fit.computed ? '~' : '';
  return [about + number(fit.bytes), fit.cache === null ? null : number(fit.cache), about + number(fit.total)];
}

function number(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(2);
}

function said(standing: Standing | undefined, id: string): Cell[] {
  if (!standing?.best) return [null, null, others(standing)];
  const { score, statedBy, standing: how, setting } = standing.best;
  const who = how === 'verified' ? 'the Hub, verified' : statedBy === id ? 'itself' : statedBy;
  return [score, setting === '' ? who : `${who} (${setting})`, others(standing)];
}

function others(standing: Standing | undefined): string | null {
  if (!standing?.others) return null;
  const { from, to, cards } = standing.others;
  return `${from === to ? from : `${from} to ${to}`} (${cards} ${cards === 1 ? 'card' : 'cards'})`;
}

function ranked({ ranking, chosen }: Choice): string {
  if (chosen.length === 0) return '';
  if (ranking === null) return 'Ranked by downloads: no card states a comparable score on the benchmarks looked at.\n';
  const scored = chosen.filter(({ candidate }) => ranking.of.get(candidate.id)?.best).length;
  const { shots, variant } = ranking.setting;
  const setting = [shots === null ? null : `${shots}-shot`, variant].filter((part) => part !== null).join(', ');
  return `Ranked by ${ranking.benchmark}${setting === '' ? '' : ` (${setting} or no setting stated)`} as claimed: ${scored} of ${chosen.length} have a comparable claim; the rest follow by downloads. See each claim with "hubdex show ID --claims".\n`;
}

function told(title: string, judged: readonly Judged[]): string {
  const meant = judged.filter(({ findings }) => !findings.some(({ beside }) => beside));
  if (meant.length === 0) return '';
  const lines = meant
    .slice(0, TOLD)
    .map(({ candidate, findings }) => `${candidate.id}: ${findings.map(({ says }) => says).join('; ')}`);
  const more = meant.length > TOLD ? [`and ${meant.length - TOLD} more (all with --json)`] : [];
  const others = judged.length > meant.length ? [`and ${judged.length - meant.length} of another line or size`] : [];
  return listed(title, [...lines, ...more, ...others]);
}

function listed(title: string, lines: readonly string[]): string {
  return `${title}\n${lines.map((text) => `  - ${safe(text)}\n`).join('')}`;
}

/** The same for programs. Sizes are in bytes. */
export function choiceJson({ assumed, ranking, chosen, limit, failed, untold }: Choice): object {
  return {
    assumed,
    ranking: ranking && {
      benchmark: ranking.benchmark,
      setting: ranking.setting,
      higher_is_better: ranking.higherIsBetter,
    },
    fitting: chosen.length,
    models: chosen.slice(0, limit).map((judged, at) => modelJson(judged, at, ranking)),
    left_out: failed.map(reasons),
    cannot_tell: untold.map(reasons),
  };
}

function modelJson({ candidate, fits: { fitting } }: Judged, at: number, ranking: Ranking | null): object {
  const { id, parameters, contextLength, license, downloads, cacheFrom } = candidate;
  const standing = ranking?.of.get(id);
  return {
    rank: at + 1,
    model: id,
    parameters,
    context_length: contextLength,
    license,
    downloads,
    cache_from: cacheFrom,
    weights: fitting[0] ?? null,
    other_weights: fitting.slice(1),
    claim: standing?.best ?? null,
    others_say: standing?.others ?? null,
  };
}

function reasons({ candidate: { id, downloads }, findings }: Judged): object {
  return { model: id, downloads, findings };
}
