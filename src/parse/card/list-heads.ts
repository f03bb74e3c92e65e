/** Lists within lists: an item without a number heads the items set deeper below it, as a model does its results or a test its models. */
import type { Judge } from './judge.ts';
import type { Pair } from './label-pairs.ts';
import type { Line } from './lines.ts';
import { shown } from './passages.ts';
import { isModelName } from './subject-around.ts';

/** An item above others, and what it is to them. */
export interface Head {
  text: string;
  /** `model`: the items below are its results; `test`: they are models; null where neither can be told. */
  kind: 'model' | 'test' | null;
  /** The items below stand under several heads, as the cells of a table do. */
  shared: boolean;
}

export interface Item {
  line: Line;
  pair: Pair;
}

const NONE: ReadonlyMap<Line, Head> = new Map();
const LONGEST = 80;

/** For each line with a number the head that it stands under. */
export function headsOf(
  card: string,
  lines: readonly Line[],
  items: readonly Item[],
  judge: Judge,
): ReadonlyMap<Line, Head> {
  const results = items.filter(({ pair }) => !isPartOfName(pair));
  if (!results.some(({ line }) => indentOf(card, line) > 0)) return NONE;
  const texts = textsAbove(card, lines, new Set(results.map(({ line }) => line)));
  if (texts.size === 0) return NONE;
  const below = grouped(results, texts);
  const shared = isShared([...below.values()]);
  const whole = shared ? kindOfAll(below, judge) : null;
  const heads = new Map(
    [...below].map(([text, own]) => [text, { text, shared, kind: whole ?? kindOf(text, own, judge) }]),
  );
  return new Map([...texts].flatMap(([line, text]) => (heads.has(text) ? [[line, heads.get(text) as Head]] : [])));
}

/** "LLaMA 13B", "MMLU 5-shot", "AIME 24": no number behind a label. */
const isPartOfName = ({ loose, printed }: Pair): boolean => loose && !/[.,]/.test(printed.text);

/** The text of the item above each line that holds a number, where that item holds none. */
function textsAbove(card: string, lines: readonly Line[], numbered: ReadonlySet<Line>): Map<Line, string> {
  const found = new Map<Line, string>();
  const open: { indent: number; line: Line }[] = [];
  for (const line of lines) {
    const indent = indentOf(card, line);
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const above = open.at(-1)?.line;
    if (above && numbered.has(line) && !numbered.has(above) && above.end - above.start <= LONGEST) {
      found.set(line, headText(card, above));
    }
    open.push({ indent, line });
  }
  return found;
}

/** "DeepSeek-R1-0528-IQ4_KS_R4 368GiB": how large the files are is no part of the name. */
const FILE_SIZE = /(?:\s\(?~?\d{1,4}(?:\.\d{1,3})?\s?(?:[GMT]i?B|BPW)\)?){1,2}$/i;

/** What a line above others calls them. */
export function headText(card: string, line: Line): string {
  return shown(card, line)
    .replace(/\s*[:：]$/, '')
    .replace(FILE_SIZE, '');
}

function grouped(items: readonly Item[], texts: ReadonlyMap<Line, string>): Map<string, Item[]> {
  const below = new Map<string, Item[]>();
  for (const item of items) {
    const text = texts.get(item.line);
    if (text === undefined || text === '') continue;
    const own = below.get(text);
    if (own === undefined) below.set(text, [item]);
    else own.push(item);
  }
  return below;
}

/** How far the mark of an item stands from the start of its line; a line within an item stands deeper than its mark. */
function indentOf(card: string, { start }: Line): number {
  const from = start === 0 ? 0 : card.lastIndexOf('\n', start - 1) + 1;
  let at = from;
  while (at < start && INDENT.includes(card.charAt(at))) at++;
  return at - from;
}

const INDENT = ' \t>';

/** Most labels stand under more heads than one. */
function isShared(below: readonly (readonly Item[])[]): boolean {
  const counts = new Map<string, number>();
  for (const items of below) {
    for (const label of labelsOf(items)) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count > 1).length * 2 > counts.size;
}

/** Whether models stand above tests or below them, told by all heads and labels together. */
function kindOfAll(below: ReadonlyMap<string, readonly Item[]>, judge: Judge): Head['kind'] {
  const [heads, labels] = [[...below.keys()], [...new Set([...below.values()].flatMap(labelsOf))]];
  const above = share(heads, (text) => isModel(text, judge)) + share(labels, (text) => isTest(text, judge));
  const under = share(heads, (text) => isTest(text, judge)) + share(labels, (text) => isModel(text, judge));
  if (above === under) return null;
  return above > under ? 'model' : 'test';
}

/** What one head is by itself: a model's whole name, or a known test above models. */
function kindOf(text: string, items: readonly Item[], judge: Judge): Head['kind'] {
  if (isModelName(text, judge)) return 'model';
  if (!isTest(text, judge)) return null;
  const models = share(labelsOf(items), (label) => isModel(label, judge));
  return models * 2 >= 1 ? 'test' : null;
}

const labelsOf = (items: readonly Item[]): string[] => [...new Set(items.map(({ pair }) => pair.label))];
const share = (texts: readonly string[], is: (text: string) => boolean): number =>
  texts.filter(is).length / texts.length;
const isModel = (text: string, judge: Judge): boolean => judge.model(text) && !isTest(text, judge);
const isTest = (text: string, judge: Judge): boolean =>
  judge.benchmark(text).benchmark !== null || judge.setting(text).complete;
