/** All lessons as files that link to one another. */
import { escape } from '../charts/ink.ts';
import { lessonHtml, pageHtml } from './html.ts';
import { type LessonPage, type Neighbours, stampOf } from './lesson-page.ts';
import { lessonMarkdown, plain } from './markdown.ts';

export type BookFormat = 'html' | 'markdown';

interface Binding {
  extension: string;
  contents: string;
  page(page: LessonPage, neighbours: Neighbours): string;
  index(pages: readonly LessonPage[], file: (page: LessonPage) => string): string;
}

const BINDINGS: Record<BookFormat, Binding> = {
  html: { extension: 'html', contents: 'index.html', page: lessonHtml, index: indexHtml },
  markdown: { extension: 'md', contents: 'README.md', page: lessonMarkdown, index: indexMarkdown },
};

/** File names and what is in them: the contents first, then a page a lesson, each with links to its neighbours. */
export function bookPages(pages: readonly LessonPage[], format: BookFormat): Map<string, string> {
  const { extension, contents, page, index } = BINDINGS[format];
  const file = ({ lesson }: LessonPage) => `lesson-${lesson.number}.${extension}`;
  const link = (other: LessonPage | undefined) => (other ? { file: file(other), title: titleOf(other) } : null);
  return new Map([
    [contents, index(pages, file)],
    ...pages.map((one, at): [string, string] => [
      file(one),
      page(one, { contents, before: link(pages[at - 1]), after: link(pages[at + 1]) }),
    ]),
  ]);
}

function titleOf({ lesson }: LessonPage): string {
  return `${lesson.number}. ${lesson.title}`;
}

function verdicts({ decided }: LessonPage): string {
  const counts = new Map<string, number>();
  for (const { verdict } of decided) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
}

function indexHtml(pages: readonly LessonPage[], file: (page: LessonPage) => string): string {
  const items = pages.map((page) => {
    const told = verdicts(page);
    return [
      `<li><a href="${escape(file(page))}">${escape(titleOf(page))}</a><br>${escape(page.lesson.about)}`,
      told === '' ? '</li>' : `<br><span class="soft">Statements: ${escape(told)}</span></li>`,
    ].join('');
  });
  return pageHtml('Lessons', [
    '<h1>Lessons</h1>',
    `<p class="soft">All figures ${escape(stampOf(pages[0]?.at ?? null))}.</p>`,
    `<ul>\n${items.join('\n')}\n</ul>`,
  ]);
}

function indexMarkdown(pages: readonly LessonPage[], file: (page: LessonPage) => string): string {
  const items = pages.map((page) => {
    const told = verdicts(page);
    return `- [${plain(titleOf(page))}](${file(page)}): ${plain(page.lesson.about)}${told === '' ? '' : ` *Statements: ${told}.*`}`;
  });
  return `# Lessons\n\n*All figures ${plain(stampOf(pages[0]?.at ?? null))}.*\n\n${items.join('\n')}\n`;
}
