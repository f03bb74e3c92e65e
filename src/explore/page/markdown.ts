/** A lesson as Markdown to paste into a course: pipe tables, charts of letters where forges strip pictures, links to the evidence. */
import type { Table } from '../../index/query.ts';
import { axisWords } from '../charts/axis-words.ts';
import { terminalChart } from '../charts/terminal.ts';
import type { Answer } from '../../lessons/answer.ts';
import { type Decided, decidingSql } from '../../lessons/decide.ts';
import { behindText } from '../../lessons/behind.ts';
import { heading, shown } from './cells.ts';
import { drawn, type LessonPage, type Neighbours, stampOf } from './lesson-page.ts';

/** Renders a lesson. Text from the index is escaped, so that it is neither HTML nor Markdown. */
export function lessonMarkdown({ lesson, at, answers, decided }: LessonPage, neighbours?: Neighbours): string {
  return `${[
    ...(neighbours ? [linksMarkdown(neighbours)] : []),
    `# ${lesson.number}. ${plain(lesson.title)}`,
    plain(lesson.about),
    `*All figures ${plain(stampOf(at))}.*`,
    ...contents(decided, answers),
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

/** Verdicts, then links to the questions. */
function contents(decided: readonly Decided[], answers: readonly Answer[]): string[] {
  const verdicts = decided.map(({ statement, verdict }) => `- **${verdict}**: ${plain(statement.text)}`);
  const questions = answers.map(({ question: { ask } }) => `- [${plain(ask)}](#${anchor(ask)})`);
  return [verdicts, questions].filter(({ length }) => length > 0).map((lines) => lines.join('\n'));
}

/** A heading's anchor as forges make it. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function answerBlocks(answer: Answer): string[] {
  const { question, table, behind } = answer;
  return [
    `## ${plain(question.ask)}`,
    plain(question.read),
    ...letters(answer),
    tableMarkdown(table),
    `*${plain(behindText(behind))}*`,
    folded('The query', fenced(question.sql)),
  ];
}

/** Columns that a page of a forge has for code. */
const ROOM = 90;

/** The bars of an answer; what has other marks, or too many, is told by its table alone. */
function letters(answer: Answer): string[] {
  const marks = drawn(answer);
  if (marks?.kind !== 'bars' || marks.bars.length > 25) return [];
  const chart = terminalChart(marks, ROOM)
    .replace(UNSEEN, '?')
    .replaceAll('~', '-')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .trimEnd();
  return [`~~~text\n${axisWords(marks.name)}\n${chart}\n~~~`];
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
