/** HTML tables without spans, written in Markdown. */
import { type Card, closedLines, labelsIn, type Patch, patched, type Reshape } from './card.ts';
import { numbersIn } from './grid.ts';

/** The tables of a card, a row a line. */
export const fromHtml: Reshape = (card) => {
  const closed = closedLines(card.lines);
  const patches = card.lines.flatMap((line, start) => {
    if (closed[start] || !/^\s*<table[^>]*>/i.test(line)) return [];
    const end = card.lines.findIndex((one, at) => at >= start && /<\/table>\s*$/i.test(one)) + 1;
    const patch = end > 0 ? tableOf(card, start, end) : null;
    return patch ? [patch] : [];
  });
  return patched(card, patches);
};

function tableOf(card: Card, start: number, end: number): Patch | null {
  const rows: { texts: string[]; from: number; to: number }[] = [];
  const whole = card.lines.slice(start, end).join('\n');
  if (/(?:row|col)span|<(?:br|img|table[^>]*>[\s\S]*<table|caption)|\|/i.test(whole)) return null;
  for (const found of whole.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/gi)) {
    const from = start + lineBreaks(whole.slice(0, found.index));
    const texts = [...(found[1] ?? '').matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/gi)].map(([, text]) =>
      textOf(text ?? ''),
    );
    rows.push({ texts, from, to: from + lineBreaks(found[0]) + 1 });
  }
  const [width, labels] = [rows[0]?.texts.length, rows.map(({ from, to }) => labelsIn(card, from, to))];
  const known = labels.every((some, at) =>
    some.every(({ value }) => numbersIn(rows[at]?.texts.join(' | ') ?? '').includes(value)),
  );
  if (!width || rows.some(({ texts }) => texts.length !== width) || !known) return null;
  if (labels.flat().length !== labelsIn(card, start, end).length) return null;
  const [head, ...body] = rows.map(({ texts }) => `| ${texts.join(' | ')} |`);
  const lines = ['', head ?? '', `|${'---|'.repeat(width)}`, ...body, ''];
  return {
    start,
    end,
    lines,
    labels: labels.flatMap((some, at) => some.map((label) => ({ ...label, line: at === 0 ? 1 : at + 2 }))),
  };
}

const lineBreaks = (text: string): number => text.split('\n').length - 1;

function textOf(html: string): string {
  return html
    .replace(/<\/?(?:b|strong)>/gi, '**')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
