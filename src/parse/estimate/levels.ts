/** The fitted model as figures to show: a level a model and field with its error, a difficulty a benchmark. */
import { FEWEST_BENCHMARKS, FEWEST_CLAIMS, FEWEST_FIELDS, OVERALL } from '../../rules/estimate.ts';
import { type EstimateClaims, shareOf } from './claim.ts';
import { type Doubts, doubtsOf } from './doubt.ts';
import type { Fit } from './fit.ts';
import { firsts, type Numbering } from './numbering.ts';
import { at, valuesOf } from './term.ts';

/** What all claims together let expect of a model. */
export interface Estimate {
  subject: string;
  /** A table of `rules/benchmarks`, or `overall`. */
  field: string;
  /** Per cent that it would reach on a benchmark of middling difficulty, asked by nobody who profits. */
  level: number;
  /** One standard error, in points. */
  error: number;
  claims: number;
  benchmarks: number;
  /** Cards that state them. */
  claimants: number;
  /** How many of the claims are said by its own side. */
  ownClaims: number;
  /** Enough benchmarks, and overall enough fields, to be placed among others. */
  ranks: boolean;
}

/** How hard a benchmark is and how well it tells models apart. */
export interface Difficulty {
  benchmark: string;
  field: string;
  /** Per cent that a model of middling ability reaches. */
  level: number;
  /** 1: it spreads models as most do; 0: all score alike. */
  spread: number;
  claims: number;
  models: number;
}

/** What is known of one model, overall or in one field. */
interface Evidence {
  /** The first claim. */
  row: number;
  claims: number;
  own: number;
  benchmarks: number;
  cards: number;
  fields: number;
}

/** A benchmark's claims, the last of them by its row. */
type Counted = Pick<Difficulty, 'claims' | 'models'> & { row: number };

const NAMED_ONLY = 'name:';

/** The estimates of all models that have an id, overall and by field, in the order of subjects and of the fields' names. */
export function* estimates(fit: Fit): Generator<Estimate> {
  const { claims, groups } = fit;
  const met = metIn(fit);
  const [whole, doubts] = [evidenceOf(claims, groups.models, met), doubtsOf(fit)];
  const all = [...whole, ...evidenceOf(claims, groups.fields, met)];
  const rowOf = (place: number): number => all[place]?.row ?? 0;
  const fieldOf = (place: number): string =>
    place < whole.length ? OVERALL : (claims.measures[claims.measure[rowOf(place)] as number]?.field ?? '');
  for (const place of placesInOrder(fit, all, fieldOf)) {
    const subject = claims.subjects[claims.subject[rowOf(place)] as number] ?? '';
    if (subject.startsWith(NAMED_ONLY)) continue;
    const [one, field] = [all[place] as Evidence, fieldOf(place)];
    const overall = whole[groups.models.of[one.row] as number] as Evidence;
    const isEnough = field === OVERALL ? overall.fields >= FEWEST_FIELDS : one.claims >= FEWEST_CLAIMS;
    yield estimate(fit, one, doubts, { subject, field, ranks: isBroad(overall) && isEnough });
  }
}

/** Places of pieces of evidence, first the overall ones, by the numbers of their subjects and the names of their fields. */
function placesInOrder({ claims }: Fit, all: readonly Evidence[], fieldOf: (place: number) => string): Float64Array {
  const fields = [...new Set(claims.measures.map(({ field }) => field)), OVERALL].toSorted();
  const rank = new Map(fields.map((field, place) => [field, place]));
  // Numbers are sorted in a fraction of the time that comparing texts takes.
  const keys = new Float64Array(all.length);
  for (let place = 0; place < keys.length; place++) {
    const subject = claims.subject[all[place]?.row ?? 0] as number;
    keys[place] = (subject * fields.length + (rank.get(fieldOf(place)) ?? 0)) * all.length + place;
  }
  return keys.sort().map((key) => key % all.length);
}

type Named = Pick<Estimate, 'subject' | 'field' | 'ranks'>;

function estimate(
  { mean, groups, parts }: Fit,
  { row, claims, own, benchmarks, cards }: Evidence,
  doubts: Doubts,
  named: Named,
): Estimate {
  const isOverall = named.field === OVERALL;
  const beside = isOverall ? 0 : at(parts.fields.value, groups.fields.of[row] as number);
  const share = shareOf(mean + at(parts.abilities.value, groups.models.of[row] as number) + beside);
  const doubt = isOverall ? doubts.overall(row) : doubts.inField(row);
  return {
    ...named,
    level: tenths(100 * share),
    claims,
    benchmarks,
    claimants: cards,
    error: tenths(100 * share * (1 - share) * doubt),
    ownClaims: own,
  };
}

function isBroad({ claims, benchmarks }: Evidence): boolean {
  return benchmarks >= FEWEST_BENCHMARKS && claims >= FEWEST_CLAIMS;
}

/** 1 for the claims with which a model meets a benchmark or a field for the first time. */
type Met = Record<'benchmark' | 'field', Uint8Array>;

/** A benchmark is of one field, so that what a model first meets it also first meets in that field. */
function metIn({ groups: { asked, fields } }: Fit): Met {
  return { benchmark: firsts(asked), field: firsts(fields) };
}

/** The evidence of each group of claims, by its number. */
function evidenceOf(claims: EstimateClaims, groups: Numbering, met: Met): Evidence[] {
  const found: Evidence[] = [];
  const lastCard = new Int32Array(groups.size).fill(-1);
  for (let row = 0; row < groups.of.length; row++) {
    const group = groups.of[row] as number;
    const one = (found[group] ??= { row, claims: 0, own: 0, benchmarks: 0, cards: 0, fields: 0 });
    one.claims += 1;
    one.own += claims.own[row] as number;
    one.benchmarks += met.benchmark[row] as number;
    one.fields += met.field[row] as number;
    if (lastCard[group] !== claims.card[row]) one.cards += 1;
    lastCard[group] = claims.card[row] as number;
  }
  return found;
}

/** All benchmarks that the claims are made on. */
export function difficulties(fit: Fit): Difficulty[] {
  const { claims, mean, groups, parts } = fit;
  const met = metIn(fit).benchmark;
  const found = Array.from({ length: groups.benchmarks.size }, () => ({ row: 0, claims: 0, models: 0 }));
  groups.benchmarks.of.forEach((group, row) => {
    const one = found[group] as Counted;
    one.row = row;
    one.claims += 1;
    one.models += met[row] as number;
  });
  const spreads = valuesOf(parts.spreads);
  return found.map(({ row, ...counted }, group) => {
    const { benchmark = '', field = '' } = claims.measures[claims.measure[row] as number] ?? {};
    const level = tenths(100 * shareOf(mean + at(parts.difficulties.value, group)));
    return { benchmark, field, level, spread: Math.round(at(spreads, group) * 100) / 100, ...counted };
  });
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
