/** Reads what a table, list or front matter calls a benchmark. */
import { remembered } from '../../remembered.ts';
import type { Atom } from './atoms.ts';
import { find, type Hit } from './find.ts';
import { NO_SETTING, mergeSettings, settingOf, type Setting } from './setting.ts';
import { piecesOf } from './pieces.ts';
import type { Said, Span } from './spans.ts';

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
const MAX_LENGTH = 120;
const MAX_ATOMS = 16;
/** lighteval writes `suite|task|shots|truncate`. */
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

/**
 * Finds the benchmark by its whole name, taking settings off the ends step by step; never by a word within. A data set's
 * id on the Hub is read without its owner where the whole says nothing.
 */
export function readLabel(text: string, context: LabelContext = {}): LabelReading {
  const whole = readWhole(text, context);
  if (whole.known || context.parent != null) return whole;
  const within = text.includes('/') ? HUB_DATASET.exec(text)?.[1] : PORTED.exec(text)?.slice(1, 3).join(' ');
  if (within === undefined) return whole;
  const reading = readWhole(within, {});
  return reading.known ? { ...reading, everyday: false } : whole;
}

function readWhole(text: string, context: LabelContext): LabelReading {
  if (text.length > MAX_LENGTH) return UNKNOWN;
  const tail = text.includes('|') ? LIGHTEVAL_SHOTS.exec(text) : null;
  const { atoms, spans } = piecesOf(tail ? text.slice(0, tail.index) : text);
  if (atoms.length === 0 || atoms.length > MAX_ATOMS) return UNKNOWN;
  const hit = find(atoms, spans, context.parent ?? null);
  const near = tail ? { ...NO_SETTING, shots: Number(tail[1]) } : NO_SETTING;
  return reading(hit, mergeSettings(near, settingOf(spokenSpans(atoms, spans, hit))), text);
}

/** What a label says by itself, whatever stands around it. */
export const labelOf: (text: string) => LabelReading = remembered((text) => readLabel(text));

/** "bigbio/pubmed_qa". */
const HUB_DATASET = /^[\w.-]{2,60}\/([\w.-]{2,100})$/;
/** "RoMT-Bench": a language's code set before a name that begins with a capital itself. */
const PORTED = /^([A-Z][a-z])([A-Z]{2}.{1,60})$/;

/** Settings beside the name, and those within it that say how it was run. */
function spokenSpans(atoms: readonly Atom[], spans: readonly Span[], hit: Hit | null): Span[] {
  if (!hit) return [...spans];
  return spans.filter((span) => {
    const beside = span.to <= hit.from || span.from >= hit.to;
    const whole = span.from === 0 && span.to === atoms.length;
    return beside || (!whole && statesRun(span.said));
  });
}

/** Names that hold how they were run: "bbh_cot_fewshot", "Arena Elo". */
function statesRun(said: Said): boolean {
  return 'metric' in said || 'shots' in said || ('kind' in said && said.kind === 'reasoning');
}

/** One word, and not as the benchmark's own authors write it: "Gorilla Benchmark API Bench" is certain, "Gorilla" is not. */
function isEveryday({ entry: { row }, part, from, to }: Hit, text: string): boolean {
  return row.everydayWord === true && part === null && to - from === 1 && !text.includes(row.name);
}

function reading(hit: Hit | null, setting: Setting, text: string): LabelReading {
  const parts = hit?.extra ? [...setting.variant, hit.extra] : setting.variant;
  const variant = parts.length > 0 ? parts.join(' ') : null;
  const rest = { variant, metric: setting.metric, shots: setting.shots, harness: setting.harness };
  if (!hit) return { ...UNKNOWN, ...rest };
  const { row } = hit.entry;
  const benchmark = hit.part === null ? row.id : `${row.id}/${hit.part}`;
  return { benchmark, ...rest, known: true, everyday: isEveryday(hit, text) };
}
