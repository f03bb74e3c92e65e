/** A lesson as one HTML page that needs nothing else: styles and charts inside, no script. */
import type { Table } from '../../index/query.ts';
import type { Answer } from '../../lessons/answer.ts';
import { type Decided, decidingSql } from '../../lessons/decide.ts';
import { escape } from '../charts/ink.ts';
import { heading, shown } from './cells.ts';
import { behindText } from '../../lessons/behind.ts';
import { chartOf, type LessonPage, type Neighbours, stampOf } from './lesson-page.ts';

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --link: #0057b8; }
@media (prefers-color-scheme: dark) { :root { --link: #7ab8ff; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; } p { max-width: 52rem; }
h1 { line-height: 1.2; } h2 { margin: 3rem 0 .3rem; font-size: 1.25rem; } a { color: var(--link); }
.soft { opacity: .75; font-size: .9rem; } .scroll { overflow-x: auto; margin: 1rem 0; } @media print { .scroll { overflow: visible; } td, td a { white-space: normal; overflow-wrap: anywhere; } }
table { border-collapse: collapse; font-size: .85rem; } th, td { padding: .25rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: Canvas; position: sticky; top: 0; white-space: nowrap; } td.figure, th.figure { text-align: right; font-variant-numeric: tabular-nums; }
td { max-width: 24rem; overflow-wrap: break-word; } td a { white-space: nowrap; } td.figure { white-space: nowrap; }
pre { background: var(--soft); padding: .8rem; overflow-x: auto; font-size: .8rem; } svg { display: block; max-width: 100%; height: auto; margin: 1rem 0; }
.verdict { font-weight: 600; padding: .1rem .5rem; border-radius: .3rem; color: #fff; background: #666; white-space: nowrap; }
.supported { background: #00724f; } .contradicted { background: #b03a00; } .mixed { background: #8a6100; }
blockquote { margin: 2rem 0 .5rem; padding-left: 1rem; border-left: 4px solid var(--line); }
`;

/** Renders a lesson. Everything that comes from the index is escaped; links lead to https addresses and neighbours only. */
export function lessonHtml({ lesson, at, answers, decided }: LessonPage, neighbours?: Neighbours): string {
  const title = `${lesson.number}. ${lesson.title}`;
  return pageHtml(title, [
    neighbours ? linksHtml(neighbours) : '',
    `<h1>${escape(title)}</h1>`,
    `<p>${escape(lesson.about)}</p>`,
    `<p class="soft">All figures ${escape(stampOf(at))}.</p>`,
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
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${STYLE}</style></head>`,
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

function contentsHtml(answers: readonly Answer[]): string {
  const entries = answers.map(
    ({ question }) => `<li><a href="#${escape(question.id)}">${escape(question.ask)}</a></li>`,
  );
  return `<nav aria-label="Questions"><ul>${entries.join('')}</ul></nav>`;
}

function answerHtml(answer: Answer): string {
  const { question, bound, table, behind } = answer;
  return [
    `<section id="${escape(question.id)}">`,
    `<h2>${escape(question.ask)}</h2>`,
    `<p class="soft">${escape(question.read)}</p>`,
    chartOf(answer) ?? '',
    tableHtml(table),
    `<p class="soft">${escape(behindText(behind))}</p>`,
    details('The query', `${boundHtml(bound)}<pre>${escape(question.sql)}</pre>`),
    '</section>',
  ].join('\n');
}

function decidedHtml({ statement, verdict, sentence, means, evidence, bound, rests }: Decided): string {
  return [
    `<section id="${escape(statement.id)}">`,
    `<blockquote>${escape(statement.text)}</blockquote>`,
    `<p><span class="verdict ${verdict.split(' ')[0]}">${escape(verdict)}</span> ${escape(sentence)}</p>`,
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

function tableHtml({ columns, rows, cut }: Table): string {
  if (rows.length === 0) return '<p class="soft">The index holds no row that answers this.</p>';
  const kinds = columns.map((_, at) =>
    rows.every((row) => row[at] === null || typeof row[at] === 'number') ? ' class="figure"' : '',
  );
  const head = columns.map((column, at) => `<th${kinds[at]}>${escape(heading(column))}</th>`).join('');
  const body = rows.map(
    (row) =>
      `<tr>${columns.map((column, at) => `<td${kinds[at]}>${cellHtml(column, row[at] ?? null)}</td>`).join('')}</tr>`,
  );
  const more = cut ? `<p class="soft">The first ${rows.length} rows.</p>` : '';
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>${more}`;
}

function cellHtml(column: string, cell: Table['rows'][number][number]): string {
  const { text, href } = shown(column, cell);
  return href === null ? escape(text) : `<a href="${escape(href)}" rel="nofollow noopener">${escape(text)}</a>`;
}
