/** The conditions a model must meet, one small function each: met, failed by how much, or not to be told. */
import { LINES_APART } from '../../rules/choices.ts';
import { type Fits, fits } from './fit.ts';
import type { Candidate, LicenseTerms, Need } from './need.ts';
import { memory, no, type Says, unknown } from './room.ts';
import { grouped } from '../../figures.ts';
import { billions, few, perSecond } from './words.ts';

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

type Condition = (candidate: Candidate, need: Need, fits: Fits) => Says | null;

/** These say what was asked about; the others, what it must be able to do. */
const BESIDE: readonly string[] = ['line', 'stage', 'parameters', 'active'];

/** In the order in which they are told. */
const CONDITIONS: readonly (readonly [string, Condition])[] = [
  ['line', line],
  ['stage', stage],
  ['parameters', parameters],
  ['active', active],
  ['license', license],
  ['users', users],
  ['language', language],
  ['context', context],
  ['memory', memory],
  ['speed', speed],
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

function line(candidate: Candidate, { line: wanted, lines }: Need) {
  if (wanted !== null)
    return candidate.line === wanted ? null : no(`its line is ${candidate.line ?? 'general'}, not ${wanted}`);
  const apart = LINES_APART.find((one) => one === candidate.line);
  if (apart !== undefined) return no(`it is of the line ${apart}, which nobody chooses by itself`);
  const serves = candidate.line === null || lines === null || lines.includes(candidate.line);
  return serves ? null : no(`it is of the line ${candidate.line}`);
}

function stage(candidate: Candidate, { stage: wanted }: Need) {
  // What nobody says is no reason to leave a model out: it is offered, and not ranked.
  if (wanted === null || candidate.stage === null || candidate.stage === wanted) return null;
  return no(`its stage is ${candidate.stage}, not ${wanted}`);
}

function parameters({ parameters: count }: Candidate, { minParameters: least, maxParameters: most }: Need) {
  if (least === null && most === null) return null;
  if (count === null) return unknown('nothing says how many parameters it has');
  if (least !== null && count < least) return no(`${billions(count)} parameters, ${billions(least - count)} too few`);
  return most !== null && count > most ? no(`${billions(count)} parameters, ${billions(count - most)} too many`) : null;
}

/** Where not all parameters are active, the index says how many are; else all of them count. */
function active({ activeParameters, parameters: all }: Candidate, { maxActive: most }: Need) {
  const count = activeParameters ?? all;
  if (most === null) return null;
  if (count === null) return unknown('nothing says how many parameters a token takes');
  return count > most ? no(`a token takes ${billions(count)} parameters, ${billions(count - most)} too many`) : null;
}

function speed(_: Candidate, { minSpeed: least }: Need, { fitting }: Fits) {
  const [fit] = fitting;
  if (least === null || fit === undefined) return null;
  if (fit.speed === null) return unknown('how fast it can be here is not known');
  return fit.speed < least ? no(`it writes at most ${perSecond(fit.speed)} tokens a second here`) : null;
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

function context({ contextLength: length, extendedContext: reach }: Candidate, { context: wanted, extended }: Need) {
  if (wanted === 0) return null;
  if (length === null) return unknown('nothing says how long its context is');
  if (length >= wanted) return null;
  const short = `its context is ${grouped(length)} tokens, ${grouped(wanted - length)} too few`;
  if (reach === null || reach < wanted) return no(short);
  return extended ? null : no(`${short}; an extension reaches ${grouped(reach)}, which --extended allows`);
}
