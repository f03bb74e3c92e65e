/** Reads what a table, list or front matter calls a benchmark. */
import { LANGUAGES } from '../../../rules/languages.ts';
import { atomsOf, joined, keyOf, slugged, type Atom } from './atoms.ts';
import { CATALOGUE, type Entry } from './catalogue.ts';
import { NO_SETTING, mergeSettings, settingOf, type Setting } from './setting.ts';
import { spansOf, type Span } from './spans.ts';

/** A label as understood. */
export interface LabelReading extends Omit<Setting, 'variant'> {
  /** Id in `rules/benchmarks`, `<parent>/<part>` for a sub-task; null when nobody knows the label. */
  benchmark: string | null;
  /** What sets this number apart, parts joined by a space; null when nothing is stated. */
  variant: string | null;
  known: boolean;
  /** The name is an everyday word not in its official spelling ("math", "drop"): certain only among benchmarks. */
  everyday: boolean;
}

/** What stands around a label. */
export interface LabelContext {
  /** Id of the benchmark whose sub-tasks the neighbours are: a section row, a caption, the row above an indented one. */
  parent?: string | null;
}

/** Longer texts are sentences and are left to the prose reader. */
const MAX_ATOMS = 24;
const LIGHTEVAL_SHOTS = /\|\s?(\d{1,2})(?:\|[01])?$/;
const UNKNOWN: LabelReading = {
  benchmark: null,
  variant: null,
  metric: null,
  shots: null,
  harness: null,
  known: false,
  everyday: false,
};

/** A stretch of a label that names a benchmark. */
interface Hit {
  entry: Entry;
  part: string | null;
  /** Words after the name that are no part and no setting, kept as a variant. */
  extra: string | null;
  from: number;
  to: number;
}

/** Finds the benchmark by its whole name, taking settings off the ends step by step; never by a word within. */
export function readLabel(text: string, context: LabelContext = {}): LabelReading {
  const tail = LIGHTEVAL_SHOTS.exec(text);
  const atoms = atomsOf(tail ? text.slice(0, tail.index) : text);
  if (atoms.length === 0 || atoms.length > MAX_ATOMS) return UNKNOWN;
  const spans = spansOf(atoms);
  const hit = find(atoms, spans, context.parent ?? null);
  const outside = hit ? spans.filter((span) => span.to <= hit.from || span.from >= hit.to) : spans;
  const near = tail ? { ...NO_SETTING, shots: Number(tail[1]) } : NO_SETTING;
  return reading(hit, mergeSettings(near, settingOf(outside)), text);
}

function reading(hit: Hit | null, setting: Setting, text: string): LabelReading {
  const parts = hit?.extra ? [...setting.variant, hit.extra] : setting.variant;
  const variant = parts.length > 0 ? parts.join(' ') : null;
  const rest = { variant, metric: setting.metric, shots: setting.shots, harness: setting.harness };
  if (!hit) return { ...UNKNOWN, ...rest };
  const { row } = hit.entry;
  const benchmark = hit.part === null ? row.id : `${row.id}/${hit.part}`;
  return {
    benchmark,
    ...rest,
    known: true,
    everyday: row.everydayWord === true && hit.part === null && !text.includes(row.name),
  };
}

/** In order: the first way that finds a benchmark has it. */
const WAYS = [partOfContext, wholeName, partOfParent, bracketed] as const;

function find(atoms: readonly Atom[], spans: readonly Span[], parent: string | null): Hit | null {
  for (const way of WAYS) {
    const hit = way(atoms, spans, parent);
    if (hit) return hit;
  }
  return null;
}

/** Every stretch left when settings are taken off the tail and then the head, longest first. */
function* stretches(atoms: readonly Atom[], spans: readonly Span[]): Generator<[number, number]> {
  for (const from of starts(spans)) for (const to of ends(atoms, spans)) if (to > from) yield [from, to];
}

function starts(spans: readonly Span[]): number[] {
  const out = [0];
  for (const span of spans) if (span.from === out.at(-1)) out.push(span.to);
  return out;
}

function ends(atoms: readonly Atom[], spans: readonly Span[]): number[] {
  const out = [atoms.length];
  for (const span of spans.toReversed()) if (span.to === out.at(-1)) out.push(span.from);
  return out;
}

function partOfContext(atoms: readonly Atom[], spans: readonly Span[], parent: string | null): Hit | null {
  const entry = parent === null ? undefined : CATALOGUE.get(keyOf(parent));
  if (!entry) return null;
  for (const [from, to] of stretches(atoms, spans)) {
    const part = partOf(entry, atoms, from, to);
    if (part !== null) return { entry, part, extra: null, from, to };
  }
  return null;
}

function wholeName(atoms: readonly Atom[], spans: readonly Span[]): Hit | null {
  for (const [from, to] of stretches(atoms, spans)) {
    const entry = CATALOGUE.get(joined(atoms, from, to));
    if (entry) return { entry, part: null, extra: null, from, to };
  }
  return null;
}

/** "MMLU-STEM", "bbh_snarks", "Humanities (MMLU)". */
function partOfParent(atoms: readonly Atom[], spans: readonly Span[]): Hit | null {
  for (const [from, to] of stretches(atoms, spans)) {
    for (let cut = to - 1; cut > from; cut--) {
      const hit = split(atoms, from, cut, to) ?? splitBackwards(atoms, from, cut, to);
      if (hit) return hit;
    }
  }
  return null;
}

function split(atoms: readonly Atom[], from: number, cut: number, to: number): Hit | null {
  const entry = CATALOGUE.get(joined(atoms, from, cut));
  if (!entry) return null;
  const part = partOf(entry, atoms, cut, to) ?? (entry.row.openParts ? slugged(atoms, cut, to) : null);
  if (part !== null) return { entry, part, extra: null, from, to };
  const language = languageOf(atoms, cut, to);
  return language === null ? null : { entry, part: null, extra: language, from, to };
}

function splitBackwards(atoms: readonly Atom[], from: number, cut: number, to: number): Hit | null {
  const entry = CATALOGUE.get(joined(atoms, cut, to));
  const part = entry ? partOf(entry, atoms, from, cut) : null;
  return entry && part !== null ? { entry, part, extra: null, from, to } : null;
}

function partOf(entry: Entry, atoms: readonly Atom[], from: number, to: number): string | null {
  const known = entry.parts.get(joined(atoms, from, to));
  if (known !== undefined) return known;
  return entry.row.byLanguage ? languageOf(atoms, from, to) : null;
}

const CODES = new Set(Object.values(LANGUAGES));

function languageOf(atoms: readonly Atom[], from: number, to: number): string | null {
  const word = joined(atoms, from, to);
  return LANGUAGES[word] ?? (CODES.has(word) ? word : null);
}

/** "MMMU (pt)", "ArenaHard (GPT-4-1106)": what a bracket after a known name adds is a variant. */
function bracketed(atoms: readonly Atom[], spans: readonly Span[]): Hit | null {
  const first = atoms.findIndex((atom) => atom.bracket > 0);
  if (first <= 0 || atoms.slice(first).some((atom) => atom.bracket === 0)) return null;
  const head = atoms.slice(0, first);
  const inHead = spans.filter((span) => span.to <= first);
  const hit = wholeName(head, inHead) ?? partOfParent(head, inHead);
  if (!hit) return null;
  const spoken = new Set(spans.flatMap((span) => range(span.from, span.to)));
  const rest = atoms.filter((_, i) => i >= first && !spoken.has(i));
  return { ...hit, extra: rest.length > 0 ? slugged(rest) : null };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
