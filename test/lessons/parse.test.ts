import { describe, expect, it } from 'vitest';
import { parameterNames, parseLesson } from '../../src/lessons/parse.ts';

const FILE = '09-example.sql';
const HEAD = '-- lesson: 9 Example\n-- about: What a lesson file looks like.\n';
const QUESTION = '-- question: few\n-- ask: How few?\n-- read: One row.\nSELECT 1;\n';
const STATEMENT = `-- statement: small
-- text: It is small.
-- means: Below the limit.
-- param: limit = 3 -- the limit
-- supported: {n} is small.
-- contradicted: {n} is not.
-- mixed: Both.
-- undecidable: No row.
-- rests: {n} row
-- changes: A larger one.
-- evidence:
SELECT 2 AS n;
-- verdict:
SELECT CASE WHEN n < :limit THEN 'supported' ELSE 'contradicted' END AS verdict, n FROM evidence;
`;

const complaint = (text: string): string => {
  try {
    parseLesson(FILE, text);
    return 'no complaint';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('a lesson file', () => {
  it('is plain SQL whose comments say the rest', () => {
    const lesson = parseLesson(
      FILE,
      `${HEAD}-- param: top = 5 -- how many\n\n-- question: many
-- ask: How many?
-- read: A row a family,
--   best first.
-- param: family = llama -- which one
-- chart: bars label=family value=models
-- A comment that is none of ours stays with the SQL.
SELECT family, count(*) AS models FROM models -- all of them
WHERE family = :family LIMIT :top;\n\n${STATEMENT}`,
    );
    expect(lesson).toMatchObject({ number: 9, title: 'Example', about: 'What a lesson file looks like.' });
    expect(lesson.questions).toEqual([
      {
        id: 'many',
        ask: 'How many?',
        read: 'A row a family, best first.',
        params: [
          { name: 'top', value: 5, meaning: 'how many' },
          { name: 'family', value: 'llama', meaning: 'which one' },
        ],
        chart: { kind: 'bars', label: 'family', value: 'models' },
        sql: '-- A comment that is none of ours stays with the SQL.\nSELECT family, count(*) AS models FROM models -- all of them\nWHERE family = :family LIMIT :top',
      },
    ]);
    expect(lesson.statements[0]).toMatchObject({
      id: 'small',
      sentences: { supported: '{n} is small.', 'not decidable from the index': 'No row.' },
      rests: '{n} row',
      changes: 'A larger one.',
      evidence: 'SELECT 2 AS n',
    });
  });

  it.each([
    ['SQL before the head', `SELECT 1;\n${HEAD}`, 'nothing stands before the line "-- lesson: NUMBER TITLE"'],
    ['no head', QUESTION, 'begin the file with "-- lesson: NUMBER TITLE"'],
    ['a head without a number', `-- lesson: Example\n-- about: x\n${QUESTION}`, 'number'],
    ['no question', HEAD, 'a lesson asks at least one question'],
    ['a question nobody asks', `${HEAD}${QUESTION.replace('-- ask: How few?\n', '')}`, 'at ask'],
    ['a question without SQL', `${HEAD}-- question: few\n-- ask: How few?\n-- read: One row.\n`, 'at sql'],
    ['an id with blanks', `${HEAD}${QUESTION.replace('few\n', 'so few\n')}`, 'write the id in lower case'],
    [
      'a key that a question has not',
      `${HEAD}${QUESTION.replace('-- read', '-- reed')}`,
      'a question has no "reed"; it has question, ask, read, param, chart',
    ],
    ['the same key twice', `${HEAD}${QUESTION.replace('-- read', '-- ask: Again?\n-- read')}`, 'a second "ask"'],
    ['two statements in one', `${HEAD}${QUESTION}SELECT 2;\n`, 'two SQL statements where one belongs'],
    [
      'an undeclared parameter',
      `${HEAD}${QUESTION.replace('SELECT 1', 'SELECT :one')}`,
      ':one is not declared; add "-- param: one = value -- what it means"',
    ],
    [
      'a parameter without a meaning',
      `${HEAD}${QUESTION.replace('-- read', '-- param: one = 1\n-- read')}`,
      'write a parameter as',
    ],
    [
      'a chart of no kind',
      `${HEAD}${QUESTION.replace('-- read', '-- chart: pie of=it\n-- read')}`,
      "Expected 'bars' | 'lines' | 'dots'",
    ],
    [
      'a statement without a sentence for a verdict',
      `${HEAD}${QUESTION}${STATEMENT.replace('-- mixed: Both.\n', '')}`,
      'sentences.mixed',
    ],
    [
      'a statement without a verdict',
      `${HEAD}${QUESTION}${STATEMENT.slice(0, STATEMENT.indexOf('-- verdict:'))}`,
      'at decide',
    ],
  ])('with %s is refused with file, line and reason', (_, text, reason) => {
    expect(complaint(text)).toContain(reason);
    expect(complaint(text)).toMatch(/^09-example\.sql:\d+: /);
  });

  it('names parameters outside comments, quotes and times only', () => {
    expect(
      parameterNames("SELECT ':no', a /* x */ -- :nor\n WHERE b = :yes AND c::text <> '12:30' AND d = :yes"),
    ).toEqual(['yes']);
  });
});
