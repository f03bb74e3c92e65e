/**
 * What is to be expected of a model before anything is claimed about it: ability grows with size and with the date of its
 * release (https://arxiv.org/abs/2412.04315 measures both), and what a generation has beyond that its models share.
 */
import { MIDDLE_DAY, MIDDLE_SIZE, PULLS, YEAR } from '../../rules/estimate.ts';
import type { EstimateClaims } from './claim.ts';
import { UNCLAIMED } from './doubt.ts';
import type { Fit } from './fit.ts';
import { byGroup, type Numbering } from './numbering.ts';
import { at, type Term } from './term.ts';

/** Logits: a ten times larger model, one a year younger, and each generation beside both, by its number. */
export interface Prior {
  size: number;
  year: number;
  generations: Float64Array;
}

/** The prior as terms of a sum, for whoever works it out of log10 of parameters and days since 1970. */
export function termsOf({ claims, mean, prior }: Fit): [term: string, value: number][] {
  if (claims.share.length === 0) return [];
  const day = prior.year / YEAR;
  return [
    ['constant', mean - prior.size * MIDDLE_SIZE - day * MIDDLE_DAY],
    ['size', prior.size],
    ['day', day],
    ['deviation', UNCLAIMED],
    ...claims.generations.map((id, group): [string, number] => [`generation:${id}`, at(prior.generations, group)]),
  ];
}

/** By the number of an ability: size and date against the middle ones, 0 where not known; generation, -1 where not known. */
export interface Origins {
  size: Float64Array;
  year: Float64Array;
  generation: Int32Array;
}

/** Nothing is expected yet. */
export function noPrior({ generations }: EstimateClaims): Prior {
  return { size: 0, year: 0, generations: new Float64Array(generations.length) };
}

/** Where the models come from whose abilities are fitted. */
export function originsOf(claims: EstimateClaims, { of, size }: Numbering): Origins {
  const found = {
    size: new Float64Array(size),
    year: new Float64Array(size),
    generation: new Int32Array(size).fill(-1),
  };
  byGroup({ of, size }, claims.subject).forEach((subject, group) => {
    found.size[group] = known(at(claims.sizes, subject) - MIDDLE_SIZE);
    found.year[group] = known((at(claims.days, subject) - MIDDLE_DAY) / YEAR);
    found.generation[group] = claims.generation[subject] as number;
  });
  return found;
}

/** Learns the prior from the abilities and pulls these to it. */
export function expectAnew(prior: Prior, origins: Origins, { value, toward }: Term): void {
  prior.size = slopeOf(origins.size, PULLS.size, (one) => at(value, one) - expected(prior, origins, one, 'size'));
  prior.year = slopeOf(origins.year, PULLS.year, (one) => at(value, one) - expected(prior, origins, one, 'year'));
  refitGenerations(prior, origins, value);
  for (let one = 0; one < toward.length; one++) toward[one] = expected(prior, origins, one);
}

/** What the prior says of one ability; `but`: without this part. */
function expected(prior: Prior, { size, year, generation }: Origins, one: number, but?: keyof Prior): number {
  const group = generation[one] as number;
  return (
    (but === 'size' ? 0 : prior.size * at(size, one)) +
    (but === 'year' ? 0 : prior.year * at(year, one)) +
    (but === 'generations' || group < 0 ? 0 : at(prior.generations, group))
  );
}

/** The slope that explains most, pulled to none. */
function slopeOf(by: Float64Array, pull: number, unexplained: (one: number) => number): number {
  let [top, bottom] = [0, pull];
  for (let one = 0; one < by.length; one++) {
    top += at(by, one) * unexplained(one);
    bottom += at(by, one) ** 2;
  }
  return top / bottom;
}

function refitGenerations(prior: Prior, origins: Origins, value: Float64Array): void {
  const { generations } = prior;
  const [top, bottom] = [
    new Float64Array(generations.length),
    new Float64Array(generations.length).fill(PULLS.generation),
  ];
  origins.generation.forEach((group, one) => {
    if (group < 0) return;
    top[group] = at(top, group) + at(value, one) - expected(prior, origins, one, 'generations');
    bottom[group] = at(bottom, group) + 1;
  });
  generations.set(top.map((sum, group) => sum / at(bottom, group)));
}

function known(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}
