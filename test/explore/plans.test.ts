import { beforeAll, describe, expect, it } from 'vitest';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';
import { readStatements } from '../../src/index/statements.ts';

/** Tables that the rules fill, that get a row a crawl, or one where something rare was seen: reading them whole is nothing. */
const SMALL =
  'families generations licenses benchmarks red_flag_kinds crawls unsettled aliases settled_notes sqlite_schema'.split(
    ' ',
  );
/** Lists that are kept in the order in which pages show them. */
const IN_ORDER =
  'standings newest-claims disagreements disagreements-on flagged flagged-as freer-than-parent freer-under-license'.split(
    ' ',
  );

let db: Sqlite;
beforeAll(() => {
  db = openForWriting(':memory:');
});

/** The plan of a statement. */
function stepsOf(sql: string): string[] {
  const values = Object.fromEntries([...sql.matchAll(/:(\w+)/g)].map(([, name]) => [name, 1]));
  const marks = [...sql.matchAll(/\?/g)].map(() => 1);
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(marks.length > 0 ? marks : [values])) as {
    detail: string;
  }[];
  return plan.map(({ detail }) => detail);
}

/** Tables that a statement reads from end to end, and indexes that SQLite makes for it alone. */
function readWhole(sql: string): string[] {
  const views = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'view'").all() as {
    name: string;
    sql: string;
  }[];
  const texts = [sql, ...views.filter(({ name }) => sql.includes(name)).map((view) => view.sql)].join('\n');
  const named = new Map(
    [...texts.matchAll(/\b(?:FROM|JOIN) (\w+) (?:AS )?(\w+)/g)].map(([, table, alias]) => [alias, table]),
  );
  const steps = stepsOf(sql);
  // Rows that come in the order that is asked for are read no further than the limit.
  const isCut = /\bLIMIT\b/.test(sql) && !steps.some((step) => step.includes('TEMP B-TREE'));
  // What a SELECT in parentheses or a WITH gives is read on, and no table.
  const isGiven = (name: string): boolean =>
    new RegExp(`\\) ${name}\\b`).test(sql) || new RegExp(`\\b${name}(\\(\\w+\\))? AS (MATERIALIZED )?\\(`).test(sql);
  return steps.flatMap((step) => {
    const [, made = ''] = /^MATERIALIZE (\w+)/.exec(step) ?? [];
    if (made !== '' && isGiven(made)) return [];
    if (/MATERIALIZE|AUTOMATIC/.test(step)) return [step];
    const [, alias = ''] = /^SCAN (\w+)\b(?! VIRTUAL)/.exec(step) ?? [];
    const table = named.get(alias) ?? alias;
    const isKnown =
      alias === '' ||
      alias === 'CONSTANT' ||
      isGiven(alias) ||
      isGiven(table) ||
      SMALL.includes(table) ||
      views.some(({ name }) => name === table);
    return isKnown || isCut ? [] : [step];
  });
}

describe('what a page reads while others wait', () => {
  it.each(
    ['choose.sql', 'explore.sql', 'show.sql'].flatMap((file) =>
      [...readStatements(file)].map(([name, sql]) => [file, name, sql] as const),
    ),
  )('%s, %s: reads about as much as it shows', (_, __, sql) => {
    expect(readWhole(sql), 'find it by an index, or read it apart').toEqual([]);
  });

  it.each(IN_ORDER)('%s: comes in its order, so that a page ends where its limit is', (name) => {
    expect(stepsOf(readStatements('explore.sql').get(name) ?? '').filter((step) => /TEMP B-TREE/.test(step))).toEqual(
      [],
    );
  });
});
