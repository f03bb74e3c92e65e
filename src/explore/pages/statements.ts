/** All statements of the course with their verdicts, and what changed them. */
import { tableOf } from '../../index/table.ts';
import type { Verdict } from '../../lessons/lesson.ts';
import { keptVerdicts, type Stood } from '../../lessons/verdicts.ts';
import { many } from '../../figures.ts';
import { type Html, html } from '../html.ts';
import { link, to } from '../links.ts';
import { page } from '../page.ts';
import { LESSONS, lessonAnswers } from '../parts/lessons.ts';
import { table } from '../parts/table.ts';
import { changesSection, since } from '../parts/verdict-changes.ts';
import { BY_WEIGHT, verdictMark, verdicts } from '../parts/verdicts.ts';

interface Statements {
  statements: {
    lesson: number;
    title: string;
    id: string;
    text: string;
    verdict: Verdict;
    sentence: string;
    rows: number;
    /** How long each verdict stood that crawls kept, the oldest first. */
    stood: Stood[];
  }[];
}

export const statementsPage = page<Statements>({
  path: '/statements',
  waits: true,
  async read(ask) {
    const all = await Promise.all(
      LESSONS.map(async ({ number, title }) => ({ number, title, ...(await lessonAnswers(ask, number)) })),
    );
    const kept = keptVerdicts(ask.statement);
    return {
      statements: all.flatMap(({ number, title, decided }) =>
        decided.map(({ statement: { id, text }, verdict, sentence, evidence }) => ({
          lesson: number,
          title,
          id,
          text,
          verdict,
          sentence,
          rows: evidence.rows.length,
          stood: kept.filter((one) => one.statement === id),
        })),
      ),
    };
  },
  table: ({ statements }) => tableOf(['lesson', 'id', 'verdict', 'text', 'sentence'], statements),
  view: ({ statements }) => ({ title: 'Statements', main: main(statements) }),
});

function main(statements: Statements['statements']): Html {
  const sorted = statements.toSorted(
    (a, b) => BY_WEIGHT.indexOf(a.verdict) - BY_WEIGHT.indexOf(b.verdict) || a.lesson - b.lesson,
  );
  return html`<h1>What the course says, held against the index</h1><p class="lead">Each statement was turned into a query whose rows decide it. Those that the rows contradict come first.</p>
${verdicts(statements)}
${changesSection(statements)}
<h2>All statements</h2>${table('Statements', sorted, [
    { head: 'Verdict', cell: ({ verdict }) => verdictMark(verdict) },
    {
      head: 'Statement',
      cell: ({ text, id, lesson, sentence, rows }) =>
        html`“${text}”<br><span class="soft">${sentence}</span><br>${link(to.lesson(lesson, id), many(rows, 'deciding row'))}`,
    },
    { head: 'So since', cell: ({ verdict, stood }) => since(verdict, stood.at(-1)) },
    { head: 'Lesson', cell: ({ lesson, title }) => link(to.lesson(lesson), `${lesson}. ${title}`) },
  ])}
<p class="soft">${link('/statements?out=csv', 'as CSV')}. <code>hubdex lesson --check --save-baseline FILE</code> keeps these verdicts, and <code>--baseline FILE</code> tells later which of them no longer hold.</p>`;
}
