import { describe, expect, it } from 'vitest';
import { lessonHtml } from '../../src/explore/page/html.ts';
import type { LessonPage } from '../../src/explore/page/lesson-page.ts';
import { lessonMarkdown } from '../../src/explore/page/markdown.ts';

const EVIL = '<img src=x onerror=alert(1)>"\'`|*_[x](javascript:alert(1))\n# \u202e\u001b[2J&amp;';

const page: LessonPage = {
  lesson: { number: 9, title: 'Example', about: 'What a page looks like.', questions: [], statements: [] },
  at: { crawl: 3, date: '2026-08-10' },
  answers: [
    {
      question: {
        id: 'few',
        ask: 'How few?',
        read: 'One row.',
        params: [],
        chart: { kind: 'bars', label: 'setting', value: 'score' },
        sql: "SELECT '</pre>~~~'",
      },
      bound: { top: 5 },
      table: {
        columns: ['model', 'setting', 'score', 'url'],
        rows: [
          ['lab/model', EVIL, 58_459_966, 'https://huggingface.co/lab/model/blob/abc/README.md?code=true#L41'],
          ['not a repo', null, 1.5, 'javascript:alert(1)'],
        ],
        cut: false,
      },
      behind: { rows: 2, models: 1, counted: false, since: '2025-01-01', until: '2025-01-01', empty: null },
    },
  ],
  decided: [
    {
      statement: {
        id: 'small',
        text: 'It is small.',
        means: 'Below the limit.',
        params: [],
        sentences: { supported: '', contradicted: '', mixed: '', 'not decidable from the index': '' },
        rests: '{pairs} pairs',
        changes: 'A larger one.',
        evidence: 'SELECT 1',
        decide: 'SELECT 2',
      },
      verdict: 'not decidable from the index',
      sentence: `Because of ${EVIL}`,
      means: 'Below the limit.',
      evidence: { columns: ['model'], rows: [], cut: false },
      bound: {},
      rests: '3 pairs; no row',
      behind: { rows: 0, models: 0, counted: false, since: null, until: null, empty: 'nothing is held' },
    },
  ],
};

const kinds = [
  ['HTML', lessonHtml(page)],
  ['Markdown', lessonMarkdown(page)],
] as const;

describe.each(kinds)('a lesson as %s', (_, text) => {
  it('asks, answers, and says of which crawl', () => {
    for (const words of [
      '9. Example',
      'How few?',
      'One row.',
      'as of crawl 3 (2026-08-10)',
      '58,459,966',
      'It is small.',
      'not decidable from the index',
      '3 pairs; no row',
      'Would change it: A larger one.',
      '2 rows naming 1 model, created 2025-01-01',
    ])
      expect(text).toContain(words);
  });

  it('links models and evidence to the Hub and nothing else', () => {
    const links = [...text.matchAll(/(?:href="|\]\(<)([^"#>][^">]*)/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(0);
    expect(new Set(links)).toEqual(
      new Set([
        'https://huggingface.co/lab/model',
        'https://huggingface.co/lab/model/blob/abc/README.md?code=true#L41',
      ]),
    );
  });

  it('shows text from cards as words, never as markup or control signs', () => {
    expect(text).not.toMatch(/<img|(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(text).toContain('onerror=alert');
  });

  it('says the verdicts and the questions before all else, and draws the chart inside, without script or outside files', () => {
    const [verdict, question, answer] = ['It is small.', 'How few?', '58,459,966'].map((words) => text.indexOf(words));
    expect([verdict, question, answer]).toEqual([verdict, question, answer].toSorted((a, b) => Number(a) - Number(b)));
    expect(text).toMatch(/<svg |█/);
    expect(text).not.toMatch(/<script|<link|<iframe|src=(?!x )/i);
  });
});

describe('a table of a page', () => {
  const classOf = (columns: number) => {
    const rows = [Array.from({ length: columns }, (_, at) => (at === 1 ? null : 'some words'))];
    const columnsOf = Array.from({ length: columns }, (_, at) => `column_${at}`);
    const [first] = page.answers;
    if (first === undefined) throw new Error('the page has an answer');
    const { chart: _, ...question } = first.question;
    const answers = [{ ...first, question, table: { columns: columnsOf, rows, cut: false } }];
    return lessonHtml({ ...page, answers, decided: [] });
  };

  it('stands as a table where it has room, and else in lines, each figure behind its name', () => {
    expect(classOf(3)).toContain('<table class="few">');
    expect(classOf(6)).toContain('<table class="some">');
    expect(classOf(20)).toContain('<table class="most">');
    expect(classOf(20)).toContain('<td class="figure none" data-name="column 1">–</td>');
  });
});

describe('a lesson as HTML', () => {
  it('keeps a query within its frame', () => {
    expect(lessonHtml(page)).toContain('<pre>SELECT &#39;&#60;/pre&#62;~~~&#39;</pre>');
  });
});

describe('a lesson as Markdown', () => {
  const lines = lessonMarkdown(page).split('\n');

  it('has a table whose rows all have as many cells', () => {
    const cells = lines.filter((line) => line.startsWith('| ')).map((line) => line.match(/(?<!\\)\|/g)?.length);
    expect(new Set(cells)).toEqual(new Set([5]));
  });

  it('keeps what a card says on its line and out of the headings', () => {
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([
      '# 9. Example',
      '## Statements, checked',
      '## How few?',
    ]);
  });
});
