/** Speculative drafts carry their target's name, license and task, and are what nobody chooses by itself. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { EXIT } from '../../src/cli/exit.ts';
import { openForWriting } from '../../src/index/open.ts';
import type { JsonObject } from '../../src/model.ts';
import { extract } from '../../src/parse/extract.ts';
import { chosen } from '../../src/parse/facts/choose.ts';
import { CORPUS, describeCorpus } from '../corpus.ts';
import { leapingClock, liveRun } from '../crawl/live-run.ts';
import { scratch } from '../demo-index.ts';
import { completed, corpusRecords } from '../hub/local/corpus-records.ts';
import { closeAll, hubWith } from '../hub/local/five-models.ts';
import { within } from '../index/look.ts';
import { rawModel } from '../parse/raw-model.ts';
import { hubdex } from './fake-terminal.ts';

const folder = scratch();
const PLENTY = { limit: 1_000_000, seconds: 300 };

/** An index of these records, crawled from a local Hub. */
async function indexOf(name: string, records: readonly JsonObject[]): Promise<string> {
  const hub = await hubWith(records, { quotas: { api: PLENTY, resolvers: PLENTY }, now: () => Date.UTC(2026, 8, 1) });
  const path = join(folder, name);
  const db = openForWriting(path);
  await liveRun(db, hub.url, leapingClock(), { texts: 'none' });
  db.close();
  await closeAll();
  return path;
}

const Answer = z.object({
  models: z.array(z.object({ model: z.string() })),
  left_out: z.array(z.object({ model: z.string() })),
  cannot_tell: z.array(z.object({ model: z.string() })),
});

/** Every model that a choice with all the memory there is speaks of. */
async function spokenOf(db: string): Promise<string[]> {
  const { code, out } = await hubdex([
    'choose',
    '--memory',
    '2000GB',
    '--context',
    '512',
    '--json',
    '--limit',
    '500',
    '--db',
    db,
  ]);
  expect(code).toBe(EXIT.done);
  const { models, left_out, cannot_tell } = Answer.parse(JSON.parse(out));
  return [...models, ...left_out, ...cannot_tell].map(({ model }) => model);
}

/** Why a model that is named would not do, by model. */
async function whyNot(db: string, ids: readonly string[]): Promise<Record<string, unknown>> {
  const { code, out } = await hubdex(['choose', ...ids, '--memory', '2000GB', '--json', '--db', db]);
  expect(code).toBe(EXIT.done);
  const rows = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(out));
  return rows.find(({ question }) => question === 'does not fit because') ?? {};
}

const REASON = 'it is of the line draft, which nobody chooses by itself';
const llama = (n: number, id: string, more: JsonObject = {}): JsonObject =>
  completed(id, {
    downloads: 1000 - n,
    pipeline_tag: 'text-generation',
    library_name: 'transformers',
    tags: ['transformers', 'text-generation', 'license:llama3.1'],
    siblings: [{ rfilename: 'model.safetensors', size: 1_700_000_000 }],
    ...more,
  });

/** A target, four drafts for it of which each is known by something else, and a model that carries a head of its own. */
const RECORDS: readonly (readonly [string, JsonObject, string | null])[] = [
  ['lab/Llama-3.1-8B-Instruct', { safetensors: { total: 8_030_261_248 } }, null],
  ['lab/EAGLE3-LLaMA3.1-Instruct-8B', { safetensors: { total: 424_700_000 } }, 'line/draft-eagle'],
  [
    'lab/llama-head',
    { config: { architectures: ['LlamaForCausalLMEagle3'], model_type: 'llama' }, safetensors: { total: 424_700_000 } },
    'line/draft-eagle',
  ],
  [
    'lab/Llama-3.1-8B-small',
    { library_name: 'speculators', safetensors: { total: 424_700_000 } },
    'line/draft-speculators',
  ],
  [
    'lab/Llama-3.1-8B-helper',
    { tags: ['drafter', 'text-generation'], safetensors: { total: 424_700_000 } },
    'line/draft-draft',
  ],
  [
    'lab/Llama-3.1-8B-Instruct-MTP',
    { safetensors: { total: 8_100_000_000 }, siblings: [{ rfilename: 'model.safetensors', size: 16_200_000_000 }] },
    null,
  ],
];

describe('hubdex choose over an index that holds drafts', () => {
  let db: string;
  beforeAll(async () => {
    db = await indexOf(
      'drafts.db',
      RECORDS.map(([id, more], n) => llama(n, id, more)),
    );
  });
  afterAll(closeAll);

  it('speaks of the models and of none of their drafts', async () => {
    expect((await spokenOf(db)).toSorted()).toEqual(['lab/Llama-3.1-8B-Instruct', 'lab/Llama-3.1-8B-Instruct-MTP']);
  });

  it('says of a draft that is named why it is none to choose, and what it is known by', async () => {
    const drafts = RECORDS.filter(([, , rule]) => rule !== null);
    const why = await whyNot(db, [RECORDS[0]?.[0] ?? '', ...drafts.map(([id]) => id)]);
    const facts = within(db, (open) =>
      open.prepare("SELECT model_id, rule FROM facts WHERE field = 'line' AND value = 'draft' AND chosen").all(),
    );
    for (const [id] of drafts) expect([id, why[id]]).toEqual([id, REASON]);
    expect(facts).toEqual(expect.arrayContaining(drafts.map(([id, , rule]) => ({ model_id: id, rule }))));
    expect(why[RECORDS[0]?.[0] ?? '']).toBeNull();
  });
});

describeCorpus('hubdex choose over drafts of the Hub', () => {
  it('leaves every one of them out, and says so of each', async () => {
    const records = [...corpusRecords(CORPUS, 'all')].map(([id, record]) => completed(id, record));
    const isDraft = (api: JsonObject): boolean =>
      chosen(extract(rawModel({ id: String(api.id), api })).facts, 'line')?.value === 'draft';
    const drafts = records.filter(isDraft).slice(0, 120);
    const others = records.filter((api) => api.pipeline_tag === 'text-generation' && !isDraft(api)).slice(0, 120);
    const db = await indexOf('hub.db', [...drafts, ...others]);
    const ids = drafts.map(({ id }) => String(id));
    expect(ids.length).toBeGreaterThan(50);
    expect((await spokenOf(db)).filter((id) => ids.includes(id))).toEqual([]);
    const why = await whyNot(db, ids);
    expect(ids.filter((id) => !String(why[id]).includes(REASON))).toEqual([]);
  });
});
