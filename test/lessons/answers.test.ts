import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sqlite } from '../../src/index/open.ts';
import type { Cell } from '../../src/index/rows.ts';
import { ask, asOf } from '../../src/lessons/answer.ts';
import type { Bindings } from '../../src/lessons/lesson.ts';
import { readLessons } from '../../src/lessons/shelf.ts';
import { fixtureIndex } from './fixture-index.ts';

let db: Sqlite;
beforeAll(async () => {
  db = await fixtureIndex();
});
afterAll(() => db.close());

const lessons = readLessons();

/** The rows of one answer as objects. */
function rows(number: number, id: string, changed: Bindings = {}): Record<string, Cell>[] {
  const question = lessons.find((one) => one.number === number)?.questions.find((one) => one.id === id);
  if (!question) throw new Error(`lesson ${number} has no question ${id}`);
  const { columns, rows: cells } = ask(db, question, changed).table;
  return cells.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
}

const row = (found: Record<string, Cell>[], wanted: Record<string, Cell>) =>
  found.find((one) => Object.entries(wanted).every(([column, value]) => one[column] === value));

const every = lessons.flatMap(({ number, questions }) => questions.map(({ id }) => [number, id] as const));

describe('the lessons, asked of the fixtures', () => {
  it('speak of the day of the newest answer, not of the clock', () => {
    expect(asOf(db)).toEqual({ crawl: 1, date: '2026-08-10' });
  });

  it.each(every)('lesson %i answers %s', (number, id) => {
    expect(rows(number, id), 'nothing true to say: let the fixtures grow').not.toEqual([]);
  });

  it('1: families come by downloads, with what every repo of the family adds', () => {
    const families = rows(1, 'families');
    const total = db
      .prepare("SELECT count(*) AS models, sum(downloads) AS downloads FROM models WHERE family = 'qwen'")
      .get();
    expect(row(families, { family: 'Qwen' })).toMatchObject({ developer: 'Alibaba (Qwen team)', ...(total as object) });
    const downloads = families.map((one) => Number(one.downloads));
    expect(downloads).toEqual([...downloads].sort((a, b) => b - a));
  });

  it('1: months without a new repo are zero, not left out', () => {
    const months = rows(1, 'new-repos');
    expect(months.map(({ month }) => month)).toHaveLength(37);
    expect(row(months, { month: '2023-12' })).toMatchObject({ llama: 0, mistral: 6 });
    expect(months.at(-1)).toMatchObject({ month: '2026-08' });
  });

  it('1: a leader is named with its claimant and the line that claims', () => {
    const leader = row(rows(1, 'benchmark-leaders'), { benchmark: 'mmlu', place: 1 });
    expect(leader).toMatchObject({
      model: 'deepseek-ai/DeepSeek-R1',
      score: 90.8,
      stated_by: 'deepseek-ai/DeepSeek-R1',
    });
    expect(leader?.url).toBe(
      db
        .prepare(
          "SELECT url FROM claims WHERE model_id = 'deepseek-ai/DeepSeek-R1' AND role = 'self' AND benchmark = 'mmlu'",
        )
        .pluck()
        .get(),
    );
  });

  it('1: the gap is that of two quoted scores, and its sign says who leads', () => {
    for (const { open_score, closed_score, gap } of rows(1, 'gap'))
      expect(gap).toBeCloseTo(Number(open_score) - Number(closed_score), 6);
    expect(row(rows(1, 'gap'), { benchmark: 'mmlu' })).toMatchObject({
      closed_model: 'o1',
      closed_score: 91.8,
      gap: -1,
    });
  });

  it('1: records over time only rise', () => {
    for (const access of ['open', 'closed']) {
      const best = rows(1, 'gap-over-time')
        .filter((one) => one.access === access)
        .map((one) => Number(one.best));
      expect(best).toEqual([...best].sort((a, b) => a - b));
      expect(best.length).toBeGreaterThan(1);
    }
  });

  // Figures of the Llama 2, Llama 3 and Llama 3.2 papers and cards.
  it.each([
    [6.7, 32, 32, 32, 32_000, 4096, 'llama2'],
    [69, 80, 64, 8, 32_000, 4096, 'llama2'],
    [1.2, 16, 32, 8, 128_256, 131_072, 'llama3.2'],
  ])(
    '2: the %f B Llama has %i layers, %i heads over %i and %i tokens',
    (billions, layers, heads, kv_heads, vocabulary, context, license) => {
      expect(row(rows(2, 'generations'), { billions })).toMatchObject({
        layers,
        heads,
        kv_heads,
        vocabulary,
        context,
        license,
      });
    },
  );

  it('2: the tree beneath a checkpoint goes over several steps', () => {
    expect(row(rows(2, 'descendants'), { model: 'legraphista/openchat-3.6-8b-20240522-IMat-GGUF' })).toMatchObject({
      steps: 2,
      via: 'openchat/openchat-3.6-8b-20240522',
    });
  });

  it('2: begins with the first LLaMA and puts Llama 3.3 in a generation of its own', () => {
    const sizes = rows(2, 'generations').map(({ generation, billions, model }) => [generation, billions, model]);
    expect(sizes[0]).toEqual(['LLaMA', 13, 'huggyllama/llama-13b']);
    expect(sizes).toContainEqual(['Llama 3.3', 70.6, 'meta-llama/Llama-3.3-70B-Instruct']);
  });

  it('2: the total of derivatives is the sum of all months', () => {
    const months = rows(2, 'derivatives');
    // huggyllama holds the first LLaMA, which Meta itself never put on the Hub.
    const originals = "('meta-llama', 'codellama', 'huggyllama')";
    const made = db
      .prepare(`SELECT count(*) FROM models WHERE family = 'llama' AND owner NOT IN ${originals}`)
      .pluck()
      .get();
    expect(months.at(-1)?.total).toBe(made);
  });

  it('3: of the Mistral checkpoints the first 7B alone slides a window of 4096', () => {
    const windows = rows(3, 'sliding-window');
    expect(windows.filter((one) => one.window === 4096)).toEqual([
      expect.objectContaining({ checkpoints: 1, model: 'mistralai/Mistral-7B-v0.1', layers: 32 }),
    ]);
    expect(row(windows, { model: 'mistralai/Mixtral-8x7B-v0.1' })?.window).toBeNull();
  });

  it('3: Mixtral 8x7B holds 46.7 billion parameters and uses 12.9 of them', () => {
    expect(row(rows(3, 'experts'), { billions: 46.7 })).toMatchObject({
      active_billions: 12.9,
      experts: 8,
      experts_per_token: 2,
    });
  });

  it('3: licenses differ by checkpoint', () => {
    const licenses = rows(3, 'license-by-checkpoint');
    expect(row(licenses, { model: 'mistralai/Mistral-7B-v0.1' })).toMatchObject({
      license: 'apache-2.0',
      commercial_use: 'yes',
    });
    expect(row(licenses, { model: 'mistralai/Codestral-22B-v0.1' })).toMatchObject({
      declared: 'other',
      license: 'mnpl',
      commercial_use: 'no',
    });
  });

  it('4: Gemma 2 comes in three sizes', () => {
    expect(row(rows(4, 'sizes'), { generation: 'Gemma 2' })).toMatchObject({ sizes: 3, smallest: 2.6, largest: 27.2 });
  });

  it('4: score per billion parameters is the claim over the size', () => {
    expect(row(rows(4, 'efficiency'), { model: 'microsoft/Phi-3-mini-4k-instruct' })).toMatchObject({
      score: 70.9,
      billions: 3.82,
      score_per_billion: 18.56,
    });
  });

  it('5: benchmarks say what they measure and what guessing scores', () => {
    expect(row(rows(5, 'benchmarks'), { benchmark: 'mmlu' })).toMatchObject({
      unit: '%',
      chance: 25,
      published: '2020-09',
    });
    expect(row(rows(5, 'benchmarks'), { benchmark: 'mt-bench' })).toMatchObject({ unit: 'score-10', best: 10 });
  });

  it('5: a disagreement names the two cards that state its ends', () => {
    const stated = db
      .prepare(
        'SELECT count(*) FROM claim_values WHERE model_id = ? AND subject_id = ? AND benchmark = ? AND abs(score - ?) < 0.01',
      )
      .pluck();
    const found = rows(5, 'disagreements');
    for (const { model, benchmark, lowest, lowest_by, highest, highest_by, difference } of found) {
      expect(difference).toBeCloseTo(Number(highest) - Number(lowest), 4);
      expect(stated.get(lowest_by, model, benchmark, lowest), `${model} ${benchmark}`).toBeGreaterThan(0);
      expect(stated.get(highest_by, model, benchmark, highest), `${model} ${benchmark}`).toBeGreaterThan(0);
    }
    const differences = found.map(({ difference }) => Number(difference));
    expect(differences).toEqual([...differences].sort((a, b) => b - a));
  });

  it('6: a possible draft shares the tokenizer file and is a quarter of the size at most', () => {
    for (const { billions, draft_billions, large, draft, kind } of rows(6, 'drafts')) {
      if (kind === 'made') continue;
      expect(Number(draft_billions)).toBeLessThanOrEqual(Number(billions) * 0.25 + 0.1);
      const prints = db
        .prepare('SELECT count(DISTINCT fingerprint) FROM tokenizers WHERE model_id IN (?, ?)')
        .pluck()
        .get(large, draft);
      expect(prints).toBe(1);
    }
  });

  it('6: shares add up to the whole', () => {
    for (const id of ['libraries', 'tasks', 'gating', 'licenses']) {
      const total = rows(6, id, { top: 1000 }).reduce((sum, one) => sum + Number(one.models), 0);
      expect(total).toBe(db.prepare('SELECT count(*) FROM models WHERE gone_at IS NULL').pluck().get());
    }
  });

  it('7: what fits leaves the headroom free and may be used as asked', () => {
    const fits = rows(7, 'fits', { memory_gb: 10, commercial: '["yes","conditional"]' });
    expect(fits.length).toBeGreaterThan(1);
    for (const { gb } of fits) expect(Number(gb)).toBeLessThanOrEqual(8);
    const free = rows(7, 'fits', { memory_gb: 10, commercial: '["yes"]' });
    expect(free.map(({ commercial_use }) => commercial_use)).toEqual(['yes']);
  });

  it('7: a repackaging reads as long a context as its parent', () => {
    expect(row(rows(7, 'fits'), { model: 'second-state/Qwen2-7B-Instruct-GGUF' })).toMatchObject({
      context: 32_768,
      license: 'apache-2.0',
    });
  });

  it('7: a 7B at Q4 takes less memory than a 70B at Q2, by real bytes, and scores higher', () => {
    const pair = row(rows(7, 'smaller-but-better'), {
      small: 'Qwen/Qwen2-7B-Instruct',
      large: 'meta-llama/Llama-2-70b-hf',
    });
    expect(pair).toMatchObject({ small_gb: 4.68, large_gb: 29.28, small_score: 70.5, large_score: 68.9, ahead: 1.6 });
  });

  it('8: the smallest open model that matches GPT-4 states a score no lower', () => {
    const found = rows(8, 'smallest-that-matches');
    expect(found.length).toBeGreaterThan(2);
    for (const { score, closed_score } of found) expect(Number(score)).toBeGreaterThanOrEqual(Number(closed_score));
  });

  it('takes changed parameters and leaves the others', () => {
    expect(rows(1, 'benchmark-leaders', { benchmarks: '["gsm8k"]', best: 1 })).toEqual([
      expect.objectContaining({ benchmark: 'gsm8k', place: 1 }),
    ]);
  });
});
