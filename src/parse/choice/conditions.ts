/** The conditions a model must meet, one small function each: met, failed by how much, or not to be told. */
import { LINES_APART } from '../../rules/choices.ts';
import { fitting } from './fit.ts';
import type { Candidate, LicenseTerms, Need } from './need.ts';
import { memory, no, type Says, unknown } from './room.ts';
import { grouped } from '../../figures.ts';
import { billions, few, perSecond } from './words.ts';

/** `no`: the condition fails; `unknown`: what would decide it is not known. `says` tells which, and by how much. */
export interface Finding {
  condition: string;
  /** The model is none that was asked about: of another line or size. */
  beside: boolean;
  state: Says['state'];
  says: string;
}

export interface Judged {
  candidate: Candidate;
  /** `yes`: every condition is met; `unknown`: none fails. */
  state: 'yes' | Says['state'];
  /** One of the conditions that decided says that it is none that was asked about. */
  beside: boolean;
}

interface Condition {
  condition: string;
  /** It says what was asked about; the others, what that must be able to do. */
  beside: boolean;
  lacks(candidate: Candidate, need: Need): Says | null;
}

/** In the order in which they are told. */
const CONDITIONS: readonly Condition[] = [
  { condition: 'line', beside: true, lacks: line },
  { condition: 'stage', beside: true, lacks: stage },
  { condition: 'parameters', beside: true, lacks: parameters },
  { condition: 'active', beside: true, lacks: active },
  { condition: 'license', beside: false, lacks: license },
  { condition: 'users', beside: false, lacks: users },
  { condition: 'language', beside: false, lacks: language },
  { condition: 'context', beside: false, lacks: context },
  { condition: 'memory', beside: false, lacks: memory },
  { condition: 'speed', beside: false, lacks: speed },
];

/** Holds a candidate against every condition; what is lacking is put into words by `findings`. */
export function judge(candidate: Candidate, need: Need): Judged {
  let state: Judged['state'] = 'yes';
  let isBeside = false;
  for (const { beside, lacks } of CONDITIONS) {
    if (state === 'no' && (isBeside || !beside)) continue;
    const found = lacks(candidate, need)?.state;
    if (found === undefined || (found === 'unknown' && state === 'no')) continue;
    isBeside = beside || (isBeside && found === state);
    state = found;
  }
  return { candidate, state, beside: isBeside };
}

/** All that is lacking, in words. */
export function findings(candidate: Candidate, need: Need): Finding[] {
  return CONDITIONS.flatMap(({ condition, beside, lacks }) => {
    const found = lacks(candidate, need);
    return found === null ? [] : [{ condition, beside, state: found.state, says: found.says() }];
  });
}

/** What decided: of a model of which something fails, that alone. */
export function deciding({ candidate, state }: Judged, need: Need): Finding[] {
  return findings(candidate, need).filter((one) => one.state === state);
}

function line(candidate: Candidate, { line: wanted, lines }: Need) {
  if (wanted !== null)
    return candidate.line === wanted ? null : no(() => `its line is ${candidate.line ?? 'general'}, not ${wanted}`);
  const apart = LINES_APART.find((one) => one === candidate.line);
  if (apart !== undefined) return no(() => `it is of the line ${apart}, which nobody chooses by itself`);
  const serves = candidate.line === null || lines === null || lines.includes(candidate.line);
  return serves ? null : no(() => `it is of the line ${candidate.line}`);
}

function stage(candidate: Candidate, { stage: wanted }: Need) {
  // What nobody says is no reason to leave a model out: it is offered, and not ranked.
  if (wanted === null || candidate.stage === null || candidate.stage === wanted) return null;
  return no(() => `its stage is ${candidate.stage}, not ${wanted}`);
}

function parameters({ parameters: count }: Candidate, { minParameters: least, maxParameters: most }: Need) {
  if (least === null && most === null) return null;
  if (count === null) return unknown(() => 'nothing says how many parameters it has');
  if (least !== null && count < least)
    return no(() => `${billions(count)} parameters, ${billions(least - count)} too few`);
  return most !== null && count > most
    ? no(() => `${billions(count)} parameters, ${billions(count - most)} too many`)
    : null;
}

/** Where not all parameters are active, the index says how many are; else all of them count. */
function active({ activeParameters, parameters: all }: Candidate, { maxActive: most }: Need) {
  const count = activeParameters ?? all;
  if (most === null) return null;
  if (count === null) return unknown(() => 'nothing says how many parameters a token takes');
  return count > most
    ? no(() => `a token takes ${billions(count)} parameters, ${billions(count - most)} too many`)
    : null;
}

function speed(candidate: Candidate, need: Need) {
  const least = need.minSpeed;
  const [fit] = least === null ? [] : fitting(candidate, need);
  if (least === null || fit === undefined) return null;
  const reached = fit.speed;
  if (reached === null) return unknown(() => 'how fast it can be here is not known');
  return reached < least ? no(() => `it writes at most ${perSecond(reached)} tokens a second here`) : null;
}

function license({ license: terms }: Candidate, { license: wanted }: Need) {
  if (wanted === 'any') return null;
  if (terms === null) return unknown(() => 'it names no license');
  if (terms.kind === null || terms.kind === 'unknown')
    return unknown(() => `nobody has read the terms of "${terms.id}"`);
  if (wanted === 'permissive')
    return terms.kind === 'permissive' ? null : no(() => `${terms.id} is ${terms.kind}, not permissive`);
  if (terms.commercialUse === 'no') return no(() => `${terms.id} allows no commercial use`);
  return terms.commercialUse === 'unknown'
    ? unknown(() => `whether ${terms.id} allows commercial use is not known`)
    : null;
}

function users({ license: terms }: Candidate, { license: wanted, users: count }: Need) {
  const cap = wanted === 'any' ? null : userCap(terms);
  if (cap === null || count === null || count <= cap) return null;
  return no(() => `${terms?.id} ends at ${grouped(cap)} monthly users, ${grouped(count - cap)} fewer than yours`);
}

/** Monthly users above which a license asks for a contract; null: no cap. */
export function userCap(terms: LicenseTerms | null): number | null {
  const cap = terms?.conditions?.userCap;
  return typeof cap === 'number' ? cap : null;
}

function language({ languages }: Candidate, { language: wanted }: Need) {
  if (wanted === null) return null;
  if (languages === null) return unknown(() => 'nothing says which languages it speaks');
  return languages.includes(wanted) || languages.includes('multilingual')
    ? null
    : no(() => `it states ${few(languages)}, not ${wanted}`);
}

function context({ contextLength: length, extendedContext: reach }: Candidate, { context: wanted, extended }: Need) {
  if (wanted === 0) return null;
  if (length === null) return unknown(() => 'nothing says how long its context is');
  if (length >= wanted) return null;
  const short = () => `its context is ${grouped(length)} tokens, ${grouped(wanted - length)} too few`;
  if (reach === null || reach < wanted) return no(short);
  return extended ? null : no(() => `${short()}; an extension reaches ${grouped(reach)}, which --extended allows`);
}
