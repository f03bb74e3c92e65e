import { beforeAll, describe, expect, it } from 'vitest';
import { named, type Names, readNames } from '../../src/explore/columns/names.ts';
import type { Sqlite } from '../../src/index/open.ts';
import { matchExpression } from '../../src/index/search.ts';
import { statementsOf } from '../../src/index/statements.ts';
import { fixtureIndex } from '../lessons/fixture-index.ts';

let db: Sqlite;
let names: Names;
beforeAll(async () => {
  db = await fixtureIndex();
  names = readNames(statementsOf(db));
});

/** The same from the full-text search, which knows all names. */
const searched = (typed: string): number[] =>
  db
    .prepare(
      `SELECT m.key FROM search s JOIN models m ON m.key = s.rowid
       WHERE search MATCH ? AND m.gone_at IS NULL ORDER BY m.downloads DESC, m.key`,
    )
    .pluck()
    .all(`{id} : (${matchExpression(typed)}*)`) as number[];

describe('names in memory', () => {
  it.each([
    'llama',
    'q',
    'Qwen2.5',
    'qwen2.5 7',
    'meta-llama/Llama-3',
    'instruct gguf',
    'GGUF q',
    'mistral 7b',
    'coder',
    'nothing so called',
  ])('that begin with "%s" are those that the search finds, in its order', (typed) => {
    expect(named(names, typed, 1_000)).toEqual(searched(typed));
  });

  it.each(['', ' ', '"', '---'])('are none for %j', (typed) => {
    expect(named(names, typed, 8)).toEqual([]);
  });

  it('stop when enough are found', () => {
    expect(named(names, 'q', 3)).toEqual(searched('q').slice(0, 3));
  });
});
