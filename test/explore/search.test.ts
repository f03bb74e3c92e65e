import { beforeAll, describe, expect, it } from 'vitest';
import type { Sqlite } from '../../src/index/open.ts';
import { query } from '../../src/index/query.ts';
import { fixtureIndex } from '../lessons/fixture-index.ts';
import { type Served, served } from './served.ts';

interface Found {
  total: number;
  models: { id: string; downloads: number | null }[];
  next: string | null;
  counts: Record<string, { value: string; models: number }[]>;
  sql: string;
  values: Record<string, string>;
}

let db: Sqlite;
let site: Served;
const search = async (query: string): Promise<Found> => (await site.json(`/search?${query}`)) as Found;

beforeAll(async () => {
  db = await fixtureIndex();
  site = served(db);
});

/** Rows of the statement that the page offers, without its limit. */
const bySql = ({ sql, values }: Found): unknown[] =>
  query(db, sql.replace(/LIMIT \d+$/, ''), { rows: 10_000 }, values).rows.map(([id]) => id);

describe('a search', () => {
  it.each([
    '',
    'family=llama',
    'family=llama&family=qwen&format=gguf',
    'q=coder',
    'terms=permissive&size=3-8&sort=likes',
    'fits=8',
    'claims=mmlu&stage=instruct',
    'q=instruct&claims=gsm8k&family=mistral&sort=created',
    'license=%27%29%3B--',
  ])('for "%s" finds what its own statement finds', async (asked) => {
    const found = await search(asked);
    const wanted = bySql({ ...found, values: numbers(found.values) });
    expect(found.total).toBe(wanted.length);
    expect(found.models.map(({ id }) => id)).toEqual(wanted.slice(0, found.models.length));
  });

  it('counts for each filter what that filter would leave', async () => {
    const { counts } = await search('family=llama');
    for (const facet of ['format', 'terms', 'size', 'stage']) {
      for (const { value, models } of counts[facet] ?? [])
        expect((await search(`family=llama&${facet}=${encodeURIComponent(value)}`)).total, `${facet} ${value}`).toBe(
          models,
        );
    }
  });

  it('counts in a facet that is filtered what another value would bring', async () => {
    const { counts } = await search('family=llama');
    const qwen = counts.family?.find(({ value }) => value === 'qwen')?.models;
    expect(qwen).toBe((await search('family=qwen')).total);
  });

  it('pages by key through every model once', async () => {
    const ids: string[] = [];
    for (let next: string | null = '/search?sort=downloads'; next !== null; ) {
      const found: Found = (await site.json(next)) as Found;
      ids.push(...found.models.map(({ id }) => id));
      next = found.next;
    }
    const all = db.prepare('SELECT count(*) FROM models WHERE gone_at IS NULL').pluck().get();
    expect(ids.length).toBe(all);
    expect(new Set(ids).size).toBe(all);
  });

  it('that nothing narrows has the counts that a filter by each value finds, in every order', async () => {
    const found = await search('');
    for (const facet of ['format', 'terms', 'size', 'stage'])
      for (const { value, models } of found.counts[facet] ?? [])
        expect((await search(`${facet}=${encodeURIComponent(value)}`)).total, `${facet} ${value}`).toBe(models);
    expect((await search('sort=likes')).counts).toEqual(found.counts);
  });

  it('that nothing narrows says how many models changed since they were counted', async () => {
    const held = db.prepare("SELECT value FROM meta WHERE name = 'facets-behind'").pluck().get();
    db.prepare("UPDATE meta SET value = '17' WHERE name = 'facets-behind'").run();
    const behind = await served(db).text('/search');
    db.prepare("UPDATE meta SET value = ? WHERE name = 'facets-behind'").run(held);
    expect(behind).toContain('Counted before the last 17 changes.');
    expect(await site.text('/search')).not.toContain('Counted before');
  });

  it('knows benchmarks in any letters, and offers those that cards state scores on', async () => {
    expect((await search('claims=MMLU')).total).toBe((await search('claims=mmlu')).total);
    const offered = [...(await site.text('/search')).matchAll(/<option value="([^"]+)">/g)].map(([, id]) => id);
    const claimed = db
      .prepare('SELECT DISTINCT c.benchmark FROM claims c JOIN benchmarks b USING (benchmark) ORDER BY 1')
      .pluck()
      .all();
    expect(offered).toEqual(claimed);
  });

  it('keeps its whole state in its address', async () => {
    const text = await site.text('/search?q=coder&family=qwen&fits=24&sort=likes');
    expect(text).toMatch(/name="q"[^>]*value="coder"/);
    expect(text).toMatch(/name="family" value="qwen" checked/);
    expect(text).toMatch(/name="fits"[^>]*value="24"/);
    expect(text).toMatch(/<option selected>likes/);
    expect(text, 'a filter that can be taken away').toMatch(/aria-label="Remove Family: qwen"/);
  });
});

describe('names while one types', () => {
  it('begin with what was typed, the most downloaded first', async () => {
    const { models } = (await site.json('/suggest?q=qwen2.5+7')) as Pick<Found, 'models'>;
    expect(models.length).toBeGreaterThan(0);
    for (const { id } of models) expect(id.toLowerCase()).toMatch(/qwen.*7/);
    const downloads = models.map((one) => one.downloads ?? -1);
    expect(downloads).toEqual(downloads.toSorted((a, b) => b - a));
  });

  it.each(['"', '*', 'OR', 'NEAR(', ')'])('take %s for a word', async (typed) => {
    expect((await site.get(`/suggest?q=${encodeURIComponent(typed)}`)).status).toBe(200);
  });
});

/** Bound values that are figures, as the SQL page binds them. */
function numbers(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, /^\d+$/.test(value) ? Number(value) : value]),
  ) as Record<string, string>;
}

describe('words', () => {
  const meant = async (words: string): Promise<{ models: string[]; known: { kind: string; id: string }[] }> =>
    ((await site.json(`/search?q=${encodeURIComponent(words)}`)) as { meant: Awaited<ReturnType<typeof meant>> }).meant;

  it.each([
    ['Llama', 'family', 'llama'],
    ['llama 3.1', 'generation', 'llama-3.1'],
    ['mmlu pro', 'benchmark', 'mmlu-pro'],
    ['Apache-2.0', 'license', 'apache-2.0'],
  ])('%s are known as a %s', async (words, kind, id) => {
    expect((await meant(words)).known).toContainEqual(expect.objectContaining({ kind, id }));
    expect(await site.text(`/search?q=${encodeURIComponent(words)}`)).toContain('Known by that name');
  });

  it('of texts come with the models that are named so', async () => {
    const { models } = await meant('qwen');
    expect(models.length).toBeGreaterThan(0);
    expect(models.every((id) => id.toLowerCase().includes('qwen'))).toBe(true);
  });

  it('beside filters are words alone', async () => {
    expect(await meant('llama')).not.toBeNull();
    expect(((await site.json('/search?q=llama&family=qwen')) as { meant: unknown }).meant).toBeNull();
  });
});
