/** A lesson as one HTML page that needs nothing else: styles and charts inside, no script. */
import type { Answer } from '../../lessons/answer.ts';
import { type Decided, decidingSql } from '../../lessons/decide.ts';
import { escape } from '../charts/ink.ts';
import { behindText } from '../../lessons/behind.ts';
import { chartOf, type LessonPage, type Neighbours, stampOf } from './lesson-page.ts';
import { LESSON_STYLE } from './style.ts';
import { tableHtml } from './table.ts';

/** Renders a lesson. Everything that comes from the index is escaped; links lead to https addresses and neighbours only. */
export function lessonHtml({ lesson, at, answers, decided }: LessonPage, neighbours?: Neighbours): string {
  const title = `${lesson.number}. ${lesson.title}`;
  return pageHtml(title, [
    neighbours ? linksHtml(neighbours) : '',
    `<h1>${escape(title)}</h1>`,
    `<p>${escape(lesson.about)}</p>`,
    `<p class="soft">All figures ${escape(stampOf(at))}.</p>`,
    verdictsHtml(decided),
    contentsHtml(answers),
    decided.length > 0 ? '<h2>Statements, checked</h2>' : '',
    ...decided.map(decidedHtml),
    ...answers.map(answerHtml),
  ]);
}

/** A whole page round its parts, which are HTML. */
export function pageHtml(title: string, parts: readonly string[]): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${LESSON_STYLE}</style></head>`,
    '<body>',
    ...parts.filter(Boolean),
    '</body></html>\n',
  ].join('\n');
}

function linksHtml({ contents, before, after }: Neighbours): string {
  const link = (file: string, text: string, rel: string) =>
    `<a href="${escape(file)}"${rel === '' ? '' : ` rel="${rel}"`}>${escape(text)}</a>`;
  const links = [
    link(contents, 'Lessons', ''),
    ...(before ? [link(before.file, `← ${before.title}`, 'prev')] : []),
    ...(after ? [link(after.file, `${after.title} →`, 'next')] : []),
  ];
  return `<nav class="soft">${links.join(' · ')}</nav>`;
}

function verdictsHtml(decided: readonly Decided[]): string {
  if (decided.length === 0) return '';
  const entries = decided.map(
    ({ statement, verdict }) =>
      `<li>${badge(verdict)} <a href="#${escape(statement.id)}">${escape(statement.text)}</a></li>`,
  );
  return `<nav aria-label="Verdicts"><h2>Verdicts</h2><ul class="verdicts">${entries.join('')}</ul></nav>`;
}

function badge(verdict: Decided['verdict']): string {
  return `<span class="verdict ${verdict.split(' ')[0]}">${escape(verdict)}</span>`;
}

function contentsHtml(answers: readonly Answer[]): string {
  const entries = answers.map(
    ({ question }) => `<li><a href="#${escape(question.id)}">${escape(question.ask)}</a></li>`,
  );
  return `<nav aria-label="Questions"><h2>Questions</h2><ul>${entries.join('')}</ul></nav>`;
}

function answerHtml(answer: Answer): string {
  const { question, bound, table, behind } = answer;
  return [
    `<section id="${escape(question.id)}">`,
    `<h2>${escape(question.ask)}</h2>`,
    `<p class="soft">${escape(question.read)}</p>`,
    pictureHtml(answer),
    tableHtml(table),
    `<p class="soft">${escape(behindText(behind))}</p>`,
    details('The query', `${boundHtml(bound)}<pre>${escape(question.sql)}</pre>`),
    '</section>',
  ].join('\n');
}

function pictureHtml(answer: Answer): string {
  const chart = chartOf(answer);
  return chart === null ? '' : `<div class="picture">${chart}</div>`;
}

function decidedHtml({ statement, verdict, sentence, means, evidence, bound, rests }: Decided): string {
  return [
    `<section id="${escape(statement.id)}">`,
    `<blockquote>${escape(statement.text)}</blockquote>`,
    `<p>${badge(verdict)} ${escape(sentence)}</p>`,
    `<p>Rests on ${escape(rests)}. Would change it: ${escape(statement.changes)}</p>`,
    `<p class="soft">${escape(means)}</p>`,
    details(`The deciding rows (${evidence.rows.length})`, tableHtml(evidence)),
    details('The query', `${boundHtml(bound)}<pre>${escape(decidingSql(statement))}</pre>`),
    '</section>',
  ].join('\n');
}

function details(summary: string, inside: string): string {
  return `<details><summary class="soft">${escape(summary)}</summary>${inside}</details>`;
}

function boundHtml(bound: Answer['bound']): string {
  const pairs = Object.entries(bound).map(
    ([name, value]) => `<code>:${escape(name)}</code> = ${escape(String(value))}`,
  );
  return pairs.length > 0 ? `<p class="soft">with ${pairs.join(', ')}</p>` : '';
}
