/** Words stand in the number of their figure, in every sentence of every statement. */
import { describe, expect, it } from 'vitest';
import { behindText } from '../../src/lessons/behind.ts';
import { filled } from '../../src/lessons/sentence.ts';
import { readLessons } from '../../src/lessons/shelf.ts';

const templates = readLessons().flatMap(({ statements }) =>
  statements.flatMap(({ id, sentences, rests, means }) =>
    [...Object.entries(sentences), ['rests', rests], ['means', means]].map(
      ([what, template]) => [`${id}, ${what}`, template ?? ''] as const,
    ),
  ),
);
const figuresOf = (template: string) => [...template.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '');
const allOf = (template: string, figure: number) =>
  filled(template, Object.fromEntries(figuresOf(template).map((name) => [name, figure])));

/** A figure and up to three words of the template itself, not past a word that turns from what is counted. */
const AFTER = /\b1 (?:(?!(?:of|in|on|and|to|by|at|with|that|from|times|billion|is|had)\b)[a-z]+ ?){1,3}/g;
/** Words for several, and verbs of several; `times` is of a factor. */
const SEVERAL = /\b(?:are|do|have|were|share|show|exist|declare|compete|need|[a-z]+[^s\W]s)\b/;

describe('a sentence', () => {
  it.each(templates)('%s: no word for several stands after one', (_, template) => {
    const own = template.replace(/\{\w+:[^}]*\}/g, ';').replace(/\{\w+\}/g, '1');
    const stuck = [...own.matchAll(AFTER)].map(([words]) => words).filter((words) => SEVERAL.test(words));
    expect(stuck, 'write {figure:for one|for several}').toEqual([]);
  });

  it.each(templates)('%s: none is told in the words for two, and no place is left open', (_, template) => {
    const [none = [], one = [], two = []] = [0, 1, 2].map((figure) => allOf(template, figure).split(' '));
    expect(none.filter((word, at) => word !== two[at] && !word.includes('0'))).toEqual([]);
    expect(none).toHaveLength(two.length);
    expect([...one, ...two].join(' ')).not.toMatch(/[{}|]/);
  });

  it('takes a list of names for as many as it names, and what is unknown for several', () => {
    const told = (names: string | null) => filled('{names} {names:competes|compete}', { names });
    expect(told('lab/a')).toBe('lab/a competes');
    expect(told('lab/a, lab/b')).toBe('lab/a, lab/b compete');
    expect(told(null)).toBe('unknown compete');
    expect(() => filled('{none:is|are}', {})).toThrow('nothing gives "none"');
  });

  it('reads as one would say it', () => {
    const rests = templates.find(([name]) => name === 'mistral-license, rests')?.[1] ?? '';
    expect([0, 1, 2].map((n) => allOf(rests, n))).toEqual([
      '0 original checkpoints with a license',
      '1 original checkpoint with a license',
      '2 original checkpoints with a license',
    ]);
  });
});

it('a footer counts its rows and models the same way', () => {
  const day = '2025-01-03';
  const footer = (rows: number, models: number) =>
    behindText({ rows, models, counted: false, since: day, until: day, empty: null });
  expect([footer(0, 0), footer(1, 1), footer(2, 2)]).toEqual([
    'no row',
    '1 row naming 1 model, created 2025-01-03',
    '2 rows naming 2 models, created 2025-01-03',
  ]);
  const half = { rows: 2, models: 2, counted: false, since: day, until: day, undated: 1, empty: null };
  expect(behindText(half), 'the dates are not those of all').toBe(
    '2 rows naming 2 models, created 2025-01-03, but 1 of unknown date',
  );
});
