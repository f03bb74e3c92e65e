/** Lessons in a terminal. */
import type { Table } from '../index/query.ts';
import type { Answer, AsOf } from '../lessons/answer.ts';
import type { Decided } from '../lessons/decide.ts';
import type { Lesson } from '../lessons/lesson.ts';
import { marksOf } from '../explore/charts/marks.ts';
import { terminalChart } from '../explore/charts/terminal.ts';
import { isAddress } from '../explore/page/cells.ts';
import { stampOf } from '../explore/page/lesson-page.ts';
import { formatted, safe } from './print.ts';

/** The lessons with what can be asked of them. */
export function lessonList(lessons: readonly Lesson[]): string {
  return lessons
    .map(
      ({ number, title, about, questions, statements }) =>
        `${number}  ${title}\n   ${about}\n   questions: ${questions.map(({ id }) => id).join(', ')}\n   statements: ${statements.map(({ id }) => id).join(', ') || 'none'}\n`,
    )
    .join('');
}

/** One answer: question, how to read it, a chart of `columns` columns where wanted, the table and what it is of. */
export function answerText({ question, bound, table }: Answer, at: AsOf | null, columns: number | null): string {
  const marks = columns !== null && question.chart ? marksOf(table, question.chart) : null;
  return [
    safe(`${question.ask}\n  ${question.read}\n${boundText(bound)}`),
    marks ? `${safe(terminalChart(marks, columns ?? 80))}` : '',
    formatted(withoutAddresses(table), 'table'),
    `${stampOf(at)}${table.columns.some(isAddress) ? '; --format json, --html and --markdown have the links to the evidence' : ''}\n`,
  ].join('');
}

/** One verdict; with its rows where `evidence` is wanted. */
export function decidedText(
  { statement, verdict, sentence, means, evidence, bound }: Decided,
  wantsEvidence: boolean,
): string {
  const head = `${verdict.toUpperCase()}  ${statement.id}\n  "${statement.text}"\n  ${sentence}\n`;
  if (!wantsEvidence) return safe(head);
  return `${safe(`${head}  ${means}\n${boundText(bound)}`)}${formatted(withoutAddresses(evidence), 'table')}`;
}

function boundText(bound: Answer['bound']): string {
  const given = Object.entries(bound).map(([name, value]) => `${name}=${value}`);
  return given.length > 0 ? `  with ${given.join(' ')}\n` : '';
}

/** Addresses are for clicking: they would only be cut here. */
function withoutAddresses({ columns, rows, cut }: Table): Table {
  const kept = columns.map((column) => !isAddress(column));
  return {
    columns: columns.filter((_, at) => kept[at]),
    rows: rows.map((row) => row.filter((_, at) => kept[at])),
    cut,
  };
}
