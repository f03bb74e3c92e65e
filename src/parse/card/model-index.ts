/** `model-index` of a card's front matter: drafts of the results it states, each at its place. */
import type { Json, Note } from '../../model.ts';
import type { Draft } from './draft.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Judge } from './judge.ts';
import { lineFinder, linesOf } from './lines.ts';
import { type Entry, entriesOf, text } from './model-index-entries.ts';
import { statedIn } from './model-index-labels.ts';
import { type Printed, readCell } from './number.ts';
import { type ScalarPlace, scalarPlaces } from './scalar-places.ts';

/** Most metrics read; MTEB cards have some 2,000. */
const MOST_METRICS = 20_000;

/** The Hub's name for it, and the one that training scripts of 2021 wrote (Aleksandar/bert-srb-ner). */
const KEYS = ['model-index', 'model_index'];

/** Drafts of every result in the front matter of a card. Results without a value leave nothing, odd ones a note. */
export function modelIndexDrafts(
  card: string,
  front: FrontMatter,
  judge: Judge,
  group: number,
  notes: Note[],
): Draft[] {
  const key = KEYS.find((each) => front.data[each] != null);
  if (key === undefined) return [];
  const entries = entriesOf(front.data[key] ?? null, key).slice(0, MOST_METRICS);
  const places = entries.length === 0 ? new Map<string, ScalarPlace>() : placesByPath(card, front, key);
  return entries.flatMap((entry) => draftsOf(entry, places, front, judge, group, notes));
}

/** The same from the Hub's copy where the card is not held; it has no line. */
export function hubIndexDrafts(index: Json, judge: Judge, group: number): Draft[] {
  const front = { data: {}, yaml: null, bodyStart: 0, bodyLine: 0, notes: [] };
  return entriesOf(index)
    .slice(0, MOST_METRICS)
    .flatMap((entry) => draftsOf(entry, new Map(), front, judge, group, []));
}

function placesByPath(card: string, front: FrontMatter, key: string): Map<string, ScalarPlace> {
  const places = new Map<string, ScalarPlace>();
  const lineAt = lineFinder(linesOf(card, 0, 1, front.bodyStart));
  for (const place of scalarPlaces(card, front)) {
    if (place.path[0] === key) places.set(place.path.join('/'), { ...place, line: lineAt(place.start) });
  }
  return places;
}

/** Metrics of the training run, not of the model's quality. */
const NO_RESULT = /^(?:.*_)?(?:loss|epoch|runtime|steps?|samples_per_second|steps_per_second|gen_?len|learning_rate)$/i;

function draftsOf(
  entry: Entry,
  places: ReadonlyMap<string, ScalarPlace>,
  front: FrontMatter,
  judge: Judge,
  group: number,
  notes: Note[],
): Draft[] {
  const { metric, path } = entry;
  const type = text(metric.type) ?? text(metric.name);
  if (metric.value === undefined || metric.value === null || NO_RESULT.test(type ?? '')) return [];
  const place = places.get([...path, 'value'].join('/'));
  const printed = printedOf(metric.value, place);
  if (printed === null) {
    const line = place?.line ?? front.yaml?.line ?? 0;
    const said = typeof metric.value === 'object' ? JSON.stringify(metric.value) : String(metric.value);
    notes.push({ code: 'model-index-value', place: `README.md:${line}`, saw: said.slice(0, 200) });
    return [];
  }
  return [{ ...statedIn(entry, judge), ...placed(place, printed, front), printed, group }];
}

function placed(
  place: ScalarPlace | undefined,
  printed: Printed,
  front: FrontMatter,
): Pick<Draft, 'line' | 'start' | 'end'> {
  if (place !== undefined) {
    const start = place.start + printed.at;
    return { line: place.line, start, end: Math.min(place.end, start + printed.text.length) };
  }
  return { line: front.yaml?.line ?? 0, start: front.yaml?.start ?? 0, end: front.yaml?.start ?? 0 };
}

function printedOf(value: Json, place: ScalarPlace | undefined): Printed | null {
  const shown = place?.text ?? (typeof value === 'number' || typeof value === 'string' ? String(value) : '');
  const scientific = /^\s*[-+]?\d{1,3}(?:\.\d{1,20})?e[-+]?\d{1,3}\s*$/i.test(shown) ? Number(shown) : Number.NaN;
  if (Number.isFinite(scientific)) return { value: scientific, text: shown.trim(), unit: null, at: 0 };
  const reading = readCell(shown);
  return reading.kind === 'numbers' ? (reading.numbers[0] ?? null) : null;
}
