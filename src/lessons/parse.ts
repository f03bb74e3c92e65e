/**
 * The text of a lesson file as a lesson. The file is plain SQL; its comments carry the rest:
 *
 *     -- lesson: 1 State of Open Source LLMs
 *     -- about: one sentence
 *     -- param: top = 20 -- how many rows             (of the whole lesson: every query may use it)
 *
 *     -- question: families
 *     -- ask: Which families ... ?
 *     -- read: How to read the answer,
 *     --   going on in an indented comment.
 *     -- param: months = 12 -- how far back
 *     -- chart: bars label=family value=downloads
 *     -- empty: Why there may be no row.
 *     SELECT ...;
 *     -- behind:                                      (where rows are counts: of how many models, and of when)
 *     SELECT ... AS models, ... AS since, ... AS until, ... AS dated FROM answer;
 *
 *     -- statement: llama-sizes
 *     -- text: What the course says.
 *     -- means: What its words are taken to mean.
 *     -- supported: A sentence with {figures} of the deciding row; so for `contradicted`, `mixed`, `undecidable`.
 *       {found:size exists|sizes exist}: the words after one and after any other number, or after one name and several.
 *     -- rests: {compared} pairs of ...: what the verdict rests on, with figures of the deciding row.
 *     -- changes: What would have to be there for another verdict.
 *     -- evidence:
 *     SELECT ...;
 *     -- verdict:
 *     SELECT ... AS verdict, ... FROM evidence;
 */
import * as z from 'zod';
import { type Block, blocksOf, type Field, LessonError } from './blocks.ts';
import { Chart, Lesson, type Param, Question, Statement, VERDICTS } from './lesson.ts';

const QUESTION_KEYS = ['question', 'ask', 'read', 'param', 'chart', 'empty'] as const;
const SENTENCE_KEYS = ['supported', 'contradicted', 'mixed', 'undecidable'] as const;
const STATEMENT_KEYS = ['statement', 'text', 'means', 'param', ...SENTENCE_KEYS, 'rests', 'changes'] as const;
const LESSON_KEYS = ['lesson', 'about', 'param'] as const;

/** Reads one lesson file. @throws LessonError with file, line and what is wrong. */
export function parseLesson(file: string, text: string): Lesson {
  const [head, ...blocks] = blocksOf(file, text);
  if (head?.kind !== 'lesson') throw new LessonError(file, 1, 'begin the file with "-- lesson: NUMBER TITLE"');
  const [, number, title] = /^(\d+)\s+(.+)$/.exec(one(file, head, 'lesson') ?? '') ?? [];
  const shared = paramsOf(file, head);
  onlyKeys(file, head, LESSON_KEYS);
  return checked(Lesson, file, head, {
    number: Number(number),
    title,
    about: one(file, head, 'about'),
    questions: blocks.filter(({ kind }) => kind === 'question').map((block) => question(file, block, shared)),
    statements: blocks.filter(({ kind }) => kind === 'statement').map((block) => statement(file, block, shared)),
  });
}

function question(file: string, block: Block, shared: readonly Param[]): Question {
  onlyKeys(file, block, QUESTION_KEYS);
  const chart = one(file, block, 'chart');
  const empty = one(file, block, 'empty');
  const behind = block.sql.get('behind');
  return checked(Question, file, block, {
    id: one(file, block, 'question'),
    ask: one(file, block, 'ask'),
    read: one(file, block, 'read'),
    params: used(file, block, [...shared, ...paramsOf(file, block)]),
    ...(chart === undefined ? {} : { chart: chartOf(file, block, chart) }),
    ...(empty === undefined ? {} : { empty }),
    ...(behind === undefined ? {} : { behind }),
    sql: block.sql.get('') ?? '',
  });
}

function statement(file: string, block: Block, shared: readonly Param[]): Statement {
  onlyKeys(file, block, STATEMENT_KEYS);
  return checked(Statement, file, block, {
    id: one(file, block, 'statement'),
    text: one(file, block, 'text'),
    means: one(file, block, 'means'),
    params: used(file, block, [...shared, ...paramsOf(file, block)]),
    sentences: Object.fromEntries(VERDICTS.map((verdict, at) => [verdict, one(file, block, SENTENCE_KEYS[at] ?? '')])),
    rests: one(file, block, 'rests'),
    changes: one(file, block, 'changes'),
    evidence: block.sql.get('evidence') ?? '',
    decide: block.sql.get('verdict') ?? '',
  });
}

function checked<T>(schema: z.ZodType<T>, file: string, block: Block, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new LessonError(
    file,
    block.line,
    `${block.kind} "${block.fields[0]?.value ?? ''}": ${z.prettifyError(result.error)}`,
  );
}

/** The one value of a key; undefined when the block has none. */
function one(file: string, block: Block, key: string): string | undefined {
  const [first, second] = block.fields.filter((field) => field.key === key);
  if (second) throw new LessonError(file, second.line, `a second "${key}" in this ${block.kind}`);
  return first?.value;
}

function onlyKeys(file: string, block: Block, keys: readonly string[]): void {
  const stray = block.fields.find(({ key }) => !keys.includes(key));
  if (stray)
    throw new LessonError(file, stray.line, `a ${block.kind} has no "${stray.key}"; it has ${keys.join(', ')}`);
}

function paramsOf(file: string, block: Block): Param[] {
  return block.fields.filter(({ key }) => key === 'param').map((field) => param(file, field));
}

function param(file: string, { value, line }: Field): Param {
  const [, name, text, meaning] = /^(\w+) = (.*) -- (.+)$/.exec(value) ?? [];
  if (name === undefined || text === undefined || meaning === undefined) {
    throw new LessonError(file, line, 'write a parameter as "-- param: name = value -- what it means"');
  }
  return { name, value: /^-?\d+(\.\d+)?(e\d+)?$/.test(text) ? Number(text) : text, meaning };
}

/** The parameters that the block's SQL names; every one it names must be declared. */
function used(file: string, block: Block, params: readonly Param[]): Param[] {
  const names = new Set([...block.sql.values()].flatMap(parameterNames));
  const missing = [...names].find((name) => !params.some((param) => param.name === name));
  if (missing !== undefined)
    throw new LessonError(
      file,
      block.line,
      `:${missing} is not declared; add "-- param: ${missing} = value -- what it means"`,
    );
  return params.filter(({ name }) => names.has(name));
}

/** Names bound in a statement, comments and quoted text left out. */
export function parameterNames(sql: string): string[] {
  const bare = sql.replace(/--[^\n]*|'[^']*'/g, ' ');
  return [...new Set([...bare.matchAll(/(?<![:\w]):([a-z]\w*)/g)].map((match) => match[1] ?? ''))];
}

function chartOf(file: string, block: Block, text: string): Chart {
  const [kind, ...pairs] = text.split(/\s+/);
  const given = Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
  return checked(Chart, file, block, { kind, ...given });
}
