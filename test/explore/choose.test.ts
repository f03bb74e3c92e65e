/** The page that chooses, given what the command itself prints. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { threads, type Threads } from '../../src/cli/serve/threads.ts';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';
import { fixtureIndex } from '../lessons/fixture-index.ts';
import { hubdex } from '../cli/fake-terminal.ts';
import { type Served, served } from './served.ts';

let folder: string;
let file: string;
let beside: Threads;
let site: Served;
const state = { stamp: 'one', settled: 'one' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'choose-page-'));
  file = join(folder, 'index.db');
  const db = await fixtureIndex();
  await db.backup(file);
  openForWriting(file).close();
  beside = threads(file, () => db);
  site = served(db, state, (given) => ({ ...given, choose: beside.choose }));
});

afterAll(async () => {
  await beside.close();
  rmSync(folder, { recursive: true });
});

describe('choosing on a page', () => {
  it('shows what the command chose: estimates with their errors, then those with too few claims', async () => {
    const text = await site.text('/choose?gpu=RTX+4090&license=commercial&task=chat');
    expect(site.complaints).toEqual([]);
    expect(text).toMatch(/<h2>\d+ models fit/);
    expect(text).toMatch(/\d\d(\.\d)? ± \d(\.\d)?<br><span class="soft" title="\d+ benchmarks">\d+ claims/);
    const [untested = '', ...lower] = text.split('Less is expected of these');
    expect(untested, 'a model that claims nothing comparable').toContain('title="too few claims: no claims');
    expect(lower.join()).toContain('href="/models/Qwen/Qwen2.5-14B-Instruct"');
  });

  it('sends one looking for weights that no repo of the index has', async () => {
    const text = await site.text('/choose?gpu=RTX+4090&max-params=15B&min-params=14B');
    expect(text).toContain('https://huggingface.co/models?other=base_model:quantized:microsoft/phi-4');
  });

  it('ranks by a benchmark, with a link to each claim', async () => {
    const text = await site.text('/choose?memory=24GB&benchmark=mmlu&weights=gguf&stage=any');
    expect(text).toContain('Ranked by <a href="/benchmarks/mmlu">mmlu</a> as claimed');
    expect(text).toMatch(/href="https:\/\/huggingface\.co\/[^"]*README\.md\?code=true#L\d+"/);
  });

  it('says what the command says of a wrong word, and keeps what was asked', async () => {
    const text = await site.text('/choose?gpu=Abacus+9&max-params=7B');
    expect(text).toMatch(/role="alert"[^>]*>[^<]*Abacus 9/);
    expect(text).toContain('value="7B"');
  });
});

/** The words of the command that asks what a page is asked. */
const asWords = (query: string): string[] =>
  [...new URLSearchParams(query)].map(([name, value]) => `--${name}=${value}`);

async function printed(query: string): Promise<unknown> {
  const { code, out, err } = await hubdex(['choose', ...asWords(query), '--json', '--limit=25', '--db', file]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

describe('choosing on a page, as JSON', () => {
  it.each([
    'gpu=RTX 4090',
    'memory=24GB&task=coding&license=commercial',
    'mac=M3 Max 64GB&task=math&min-speed=20',
    'memory=8GB&task=embedding&license=permissive',
    'memory=24GB&task=vision&context=32k&stage=any',
    'memory=48GB&line=embedding&language=fr',
    'memory=24GB&language=de&min-params=3B&max-params=9B',
    'memory=16GB&weights=gguf,mlx&min-bits=2',
    'memory=80GB&benchmark=mmlu',
    'memory=80GB&benchmark=GSM8K&license=commercial&stage=any',
    'memory=24GB&task=text-generation',
  ])('says all that the command prints: %s', async (query) => {
    const { choice, problem } = (await site.json(`/choose?${query}`)) as { choice: unknown; problem: string | null };
    expect(problem).toBeNull();
    expect(choice).toEqual(await printed(query));
  });

  it.each([
    ['memory=lots', 'give an amount such as 24GB'],
    ['memory=24GB&benchmark=mmlo', 'did you mean mmlu'],
    ['memory=24GB&line=coders', 'give one of'],
    ['memory=24GB&task=text-generatoin', 'did you mean text-generation'],
  ])('says what is wrong with %s, as the command does', async (query, said) => {
    const { err } = await hubdex(['choose', ...asWords(query), '--db', file]);
    const { choice, problem } = (await site.json(`/choose?${query}`)) as { choice: unknown; problem: string };
    expect(choice).toBeNull();
    expect(problem).toContain(said);
    expect(err).toContain(problem);
  });

  it('stands as it was after a crawl until the models are gathered anew, and is then what the command prints', async () => {
    const [path, query] = ['/choose', 'memory=24GB&min-params=2B'];
    const ask = () => site.get(`${path}?${query}`, { accept: 'application/json' });
    const before: unknown = await (await ask()).json();
    write(file, (db) =>
      db.exec("UPDATE models SET downloads = coalesce(downloads, 0) + 1000000000 WHERE id = 'microsoft/phi-4'"),
    );
    Object.assign(state, { stamp: 'two', settled: 'two' });
    const old = await ask();
    expect(old.headers.get('etag'), 'made of what stood before').toBeNull();
    expect(old.headers.get('cache-control')).toBe('no-store');
    expect(await old.json()).toEqual(before);
    await expect.poll(async () => (await ask()).headers.get('etag'), { timeout: 20_000 }).toContain('two');
    const after = (await (await ask()).json()) as { choice: unknown };
    expect(after.choice).toEqual(await printed(query));
    expect(after).not.toEqual(before);
  });
});

function write(path: string, change: (db: Sqlite) => void): void {
  const db = openForWriting(path);
  change(db);
  db.close();
}
