import { describe, expect, it } from 'vitest';
import { beginFirstLoad, endLoad } from '../../src/index/bulk.ts';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';

const indexes = (db: Sqlite) =>
  db
    .prepare(
      "SELECT name, lower(replace(replace(sql, '`', ''), 'IF NOT EXISTS ', '')) AS sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name",
    )
    .all();
const squeezed = (rows: unknown) => JSON.stringify(rows).replaceAll(/\s*([(),])\s*/g, '$1');

describe('a first load', () => {
  it('drops the indexes that only readers need, and makes the very same ones at its end', () => {
    const db = openForWriting(':memory:');
    const before = indexes(db);
    beginFirstLoad(db);
    expect(indexes(db).length).toBeLessThan(before.length);
    endLoad(db);
    expect(squeezed(indexes(db))).toBe(squeezed(before));
  });

  it('leaves an index that holds models alone', () => {
    const db = openForWriting(':memory:');
    db.prepare(
      "INSERT INTO models (id, name, card_state, config_state, files_state, first_seen_at, last_seen_at) VALUES ('a/b', 'b', '', '', '', '', '')",
    ).run();
    const before = indexes(db);
    beginFirstLoad(db);
    expect(indexes(db)).toEqual(before);
  });
});
