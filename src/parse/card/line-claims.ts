/** Claims on lines of their own: "- MMLU: 63.1", "ARC 71.25", `'GSM8K (acc)': 0.47`, the final list of a Trainer card. */
import type { SourceKind } from '../../model.ts';
import { parentAround } from './benchmark-around.ts';
import { type Draft, placeOf, statedBy } from './draft.ts';
import type { Judge } from './judge.ts';
import { type Pair, pairsOf } from './label-pairs.ts';
import { spokenIn } from './language-around.ts';
import type { Reading } from './line-reading.ts';
import { readingOf, readingUnder } from './line-rules.ts';
import { type View, viewOf } from './line-view.ts';
import type { Line } from './lines.ts';
import { lazy } from '../lazy.ts';
import { type Head, headsOf, headText, type Item } from './list-heads.ts';
import { type Surroundings, shown, under } from './passages.ts';
import type { Named } from './mentions.ts';
import { isModelName } from './subject-around.ts';
import { withoutMarks } from './table-subjects.ts';

export interface LineInput {
  card: string;
  lines: readonly Line[];
  kind: SourceKind;
  around: Surroundings;
  judge: Judge;
  group: number;
}

const LONGEST = 240;
/** A run of more lines is a dump of some kind; the longest real list of results has a few dozen. */
const MOST_PAIRS = 2000;
const HAS_NUMBER = /\d/;

/** Drafts of all lines that are nothing but labels and numbers. */
export function lineClaims(input: LineInput): Draft[] {
  const items: Item[] = [];
  for (const line of input.lines) {
    if (line.end - line.start > LONGEST || !HAS_NUMBER.test(input.card.slice(line.start, line.end))) continue;
    for (const pair of pairsOf(shown(input.card, line)) ?? []) items.push({ line, pair });
  }
  if (items.length === 0 || items.length > MOST_PAIRS) return [];
  const heads = input.kind === 'list' ? headsOf(input.card, input.lines, items, input.judge) : NO_HEADS;
  const views = viewsOf(input, items, heads);
  const read = items.flatMap(({ line, pair }) => {
    const head = heads.get(line);
    const view = views(head);
    const reading =
      head === undefined ? readingOf(pair, view, input.judge) : readingUnder(head, pair, view, input.judge);
    return reading === null ? [] : [{ line, pair, reading, view }];
  });
  if (read.length === 0) return [];
  const above = modelsAbove(input);
  return read.map(({ line, pair, reading, view }) => {
    const head = heads.get(line);
    return draft(input, view, line, pair, reading, head?.kind === 'model' ? withoutMarks(head.text) : above.get(line));
  });
}

const NO_HEADS: ReadonlyMap<Line, Head> = new Map();

/** What holds for the lines under a head: it is the nearest text above them. */
function viewsOf(input: LineInput, items: readonly Item[], heads: ReadonlyMap<Line, Head>): (head?: Head) => View {
  const viewIn = (around: Surroundings, of: readonly Item[]): View =>
    viewOf(
      around,
      input.judge,
      of.map(({ pair }) => pair),
      input.card,
    );
  const whole = viewIn(input.around, items);
  const views = new Map<Head, View>();
  return (head) => {
    if (head === undefined) return whole;
    const known = views.get(head);
    if (known !== undefined) return known;
    const of = items.filter(({ line }) => heads.get(line) === head);
    const own = viewIn(under(head.text, input.around), of);
    const view = {
      ...own,
      certain: whole.certain,
      evaluation: () => own.evaluation() || whole.evaluation(),
      context: lazy(() => own.title() ?? parentOf(of, head, input) ?? whole.context()),
    };
    views.set(head, view);
    return view;
  };
}

/** The benchmark that the text above names for labels which, most of them, name none themselves. */
function parentOf(items: readonly Item[], { kind, text }: Head, { around, judge }: LineInput): Named | null {
  const labels = kind === 'test' ? [text] : items.map(({ pair }) => pair.label);
  const unknown = labels.filter((label) => judge.benchmark(label).benchmark === null);
  return unknown.length * 2 > labels.length ? parentAround(unknown, around, judge) : null;
}

/** For each line the model that a line above it in the same run names; null for the card's own. */
function modelsAbove(input: LineInput): ReadonlyMap<Line, string | null> {
  const named = new Map<Line, string | null>();
  let subject: string | null | undefined;
  for (const line of input.lines) {
    const model = modelLine(input, line);
    if (model !== undefined) subject = model;
    if (subject !== undefined) named.set(line, subject);
  }
  return named;
}

/** A line that is nothing but a model's name heads the numbers below it; null for the card's own (Nondzu's lists). */
function modelLine(input: LineInput, line: Line): string | null | undefined {
  if (line.end - line.start > 80 || line.end === line.start) return undefined;
  const text = headText(input.card, line);
  if (!/\d/.test(text) || /["'{}]|:\s|\d[.,]\d+%?$/.test(text) || !isModelName(text, input.judge)) return undefined;
  return input.judge.fits(text) && !input.judge.own().repackaged() ? null : text;
}

function draft(
  input: LineInput,
  view: View,
  line: Line,
  pair: Pair,
  reading: Reading,
  above: string | null | undefined,
): Draft {
  const { judge, card } = input;
  const label = input.card.indexOf(pair.label, line.start);
  const after = label === -1 || label > line.end ? line.start : label + pair.label.length;
  const place = placeOf(card, line.start, line.end, line.number, pair.printed.text, after);
  return {
    ...place,
    kind: input.kind,
    label: reading.label,
    benchmark: spokenIn(reading.benchmark, view.language),
    printed: pair.printed,
    stated: [
      { from: 'cell', shots: null, metric: reading.metric, variant: null },
      statedBy(judge.benchmark(pair.label), 'cell'),
      ...view.settings()(reading.benchmark),
    ],
    subject: reading.subject ?? (view.trainer !== null ? null : above === undefined ? view.subject() : above),
    subjectBold: false,
    group: input.group,
    stage: view.stage(),
    measuredHere: view.measuredHere() || view.trainer !== null,
  };
}
