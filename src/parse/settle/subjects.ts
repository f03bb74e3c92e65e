/** Which model a claim's subject is, where its name leaves no doubt: never by a part of a name. */
import type { KnownNames } from '../../related-model.ts';
import { FAMILIES } from '../../rules/families.ts';
import { partsOf } from '../names/parts.ts';
import { readProprietary } from '../card/labels/proprietary.ts';

/** Owners, in lower case, whose bare model names mean their own models. */
export const DEVELOPERS: ReadonlySet<string> = new Set(
  FAMILIES.flatMap((family) => family.owners.map((owner) => owner.toLowerCase())),
);
const LONGEST = 120;

/**
 * Which model a name means: an id of the index, `proprietary:<row id>`, or null where it is not certain. A whole id is
 * certain; a bare name is where exactly one model of a family's own developer bears it, blanks and hyphens aside. Copies
 * under other owners do not make a name doubtful.
 */
export function meaningOf(subject: string, { find, bearer }: KnownNames): string | null {
  if (subject.length > LONGEST) return null;
  const whole = subject.includes('/') ? find(subject.trim()) : null;
  if (whole !== null) return whole;
  for (const spelling of spellingsOf(subject)) {
    const id = bearer(spelling);
    if (id !== null) return id;
  }
  const known = readProprietary(subject);
  return known ? `proprietary:${known.id}` : null;
}

/** By what a model may be meant: its name's spellings, where it is of a developer's own. */
export function bareSpellings(id: string): string[] {
  const slash = id.indexOf('/');
  return slash > 0 && DEVELOPERS.has(id.slice(0, slash).toLowerCase()) ? spellingsOf(id.slice(slash + 1)) : [];
}

/** All by which the meaning of a subject is looked up: a whole id in lower case, and its spellings. */
export function subjectSpellings(subject: string): string[] {
  if (subject.length > LONGEST) return [];
  return [...(subject.includes('/') ? [subject.trim().toLowerCase()] : []), ...spellingsOf(subject)];
}

/** What different ways to write a name have in common, the closest first. */
function spellingsOf(name: string): string[] {
  return [...new Set([plain(name), keyOf(name)])].filter((spelling) => spelling !== '');
}

// The point stays: without it `Llama-3.1-8B` and `Llama-3-18B` would be one name.
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}.+]+/gu, '');
}

/** Parts that a name may have or leave out and mean the same model: its maker, words that say nothing, `hf`. */
const SILENT: ReadonlySet<string> = new Set(['filler', 'maker']);

/** What all spellings of a name have in common: its parts, in any order. A remark in brackets may tell models apart. */
function keyOf(name: string): string {
  return partsOf(name)
    .filter(({ kind, text }) => !SILENT.has(kind) && text !== 'hf')
    .map(({ kind, text }) => `${kind === 'family' ? 'name' : kind}:${text}`)
    .sort()
    .join(' ');
}
