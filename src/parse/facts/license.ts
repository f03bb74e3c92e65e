/** The license: what the repo declares, what that amounts to, and what else it says about it. */
import type { Fact, LicenseReading, LicenseState, Note } from '../../model.ts';
import type { LicenseRow } from '../../rules/licenses.ts';
import { cleanText } from '../clean.ts';
import { type Extractor, NOTHING_FOUND, type Reading } from '../extractor.ts';
import {
  cardText,
  type Evidence,
  type Evidences,
  LINK_KEYS,
  licenseEvidence,
  NAME_KEYS,
  saysTerms,
} from '../licenses/evidence.ts';
import { isFreer, restriction } from '../licenses/restrictiveness.ts';
import { choose } from './choose.ts';

/**
 * Reads `tags`, front matter, text and file list. The reading's `declared` is the declaration verbatim, its `id` the
 * row that the best evidence amounts to. Notes: `license-unknown` (a statement no table knows), `license-several`,
 * `license-contradiction` (name, link or text say another license than the declaration).
 */
export const license: Extractor = (model) => {
  const evidences = licenseEvidence(model);
  const reading = read(model, evidences);
  if (reading === null) return NOTHING_FOUND;
  return { license: reading, facts: choose('license', facts(evidences, reading)), notes: notes(evidences, reading) };
};

/** Ways to come to a reading, in order; the first that applies decides. */
const WAYS: readonly ((model: Reading, evidences: Evidences) => Verdict | null)[] = [
  stricterBeside,
  declaredKnown,
  namedElsewhere,
  declaredUnknown,
  statedInProse,
  fileOnly,
  absent,
];

type Verdict = Pick<LicenseReading, 'id' | 'declared' | 'state' | 'basis' | 'place' | 'rule'>;

function read(model: Reading, evidences: Evidences): LicenseReading | null {
  for (const way of WAYS) {
    const verdict = way(model, evidences);
    if (verdict === null) continue;
    const { id, declared, state, basis, place, rule } = verdict;
    return {
      id,
      declared,
      state,
      basis,
      place,
      rule,
      name: cardText(model, NAME_KEYS),
      link: cardText(model, LINK_KEYS),
    };
  }
  return null;
}

/** `license: mit` for the code with a stricter `license_name` or `license_link` for the weights: the stricter counts. */
function stricterBeside(_model: Reading, { declared, named }: Evidences): Verdict | null {
  const stated = strictestDeclared(declared);
  const beside = strictestNamed(named);
  if (!stated?.row || !beside?.row || !isFreer(stated.row, beside.row)) return null;
  return verdict(beside, beside.row, 'named-other', declared);
}

function declaredKnown(_model: Reading, { declared }: Evidences): Verdict | null {
  const strictest = strictestDeclared(declared);
  return strictest && verdict(strictest, strictest.row, 'declared', declared);
}

/** Of several licenses declared in one place the most restrictive: which of them covers the weights is not said. */
function strictestDeclared(declared: readonly Evidence[]): Evidence | null {
  let strictest: Evidence | null = null;
  for (const one of declared) {
    if (!saysTerms(one)) continue;
    if (strictest === null) strictest = one;
    else if (one.place === strictest.place && strictest.row && one.row && isFreer(strictest.row, one.row))
      strictest = one;
  }
  return strictest;
}

/**
 * Of a name and a link that lead to different rows the stricter; where the terms of one are not known, the link: it is
 * the text, while the name is what somebody calls it (https://github.com/aboutcode-org/scancode-toolkit/issues/4919).
 */
function strictestNamed(named: readonly Evidence[]): Evidence | null {
  const [first, link] = named.filter(saysTerms);
  if (first === undefined) return null;
  return link !== undefined && !leavesAtLeast(link, first) ? link : first;
}

/** The terms of both are known, and `a` is no stricter than `b`. */
function leavesAtLeast({ row: a }: Evidence, { row: b }: Evidence): boolean {
  const [left, right] = [a && restriction(a), b && restriction(b)];
  return left !== null && right !== null && left <= right;
}

/** `license: other`, or no declaration, with the license named beside it or in the text. */
function namedElsewhere(_model: Reading, { declared, named, prose }: Evidences): Verdict | null {
  if (declared.length + named.length === 0) return null;
  const ownWords = declared.some(({ row }) => row !== null) ? declared.filter(({ row }) => row === null) : [];
  const candidates = declared.length > 0 ? [...named, ...prose] : named;
  const unread = [...named.filter(({ rule }) => rule === 'license/name'), ...ownWords];
  const best = strictestNamed(named) ?? candidates.find(({ row }) => row !== null) ?? unread[0];
  return best === undefined ? null : verdict(best, best.row, 'named-other', declared);
}

function declaredUnknown(_model: Reading, { declared }: Evidences): Verdict | null {
  const first = declared[0];
  return first === undefined ? null : verdict(first, first.row, 'unknown', declared);
}

function statedInProse(_model: Reading, { prose }: Evidences): Verdict | null {
  const first = prose[0];
  if (first === undefined) return null;
  return { ...verdict(first, first.row, first.row === null ? 'unknown' : 'declared', []), declared: first.said };
}

const LICENSE_FILE = /^(?:model[-_ ]?)?licen[sc]e(?:[-_ ]?model)?(?:\.(?:txt|md|pdf|rst))?$/i;

/** A license text lies in the repo, and nothing says which one. */
function fileOnly(model: Reading): Verdict | null {
  const file = model.files?.find(({ path }) => LICENSE_FILE.test(path));
  if (file === undefined) return null;
  const place = `files: ${cleanText(file.path)}`;
  return { id: null, declared: null, state: 'unknown', basis: 'structured', place, rule: 'license/file' };
}

/** Absent is said only where something was held that could have said it. */
function absent(model: Reading): Verdict | null {
  if (model.api === null && model.card === null) return null;
  const place = model.api === null ? 'README.md' : 'tags';
  return { id: null, declared: null, state: 'absent', basis: 'structured', place, rule: 'license/none' };
}

function verdict(from: Evidence, row: LicenseRow | null, state: LicenseState, declared: readonly Evidence[]): Verdict {
  const { basis, place, rule } = from;
  return { id: row?.id ?? null, declared: verbatim(declared), state, basis, place, rule };
}

/** The declaration as it stands; several of one place are joined by a comma. */
function verbatim(declared: readonly Evidence[]): string | null {
  const first = declared[0];
  if (first === undefined) return null;
  let all = first.said;
  for (const one of declared) if (one !== first && one.place === first.place) all += `, ${one.said}`;
  return all;
}

/** The one that the reading rests on stands first. */
function facts({ declared, named, prose }: Evidences, reading: LicenseReading): Fact<string>[] {
  const found: Fact<string>[] = [];
  for (const { row, basis, place, rule } of [...declared.filter(saysTerms), ...named, ...prose])
    if (row !== null) found.push({ value: row.id, basis, place, rule });
  const rests = found.findIndex(({ value, place }) => value === reading.id && place === reading.place);
  return rests > 0 ? [...found.splice(rests, 1), ...found] : found;
}

function notes(evidences: Evidences, reading: LicenseReading): Note[] {
  const { declared, named, prose } = evidences;
  const all = [...declared, ...named, ...prose];
  if (all.every(({ row }) => row !== null && row.id === reading.id)) return [];
  const unknown = reading.id === null ? all.filter(({ row, rule }) => row === null && rule !== 'license/link') : [];
  const others = all.filter(({ row }) => row?.id !== reading.id && saysTerms({ row }));
  const several = others.filter(({ place }) => place === reading.place);
  const stands = reading.state === 'declared' || reading.state === 'named-other';
  const against = stands ? others.filter(({ place }) => place !== reading.place) : [];
  return [
    ...unknown.map((evidence) => note('license-unknown', evidence)),
    ...several.map((evidence) => note('license-several', evidence)),
    ...against.map((evidence) => note('license-contradiction', evidence)),
  ];
}

function note(code: string, { place, said }: Evidence): Note {
  return { code, place, saw: cleanText(said) };
}
