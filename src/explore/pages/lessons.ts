/** The course: its lessons, and one of them with every question answered and every statement decided. */
import type { Answer } from '../../lessons/answer.ts';
import { behindText } from '../../lessons/behind.ts';
import { type Decided, decidingSql } from '../../lessons/decide.ts';
import type { Bindings, Lesson } from '../../lessons/lesson.ts';
import { many } from '../../figures.ts';
import { type Html, html, type Part } from '../html.ts';
import { picture } from '../parts/picture.ts';
import { link, to } from '../links.ts';
import { chartOf } from '../page/lesson-page.ts';
import { AskError, type LessonAnswers, page } from '../page.ts';
import { answerTable } from '../parts/answer-table.ts';
import { LESSONS, lessonAnswers } from '../parts/lessons.ts';
import { sqlText } from '../parts/sql-text.ts';
import { folded } from '../parts/table.ts';
import { verdictMark, verdicts } from '../parts/verdicts.ts';

export const lessonsPage = page({
  path: '/lessons',
  read: () => ({
    lessons: LESSONS.map(({ number, title, about, questions, statements }) => ({
      number,
      title,
      about,
      questions: questions.map(({ id, ask }) => ({ id, ask })),
      statements: statements.length,
    })),
  }),
  view: ({ lessons }) => ({
    title: 'Lessons',
    main: html`<h1>The course, answered by the index</h1><p class="lead">Each lesson asks questions whose answers change weekly. Here they are asked of this index, with the query behind each answer to run and change.</p>
<ul class="cards">${lessons.map(({ number, title, about, questions, statements }) => html`<li><h2 class="plain">${link(to.lesson(number), `${number}. ${title}`)}</h2><p>${about}</p><p class="soft">${many(questions.length, 'question')}, ${many(statements, 'statement')} checked</p></li>`)}</ul>`,
  }),
});

interface LessonData extends LessonAnswers {
  lesson: Pick<Lesson, 'number' | 'title' | 'about'>;
  changed: Bindings;
}

export const lessonPage = page<LessonData>({
  path: '/lessons/:number{[0-9]+}',
  waits: true,
  async read(ask) {
    const lesson = LESSONS.find(({ number }) => String(number) === ask.params.number);
    if (!lesson) return null;
    const changed = changedOf(lesson, ask.query);
    const { number, title, about } = lesson;
    return { lesson: { number, title, about }, changed, ...(await lessonAnswers(ask, number, changed)) };
  },
  view: (data) => ({ title: `${data.lesson.number}. ${data.lesson.title}`, main: main(data), section: '/lessons' }),
});

/** Values that the reader changed, by the names that the lesson's queries bind. */
function changedOf(lesson: Lesson, query: URLSearchParams): Bindings {
  const params = [...lesson.questions, ...lesson.statements].flatMap(({ params: each }) => each);
  const changed: Bindings = {};
  for (const [key, text] of query) {
    if (!key.startsWith('p.')) continue;
    const param = params.find(({ name }) => name === key.slice(2));
    if (!param) throw new AskError(`No query of this lesson has a value named ${key.slice(2, 40)}.`);
    const value = typeof param.value === 'number' ? Number(text) : text.slice(0, 300);
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new AskError(`${param.name} is a number: ${param.meaning}`);
    if (value !== param.value) changed[param.name] = value;
  }
  return changed;
}

function main({ lesson, answers, decided, changed }: LessonData): Html {
  return html`<p class="soft">${link('/lessons', 'Lessons')}</p><h1>${lesson.number}. ${lesson.title}</h1><p class="lead">${lesson.about}</p>
${Object.keys(changed).length > 0 ? html`<p class="soft">Asked with ${Object.entries(changed).map(([name, value]) => html`<code>${name} = ${String(value)}</code> `)}${link(to.lesson(lesson.number), 'as the lesson has it')}</p>` : ''}
<ul class="toc" aria-label="Questions">${answers.map(({ question }) => html`<li>${link(`#${question.id}`, question.ask)}</li>`)}</ul>
${decided.length > 0 ? html`<h2>Statements of the lesson</h2>${verdicts(decided)}${decided.map((one) => statementSection(one))}` : ''}
${answers.map((answer) => answerSection(lesson.number, answer))}`;
}

/** A statement with its verdict, the rows that decided, and the query that would decide again. */
function statementSection({ statement, verdict, sentence, means, evidence, bound, rests }: Decided): Html {
  return html`<section id="${statement.id}" class="card"><blockquote>“${statement.text}”</blockquote>
<p>${verdictMark(verdict)} ${sentence}</p><p class="soft">${means}</p>
<p class="soft">Rests on ${rests}. Would change it: ${statement.changes}</p>
${folded(`The deciding rows (${evidence.rows.length})`, answerTable(`Rows that decide ${statement.id}`, evidence))}${queryOf(decidingSql(statement), bound)}</section>
`;
}

function answerSection(number: number, answer: Answer): Html {
  const { question, bound, table, behind } = answer;
  const chart = chartOf(answer);
  return html`<section id="${question.id}"><h2>${question.ask}</h2><p class="soft">${question.read}</p>
${question.params.length > 0 ? paramForm(number, answer) : ''}
${chart === null ? '' : picture(chart, question.ask)}${answerTable(question.ask, table)}<p class="soft">${behindText(behind)}</p>${queryOf(question.sql, bound)}</section>
`;
}

function paramForm(number: number, { question, bound }: Answer): Html {
  return html`<form action="${to.lesson(number)}#${question.id}"><div class="fields">${question.params.map(({ name, meaning }) => html`<label>${name}<input name="p.${name}" value="${String(bound[name] ?? '')}"><small>${meaning}</small></label>`)}<div><button type="submit" class="quiet">Ask with these</button></div></div></form>`;
}

function queryOf(sql: string, bound: Bindings): Html {
  const values = Object.fromEntries(
    Object.entries(bound).map(([name, value]): [string, string] => [name, String(value ?? '')]),
  );
  const run: Part = link(to.sql(sql, values), 'Run it, or change it first');
  return folded('The query', html`<p>${run}</p>${sqlText(sql)}`);
}
