import { expect, it } from 'vitest';
import { lineageStore } from '../../src/index/lineage.ts';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';

function model(db: Sqlite, key: number, id: string): void {
  db.prepare(
    "INSERT INTO models (key, id, name, card_state, config_state, files_state, first_seen_at, last_seen_at) VALUES (?, ?, ?, 'absent', 'absent', 'absent', '', '')",
  ).run(key, id, id);
}

function edge(db: Sqlite, child: number, stated: string): void {
  db.prepare("INSERT INTO edges VALUES (?, ?, ?, NULL, 'declared', 'tags', 'lineage/tag')").run(child, stated, stated);
}

const parents = (db: Sqlite) => db.prepare('SELECT parent_id, stated FROM edges ORDER BY child').raw().all();

it('gives every spelling of a parent the name that the Hub writes, whichever comes first', () => {
  const db = openForWriting(':memory:');
  model(db, 1, 'lab/Base-7B');
  for (const [child, stated] of ['lab/Base-7B', 'lab/base-7b', 'LAB/BASE-7B'].entries()) edge(db, child + 2, stated);
  lineageStore(db).resolveParents((stated) => stated, { copies: '', all: true });
  expect(parents(db)).toEqual([
    ['lab/Base-7B', 'lab/Base-7B'],
    ['lab/Base-7B', 'lab/base-7b'],
    ['lab/Base-7B', 'LAB/BASE-7B'],
  ]);
});

it('names edges that come later as it named those before', () => {
  const db = openForWriting(':memory:');
  const store = lineageStore(db);
  edge(db, 2, 'lab/base-7b');
  store.resolveParents((stated) => stated, { copies: '', all: true });
  model(db, 1, 'lab/Base-7B');
  edge(db, 3, 'lab/BASE-7b');
  store.resolveParents((stated) => stated, { copies: '', all: true });
  edge(db, 4, 'lab/base-7b');
  store.resolveParents((stated) => stated, { copies: '', all: true });
  expect(parents(db)).toEqual([
    ['lab/Base-7B', 'lab/base-7b'],
    ['lab/Base-7B', 'lab/BASE-7b'],
    ['lab/Base-7B', 'lab/base-7b'],
  ]);
});

it('leaves a parent that is no model of the index as it was stated', () => {
  const db = openForWriting(':memory:');
  edge(db, 2, 'lab/Base-7B');
  edge(db, 3, 'lab/base-7b');
  lineageStore(db).resolveParents((stated) => stated, { copies: '', all: true });
  expect(parents(db)).toEqual([
    ['lab/Base-7B', 'lab/Base-7B'],
    ['lab/base-7b', 'lab/base-7b'],
  ]);
});
