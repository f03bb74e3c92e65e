/** Finds the benchmark a label names, by whole names and explicit parents only. */
import { LANGUAGES } from '../../../rules/languages.ts';
import { joined, slugged, type Atom } from './atoms.ts';
import { BY_ID, CATALOGUE, type Entry, holdsName } from './catalogue.ts';
import type { Span } from './spans.ts';
import { ends, stretches } from './stretches.ts';

/** A stretch of a label that names a benchmark. */
export interface Hit {
  entry: Entry;
  part: string | null;
  /** A language, edition or bracket after the name that is no part and no setting; kept as a variant. */
  extra: string | null;
  from: number;
  to: number;
}

type Way = (atoms: readonly Atom[], spans: readonly Span[], parent: string | null) => Hit | null;

/** In order: the first way that finds a benchmark has it. */
const WAYS: readonly Way[] = [partOfContext, named, openPart, edition, translated, bracketed, aroundSettings];

/** Where no name stands in one piece a setting may part one; else only a part can be named. */
const WITHOUT_NAME: readonly Way[] = [partOfContext, bracketed, aroundSettings];
const WITHOUT_SETTING: readonly Way[] = [partOfContext];

function waysFor(atoms: readonly Atom[], spans: readonly Span[]): readonly Way[] {
  if (holdsName(atoms.map((atom) => atom.key))) return WAYS;
  return spans.length > 0 ? WITHOUT_NAME : WITHOUT_SETTING;
}

/** The benchmark `atoms` name; `parent` is the id of the benchmark whose parts stand around. */
export function find(atoms: readonly Atom[], spans: readonly Span[], parent: string | null): Hit | null {
  for (const way of waysFor(atoms, spans)) {
    const hit = way(atoms, spans, parent);
    if (hit) return hit;
  }
  return null;
}

function partOfContext(atoms: readonly Atom[], spans: readonly Span[], parent: string | null): Hit | null {
  const entry = parent === null ? undefined : BY_ID.get(parent.split('/')[0] ?? '');
  if (!entry) return null;
  for (const [from, to] of stretches(atoms, spans)) {
    const part = partOf(entry, atoms, from, to);
    if (part !== null) return { entry, part, extra: null, from, to };
    const language = languageOf(atoms, from, to);
    if (language !== null) return { entry, part: language, extra: null, from, to };
  }
  return null;
}

/** "MMLU", "AI2 Reasoning Challenge", and with a known part "MMLU-STEM", "bbh_snarks", "Humanities (MMLU)". */
function named(atoms: readonly Atom[], spans: readonly Span[]): Hit | null {
  for (const [from, to] of stretches(atoms, spans)) {
    const entry = CATALOGUE.get(joined(atoms, from, to));
    if (entry) return { entry, part: entry.part, extra: null, from, to };
    const hit = firstCut(from, to, (cut) => knownPart(atoms, from, cut, to) ?? partFirst(atoms, from, cut, to));
    if (hit) return hit;
  }
  return null;
}

/** "MMLU German", "MMLU (5-shot) German", "Terminal-Bench 2": an edition of a benchmark that is not made by edition. */
function edition(atoms: readonly Atom[], spans: readonly Span[]): Hit | null {
  for (const to of ends(atoms, spans)) {
    for (const width of isPlace(atoms[to - 1]) ? WIDTHS : ONE) {
      const language = isStage(atoms[to - 1]) ? null : languageOf(atoms, to - width, to);
      const extra = language ?? (width === 1 ? numberOf(atoms[to - 1]) : null);
      const before = extra === null ? [] : spans.filter((span) => span.to < to);
      const hit = extra === null ? null : named(atoms.slice(0, to - width), before);
      if (hit && (language !== null || hit.to === to - 1)) return spokenIn(hit, language, extra);
    }
  }
  return null;
}

const ONE: readonly number[] = [1];
const WIDTHS: readonly number[] = [1, 2];

function isPlace(atom: Atom | undefined): boolean {
  return atom !== undefined && (SCRIPT.test(atom.text) || PLACES.has(atom.text));
}

/** "MMMU (pt)" of a pretrained model is not in Portuguese, "(it)" not in Italian. */
function isStage(atom: Atom | undefined): boolean {
  return atom !== undefined && atom.bracket > 0 && (atom.text === 'pt' || atom.text === 'it');
}

/** A translated benchmark keeps its parent's name; the language is its part, or a variant of the part it has. */
function spokenIn(hit: Hit, language: string | null, extra: string | null): Hit {
  return language !== null && hit.part === null ? { ...hit, part: language } : { ...hit, extra };
}

/** "German MMLU", "ro_arc_challenge", "okapi_mmlu_fr" without its translator: the language stands first. */
function translated(atoms: readonly Atom[], spans: readonly Span[]): Hit | null {
  if (atoms.length < 2) return null;
  const language = languageOf(atoms, 0, 1);
  if (language === null || spans.some((span) => span.from === 0)) return null;
  const hit = named(
    atoms.slice(1),
    spans.map((span) => ({ ...span, from: span.from - 1, to: span.to - 1 })),
  );
  return hit && { ...spokenIn(hit, language, language), from: 0, to: hit.to + 1 };
}

/** Longer words after the name are no part but a model's name or a sentence. */
const MOST_PART_ATOMS = 3;

/** "RULER 96k", "WMT20 en-ja": any word is a part. Settings are off by now, so the shortest stretch is read. */
function openPart(atoms: readonly Atom[], spans: readonly Span[]): Hit | null {
  for (const [from, to] of stretches(atoms, spans).toReversed()) {
    const hit = firstCut(from, to, (cut) => {
      const entry = CATALOGUE.get(joined(atoms, from, cut));
      return entry?.row.openParts &&
        to - cut <= MOST_PART_ATOMS &&
        !spans.some((span) => span.from >= cut && span.to <= to)
        ? { entry, part: slugged(atoms, cut, to), extra: null, from, to }
        : null;
    });
    if (hit) return hit;
  }
  return null;
}

function firstCut(from: number, to: number, at: (cut: number) => Hit | null): Hit | null {
  for (let cut = to - 1; cut > from; cut--) {
    const hit = at(cut);
    if (hit) return hit;
  }
  return null;
}

function knownPart(atoms: readonly Atom[], from: number, cut: number, to: number): Hit | null {
  const entry = CATALOGUE.get(joined(atoms, from, cut));
  return entry ? withPart(entry, partOf(entry, atoms, cut, to), from, to) : null;
}

function partFirst(atoms: readonly Atom[], from: number, cut: number, to: number): Hit | null {
  const entry = CATALOGUE.get(joined(atoms, cut, to));
  return entry ? withPart(entry, partOf(entry, atoms, from, cut), from, to) : null;
}

/** "JMT-Bench coding": the name may mean a part itself. */
function withPart(entry: Entry, part: string | null, from: number, to: number): Hit | null {
  if (part === null) return null;
  return { entry, part: entry.part === null ? part : `${part}-${entry.part}`, extra: null, from, to };
}

function partOf(entry: Entry, atoms: readonly Atom[], from: number, to: number): string | null {
  const known = entry.parts.get(joined(atoms, from, to));
  if (known !== undefined) return known;
  return entry.row.byLanguage ? languageOf(atoms, from, to) : null;
}

/** "MT Bench": Maltese is never meant by its code. */
const MT = 'mt';

const LANGUAGE_CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(LANGUAGES).flatMap(([name, code]): [string, string][] => [
    [name, code],
    [code === MT ? name : code, code],
  ]),
);

function languageOf(atoms: readonly Atom[], from: number, to: number): string | null {
  return LANGUAGE_CODES.get(joined(atoms, from, to)) ?? localeOf(atoms, from, to);
}

const SCRIPT = /^(?:latn|cyrl|arab|hans|hant|deva|beng|grek|hebr|jpan|hang|thai|taml|telu|guru|geor|armn|ethi)$/;

/** "fra_Latn" of FLORES and Belebele, "pt-BR", "zh_cn". */
function localeOf(atoms: readonly Atom[], from: number, to: number): string | null {
  if (to - from !== 2) return null;
  const [language, place] = [atoms[from]?.text ?? '', atoms[from + 1]?.text ?? ''];
  if (SCRIPT.test(place) && /^[a-z]{3}$/.test(language)) return Intl.getCanonicalLocales(language)[0] ?? null;
  return REGIONS.has(`${language} ${place}`) ? language : null;
}

/** Languages that benchmarks tell apart by country. */
const REGIONS: ReadonlySet<string> = new Set(['pt br', 'pt pt', 'zh cn', 'zh tw', 'en us', 'es la', 'fr ca']);
const PLACES: ReadonlySet<string> = new Set([...REGIONS].map((both) => both.slice(3)));

const EDITION = /^(?:[2-9]|\d{4}|\d{6}|\d{8})$/;

function numberOf(atom: Atom | undefined): string | null {
  if (!atom || !EDITION.test(atom.text)) return null;
  return atom.text.length === 1 ? `v${atom.text}` : atom.text;
}

/** "CMMLU, 5-shot STEM", "BBH (3-shot) snarks": a setting between a parent and its part. */
function aroundSettings(atoms: readonly Atom[], spans: readonly Span[]): Hit | null {
  const inner = spans.filter((span) => !('kind' in span.said && span.said.kind === 'filler'));
  if (inner.length === 0) return null;
  const rest = unspoken(atoms, inner, 0);
  const hit = rest.length > 1 ? named(rest, []) : null;
  return hit?.part ? { ...hit, from: 0, to: 0 } : null;
}

/** A bracket of more words is an explanation. */
const MOST_WORDS = 3;

/** "MMMU (pt)", "ArenaHard (GPT-4-1106)": what a bracket after a known name adds is a variant. */
function bracketed(atoms: readonly Atom[], spans: readonly Span[]): Hit | null {
  const first = atoms.findIndex((atom) => atom.bracket > 0);
  if (first <= 0 || atoms.slice(first).some((atom) => atom.bracket === 0)) return null;
  const head = atoms.slice(0, first);
  const hit = find(
    head,
    spans.filter((span) => span.to <= first),
    null,
  );
  return hit ? { ...hit, extra: extraOf(hit, unspoken(atoms, spans, first)) } : null;
}

function unspoken(atoms: readonly Atom[], spans: readonly Span[], first: number): Atom[] {
  return atoms.filter((_, i) => i >= first && !spans.some((span) => span.from <= i && i < span.to));
}

/** The name written out, "MMLU (Massive Multitask Language Understanding)", says nothing more. */
function extraOf(hit: Hit, rest: readonly Atom[]): string | null {
  const again = CATALOGUE.get(joined(rest))?.row === hit.entry.row;
  return again || rest.length === 0 || rest.length > MOST_WORDS ? hit.extra : slugged(rest);
}
