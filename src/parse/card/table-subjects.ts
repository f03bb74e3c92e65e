/** The model a value of a table is about, as its row, its header or the words around the table print it. */
import type { Axes } from './axes.ts';
import type { Cell } from './grid.ts';
import type { Judge, TableWord } from './judge.ts';
import type { Column, Layout, Row } from './layout.ts';
import { lazy } from '../lazy.ts';
import { perLine } from './per-line.ts';
import { isPlain } from './plain-results.ts';
import { type SizeJoin, sizesToJoin } from './size-join.ts';
import { subjectAround } from './subject-around.ts';
import type { TableInput } from './table-input.ts';

/** A model as a table prints it. */
interface Printed {
  subject: string | null;
  subjectBold: boolean;
  subjectLinked?: boolean;
}

/** The same, and what it is where it is no model's name but a word of tables. */
interface Subject extends Printed {
  word: TableWord | null;
}

export type SubjectOf = (row: Row, column: Column) => Subject;

/** Finds the printed subject of a value: in its row, in its header, in a section row, or around the table. */
export function subjectReader(layout: Layout, axes: Axes, input: TableInput): SubjectOf {
  const around = lazy(() => subjectAround(input.around, input.judge));
  const joined = typeof axes.subject === 'number' ? sizesToJoin(layout, axes.subject) : null;
  // Below "Model" even "T0" is a name.
  const headed = layout.columns.some((each) => each.index === axes.subject && each.word === 'model');
  const printed = (row: Row, column: Column): Printed => {
    if (typeof axes.subject === 'number') return inRow(input, row, axes.subject, joined, headed);
    const own = axes.subject === 'head' ? inHead(input, column) : null;
    const section = row.section !== null && input.judge.model(row.section.text) ? row.section : null;
    const cell = own ?? section;
    return { subject: cell?.text ?? around(), ...marksOf(input, cell) };
  };
  return perLine(axes.subject === 'head' ? 'column' : 'row', (row, column) => {
    const found = printed(row, column);
    return { ...found, word: found.subject === null ? null : input.judge.word(found.subject) };
  });
}

function inRow(input: TableInput, row: Row, index: number, sizes: SizeJoin | null, headed: boolean): Printed {
  const cell = row.cells[index];
  const section = row.section !== null && input.judge.model(row.section.text) ? row.section.text : null;
  const plain = cell != null && !headed && isPlain(cell.text, input.judge);
  if (cell == null || cell.text === '' || plain) return { subject: section, subjectBold: false };
  const size = sizes?.names.has(cell.text) ? (row.cells[sizes.column]?.text ?? '') : '';
  const family = SHORT.test(cell.text) ? familyAbove(input, index) : '';
  const subject = /\d/.test(size) ? `${cell.text} ${size}` : `${family}${cell.text}`;
  return { subject: withoutMarks(subject), ...marksOf(input, cell) };
}

/** "7B" in a column headed "LLaMA" is LLaMA 7B (elinas/chronos-13b, a fine-tune that carries its parent's card). */
function familyAbove(input: TableInput, index: number): string {
  const heads = [
    ...new Set(input.grid.rows.slice(0, Math.max(1, input.grid.headerRows)).map((row) => row[index]?.text ?? '')),
  ];
  const family = heads.find((text) => text !== '' && input.judge.word(text) === null && input.judge.model(text));
  return family === undefined ? '' : `${family} `;
}

/** The model in a header stack; a size or stage below a family joins it: "Llama 2" over "7B". */
function inHead(input: TableInput, column: Column): Cell | null {
  const { judge } = input;
  const named = column.heads.filter(
    (head) => judge.benchmark(head.text).benchmark === null && !isPlain(head.text, judge),
  );
  const models = named.filter((head) => judge.model(head.text));
  const leaf = models.at(-1) ?? named.at(-1);
  if (leaf === undefined) return null;
  const upper = models.length > 1 ? models.at(-2) : undefined;
  const text = upper !== undefined && SHORT.test(leaf.text) ? `${upper.text} ${leaf.text}` : leaf.text;
  return { ...leaf, text: withoutMarks(text) };
}

const SHORT = /^[~≈]?\d+(?:\.\d+)?\s?[BM]$|^(?:base|instruct|chat|it|pt)$/i;

/** Footnote marks and pictures round a name belong to the table or list, not to the model. */
export function withoutMarks(name: string): string {
  const bare = name.replace(
    /^[\p{Extended_Pictographic}\u{FE0F}\s]{1,8}|[\p{Extended_Pictographic}\u{FE0F}\s]{1,8}$/gu,
    '',
  );
  const unmarked = bare.replace(/(?:\s*(?:[*†‡§¹²³]|\\\*|\^\d)){1,4}$/, '').trim();
  return unmarked === '' ? name : unmarked;
}

function marksOf({ card, judge }: TableInput, cell: Cell | null): Omit<Printed, 'subject'> {
  if (cell === null) return { subjectBold: false };
  const raw = card.slice(cell.start, cell.end);
  return { subjectBold: isBold(raw), subjectLinked: linksTo(raw, judge) };
}

const HUB = 'huggingface.co/';

/** "[deberta-v3-base](https://huggingface.co/OpenAssistant/reward-model-deberta-v3-base)" in that repo's card. */
function linksTo(raw: string, judge: Judge): boolean {
  const at = raw.indexOf(HUB);
  if (at === -1) return false;
  const target = raw.slice(at + HUB.length);
  const { id } = judge.own();
  return target.toLowerCase().startsWith(id.toLowerCase()) && !/^[\w.-]/.test(target.slice(id.length));
}

const BOLD = /^\s*(?:\[|<[^<>]{1,80}>|[^\p{L}\p{N}*]){0,4}(?:\*\*|<b>|<strong>)/u;

function isBold(raw: string): boolean {
  return (raw.includes('**') || raw.includes('<')) && BOLD.test(raw);
}
