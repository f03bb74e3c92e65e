/** Which model a claim's subject is, where its name leaves no doubt: never by a part of a name. */
import { FAMILIES } from '../../rules/families.ts';
import { partsOf } from '../names/parts.ts';
import { readProprietary } from '../card/labels/proprietary.ts';

/** Says which model a name means: an id of the index, `proprietary:<row id>`, or null where it is not certain. */
export type SubjectResolver = (subject: string) => string | null;

/** Owners, in lower case, whose bare model names mean their own models. */
export const DEVELOPERS: ReadonlySet<string> = new Set(
  FAMILIES.flatMap((family) => family.owners.map((owner) => owner.toLowerCase())),
);
const LONGEST = 120;

/**
 * Resolves against these model ids; `find` gives the id of the index that a whole id means. A whole id is certain; a bare name is where exactly one model of a family's own
 * developer bears it, blanks and hyphens aside. Copies under other owners do not make a name doubtful.
 */
export function subjectResolver(ids: Iterable<string>, find: (id: string) => string | null): SubjectResolver {
  const byName = new Map<string, string | null>();
  for (const id of ids) {
    const slash = id.indexOf('/');
    if (slash < 0 || !DEVELOPERS.has(id.slice(0, slash).toLowerCase())) continue;
    const name = id.slice(slash + 1);
    for (const key of [plain(name), keyOf(name)])
      if (key !== '') byName.set(key, byName.has(key) && byName.get(key) !== id ? null : id);
  }
  return (subject) => {
    if (subject.length > LONGEST) return null;
    const known = readProprietary(subject);
    return (
      (subject.includes('/') ? find(subject.trim()) : null) ??
      byName.get(plain(subject)) ??
      byName.get(keyOf(subject)) ??
      (known ? `proprietary:${known.id}` : null)
    );
  };
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
