/** Lessons for people and programs. */
import { marksOf } from '../explore/charts/marks.ts';
import { terminalChart } from '../explore/charts/terminal.ts';
import { isAddress } from '../explore/page/cells.ts';
import { type LessonPage, stampOf } from '../explore/page/lesson-page.ts';
import type { Table } from '../index/query.ts';
import type { Answer, AsOf } from '../lessons/answer.ts';
import { behindText } from '../lessons/behind.ts';
import type { Decided } from '../lessons/decide.ts';
import type { Lesson } from '../lessons/lesson.ts';
import type { Block, Report } from './output/report.ts';
import { tableOf } from '../index/table.ts';
import { objects } from './output/rows.ts';

/** The lessons with what can be asked of them. */
export function lessonList(lessons: readonly Lesson[]): Report {
  const ids = (asked: readonly { id: string }[]) => asked.map(({ id }) => id).join(', ') || 'none';
  return {
    blocks: lessons.map(({ number, title, about, questions, statements }) => ({
      title: `${number}  ${title}`,
      text: `   ${about}\n   questions: ${ids(questions)}\n   statements: ${ids(statements)}\n`,
    })),
    table: tableOf(
      ['number', 'title', 'about', 'questions', 'statements'],
      lessons.map(({ questions, statements, ...lesson }) => ({
        ...lesson,
        questions: ids(questions),
        statements: ids(statements),
      })),
    ),
  };
}

/** How much of a lesson is told to people. */
export interface Telling {
  /** Columns of the charts; null for none. */
  charts: number | null;
  /** With the rows that decide statements. */
  evidence: boolean;
}

/** A lesson's answers and verdicts. CSV holds its only table, where it has one. */
export function lessonReport(page: LessonPage, telling: Telling): Report {
  const { lesson, at, answers, decided } = page;
  const tables = [...answers.map(({ table }) => table), ...decided.map(({ evidence }) => evidence)];
  const [table] = tables;
  return {
    blocks: [
      { title: `${lesson.number}. ${lesson.title}` },
      ...answers.map((answer) => answerBlock(answer, at, telling.charts)),
      ...decided.map((one) => (telling.evidence ? evidenceBlock(one) : decidedBlock(one))),
    ],
    json: lessonJson(page),
    lines: [...answers.map(answerJson), ...decided.map(decidedJson)],
    ...(table && tables.length === 1 && { table }),
  };
}

/** The columns of an answer stand in the order of their weight. */
const STYLE = { fewest: 5 };

/** One answer: question, how to read it, its chart where wanted, the table and what it is of. */
function answerBlock({ question, bound, table, behind }: Answer, at: AsOf | null, charts: number | null): Block {
  const marks = charts !== null && question.chart ? marksOf(table, question.chart) : null;
  const chart = marks ? terminalChart(marks, charts ?? 80) : '';
  const more = table.columns.some(isAddress)
    ? '; --format json, --html and --markdown have the links to the evidence'
    : '';
  return {
    title: question.ask,
    text: `  ${question.read}\n${boundText(bound)}${chart}`,
    table: withoutAddresses(table),
    style: STYLE,
    after: `${behindText(behind)}; ${stampOf(at)}${more}\n`,
  };
}

/** One verdict. */
export function decidedBlock({ statement, verdict, sentence, rests }: Decided): Block {
  return {
    title: `${verdict.toUpperCase()}  ${statement.id}`,
    tone: verdict,
    text: `  "${statement.text}"\n  ${sentence}\n  Rests on ${rests}.\n  Would change it: ${statement.changes}\n`,
  };
}

function evidenceBlock(decided: Decided): Block {
  const block = decidedBlock(decided);
  return {
    ...block,
    text: `${block.text}  ${decided.means}\n${boundText(decided.bound)}`,
    table: withoutAddresses(decided.evidence),
    style: STYLE,
  };
}

function boundText(bound: Answer['bound']): string {
  const given = Object.entries(bound).map(([name, value]) => `${name}=${value}`);
  return given.length > 0 ? `  with ${given.join(' ')}\n` : '';
}

/** Addresses are for clicking: they would only be in the way here. */
function withoutAddresses({ columns, rows, cut }: Table): Table {
  const kept = columns.map((column) => !isAddress(column));
  return {
    columns: columns.filter((_, at) => kept[at]),
    rows: rows.map((row) => row.filter((_, at) => kept[at])),
    cut,
  };
}

function lessonJson({ lesson, at, answers, decided }: LessonPage): object {
  return {
    lesson: lesson.number,
    title: lesson.title,
    as_of: at,
    questions: answers.map(answerJson),
    statements: decided.map(decidedJson),
  };
}

function answerJson({ question, bound, table, behind }: Answer): object {
  return { id: question.id, ask: question.ask, read: question.read, params: bound, behind, rows: objects(table) };
}

/** A verdict as JSON, with the rows that decided. */
export function decidedJson({ statement, verdict, sentence, means, evidence, bound, rests, behind }: Decided): object {
  return {
    id: statement.id,
    text: statement.text,
    verdict,
    sentence,
    means,
    rests,
    behind,
    changes: statement.changes,
    params: bound,
    evidence: objects(evidence),
  };
}
