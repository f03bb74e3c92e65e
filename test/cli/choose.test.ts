import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { EXIT } from '../../src/cli/exit.ts';
import { openForReading } from '../../src/index/open.ts';
import { ask } from '../../src/lessons/answer.ts';
import { GROUPS } from '../../src/parse/choice/levels.ts';
import { readLessons } from '../../src/lessons/shelf.ts';
import { demoIndex, scratch } from '../demo-index.ts';
import { hubdex } from './fake-terminal.ts';

const GIB = 2 ** 30;

const folder = scratch();
const db = await demoIndex(folder);

const asked = (...args: string[]) => hubdex(['choose', ...args, '--db', db]);

const Reasons = z.object({
  model: z.string(),
  findings: z.array(z.object({ condition: z.string(), says: z.string() })),
});
const Weights = z.object({
  repo: z.string().nullable(),
  indexed: z.boolean(),
  get: z.array(z.string()),
  format: z.string(),
  level: z.string().nullable(),
  bytes: z.number(),
  cache: z.number(),
  total: z.number(),
});
const Model = z.object({
  group: z.enum(GROUPS),
  model: z.string(),
  weights: Weights,
  estimate: z.object({ level: z.number(), error: z.number(), sure: z.number(), claims: z.number() }).nullable(),
  expected: z.object({ level: z.number() }).nullable(),
  claim: z.object({ score: z.number(), statedBy: z.string(), url: z.string() }).nullable(),
  license: z.object({ id: z.string() }).nullable(),
  downloads: z.number().nullable(),
  derived: z.object({ downloads: z.number() }).nullable(),
  parameters: z.number().nullable(),
});
const Answer = z.object({
  assumed: z.array(z.string()),
  ranking: z.object({ benchmark: z.string() }).nullable(),
  fitting: z.number(),
  models: z.array(Model),
  left_out: z.array(Reasons),
  cannot_tell: z.array(Reasons),
});

/** All models that meet the need are in `models`: those ranked, then those of which too little is claimed. */
async function answer(...args: string[]): Promise<z.infer<typeof Answer>> {
  const { code, out, err } = await asked(...args, '--json', '--limit', '500');
  expect({ code, err }).toEqual({ code: EXIT.done, err: '' });
  return Answer.parse(JSON.parse(out));
}

const why = (reasons: z.infer<typeof Reasons>[], model: string) =>
  reasons.find((one) => one.model === model)?.findings.map(({ says }) => says);

describe('hubdex choose on the recorded models', () => {
  it('finds Llama 3.1 8B for a card of 24 GB: its real files, and 128 KiB a token', async () => {
    const { models } = await answer('--gpu', 'RTX 4090');
    expect(models.find(({ model }) => model === 'meta-llama/Llama-3.1-8B-Instruct')?.weights).toMatchObject({
      repo: 'meta-llama/Llama-3.1-8B-Instruct',
      format: 'safetensors',
      cache: 8192 * 128 * 1024,
    });
  });

  it('goes to a repackaging where the original is too large', async () => {
    const { models } = await answer('--memory', '16GB');
    const fit = models.find(({ model }) => model === 'google/gemma-2-9b-it')?.weights;
    expect(fit).toMatchObject({ format: 'gguf', repo: 'second-state/gemma-2-9b-it-GGUF' });
  });

  it('promises only what fits: weights, cache and buffers within the usable memory', async () => {
    for (const memory of [8, 16, 80]) {
      const { models } = await answer('--memory', `${memory}GB`, '--context', '4096');
      expect(models.length).toBeGreaterThan(0);
      for (const { model, weights } of models) {
        expect(weights.total, `${model}`).toBe(weights.bytes + weights.cache + GIB / 2);
        expect(weights.total, `${model}`).toBeLessThanOrEqual(memory * 0.9 * GIB);
      }
    }
  });

  it('ranks known scores first, best first, then by the parameters that are fetched', async () => {
    const { models, ranking } = await answer('--memory', '80GB', '--benchmark', 'mmlu');
    expect(ranking?.benchmark).toBe('mmlu');
    const scores = models.map(({ claim }) => claim?.score ?? null);
    const known = scores.filter((score) => score !== null);
    expect(known.length).toBeGreaterThan(5);
    expect(scores.slice(0, known.length)).toEqual(known.toSorted((a, b) => b - a));
    const digits = models.slice(known.length).map(({ downloads, derived, parameters }) => {
      const fetched = ((downloads ?? 0) + (derived?.downloads ?? 0)) * ((parameters ?? 1e9) / 1e9);
      return String(Math.trunc(fetched)).length;
    });
    expect(digits).toEqual(digits.toSorted((a, b) => b - a));
    for (const { claim } of models.slice(0, known.length))
      expect(claim?.url).toMatch(/^https:\/\/huggingface\.co\/.+#L\d+$/);
  });

  it('names every model once: it fits, is left out with reasons, or cannot be told', async () => {
    const { models, left_out: out, cannot_tell: untold } = await answer('--memory', '24GB', '--license', 'commercial');
    const all = [...models, ...out, ...untold].map(({ model }) => model);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(80);
    for (const { model, findings } of [...out, ...untold]) expect(findings, `${model}`).not.toEqual([]);
  });

  it('says by how much a large model fails', async () => {
    const { left_out: out } = await answer('--memory', '24GB');
    expect(why(out, 'deepseek-ai/DeepSeek-R1')?.[0]).toMatch(
      /^at 4 bits its 68\d B parameters alone take \d+\.\d GiB, \d+\.\d GiB too much$/,
    );
  });

  it("knows Llama's cap of 700 million monthly users", async () => {
    const small = await answer('--memory', '24GB', '--license', 'commercial', '--users', '1M');
    expect(small.models.map(({ license }) => license?.id)).toContain('llama3.1');
    const large = await answer('--memory', '24GB', '--license', 'commercial', '--users', '1B');
    expect(large.models.map(({ license }) => license?.id)).not.toContain('llama3.1');
    expect(why(large.left_out, 'meta-llama/Llama-3.1-8B-Instruct')).toContain(
      'llama3.1 ends at 700,000,000 monthly users, 300,000,000 fewer than yours',
    );
  });

  it('leaves out what no license lets you sell', async () => {
    const { left_out: out } = await answer('--memory', '24GB', '--license', 'commercial');
    expect(why(out, 'Qwen/Qwen2.5-3B-Instruct')).toContain('qwen-research allows no commercial use');
  });

  it('keeps to a line, a stage, a format, a language and sizes', async () => {
    const coders = await answer(
      '--memory',
      '80GB',
      '--line',
      'coder',
      '--stage',
      'any',
      '--license',
      'permissive',
      '--weights',
      'safetensors',
      '--context',
      '2048',
      '--min-params',
      '1B',
      '--max-params',
      '40B',
    );
    expect(coders.models.map(({ model }) => model)).toEqual(['microsoft/phi-1']);
    expect(coders.models.every(({ weights }) => weights.format === 'safetensors')).toBe(true);
    const chat = await answer('--memory', '80GB', '--stage', 'instruct');
    const ids = chat.models.map(({ model }) => model);
    expect(ids).toContain('meta-llama/Llama-3.1-8B-Instruct');
    expect(ids).not.toContain('meta-llama/Llama-3.1-8B');
    const french = await answer('--memory', '80GB', '--language', 'fr');
    expect(french.models.map(({ model }) => model)).toContain('meta-llama/Llama-3.1-8B-Instruct');
    expect(french.models.map(({ model }) => model)).not.toContain('meta-llama/Meta-Llama-3-8B-Instruct');
  });

  it('prints a table, how it ranked, what it left out and what it assumed', async () => {
    const { code, out } = await asked('--mac', 'M3 Max 64GB');
    expect(code).toBe(EXIT.done);
    expect(out).toContain('Apple M3 Max 64GB: 64.0 GiB, of which a model may have 48.0 GiB');
    for (const title of [
      'Ranked by',
      'Left out, though popular',
      'Too few claims to rank, most used first',
      '~ before an estimate: what too few claims',
      'How to get it',
      'Conditions of these licenses',
      'Assumed',
      'as of crawl 1 (2026-08-10)',
    ])
      expect(out).toContain(title);
    expect(out).toMatch(/^│\s+1 │/m);
  });

  it('agrees with the lesson that asks the same in SQL: the same models and weights in the same order', async () => {
    const question = readLessons()
      .find(({ number }) => number === 7)
      ?.questions.find(({ id }) => id === 'choose');
    if (!question) throw new Error('lesson 7 has no question "choose"');
    const index = openForReading(db);
    const { columns, rows } = ask(index, question, { top: 500 }).table;
    index.close();
    const cell = (row: (typeof rows)[number], name: string) => row[columns.indexOf(name)] ?? null;
    const { models } = await answer('--memory', '24GB', '--license', 'commercial');
    expect(rows.length).toBeGreaterThan(10);
    expect(
      rows.map((row) => ['model', 'place', 'weights_of', 'level', 'total_gib', 'sure'].map((name) => cell(row, name))),
    ).toEqual(
      models.map(({ model, group, weights, estimate }) => [
        model,
        group,
        weights.repo,
        weights.level,
        Math.round((weights.total / GIB) * 100) / 100,
        estimate?.sure ?? null,
      ]),
    );
  });

  it('chooses among models that answer, by what all claims let expect, those of too few claims apart', async () => {
    const { code, out } = await asked('--memory', '24GB', '--json', '--limit', '500');
    expect(code).toBe(EXIT.done);
    const read = Answer.parse(JSON.parse(out));
    const models = read.models.filter(({ estimate }) => estimate !== null);
    const untested = read.models.filter(({ estimate }) => estimate === null);
    const sure = models.map(({ estimate }) => estimate?.sure ?? Number.NaN);
    expect(sure.length).toBeGreaterThan(5);
    expect(sure).toEqual(sure.toSorted((a, b) => b - a));
    expect(untested.length).toBeGreaterThan(5);
    const lower = read.models.filter(({ group }) => group === 'lower');
    const lost = lower.filter(
      ({ expected }, at) =>
        expected && lower.slice(0, at).some(({ estimate }) => (estimate?.level ?? 100) < expected.level),
    );
    expect(lost, 'below a ranked one that is weaker').toEqual([]);
    expect([...models, ...untested].map(({ model }) => model)).not.toContain('meta-llama/Llama-3.1-8B');
    const place = (id: string) => models.findIndex(({ model }) => model === id);
    const [small, large] = ['meta-llama/Llama-3.2-1B-Instruct', 'meta-llama/Llama-3.1-8B-Instruct'];
    expect(place(large), 'better on every benchmark of one card').toBeLessThan(place(small));
    expect(place(large)).toBeGreaterThanOrEqual(0);
  });

  it('offers what its parameters would take where no held weights fit, and says that no repo is indexed', async () => {
    const { models } = await answer('--memory', '48GB');
    const weights = models.find(({ model }) => model === 'microsoft/phi-4')?.weights;
    expect(weights).toMatchObject({ repo: null, indexed: false, level: 'Q8_0', get: [] });
    const { out } = await asked('--memory', '48GB');
    expect(out).toContain('no such repo indexed');
    expect(out).toContain('https://huggingface.co/models?other=base_model:quantized:microsoft/phi-4');
  });

  it('ends with commands that fetch and run what it chose', async () => {
    const { models } = await answer('--mac', 'm3-max-64', '--context', '32k');
    const gguf = models.find(({ weights }) => weights.format === 'gguf' && weights.indexed);
    expect(gguf?.weights.get[0]).toBe(`llama-server -hf ${gguf?.weights.repo}:${gguf?.weights.level} -c 32768`);
  });

  it('holds named models side by side', async () => {
    const ids = ['meta-llama/Llama-3.1-8B-Instruct', 'meta-llama/Llama-3.2-1B-Instruct'] as const;
    const { code, out } = await asked(...ids, '--gpu', 'RTX 4090', '--json');
    expect(code).toBe(EXIT.done);
    const rows = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(out));
    const row = (question: string) => rows.find((one) => one.question === question);
    expect(row('parameters')).toEqual({ question: 'parameters', [ids[0]]: '8.03 B', [ids[1]]: '1.24 B' });
    expect(row('estimate: overall')).toBeDefined();
    expect(Number(row('placed by')?.[ids[0]])).toBeGreaterThan(Number(row('placed by')?.[ids[1]]));
    const missing = await asked(ids[0], 'nobody/nothing');
    expect(missing.code).toBe(EXIT.wrongUse);
    expect(missing.err).toContain('no model nobody/nothing in this index');
  });

  it.each<[string, string[], string]>([
    ['no memory given', [], 'say how much memory there is: --memory 24GB, --gpu "RTX 4090", --mac m3-max-64 or --here'],
    ['an unknown card', ['--gpu', 'RTX 4091'], 'no GPU "RTX 4091" in the hardware list; did you mean RTX 4090'],
    ['two devices', ['--gpu', 'L4', '--mac', 'M1'], 'give one of --gpu, --mac and --here'],
    ['a memory that is none', ['--memory', 'lots'], 'give an amount such as 24GB'],
    [
      'an unknown task',
      ['--memory', '8GB', '--task', 'text-gen'],
      'no model of the task text-gen in this index; did you mean text-generation',
    ],
    ['an unknown benchmark', ['--memory', '8GB', '--benchmark', 'mmluu'], 'no benchmark mmluu; did you mean mmlu'],
    ['an unknown line', ['--memory', '8GB', '--line', 'poet'], '--line poet: give one of coder'],
    ['an unknown format', ['--memory', '8GB', '--weights', 'zip'], '--weights zip: give one of'],
    ['an unknown license need', ['--memory', '8GB', '--license', 'free'], 'give one of any, commercial, permissive'],
  ])('says what to do about %s', async (_, args, message) => {
    const { code, err, out } = await asked(...args);
    expect(code).toBe(EXIT.wrongUse);
    expect(err).toContain(message);
    expect(out).toBe('');
  });
});
