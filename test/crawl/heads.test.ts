/** Crawls that look into weight files, over a local Hub that holds some. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plan } from '../../src/crawl/plan.ts';
import { rebuildFile } from '../../src/crawl/rebuild-file.ts';
import type { CrawlOptions } from '../../src/crawl/run.ts';
import { WHOLE_HUB } from './whole-hub.ts';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';
import type { JsonObject } from '../../src/model.ts';
import {
  type GgufFile,
  ggufHeadOf,
  plain,
  type SafeTensor,
  safetensorsHeadOf,
  safetensorsJson,
  tensor,
} from '../hub/heads/write.ts';
import { closeAll, folder, hex, hubWith } from '../hub/local/five-models.ts';
import type { LocalHub } from '../hub/local/options.ts';
import { contentOf, within } from '../index/look.ts';
import { leapingClock, liveRun } from './live-run.ts';

const QUOTA = { limit: 1_000_000, seconds: 300 };
const HUB = { quotas: { api: QUOTA, resolvers: QUOTA }, now: () => Date.UTC(2026, 9, 1) };

const GGUF: GgufFile = {
  metadata: {
    'general.architecture': 'qwen3',
    'general.file_type': 15,
    'qwen3.block_count': 2,
    'qwen3.context_length': 40_960,
    'tokenizer.ggml.tokens': Array.from({ length: 20_000 }, (_, n) => `word-${n}`),
  },
  tensors: [tensor('token_embd.weight', 'Q6_K', 256, 1024), tensor('blk.0.ffn_up.weight', 'Q4_K', 256, 1024)],
};
const whole = (head: Buffer, weights: number): Buffer => Buffer.concat([head, Buffer.alloc(weights)]);
const ggufFile = (file: GgufFile) =>
  whole(
    ggufHeadOf(file),
    file.tensors.reduce((all, { bytes }) => all + bytes, 0),
  );
const safetensorsFile = (tensors: Record<string, SafeTensor>) =>
  whole(
    safetensorsHeadOf(safetensorsJson(tensors)),
    Object.values(tensors).reduce((all, { bytes }) => all + bytes, 0),
  );

const record = (n: number, id: string, more: JsonObject = {}): JsonObject => ({
  _id: hex(n),
  id,
  downloads: 1000 - n,
  createdAt: `2026-01-0${n}T00:00:00.000Z`,
  lastModified: `2026-02-0${n}T00:00:00.000Z`,
  pipeline_tag: 'text-generation',
  tags: [],
  ...more,
});
const DRAFT = {
  'layers.0.self_attn.q_proj.weight': plain('BF16', 64, 64),
  'layers.1.self_attn.q_proj.weight': plain('BF16', 64, 64),
  'fc.weight': plain('BF16', 64, 192),
};

/** Three models: one in GGUF of an unnamed level, a draft head, one whose record and name disagree. */
async function threeModels(): Promise<LocalHub> {
  const hub = await hubWith([], HUB);
  const doubted = { safetensors: { parameters: { F32: 64 }, total: 4_000_000_000 } };
  hub.mutate(
    { kind: 'add', record: record(1, 'lab/tiny-qwen'), texts: { 'model.gguf': ggufFile(GGUF) } },
    {
      kind: 'add',
      record: record(2, 'lab/Llama-3.1-8B-eagle3'),
      texts: { 'model.safetensors': safetensorsFile(DRAFT) },
    },
    {
      kind: 'add',
      record: record(3, 'lab/small-70B', doubted),
      texts: { 'model.safetensors': safetensorsFile({ 'w.weight': plain('F32', 1000, 512) }) },
    },
    { kind: 'add', record: record(4, 'lab/no-weights'), texts: { 'README.md': '# none' } },
  );
  return hub;
}

let path: string;
let db: Sqlite;
const clock = leapingClock();
beforeEach(() => {
  path = join(folder(), 'index.db');
  db = openForWriting(path);
});
afterEach(async () => {
  if (db.open) db.close();
  await closeAll();
});

const facts = (id: string, field: string) =>
  db.prepare('SELECT value, basis, place, rule FROM facts WHERE model_id = ? AND field = ? AND chosen').get(id, field);
const weights = (id: string) =>
  db.prepare('SELECT format, level, bits_per_weight, rule FROM weights WHERE model_id = ?').all(id);
const headers: Partial<CrawlOptions> = { headers: 'all' };

describe('a crawl that reads the heads of weight files', () => {
  it('asks for none unless it is told to', async () => {
    const hub = await threeModels();
    const { requests } = await liveRun(db, hub.url, clock);
    expect((await liveRun(db, hub.url, clock, { ...headers, listing: 'none' })).requests).toBeGreaterThan(0);
    expect(db.prepare("SELECT count(*) FROM archive WHERE pass = 'headers'").pluck().get()).toBe(3 * 2);
    expect(requests).toBeGreaterThan(4);
  });

  it('counts the model, its types and its layers, and names the file that says so', async () => {
    const hub = await threeModels();
    await liveRun(db, hub.url, clock, headers);
    const place = 'files#model.gguf';
    expect(facts('lab/tiny-qwen', 'parameters')).toEqual({
      value: 524288,
      basis: 'structured',
      place,
      rule: 'parameters/tensors',
    });
    expect(facts('lab/tiny-qwen', 'tensor_types')).toMatchObject({ value: '["Q6_K 50%","Q4_K 50%"]', place });
    expect(facts('lab/tiny-qwen', 'layers')).toEqual({ value: 2, basis: 'structured', place, rule: 'layers/head' });
    expect(facts('lab/tiny-qwen', 'context_length')).toMatchObject({ value: 40960, rule: 'context/head' });
    expect(facts('lab/tiny-qwen', 'architecture')).toMatchObject({ value: 'qwen3', rule: 'architecture/head' });
    expect(facts('lab/Llama-3.1-8B-eagle3', 'layers')).toMatchObject({ value: 2, rule: 'layers/head-tensors' });
    expect(facts('lab/Llama-3.1-8B-eagle3', 'parameters')).toMatchObject({
      value: 20480,
      rule: 'parameters/tensors',
    });
  });

  it('settles what record and name dispute, and reads only those where only they are asked for', async () => {
    const hub = await threeModels();
    await liveRun(db, hub.url, clock);
    const before = facts('lab/small-70B', 'parameters');
    await liveRun(db, hub.url, clock, { headers: 'doubted', listing: 'none' });
    expect(before).not.toMatchObject({ value: 512000 });
    expect(facts('lab/small-70B', 'parameters')).toMatchObject({ value: 512000, rule: 'parameters/tensors' });
    const asked = db.prepare("SELECT DISTINCT path, url FROM archive WHERE pass = 'headers'").all() as {
      url: string;
    }[];
    expect(asked.every(({ url }) => url.includes('lab/small-70B') || url.includes('lab/tiny-qwen'))).toBe(true);
  });

  it('keeps the heads: a rebuild from the archive alone gives the same content', async () => {
    const hub = await threeModels();
    await liveRun(db, hub.url, clock, headers);
    db.close();
    const content = contentOf(path);
    rebuildFile(path, () => {});
    expect(contentOf(path)).toEqual(content);
    expect(
      within(path, (one) => one.prepare("SELECT count(*) FROM facts WHERE rule = 'parameters/tensors'").pluck().get()),
    ).toBe(3);
  });

  it('asks for no head twice, again for one of other weights, and lets go of the old one before', async () => {
    const hub = await threeModels();
    await liveRun(db, hub.url, clock, headers);
    expect(await liveRun(db, hub.url, clock, { ...headers, listing: 'none' })).toMatchObject({ requests: 0 });
    const larger = { ...GGUF, tensors: [...GGUF.tensors, tensor('blk.1.ffn_up.weight', 'Q4_K', 256, 1024)] };
    hub.mutate({ kind: 'change', id: 'lab/tiny-qwen', texts: { 'model.gguf': ggufFile(larger) } });
    await liveRun(db, hub.url, clock, { listing: 'full' });
    expect(facts('lab/tiny-qwen', 'tensor_types')).toBeUndefined();
    await liveRun(db, hub.url, clock, { ...headers, listing: 'none' });
    expect(facts('lab/tiny-qwen', 'parameters')).toMatchObject({ value: 786432 });
  });

  it('measures the bits of an unnamed level and lets the file name it only where they bear it out', async () => {
    const hub = await threeModels();
    const forgotten = { ...GGUF, metadata: { ...GGUF.metadata, 'general.file_type': 1 } };
    hub.mutate({ kind: 'add', record: record(5, 'lab/forgotten'), texts: { 'model.gguf': ggufFile(forgotten) } });
    await liveRun(db, hub.url, clock, headers);
    expect(weights('lab/tiny-qwen')).toMatchObject([
      { format: 'gguf', level: 'Q4_K_M', rule: 'weights/head-file-type' },
    ]);
    expect(weights('lab/forgotten')).toMatchObject([{ format: 'gguf', level: null }]);
  });

  it('records a repo that refuses, and heads of which nothing can be made, without stopping', async () => {
    const hub = await threeModels();
    hub.mutate({
      kind: 'change',
      id: 'lab/tiny-qwen',
      texts: { 'model.gguf': Buffer.from('not a model at all '.repeat(10)) },
    });
    const siblings = [{ rfilename: 'model.safetensors', size: 9e9, lfs: { sha256: 'a'.repeat(64), size: 9e9 } }];
    hub.mutate({ kind: 'add', record: record(5, 'lab/gated', { gated: 'manual', siblings }) });
    const report = await liveRun(db, hub.url, clock, headers);
    expect(report).toMatchObject({ outcome: 'done', failures: 0 });
    expect(db.prepare("SELECT model_id, place, saw FROM notes WHERE code = 'weights-head-broken'").all()).toEqual([
      { model_id: 'lab/tiny-qwen', place: 'files#model.gguf', saw: 'it does not begin with GGUF' },
    ]);
    expect(
      db.prepare("SELECT state FROM parts WHERE path = 'model.safetensors' AND state != 'held'").pluck().all(),
    ).toEqual(['gated']);
    expect(facts('lab/Llama-3.1-8B-eagle3', 'parameters')).toMatchObject({ value: 20480 });
  });

  it('tells in a dry run as many requests as it then makes at most', async () => {
    const hub = await threeModels();
    await liveRun(db, hub.url, clock);
    const options = { scope: WHOLE_HUB, listing: 'none', details: 'none', texts: 'none', headers: 'all' } as const;
    const [planned] = plan(db, { hadToken: false }, options, [], new Date(clock.now())).passes;
    const { requests } = await liveRun(db, hub.url, clock, options);
    expect(planned).toMatchObject({ pass: 'headers', bucket: 'resolvers', requests: 8, certainty: 'at most' });
    expect(requests).toBe(8);
  });
});
