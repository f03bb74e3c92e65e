/** `model-index` of a card's front matter: results in the Hub's own shape, and in the shapes people write instead. */
import type { Json, JsonObject, Note } from '../../model.ts';
import { object } from '../read.ts';
import type { Draft } from './draft.ts';
import type { FrontMatter } from './front-matter.ts';
import { AVERAGE, type Judge } from './judge.ts';
import type { LabelReading } from './labels/label.ts';
import { lineFinder, linesOf } from './lines.ts';
import { type Printed, readCell } from './number.ts';
import { type ScalarPlace, scalarPlaces } from './scalar-places.ts';

type Path = readonly (string | number)[];

/** One metric with all that stands above it. */
interface Entry {
  model: string | null;
  dataset: JsonObject;
  task: JsonObject;
  metric: JsonObject;
  path: Path;
}

/** Most metrics read; MTEB cards have some 2,000. */
const MOST_METRICS = 20_000;

/** Drafts of every result in the front matter of a card. Results without a value leave nothing, odd ones a note. */
export function modelIndexDrafts(
  card: string,
  front: FrontMatter,
  judge: Judge,
  group: number,
  notes: Note[],
): Draft[] {
  const index = front.data['model-index'];
  if (index === undefined || index === null) return [];
  const entries = entriesOf(index).slice(0, MOST_METRICS);
  const places = entries.length === 0 ? new Map<string, ScalarPlace>() : placesByPath(card, front);
  return entries.flatMap((entry) => draftsOf(entry, places, front, judge, group, notes));
}

/** The same from the Hub's copy where the card is not held; it has no line. */
export function hubIndexDrafts(index: Json, judge: Judge, group: number): Draft[] {
  const front = { data: {}, yaml: null, bodyStart: 0, bodyLine: 0, notes: [] };
  return entriesOf(index)
    .slice(0, MOST_METRICS)
    .flatMap((entry) => draftsOf(entry, new Map(), front, judge, group, []));
}

function placesByPath(card: string, front: FrontMatter): Map<string, ScalarPlace> {
  const places = new Map<string, ScalarPlace>();
  const lineAt = lineFinder(linesOf(card, 0, 1, front.bodyStart));
  for (const place of scalarPlaces(card, front)) {
    if (place.path[0] === 'model-index') places.set(place.path.join('/'), { ...place, line: lineAt(place.start) });
  }
  return places;
}

/** A list or a single object at every level: models, their results, the metrics of a result. */
function entriesOf(index: Json): Entry[] {
  return items(index, ['model-index']).flatMap(([model, modelPath]) => {
    const name = typeof model.name === 'string' ? model.name : null;
    return items(model.results ?? model.result, [
      ...modelPath,
      model.results === undefined ? 'result' : 'results',
    ]).flatMap(([result, path]) => metricsOf(result, path).map(([metric, at]) => entry(name, result, metric, at)));
  });
}

function entry(model: string | null, result: JsonObject, metric: JsonObject, path: Path): Entry {
  return { model, dataset: named(result.dataset), task: named(result.task), metric, path };
}

/** `dataset: squad` for `dataset: {name: squad}`. */
function named(value: Json | undefined): JsonObject {
  if (typeof value === 'string') return { name: value };
  return object(Array.isArray(value) ? value[0] : value) ?? {};
}

function items(value: Json | undefined, path: Path): [JsonObject, Path][] {
  if (!Array.isArray(value)) {
    const only = object(value);
    return only === null ? [] : [[only, path]];
  }
  return value.flatMap((each, index) => {
    const item = object(each);
    return item === null ? [] : [[item, [...path, index]] satisfies [JsonObject, Path]];
  });
}

/** `metrics: [{type, value}]`, `metric: {...}`, or the value on the result itself. */
function metricsOf(result: JsonObject, path: Path): [JsonObject, Path][] {
  for (const key of ['metrics', 'metric']) {
    const found = items(result[key], [...path, key]);
    if (found.length > 0) return found;
  }
  return result.value === undefined ? [] : [[result, path]];
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
  return [{ ...base(entry, judge), ...placed(place, printed, front), printed, group }];
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

type Rest = Omit<Draft, 'line' | 'start' | 'end' | 'printed' | 'group'>;

function base({ model, dataset, task, metric }: Entry, judge: Judge): Rest {
  const { label, reading } = labelled(dataset, task, metric, judge);
  const kind = text(metric.type) ?? text(metric.name);
  const said = judge.setting(text(metric.name) ?? '');
  const metricId = kind === null ? null : (judge.setting(kind).metric ?? kind);
  const shots = shotsOf(dataset) ?? reading.shots ?? said.shots;
  return {
    kind: 'model-index',
    label,
    benchmark: withPart(reading.benchmark, dataset, metric, judge),
    bold: false,
    stated: [{ from: 'cell', shots, metric: metricId, variant: reading.variant }],
    subject: model,
    subjectBold: false,
    stage: null,
    measuredHere: judge.own.repackaged && isThisRepo(model, judge),
    alwaysOwn: true,
  };
}

/**
 * What was measured: the first of data set, metric and task that names a benchmark, for the data set may be the training
 * set (Intel/neural-chat-7b-v3-3) and the metric's name a benchmark's. One that is named more closely wins: `ai2_arc` with
 * the configuration `ARC-Challenge`.
 */
function labelled(dataset: JsonObject, task: JsonObject, metric: JsonObject, judge: Judge): Labelled {
  const texts = [dataset.name, metric.name, metric.type, task.name, dataset.type]
    .map((each) => text(each))
    .filter((each) => each !== null);
  const named = texts.map((label) => ({ label, reading: judge.benchmark(label) }));
  const known = named.filter(({ reading }) => reading.benchmark !== null && reading.benchmark !== AVERAGE);
  const certain = known.find(({ reading }) => !reading.everyday) ?? known[0];
  const first = text(dataset.name) ?? text(dataset.type) ?? texts[0] ?? '';
  if (certain === undefined) return { label: first, reading: judge.benchmark(first) };
  const closer = [...texts, text(dataset.config) ?? ''].find((each) =>
    isCloser(judge.benchmark(each).benchmark, certain),
  );
  return closer === undefined ? certain : { label: certain.label, reading: judge.benchmark(closer) };
}

interface Labelled {
  label: string;
  reading: LabelReading;
}

function isCloser(benchmark: string | null, { reading }: Labelled): boolean {
  return (
    benchmark !== null &&
    (benchmark.startsWith(`${reading.benchmark}-`) || benchmark.startsWith(`${reading.benchmark}/`))
  );
}

/** "First turn" of MT-Bench, the configuration `de` of a data set in many languages. */
function withPart(benchmark: string | null, dataset: JsonObject, metric: JsonObject, judge: Judge): string | null {
  if (benchmark === null) return benchmark;
  if (benchmark.includes('/')) return withTurn(benchmark, text(metric.name) ?? '', judge);
  for (const name of [text(metric.name), text(dataset.config)]) {
    const part = name === null || name === 'default' ? null : judge.part(name, benchmark).benchmark;
    if (part?.startsWith(`${benchmark}/`) === true) return part;
  }
  return benchmark;
}

/** The turn of a translated MT-Bench stands beside its language. */
function withTurn(benchmark: string, name: string, judge: Judge): string {
  const [parent = '', part = ''] = benchmark.split('/');
  const found = /^[a-z]{2}$/.test(part) ? judge.part(name, parent).benchmark : null;
  return found?.startsWith(`${parent}/`) === true ? `${benchmark}-${found.slice(parent.length + 1)}` : benchmark;
}

/** A copy that carries the original's front matter keeps its name; one that was measured itself has its own. */
function isThisRepo(model: string | null, judge: Judge): boolean {
  if (model === null) return false;
  const found = judge.compared(model);
  return found.excluded === null && !found.differences.some((each) => each !== 'filler' && each !== 'maker');
}

function shotsOf(dataset: JsonObject): number | null {
  const shots = object(dataset.args)?.num_few_shot;
  const number = typeof shots === 'string' ? Number(shots) : shots;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : null;
}

function printedOf(value: Json, place: ScalarPlace | undefined): Printed | null {
  const shown = place?.text ?? (typeof value === 'number' || typeof value === 'string' ? String(value) : '');
  const scientific = /^\s*[-+]?\d{1,3}(?:\.\d{1,20})?e[-+]?\d{1,3}\s*$/i.test(shown) ? Number(shown) : Number.NaN;
  if (Number.isFinite(scientific)) return { value: scientific, text: shown.trim(), unit: null, at: 0 };
  const reading = readCell(shown);
  return reading.kind === 'numbers' ? (reading.numbers[0] ?? null) : null;
}

function text(value: Json | undefined): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
