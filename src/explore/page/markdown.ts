/** A lesson as Markdown to paste into a course: pipe tables, charts as SVG, links to the evidence. */
import type { Table } from '../../index/query.ts';
import type { Answer } from '../../lessons/answer.ts';
import { type Decided, decidingSql } from '../../lessons/decide.ts';
import { behindText } from '../../lessons/behind.ts';
import { heading, shown } from './cells.ts';
import { chartOf, type LessonPage, type Neighbours, stampOf } from './lesson-page.ts';

/** Renders a lesson. Text from the index is escaped, so that it is neither HTML nor Markdown. */
export function lessonMarkdown({ lesson, at, answers, decided }: LessonPage, neighbours?: Neighbours): string {
  return `${[
    ...(neighbours ? [linksMarkdown(neighbours)] : []),
    `# ${lesson.number}. ${plain(lesson.title)}`,
    plain(lesson.about),
    `*All figures ${plain(stampOf(at))}.*`,
    ...(decided.length > 0 ? ['## Statements, checked'] : []),
    ...decided.flatMap(decidedBlocks),
    ...answers.flatMap(answerBlocks),
  ].join('\n\n')}\n`;
}

function linksMarkdown({ contents, before, after }: Neighbours): string {
  return [
    `[Lessons](${contents})`,
    ...(before ? [`[← ${plain(before.title)}](${before.file})`] : []),
    ...(after ? [`[${plain(after.title)} →](${after.file})`] : []),
  ].join(' · ');
}

function answerBlocks(answer: Answer): string[] {
  const { question, table, behind } = answer;
  const chart = chartOf(answer);
  return [
    `## ${plain(question.ask)}`,
    plain(question.read),
    ...(chart === null ? [] : [chart]),
    tableMarkdown(table),
    `*${plain(behindText(behind))}*`,
    folded('The query', fenced(question.sql)),
  ];
}

function decidedBlocks({ statement, verdict, sentence, means, evidence, rests }: Decided): string[] {
  return [
    `> ${plain(statement.text)}`,
    `**${verdict}** – ${plain(sentence)}`,
    `Rests on ${plain(rests)}. Would change it: ${plain(statement.changes)}`,
    `*${plain(means)}*`,
    folded(`The deciding rows (${evidence.rows.length})`, tableMarkdown(evidence)),
    folded('The query', fenced(decidingSql(statement))),
  ];
}

function tableMarkdown({ columns, rows }: Table): string {
  if (rows.length === 0) return '*The index holds no row that answers this.*';
  const rule = columns.map((_, at) =>
    rows.every((row) => row[at] === null || typeof row[at] === 'number') ? '--:' : ':--',
  );
  const body = rows.map((row) => columns.map((column, at) => cellMarkdown(column, row[at] ?? null)));
  return [columns.map((column) => plain(heading(column))), rule, ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function cellMarkdown(column: string, cell: Table['rows'][number][number]): string {
  const { text, href } = shown(column, cell);
  return href === null ? plain(text) : `[${plain(text)}](<${href.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

function folded(summary: string, inside: string): string {
  return `<details><summary>${plain(summary)}</summary>\n\n${inside}\n\n</details>`;
}

function fenced(sql: string): string {
  return `~~~sql\n${sql}\n~~~`;
}

// Control signs and those that reorder or hide text.
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Text that means itself in Markdown, on one line and in a table cell. */
export function plain(text: string): string {
  return text
    .replace(UNSEEN, '?')
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]#|~!]/g, '\\$&')
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
