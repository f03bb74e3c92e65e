/** What stands around results, written otherwise: headings, front matter, line ends, blank lines. */
import type { Random } from '../../parse/card/mutate.ts';
import { type Card, closedLines, oneOf, type Patch, patched, type Reshape } from './card.ts';

const HEADING = /^(#{1,5})\s+(.*?)\s*#*\s*$/;
const HTML_HEADING = /<h[1-6]/i;

/** One line for another, labels kept. */
const lineFor = (card: Card, at: number, text: string): Patch => ({
  start: at,
  end: at + 1,
  lines: [text],
  labels: card.labels.filter(({ line }) => line === at + 1).map((label) => ({ ...label, line: 0 })),
});

const everyLine =
  (turn: (line: string, random: Random) => string | null): Reshape =>
  (card, random) => {
    const closed = closedLines(card.lines);
    const patches = card.lines.flatMap((line, at) => {
      const text = closed[at] ? null : turn(line, random);
      return text === null || text === line ? [] : [lineFor(card, at, text)];
    });
    return patched(card, patches);
  };

/** Headings one level deeper. */
export const headingsDeeper = everyLine((line) => (HEADING.test(line) ? `#${line}` : null));

/** Headings in bold type instead of as headings, where none is left. */
export const headingsBold = everyLine((line) => {
  const [, , title] = HEADING.exec(line) ?? [];
  return title && !/[*_<[]/.test(title) ? `**${title}**` : null;
});

const TITLES = [
  'Evaluation',
  'Results',
  'Performance',
  'Benchmarks',
  'Evaluation Results',
  'Benchmark results',
  'How good is it?',
  'Scores',
  'Évaluation',
  'Ergebnisse',
  'Resultados',
  '评测结果',
  '評価結果',
  '평가 결과',
] as const;
const PLAIN_TITLE =
  /^(?:model )?(?:evaluations?|results?|performances?|benchmarks?|benchmarking|evaluation results?|benchmark results?|metrics|scores)(?: results?)?:?$/i;

/** Headings that say no more than that results follow, by other words and in other languages. */
export const headingsRetitled = everyLine((line, random) => {
  const [, level, title] = HEADING.exec(line) ?? [];
  return level && title && PLAIN_TITLE.test(title.replace(/\*/g, '')) ? `${level} ${oneOf(TITLES, random)}` : null;
});

/** Sections of the same level in another order; only cards of one model's own results, without a card within. */
export const sectionsTurned: Reshape = (card) => {
  if (card.labels.some(({ role }) => role === 'base') || card.lines.some((line) => HTML_HEADING.test(line)))
    return null;
  const closed = closedLines(card.lines);
  const starts = card.lines.flatMap((line, at) => (!closed[at] && /^## \S/.test(line) ? [at] : []));
  const first = card.lines.findIndex((line, at) => !closed[at] && /^# \S/.test(line));
  const [top] = starts;
  const isOne = card.lines.filter((line, at) => !closed[at] && /^# \S/.test(line)).length <= 1;
  if (top === undefined || starts.length < 3 || !isOne || first > top) return null;
  const ends = [...starts.slice(1), card.lines.length];
  const sections = starts.map((start, at) => ({ start, end: ends[at] ?? start })).reverse();
  const order = sections.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, to) => start + to));
  const lines = order.map((at) => card.lines[at] ?? '');
  const labels = card.labels
    .filter(({ line }) => line > top)
    .map((label) => ({ ...label, line: order.indexOf(label.line - 1) }));
  return patched(card, [{ start: top, end: card.lines.length, lines, labels }]);
};

/** Without what the front matter says of parents, tags and data sets; only where no label rests on it. */
export const frontMatterShort: Reshape = (card) => {
  if (card.labels.some(({ role }) => role === 'base')) return null;
  const end =
    card.lines[0]?.trim() === '---' ? card.lines.findIndex((line, at) => at > 0 && line.trim() === '---') : -1;
  const patches: Patch[] = [];
  for (let at = 1; at < end; at++) {
    if (!/^(?:base_model|tags|datasets|library_name|pipeline_tag|license)\s*:/.test(card.lines[at] ?? '')) continue;
    let to = at + 1;
    while (to < end && /^(?:\s|-)/.test(card.lines[to] ?? '')) to++;
    patches.push({ start: at, end: to, lines: [], labels: [] });
    at = to - 1;
  }
  return patched(card, patches);
};

/** Lines that end as Windows ends them. */
export const windowsEnds: Reshape = (card) => ({
  ...card,
  lines: card.lines.map((line) => (line.endsWith('\r') ? line : `${line}\r`)),
});

/** Two blank lines for one. */
export const blankLines: Reshape = (card) => {
  const closed = closedLines(card.lines);
  const blank = card.lines.flatMap((line, at) => (!closed[at] && line.trim() === '' ? [at] : []));
  return patched(
    card,
    blank.map((at) => ({ start: at, end: at + 1, lines: ['', ''], labels: [] })),
  );
};
