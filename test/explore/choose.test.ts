/** The page that chooses, given what the command itself prints. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { threads, type Threads } from '../../src/cli/serve/threads.ts';
import { openForWriting } from '../../src/index/open.ts';
import { fixtureIndex } from '../lessons/fixture-index.ts';
import { type Served, served } from './served.ts';

let folder: string;
let beside: Threads;
let site: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'choose-page-'));
  const file = join(folder, 'index.db');
  const db = await fixtureIndex();
  await db.backup(file);
  openForWriting(file).close();
  beside = threads(file);
  site = served(db, undefined, (given) => ({ ...given, choose: beside.choose }));
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
