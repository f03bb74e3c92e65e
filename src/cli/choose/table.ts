import type { Table } from '../../index/query.ts';
import type { Cell } from '../../index/rows.ts';
import type { Judged } from '../../parse/choice/conditions.ts';
import type { Fit } from '../../parse/choice/fit.ts';
import type { Standing } from '../../parse/choice/rank.ts';
import { billions } from '../../parse/choice/words.ts';
import { ranked } from '../output/columns.ts';
import type { RowStyle } from '../output/rows.ts';
import type { Choice } from './choice.ts';

/** How it is shown: with little room, what decides stays longest. */
export function choiceStyle({ ranking }: Choice): RowStyle {
  const score = ranking?.benchmark ?? 'score';
  return { fewest: 4, kinds: ranked('#', 'model', 'total', 'weights', score, 'license', 'size', 'from', 'said by') };
}

/** The chosen models as a table: weights, memory, claims. */
export function choiceTable({ chosen, limit, ranking }: Choice): Table {
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
  return { columns, rows, cut: chosen.length > limit };
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
