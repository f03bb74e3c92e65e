/** Results of one model in a list, a table of two columns or sentences, each written as the others. */
import type { LabelledClaim } from '../claims/score.ts';
import { type Card, closedLines, labelsIn, type Patch, patched, type Reshape } from './card.ts';
import { gridsOf } from './grid.ts';

/** Results that follow one another, each on one line: what was measured, as printed, and what came out. */
interface Run {
  start: number;
  end: number;
  results: { name: string; value: string; label: LabelledClaim }[];
}

const ITEM = /^\s*[-*+]\s+\**([^:*=|<[]+?)\**\s*[:=]\**\s*\**(-?\d+(?:\.\d+)?\s*%?)\**\s*$/;

function listsOf(card: Card): Run[] {
  const closed = closedLines(card.lines);
  const runs: Run[] = [];
  card.lines.forEach((line, at) => {
    const [, name, value] = (!closed[at] && ITEM.exec(line)) || [];
    const [label, more] = labelsIn(card, at, at + 1);
    if (!name || !value || !label || more || label.role !== 'self' || Number.parseFloat(value) !== label.value) return;
    const last = runs.at(-1);
    if (last?.end === at) Object.assign(last, { end: at + 1, results: [...last.results, { name, value, label }] });
    else runs.push({ start: at, end: at + 1, results: [{ name, value, label }] });
  });
  return runs.filter(
    ({ start, end }) => end - start > 1 && !ITEM.test(card.lines[start - 1] ?? '') && !ITEM.test(card.lines[end] ?? ''),
  );
}

/** Tables of a name and a number, all the repo's own, under a header that names no model. */
function pairsOf(card: Card): Run[] {
  return gridsOf(card).flatMap(({ start, end, header, rows }) => {
    const head = header[1]?.text.replace(/[*_]/g, '') ?? '';
    const isPair =
      header.length === 2 && /^(?:value|score|result|accuracy|performance|metric)s?(?: \(?%\)?)?$/i.test(head);
    const results = rows.flatMap(([name, value]) => {
      const [label, more] = value?.labels ?? [];
      return name && value && label && !more && label.role === 'self'
        ? [{ name: bare(name.text), value: bare(value.text), label }]
        : [];
    });
    const simple = results.every(
      ({ value, label }) => /^[\d.]+\s*%?$/.test(value) && Number.parseFloat(value) === label.value,
    );
    return isPair && simple && results.length === rows.length && results.length > 1 ? [{ start, end, results }] : [];
  });
}

const bare = (text: string): string => text.replace(/^[*_]+|[*_]+$/g, '');

const written =
  (
    runsOf: (card: Card) => Run[],
    fits: (run: Run) => boolean,
    write: (run: Run) => Pick<Patch, 'lines' | 'labels'>,
  ): Reshape =>
  (card) =>
    patched(
      card,
      runsOf(card)
        .filter(fits)
        .map((run) => ({ start: run.start, end: run.end, ...write(run) })),
    );

const asTable = ({ results }: Run): Pick<Patch, 'lines' | 'labels'> => ({
  lines: ['', '| Benchmark | Score |', '|---|---|', ...results.map(({ name, value }) => `| ${name} | ${value} |`), ''],
  labels: results.map(({ label }, at) => ({ ...label, line: at + 3 })),
});

const asList = ({ results }: Run): Pick<Patch, 'lines' | 'labels'> => ({
  lines: results.map(({ name, value }) => `- ${name}: ${value}`),
  labels: results.map(({ label }, at) => ({ ...label, line: at })),
});

const asSentences = ({ results }: Run): Pick<Patch, 'lines' | 'labels'> => ({
  lines: results.map(({ name, value }, at) =>
    at % 2 === 0 ? `It scores ${value} on ${name}.` : `On ${name}, the model achieves ${value}.`,
  ),
  labels: results.map(({ label }, at) => ({ ...label, line: at })),
});

/** Every name is that of a test. */
const onTests = ({ results }: Run): boolean =>
  results.every(({ label }) => label.benchmark !== null && label.benchmark !== 'average');

export const listToTable = written(listsOf, () => true, asTable);
export const listToSentences = written(listsOf, onTests, asSentences);
export const tableToList = written(pairsOf, () => true, asList);
export const tableToSentences = written(pairsOf, onTests, asSentences);
