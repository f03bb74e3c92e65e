import { expect, it } from 'vitest';
import { fixtureIndex } from '../lessons/fixture-index.ts';
import { served } from './served.ts';

interface Drawn {
  lineage: { edges: { parent: string; child: string }[]; folded: { relation: string | null; models: number }[] };
}

it('says how much was made from a child in turn', async () => {
  const db = await fixtureIndex();
  const edge = db.prepare(
    "INSERT INTO edges (child, parent_id, stated, relation, basis, place, rule) SELECT key, :parent, :parent, 'finetune', 'declared', 'card', 'made-up' FROM models WHERE id = :child",
  );
  const [first, middle] = ['mistralai/Mistral-7B-v0.1', 'meta-llama/Llama-3.1-8B-Instruct'];
  edge.run({ child: middle, parent: first });
  edge.run({ child: first, parent: middle });
  const made = db.prepare('SELECT count(DISTINCT child) FROM edges WHERE parent_id = ?').pluck().get(middle);
  const { lineage } = (await served(db).json(`/models/${first}`)) as Drawn;
  expect(lineage.edges).toContainEqual(expect.objectContaining({ parent: first, child: middle, made }));
  expect(await served(db).text(`/models/${first}`)).toContain(`${made} made from it`);
});

it('of a model with thousands of children draws the most downloaded, with the columns as without them', async () => {
  const db = await fixtureIndex();
  const parent = 'meta-llama/Llama-3.1-8B';
  db.exec(`WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 1500)
    INSERT INTO models (key, id, name, downloads, card_state, config_state, files_state, first_seen_at, last_seen_at)
    SELECT 10000 + n, 'somebody/tuned-' || n, 'tuned-' || n, n * 7 % 1501, 'absent', 'absent', 'absent', '2026-01-01', '2026-01-01' FROM n;
    INSERT INTO edges (child, parent_id, stated, relation, basis, place, rule)
    SELECT key, '${parent}', '${parent}', CASE key % 3 WHEN 0 THEN 'adapter' ELSE 'finetune' END, 'declared', 'card', 'made-up'
    FROM models WHERE owner IS NULL AND id LIKE 'somebody/tuned-%'`);
  const site = served(db);
  const drawn = async (query: string): Promise<Drawn['lineage']> =>
    ((await site.json(`/models/${parent}?${query}`)) as Drawn).lineage;
  const without = await drawn('n=1');
  await site.json('/search?family=llama');
  expect(await drawn('n=2')).toEqual(without);
  const { edges, folded } = await drawn('children=all');
  const children = edges.filter((edge) => edge.parent === parent);
  expect(children.length).toBe(180);
  const text = await site.text(`/models/${parent}`);
  const [, more = ''] = /href="(\/sql\?[^"]+adapter[^"]*)"/.exec(text.split('id="lineage"')[1] ?? '') ?? [];
  const { outcome } = (await site.json(more.replaceAll('&#38;', '&'))) as { outcome: { table: { rows: unknown[] } } };
  expect(outcome.table.rows.length, 'what is folded leads to all of its kind').toBe(
    db.prepare("SELECT count(*) FROM lineage WHERE parent_id = ? AND relation = 'adapter'").pluck().get(parent),
  );
  expect(folded.reduce((sum, { models }) => sum + models, children.length)).toBe(
    db.prepare('SELECT count(DISTINCT child) FROM edges WHERE parent_id = ?').pluck().get(parent),
  );
});

it('goes on below children from whom little was made, and says of others how much', async () => {
  const db = await fixtureIndex();
  const root = 'made-up/root';
  const model =
    db.prepare(`INSERT INTO models (id, name, downloads, card_state, config_state, files_state, first_seen_at, last_seen_at)
    VALUES (:id, substr(:id, 9), :downloads, 'absent', 'absent', 'absent', '2026-01-01', '2026-01-01')`);
  const edge = db.prepare(
    "INSERT INTO edges (child, parent_id, stated, relation, basis, place, rule) SELECT key, :parent, :parent, 'finetune', 'declared', 'card', 'made-up' FROM models WHERE id = :child",
  );
  const make = (parent: string, child: string, downloads: number): void => {
    if (db.prepare('SELECT 1 FROM models WHERE id = ?').get(child) === undefined) model.run({ id: child, downloads });
    edge.run({ parent, child });
  };
  model.run({ id: root, downloads: 9 });
  make(root, 'made-up/much', 8);
  make(root, 'made-up/little', 7);
  for (let number = 0; number < 40; number += 1) make('made-up/much', `made-up/much-${number}`, number);
  for (const name of ['a', 'b', 'c']) make('made-up/little', `made-up/${name}`, 1);
  make('made-up/a', 'made-up/a-of-a', 1);
  // Who names his own descendant, or two parents, leads round in no circle.
  make('made-up/a-of-a', 'made-up/little', 1);
  make('made-up/b', 'made-up/a-of-a', 1);
  const site = served(db);
  const drawn = async (query: string): Promise<string[]> =>
    ((await site.json(`/models/${root}${query}`)) as Drawn).lineage.edges.map(
      ({ parent, child }) => `${parent.slice(8)} > ${child.slice(8)}`,
    );
  const few = ['root > much', 'root > little', 'little > a', 'little > b', 'little > c', 'a > a-of-a', 'b > a-of-a'];
  expect(await drawn('')).toEqual([...few, 'a-of-a > little']);
  const text = await site.text(`/models/${root}`);
  expect(text).toContain('40 made from it');
  expect(text).toContain('Draw up to 200 models');
  expect(new Set(await drawn('?children=all')).size).toBe(few.length + 1 + 40);
  expect(await site.text(`/models/${root}?children=all`)).not.toContain('Draw up to 200 models');
});
