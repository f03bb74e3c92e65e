/** What a metric of a `model-index` was measured on, and in which setting. */
import type { JsonObject } from '../../model.ts';
import { object } from '../read.ts';
import type { Draft } from './draft.ts';
import { AVERAGE, type Judge } from './judge.ts';
import type { LabelReading } from './labels/label.ts';
import { type Entry, text } from './model-index-entries.ts';

type Rest = Omit<Draft, 'line' | 'start' | 'end' | 'printed' | 'group'>;

/** All of a draft but its number and place. */
export function statedIn({ model, dataset, task, metric }: Entry, judge: Judge): Rest {
  const { label, reading } = withPair(labelled(dataset, task, metric, judge), dataset, task, judge);
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
    measuredHere: judge.own().repackaged() && isThisRepo(model, judge),
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
  const certain =
    named.find(({ reading }) => isKnown(reading) && !reading.everyday) ?? named.find(({ reading }) => isKnown(reading));
  if (certain === undefined) {
    const first = text(dataset.name) ?? text(dataset.type) ?? texts[0] ?? '';
    return { label: first, reading: judge.benchmark(first) };
  }
  const config = text(dataset.config);
  if (config !== null) named.push({ label: config, reading: judge.benchmark(config) });
  const closer = named.find(({ reading }) => isCloser(reading.benchmark, certain.reading.benchmark));
  return closer === undefined ? certain : { label: certain.label, reading: closer.reading };
}

interface Labelled {
  label: string;
  reading: LabelReading;
}

function isKnown({ benchmark }: LabelReading): boolean {
  return benchmark !== null && benchmark !== AVERAGE;
}

/** "arc-challenge" is closer than "arc". */
function isCloser(benchmark: string | null, than: string | null): boolean {
  if (benchmark === null || than === null || !benchmark.startsWith(than)) return false;
  return benchmark.charAt(than.length) === '-' || benchmark.charAt(than.length) === '/';
}

/** "Translation bel-cat", `args: ro-en`: the pair of languages tells results on one test set apart. */
const PAIR = /(?:^|\s)([a-z]{2,3}-[a-z]{2,3})$/;

function withPair(told: Labelled, dataset: JsonObject, task: JsonObject, judge: Judge): Labelled {
  const texts = [dataset.config, dataset.args, task.args, task.name].map((each) => text(each) ?? '');
  const pair = texts.map((each) => PAIR.exec(each)?.[1]).find((each) => each !== undefined);
  if (pair === undefined || told.label.toLowerCase().includes(pair)) return told;
  const label = `${told.label} ${pair}`;
  const own = told.reading.benchmark;
  const benchmark = judge.benchmark(label).benchmark ?? (own?.includes('/') === true ? `${own}-${pair}` : own);
  return { label, reading: { ...told.reading, benchmark } };
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
