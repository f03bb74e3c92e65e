/** The fitted model as figures to show: a level a model and field with its error, a difficulty a benchmark. */
import { FEWEST_BENCHMARKS, FEWEST_CLAIMS, FEWEST_FIELDS, NOISE, OVERALL, PULLS } from '../../rules/estimate.ts';
import { type EstimateClaim, shareOf } from './claim.ts';
import type { Fit } from './fit.ts';
import { at, spread, type Term } from './term.ts';

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

interface Evidence {
  ability: number;
  information: number;
  claims: number;
  own: number;
  benchmarks: Set<string>;
  cards: Set<string>;
  fields: Set<string>;
}

const NAMED_ONLY = 'name:';

/** The estimates of all models that have an id, overall and by field. */
export function estimates(fit: Fit): Estimate[] {
  const found = evidenceOf(fit);
  return [...found].map(([key, evidence]) => {
    const [subject = '', field = ''] = key.split('\n');
    const { ability, claims, own, benchmarks, cards } = evidence;
    const share = shareOf(fit.mean + ability);
    return {
      subject,
      field,
      level: tenths(100 * share),
      claims,
      benchmarks: benchmarks.size,
      claimants: cards.size,
      error: tenths(100 * share * (1 - share) * Math.sqrt(varianceOf(evidence))),
      ownClaims: own,
      ranks: isRanked(evidence, field, found.get(`${subject}\n${OVERALL}`)),
    };
  });
}

function isRanked({ claims }: Evidence, field: string, overall: Evidence | undefined): boolean {
  if (overall === undefined || overall.benchmarks.size < FEWEST_BENCHMARKS) return false;
  if (claims < FEWEST_CLAIMS) return false;
  return field !== OVERALL || overall.fields.size >= FEWEST_FIELDS;
}

/**
 * In logits: what the claims leave open, what one card's harness may hide, and what the fields that nobody asked about may.
 * A pull of n stands for a variance of one claim's by n.
 */
function varianceOf({ information, cards, fields }: Evidence): number {
  const open = 1 / (PULLS.ability + information);
  return NOISE * (open + 1 / (PULLS.card * cards.size) + 1 / (PULLS.field * fields.size));
}

function evidenceOf(fit: Fit): Map<string, Evidence> {
  const all = new Map<string, Evidence>();
  const [ability, extra, slopes] = [spread(fit.abilities), spread(fit.fields), spread(fit.spreads)];
  fit.claims.forEach((claim, row) => {
    if (claim.subject.startsWith(NAMED_ONLY)) return;
    const information = at(fit.rest.weight, row) * at(slopes, row) ** 2;
    const [whole, beside] = [at(ability, row), at(extra, row)];
    add(all, `${claim.subject}\n${OVERALL}`, whole, information, claim);
    add(all, `${claim.subject}\n${claim.field}`, whole + beside, information, claim);
  });
  return all;
}

function add(
  all: Map<string, Evidence>,
  key: string,
  ability: number,
  information: number,
  claim: EstimateClaim,
): void {
  const found = all.get(key) ?? {
    ability,
    information: 0,
    claims: 0,
    own: 0,
    benchmarks: new Set<string>(),
    cards: new Set<string>(),
    fields: new Set<string>(),
  };
  all.set(key, found);
  found.information += information;
  found.claims += 1;
  found.own += claim.own ? 1 : 0;
  found.benchmarks.add(claim.benchmark);
  found.cards.add(claim.card);
  found.fields.add(claim.field);
}

/** All benchmarks that the claims are made on. */
export function difficulties({ claims, mean, offsets, spreads }: Fit): Difficulty[] {
  const found = new Map<string, { field: string; row: number; claims: number; models: Set<string> }>();
  claims.forEach(({ benchmark, field, subject }, row) => {
    const one = found.get(benchmark) ?? { field, row, claims: 0, models: new Set<string>() };
    found.set(benchmark, one);
    one.claims += 1;
    one.models.add(subject);
  });
  return [...found].map(([benchmark, { field, row, claims: count, models }]) => {
    const level = tenths(100 * shareOf(mean + valueAt(offsets[0], row)));
    const steep = Math.round(valueAt(spreads, row) * 100) / 100;
    return { benchmark, field, level, spread: steep, claims: count, models: models.size };
  });
}

function valueAt(term: Term | undefined, row: number): number {
  return term === undefined ? 0 : at(term.value, term.of[row] as number);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
