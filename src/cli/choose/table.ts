import { type Choice, fittingOf, type Place, places } from '../../choose/choice.ts';
import type { Table } from '../../index/query.ts';
import type { Cell } from '../../index/rows.ts';
import { levelOf } from '../../choose/choose.ts';
import type { Finding } from '../../parse/choice/conditions.ts';
import { type Fit, fitting } from '../../parse/choice/fit.ts';
import type { Candidate } from '../../parse/choice/need.ts';
import type { Expected, Level } from '../../expected.ts';
import { GROUPS } from '../../parse/choice/levels.ts';
import type { Standing } from '../../parse/choice/rank.ts';
import { grouped, many } from '../../figures.ts';
import { billions, perSecond } from '../../parse/choice/words.ts';
import { ranked } from '../output/columns.ts';
import type { RowStyle } from '../output/rows.ts';

/** How it is shown: with little room, what decides stays longest. */
export function choiceStyle({ ranking }: Choice): RowStyle {
  const score = ranking?.benchmark ?? 'estimate';
  const kinds = ranked('#', 'model', score, 'total GiB', 'weights', 'license', 'size', 'from', 'rests on', 'context');
  return { fewest: 4, kinds };
}

/** All that is shown as one table. */
export function choiceTable(choice: Choice): Table {
  return tableOf(
    choice,
    GROUPS.flatMap((group) => places(choice, group)),
    fittingOf(choice),
  );
}

/** Some of the chosen models as a table: weights, memory, what they are ranked by. */
export function tableOf(choice: Choice, shown: readonly Place[], all: number): Table {
  const speed = choice.need.budget.bandwidth !== null && choice.need.writes;
  const judged =
    choice.ranking === null ? ['estimate', 'rests on'] : [choice.ranking.benchmark, 'said by', 'others say'];
  const need = ['GiB', 'cache', 'total GiB', ...(speed ? ['tokens/s <='] : [])];
  const used = hasUntested(choice) ? ['made from it'] : [];
  const columns = [
    '#',
    'model',
    'size',
    'weights',
    'from',
    ...need,
    ...judged,
    'context',
    'license',
    'downloads',
    ...used,
  ];
  return { columns, rows: shown.map((place) => row(place, choice, speed)), cut: shown.length < all };
}

function row({ rank, candidate }: Place, choice: Choice, speed: boolean): Cell[] {
  const { ranking, need } = choice;
  const [fit] = fitting(candidate, need);
  const { id, license, downloads } = candidate;
  return [
    rank,
    id,
    sizeOf(candidate),
    fit ? weightsOf(fit) : null,
    fit ? from(fit, id) : null,
    ...bytes(fit, candidate),
    ...(speed ? [fit?.speed ? perSecond(fit.speed) : null] : []),
    ...(ranking === null ? standing(candidate, choice) : said(ranking.of.get(id), id)),
    contextOf(candidate),
    license?.id ?? null,
    downloads,
    ...(hasUntested(choice) ? [candidate.derived?.models ?? null] : []),
  ];
}

function hasUntested({ groups }: Choice): boolean {
  return groups['by use'].length + groups['little known'].length > 0;
}

/** `30.5 B`, and of a mixture what a token takes: `30.5 B, 3.3 B active`. */
export function sizeOf({ parameters, activeParameters: active }: Candidate): string | null {
  if (parameters === null) return null;
  return active === null || active >= parameters
    ? billions(parameters)
    : `${billions(parameters)}, ${billions(active)} active`;
}

/** `131,072`, and in brackets what it was before it was stretched. */
export function contextOf({ contextLength, contextFrom, nativeContext }: Candidate): string | null {
  if (contextLength === null) return null;
  const length = `${contextFrom === 'config' ? '' : '>= '}${grouped(contextLength)}`;
  return nativeContext === null ? length : `${length} (${grouped(nativeContext)})`;
}

/** `gguf Q4_K_M (4.85 bits)`. */
export function weightsOf({ format, level, bits }: Fit): string {
  return [format, level, bits === null ? null : `(${bits} bits)`].filter((part) => part !== null).join(' ');
}

function from({ repo }: Fit, id: string): string {
  return repo === null ? 'no such repo indexed' : repo === id ? 'itself' : repo;
}

function bytes(fit: Fit | undefined, { cacheBasis }: Candidate): Cell[] {
  if (fit === undefined) return [null, null, null];
  const about = fit.computed ? '~' : '';
  const cache = fit.cache === null ? null : (fit.cache === 0 ? '' : SIGNS[cacheBasis ?? 'config']) + number(fit.cache);
  return [about + number(fit.bytes), cache, about + number(fit.total)];
}

/** Before a cache, by what it rests on. */
const SIGNS = { config: '', alike: '~', 'at most': '<= ' } as const;

function number(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(2);
}

/** What was found to be lacking, as one sentence. */
export function wordsOf(findings: readonly Finding[]): string {
  return findings.map(({ says }) => says).join('; ');
}

function standing(candidate: Candidate, { need }: Choice): [string | null, string | null] {
  const level = levelOf(candidate, need);
  return level === null ? reckoned(candidate.expected) : estimated(level);
}

/** What is expected where too little is claimed. */
function reckoned(one: Expected | null): [string | null, string | null] {
  if (one === null) return [null, null];
  const from = one.claims === 0 ? 'size, date, generation' : `${many(one.claims, 'claim')}, too few`;
  return [`~${Math.round(one.level)} ± ${Math.round(one.error)}`, from];
}

/** `68.8 ± 1.7`, and `23 claims, 15 benchmarks, 2 cards; 15 by its own side`. */
export function estimated(level: Level | null): [string | null, string | null] {
  if (level === null) return [null, null];
  const { claims, benchmarks, claimants, ownClaims } = level;
  const counts = [many(claims, 'claim'), many(benchmarks, 'benchmark'), many(claimants, 'card')].join(', ');
  const own = ownClaims === 0 ? '' : ownClaims === claims ? '; all by its own side' : `; ${ownClaims} by its own side`;
  return [`${level.level.toFixed(1)} ± ${level.error.toFixed(1)}`, counts + own];
}

function said(standing: Standing | undefined, id: string): Cell[] {
  if (!standing?.best) return [null, null, others(standing)];
  const { score, statedBy, standing: how, setting } = standing.best;
  const who = how === 'verified' ? 'the Hub, verified' : statedBy === id ? 'itself' : statedBy;
  return [score, setting === '' ? who : `${who} (${setting})`, others(standing)];
}

function others(standing: Standing | undefined): string | null {
  if (!standing?.others) return null;
  const { from: least, to, cards } = standing.others;
  return `${least === to ? least : `${least} to ${to}`} (${many(cards, 'card')})`;
}
