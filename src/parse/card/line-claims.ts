/** Claims on lines of their own: "- MMLU: 63.1", "ARC 71.25", `'GSM8K (acc)': 0.47`, the final list of a Trainer card. */
import type { SourceKind } from '../../model.ts';
import { type Draft, placeOf, statedBy } from './draft.ts';
import type { Judge } from './judge.ts';
import { type Pair, pairsOf } from './label-pairs.ts';
import { spokenIn } from './language-around.ts';
import type { Reading } from './line-reading.ts';
import { readingOf } from './line-rules.ts';
import { type View, viewOf } from './line-view.ts';
import type { Line } from './lines.ts';
import { type Surroundings, shown } from './passages.ts';
import { isModelName } from './subject-around.ts';

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
  const pairs: { line: Line; pair: Pair }[] = [];
  for (const line of input.lines) {
    if (line.end - line.start > LONGEST || !HAS_NUMBER.test(input.card.slice(line.start, line.end))) continue;
    for (const pair of pairsOf(shown(input.card, line)) ?? []) pairs.push({ line, pair });
  }
  if (pairs.length === 0 || pairs.length > MOST_PAIRS) return [];
  const view = viewOf(
    input.around,
    input.judge,
    pairs.map(({ pair }) => pair),
    input.card,
  );
  const read = pairs.flatMap(({ line, pair }) => {
    const reading = readingOf(pair, view, input.judge);
    return reading === null ? [] : [{ line, pair, reading }];
  });
  if (read.length === 0) return [];
  const above = modelsAbove(input);
  return read.map(({ line, pair, reading }) => draft(input, view, line, pair, reading, above.get(line)));
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

/** "DeepSeek-R1-0528-IQ4_KS_R4 368GiB": how large the files are is no part of the name. */
const FILE_SIZE = /(?:\s\(?~?\d{1,4}(?:\.\d{1,3})?\s?(?:[GMT]i?B|BPW)\)?){1,2}$/i;

/** A line that is nothing but a model's name heads the numbers below it; null for the card's own (Nondzu's lists). */
function modelLine(input: LineInput, line: Line): string | null | undefined {
  if (line.end - line.start > 80 || line.end === line.start) return undefined;
  const text = shown(input.card, line)
    .replace(/\s*[:：]$/, '')
    .replace(FILE_SIZE, '');
  if (!/\d/.test(text) || /["'{}]|:\s|\d[.,]\d+%?$/.test(text) || !isModelName(text, input.judge)) return undefined;
  return input.judge.fits(text) && !input.judge.own.repackaged ? null : text;
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
