/** The conditions a model must meet, one small function each: met, failed by how much, or not to be told. */
import { LINES_APART } from '../../rules/choices.ts';
import { type Fits, fits } from './fit.ts';
import type { Candidate, LicenseTerms, Need } from './need.ts';

/** `no`: the condition fails; `unknown`: what would decide it is not known. `says` tells which, and by how much. */
export interface Finding {
  condition: string;
  /** The model is none that was asked about: of another line or size. */
  beside: boolean;
  state: 'no' | 'unknown';
  says: string;
}

export interface Judged {
  candidate: Candidate;
  fits: Fits;
  /** Empty: every condition is met. */
  findings: readonly Finding[];
}

type Condition = (candidate: Candidate, need: Need, fits: Fits) => Pick<Finding, 'state' | 'says'> | null;

/** These say what was asked about; the others, what it must be able to do. */
const BESIDE: readonly string[] = ['line', 'parameters'];

/** In the order in which they are told. */
const CONDITIONS: readonly (readonly [string, Condition])[] = [
  ['line', line],
  ['parameters', parameters],
  ['license', license],
  ['users', users],
  ['language', language],
  ['context', context],
  ['memory', memory],
];

/** Holds a candidate against every condition. */
export function judge(candidate: Candidate, need: Need): Judged {
  const found = fits(candidate, need);
  const findings = CONDITIONS.flatMap(([condition, holds]) => {
    const finding = holds(candidate, need, found);
    return finding === null ? [] : [{ condition, beside: BESIDE.includes(condition), ...finding }];
  });
  return { candidate, fits: found, findings };
}

const no = (says: string) => ({ state: 'no', says }) as const;
const unknown = (says: string) => ({ state: 'unknown', says }) as const;

function line(candidate: Candidate, need: Need) {
  if (need.line !== null)
    return candidate.line === need.line ? null : no(`its line is ${candidate.line ?? 'general'}, not ${need.line}`);
  const apart = LINES_APART.find((one) => one === candidate.line);
  return apart === undefined ? null : no(`it is of the line ${apart}, which answers no prompt`);
}

function parameters({ parameters: count }: Candidate, { minParameters: least, maxParameters: most }: Need) {
  if (least === null && most === null) return null;
  if (count === null) return unknown('nothing says how many parameters it has');
  if (least !== null && count < least) return no(`${billions(count)} parameters, ${billions(least - count)} too few`);
  return most !== null && count > most ? no(`${billions(count)} parameters, ${billions(count - most)} too many`) : null;
}

function license({ license: terms }: Candidate, { license: wanted }: Need) {
  if (wanted === 'any') return null;
  if (terms === null) return unknown('it names no license');
  if (terms.kind === null || terms.kind === 'unknown') return unknown(`nobody has read the terms of "${terms.id}"`);
  if (wanted === 'permissive')
    return terms.kind === 'permissive' ? null : no(`${terms.id} is ${terms.kind}, not permissive`);
  if (terms.commercialUse === 'no') return no(`${terms.id} allows no commercial use`);
  return terms.commercialUse === 'unknown' ? unknown(`whether ${terms.id} allows commercial use is not known`) : null;
}

function users({ license: terms }: Candidate, { license: wanted, users: count }: Need) {
  const cap = wanted === 'any' ? null : userCap(terms);
  if (cap === null || count === null || count <= cap) return null;
  return no(`${terms?.id} ends at ${grouped(cap)} monthly users, ${grouped(count - cap)} fewer than yours`);
}

/** Monthly users above which a license asks for a contract; null: no cap. */
export function userCap(terms: LicenseTerms | null): number | null {
  const cap = terms?.conditions?.userCap;
  return typeof cap === 'number' ? cap : null;
}

function language({ languages }: Candidate, { language: wanted }: Need) {
  if (wanted === null) return null;
  if (languages === null) return unknown('nothing says which languages it speaks');
  return languages.includes(wanted) || languages.includes('multilingual')
    ? null
    : no(`it states ${few(languages)}, not ${wanted}`);
}

function context({ contextLength: length }: Candidate, { context: wanted }: Need) {
  if (length === null) return unknown('nothing says how long its context is');
  return length >= wanted ? null : no(`its context is ${grouped(length)} tokens, ${grouped(wanted - length)} too few`);
}

/** What cannot fit whatever is not known fails; what might is unknown. */
function memory(candidate: Candidate, need: Need, fits: Fits) {
  if (fits.fitting.length > 0) return candidate.cache === null ? unknown(`its weights fit, but ${CACHELESS}`) : null;
  return (
    atBest(candidate, need) ??
    unsized(fits) ??
    tooLarge(candidate, need, fits) ??
    tooCoarse(need, fits) ??
    noWeights(candidate, need)
  );
}

const CACHELESS = 'no config.json tells how large its cache is';

/** Even at the fewest bits, were there such weights. */
function atBest({ parameters: count }: Candidate, { budget, minBits }: Need) {
  const least = ((count ?? 0) * minBits) / 8;
  if (count === null || least <= budget.usable) return null;
  return no(
    `at ${minBits} bits its ${billions(count)} parameters alone take ${gib(least)}, ${gib(least - budget.usable)} too much`,
  );
}

function unsized({ unsized: formats, smallest }: Fits) {
  if (formats.length === 0) return null;
  const sized = smallest === null ? '' : `; of those known the smallest needs ${gib(smallest.total)}`;
  return unknown(`the size of its ${few(formats)} weights is not known${sized}`);
}

function tooLarge({ cache }: Candidate, { budget }: Need, { smallest }: Fits) {
  if (smallest === null) return null;
  const without = cache === null ? ' without its cache' : '';
  const set = [smallest.format, smallest.level].filter((part) => part !== null).join(' ');
  const over = gib(smallest.total - budget.usable);
  return no(`its smallest weights (${set}, ${smallest.repo}) need ${gib(smallest.total)}${without}, ${over} too much`);
}

function tooCoarse({ minBits }: Need, { coarse }: Fits) {
  if (coarse === null) return null;
  return coarse.bits === null
    ? unknown('how many bits its weights have is not known')
    : no(`it comes with ${coarse.bits} bits a weight, fewer than ${minBits}`);
}

function noWeights({ weights }: Candidate, { formats }: Need) {
  if (weights.length === 0) return unknown('nothing is known of its weights');
  const held = few([...new Set(weights.map(({ format }) => format))]);
  return no(
    formats === null
      ? `it comes as ${held}, which this device does not run`
      : `it comes as ${held}, not as ${few(formats)}`,
  );
}

/** Bytes for people: `21.6 GiB`. */
export function gib(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(bytes < 2 ** 30 ? 2 : 1)} GiB`;
}

/** Parameters for people: `7.6 B`. */
export function billions(count: number): string {
  return `${Number((count / 1e9).toPrecision(3))} B`;
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}

const FEW = 5;
function few(names: readonly string[]): string {
  return names.slice(0, FEW).join(', ') + (names.length > FEW ? ` and ${names.length - FEW} more` : '');
}
