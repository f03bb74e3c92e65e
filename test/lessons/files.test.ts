import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openForWriting } from '../../src/index/open.ts';
import { ask } from '../../src/lessons/answer.ts';
import { countingSql } from '../../src/lessons/behind.ts';
import { decide, decidingSql } from '../../src/lessons/decide.ts';
import { parseLesson } from '../../src/lessons/parse.ts';
import { LESSON_FOLDER, lessonFiles, readLessons } from '../../src/lessons/shelf.ts';

const empty = openForWriting(':memory:');
afterAll(() => empty.close());

const lessons = readLessons();
const questions = lessons.flatMap(({ questions: own }) => own);
const statements = lessons.flatMap(({ statements: own }) => own);
const queries = [
  ...questions.map(({ id, sql }) => ({ id, sql })),
  ...questions.flatMap(({ id, sql, behind }) =>
    behind === undefined ? [] : [{ id: `${id}, of how many`, sql: countingSql(sql, behind) }],
  ),
  ...statements.map((one) => ({ id: one.id, sql: decidingSql(one) })),
];

/** Tables that queries may name; views are all public. The others are storage. */
const PUBLIC_TABLES = [
  'models',
  'licenses',
  'benchmarks',
  'families',
  'generations',
  'proprietary_models',
  'metrics',
  'crawls',
  'family_months',
  'benchmark_counts',
  'openness',
  'name_words',
  'devices',
];
const stored = empty
  .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
  .pluck()
  .all() as string[];
const PRIVATE = stored.filter((name) => !PUBLIC_TABLES.includes(name));

/** What the course's text says, word for word. */
const COURSE_SAYS = [
  'In 2022, GPT-3 had no open source competitor',
  'In 2025, Llama 3.3 70B matches GPT-4 on most benchmarks',
  'Qwen 2.5 72B exceeds it on coding tasks',
  'Mistral Large competes with Claude 3 Opus',
  'Llama is the most widely used open source LLM family',
  'Llama 3.1 and 3.3 are genuine GPT-4 competitors for most tasks',
  'Llama: 8B, 70B, and 405B parameter sizes',
  "Llama: Apache 2.0 license (with Meta's usage policy overlay)",
  'Mistral 7B punched above its weight class on release',
  'Mixtral 8x7B introduced MoE to the open source world',
  'Mistral: good coding and reasoning; Apache 2.0 license',
  'Qwen: exceptional on coding (Qwen2.5-Coder), math (Qwen2.5-Math), and multilingual tasks',
  'Qwen: 0.5B to 72B+ range',
  'Qwen: Apache 2.0 license',
  'Gemma: distilled from Gemini; compact, efficient, strong for their size',
  'Gemma 2 2B/9B/27B',
  'Gemma license (permissive but not Apache 2.0)',
  'Phi: small models with disproportionate capability',
  'Phi-3.5 Mini (3.8B) beats many 7B models',
  'Phi: heavily instruction-tuned; MIT license',
  'a 7B model at Q4 might outperform a 13B at Q2',
];

const bare = (sql: string): string => sql.replace(/--[^\n]*/g, ' ').replace(/'[^']*'/g, "''");

describe('the lesson files', () => {
  it('are the eight lessons of the course, each file beginning with its number', () => {
    const numbers = lessonFiles().map((name) => [
      Number(name.slice(0, 2)),
      parseLesson(name, readFileSync(join(LESSON_FOLDER, name), 'utf8')).number,
    ]);
    expect(numbers.map(([file]) => file)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const [file, lesson] of numbers)
      expect(lesson, 'the file name begins with the number of its lesson').toBe(file);
  });

  it('hold the 21 statements of the course', () => {
    expect(statements.map(({ text }) => text).sort()).toEqual([...COURSE_SAYS].sort());
  });

  it('name no question of a lesson twice, and no statement of the course twice', () => {
    for (const { number, questions: own } of lessons) {
      const ids = own.map(({ id }) => id);
      expect(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        `lesson ${number} asks these twice; rename one`,
      ).toEqual([]);
    }
    const ids = statements.map(({ id }) => id);
    expect(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      'baselines are by id: rename one',
    ).toEqual([]);
  });

  it.each(queries)('$id names public tables and views only', ({ sql }) => {
    const named = [...bare(sql).matchAll(/\b(?:from|join)\s+([a-z_]+)/gi)].map((match) => match[1] ?? '');
    expect(
      named.filter((name) => PRIVATE.includes(name)),
      'use the views of migrations/*_views.sql, or add one',
    ).toEqual([]);
  });

  it.each(questions)('$id is answered by SQLite, and its chart names columns of the answer', (question) => {
    const { columns } = ask(empty, question).table;
    const shape = { kind: '', scale: '', up: '', path: '' };
    const wanted = Object.fromEntries(Object.entries(question.chart ?? {}).filter(([key]) => !(key in shape)));
    const missing = Object.values(wanted)
      .flatMap((name) => String(name).split(','))
      .filter((name) => !columns.includes(name));
    expect(missing, `columns are ${columns.join(', ')}`).toEqual([]);
  });

  it.each(questions)('$id says in plain words what it asks and how to read it', ({ ask: asked, read, params }) => {
    expect(asked).toMatch(/^[A-Z].*\?$/);
    expect(read).toMatch(/^\S.{20,}\.$/);
    for (const { name, meaning } of params) expect(meaning.length, `say what ${name} means`).toBeGreaterThan(5);
  });

  it.each(statements)('$id is decided by rows: an index without models decides nothing', (statement) => {
    expect(bare(statement.decide)).toMatch(/\bfrom\s+(?:\([^()]*)?.*\bevidence\b/is);
    expect(decide(empty, statement).verdict).toBe('not decidable from the index');
  });

  it.each(statements)('$id has a sentence for each verdict, of figures that its query gives', (statement) => {
    const given = empty
      .prepare(decidingSql(statement))
      .columns()
      .map(({ name }) => name);
    const quoted = Object.values(statement.sentences).flatMap((sentence) =>
      [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
    );
    expect(
      quoted.filter((name) => !given.includes(name)),
      `its columns are ${given.join(', ')}`,
    ).toEqual([]);
    expect(new Set(Object.values(statement.sentences)).size, 'each verdict has its own sentence').toBe(4);
  });
});
