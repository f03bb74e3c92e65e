/** Which model a claim's subject is, where its name leaves no doubt: never by a part of a name. */
import { FAMILIES } from '../../rules/families.ts';
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
    for (const key of spellings(id.slice(slash + 1)))
      byName.set(key, byName.has(key) && byName.get(key) !== id ? null : id);
  }
  return (subject) => {
    if (subject.length > LONGEST) return null;
    const known = readProprietary(subject);
    return (
      (subject.includes('/') ? find(subject.trim()) : null) ??
      byName.get(plain(subject)) ??
      (known ? `proprietary:${known.id}` : null)
    );
  };
}

/** How a developer's model is also written: without `Meta-` before and `-hf` behind, `it` in full. */
function spellings(name: string): string[] {
  const key = plain(name);
  const bare = key.replace(/^meta(?=llama)/, '').replace(/hf$/, '');
  return [...new Set([key, bare, bare.replace(/it$/, 'instruct')])];
}

// The point stays: without it `Llama-3.1-8B` and `Llama-3-18B` would be one name.
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}.+]+/gu, '');
}
