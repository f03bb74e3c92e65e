/** No number without a way to its evidence, and no condition of a license that goes unsaid. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Sqlite } from '../../src/index/open.ts';
import { fixtureIndex } from '../lessons/fixture-index.ts';
import { type Served, served } from './served.ts';

const MODEL = 'Qwen/Qwen2.5-7B-Instruct';
let db: Sqlite;
let site: Served;

beforeAll(async () => {
  db = await fixtureIndex();
  site = served(db);
});

/** What stands between one section's heading and the next. */
async function section(id: string, name: string): Promise<string> {
  const text = await site.text(`/models/${id}`);
  return text.split(`<section id="${name}"`)[1]?.split('</section>')[0] ?? '';
}

const key = (id: string): number => db.prepare('SELECT key FROM models WHERE id = ?').pluck().get(id) as number;

describe('a license', () => {
  it('is said with all its conditions, once on its own page', async () => {
    const long = db
      .prepare("SELECT license, terms FROM licenses WHERE instr(terms, '\"') = 0 ORDER BY length(terms) DESC LIMIT 1")
      .get() as { license: string; terms: string };
    expect(long.terms.length, 'longer than other cells may be').toBeGreaterThan(300);
    expect((await site.text(`/licenses/${long.license}`)).split(long.terms).length - 1).toBe(1);
  });

  it('that lineage gives is no missing one', async () => {
    const given = db.prepare("SELECT id, license FROM models WHERE license_state = 'inherited' LIMIT 1").get() as {
      id: string;
      license: string;
    };
    const text = await section(given.id, 'license');
    expect(text).toContain(`/licenses/${given.license}`);
    expect(text).toMatch(/\(inherited\) <span class="basis b-inferred"/);
    expect(text).not.toContain('(absent)');
  });

  it('that only a file holds is not taken for none', async () => {
    const own = await fixtureIndex();
    const change = (sql: string): void => void own.prepare(sql).run(key(MODEL));
    change("UPDATE models SET license = NULL, license_state = 'unknown' WHERE key = ?");
    change(
      "UPDATE model_licenses SET license = NULL, declared = NULL, state = 'unknown', basis = 'structured', place = 'files: LICENSE-MODEL' WHERE model = ?",
    );
    change('DELETE FROM model_facts WHERE model = ?');
    const text = await served(own).text(`/models/${MODEL}`);
    expect(text).toContain('files: LICENSE-MODEL');
    expect(text).not.toContain('No license is declared');
  });
});

it('a flag leads to the lines of its own card and of the card it is held against', async () => {
  const own = await fixtureIndex();
  const at = (id: string, line: number) => `https://huggingface.co/${id}/blob/main/README.md?code=true#L${line}`;
  const evidence = [{ line: 7, url: at(MODEL, 7), own: { line: 9, url: at('meta-llama/Llama-3.1-8B-Instruct', 9) } }];
  own.prepare('DELETE FROM model_flags WHERE model = ?').run(key(MODEL));
  own
    .prepare("INSERT INTO model_flags (model, flag, detail, evidence) VALUES (?, 'rival-below-own-card', 'made up', ?)")
    .run(key(MODEL), JSON.stringify(evidence));
  const text = await served(own).text(`/models/${MODEL}`);
  expect(text).toContain(`<a href="/cards/${MODEL}#L7">line 7</a>`);
  expect(text).toContain(
    '<a href="/cards/meta-llama/Llama-3.1-8B-Instruct#L9">meta-llama/Llama-3.1-8B-Instruct, line 9',
  );
});

it('several claims of one model on a benchmark are all to be had', async () => {
  const { subject_id: subject, claims } = db
    .prepare('SELECT subject_id, claims FROM claim_standings WHERE benchmark = ? AND claims > 1 LIMIT 1')
    .get('mmlu') as { subject_id: string; claims: number };
  const hrefs = [...(await site.text('/benchmarks/mmlu')).matchAll(/href="(\/sql\?[^"]+)"/g)].map(([, href]) =>
    (href ?? '').replaceAll('&#38;', '&'),
  );
  const mine = hrefs.find((href) => new URLSearchParams(href.slice(5)).get('p.subject') === subject);
  expect(((await site.json(mine ?? '')) as { outcome: { table: { rows: unknown[] } } }).outcome.table.rows.length).toBe(
    claims,
  );
});

it('a model that nobody weighs is not told how weights are weighed', async () => {
  const id = db
    .prepare(
      'SELECT id FROM models WHERE NOT EXISTS (SELECT 1 FROM weight_options o WHERE o.model_id = models.id) LIMIT 1',
    )
    .pluck()
    .get() as string;
  expect(await section(id, 'weights')).not.toContain('"Needs"');
});

it('each page has a name of its own, so that tabs are told apart', async () => {
  const flag = db.prepare('SELECT flag FROM red_flag_kinds LIMIT 1').pluck().get() as string;
  const paths = [
    '/search',
    '/search?family=llama',
    '/search?family=llama&fits=8',
    '/compare',
    `/compare?m=${MODEL}`,
    '/flags',
    `/flags?flag=${flag}`,
    '/disagreements',
    '/disagreements?benchmark=MMLU',
  ];
  const titles = await Promise.all(
    paths.map(async (path) => /<title>(.*?)<\/title>/.exec(await site.text(path))?.[1] ?? ''),
  );
  expect([...new Set(titles)]).toEqual(titles);
});

it('a benchmark is found as people write it, and one that no card states is said to be none', async () => {
  expect(await site.json('/disagreements?benchmark=MMLU')).toEqual(await site.json('/disagreements?benchmark=mmlu'));
  expect(await site.text('/disagreements?benchmark=nosuch')).toContain(
    'No card of this index states a number on nosuch',
  );
});

it('weights that nothing tells apart are one row with their number', async () => {
  const own = await fixtureIndex();
  own.prepare('DELETE FROM model_weights WHERE model = ?').run(key(MODEL));
  const set = own.prepare(
    "INSERT INTO model_weights (model, place, format, level, bits_per_weight, bytes, file_count, shards, part, basis, read_at, rule, first_file) VALUES (?, ?, 'safetensors', NULL, NULL, NULL, 1, 1, 'weights', 'structured', 'files', 'made-up', ?)",
  );
  for (const at of [0, 1, 2]) set.run(key(MODEL), at, `checkpoint-${at}/model.safetensors`);
  const text = (await served(own).text(`/models/${MODEL}`)).split('id="weights"')[1]?.split('</table>')[0] ?? '';
  expect(text.split('<tr>').length - 1, 'a heading and a row').toBe(2);
  expect(text).toContain('3 sets of files');
});

it('all claims on a benchmark are as many as are counted, those about nobody known too', async () => {
  const own = await fixtureIndex();
  own.prepare("UPDATE model_claims SET subject_id = NULL WHERE benchmark = 'mmlu'").run();
  const text = await served(own).text('/benchmarks/mmlu');
  const [, href = ''] = /href="(\/sql[^"]+)">All claims/.exec(text) ?? [];
  const { outcome } = (await served(own).json(href.replaceAll('&#38;', '&'))) as {
    outcome: { table: { rows: unknown[] } };
  };
  const counted = own.prepare("SELECT count(*) FROM claims WHERE benchmark = 'mmlu'").pluck().get();
  expect(outcome.table.rows.length).toBe(counted);
});

it('a name of any length is no error of ours', async () => {
  expect((await site.get(`/benchmarks/${'a/'.repeat(8000)}x`)).status).toBe(404);
  expect(site.complaints).toEqual([]);
});

it('a fact that was published elsewhere leads there', async () => {
  const own = await fixtureIndex();
  const address = 'https://arxiv.org/abs/2412.19437';
  own
    .prepare(
      "INSERT INTO inherited (model, field, value, basis, place, rule) VALUES (?, 'context_length', '131072', 'declared', ?, 'made-up')",
    )
    .run(key(MODEL), address);
  const text = await served(own).text(`/models/${MODEL}`);
  expect(text).toContain(`<span class="place"><a class="out" href="${address}"`);
});

describe('a name', () => {
  it.each(['/benchmarks/MMLU', '/families/Llama', '/licenses/Apache-2.0'])(
    'is known as people write it: %s',
    async (path) => {
      expect((await site.get(path)).status).toBe(200);
    },
  );

  it.each([
    ['/models/meta-llama/Llama-9-1T', 'Llama-9-1T'],
    ['/benchmarks/nosuch', 'nosuch'],
    ['/families/%3Cb%3E', '%3Cb%3E'],
  ])('that is not here leads to a search for it: %s', async (path, name) => {
    const answer = await site.get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(`href="/search?q=${name}"`);
  });
});

it('a search as CSV holds more than its page shows', async () => {
  const rows = (await site.text('/search?out=csv')).trim().split('\n').length - 1;
  const { total, models } = (await site.json('/search')) as { total: number; models: unknown[] };
  expect(models.length).toBeLessThan(total);
  expect(rows).toBe(Math.min(total, 1000));
});
