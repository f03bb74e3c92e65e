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
