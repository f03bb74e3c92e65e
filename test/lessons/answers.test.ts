import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sqlite } from '../../src/index/open.ts';
import type { Cell } from '../../src/index/rows.ts';
import { type Answer, ask, asOf } from '../../src/lessons/answer.ts';
import { behindText } from '../../src/lessons/behind.ts';
import type { Bindings } from '../../src/lessons/lesson.ts';
import { readLessons } from '../../src/lessons/shelf.ts';
import { explainName } from '../../src/parse/names/explain.ts';
import { fixtureIndex } from './fixture-index.ts';

let db: Sqlite;
beforeAll(async () => {
  db = await fixtureIndex();
});
afterAll(() => db.close());

const lessons = readLessons();

function asked(number: number, id: string, changed: Bindings = {}): Answer {
  const question = lessons.find((one) => one.number === number)?.questions.find((one) => one.id === id);
  if (!question) throw new Error(`lesson ${number} has no question ${id}`);
  return ask(db, question, changed);
}

/** The rows of one answer as objects. */
function rows(number: number, id: string, changed: Bindings = {}): Record<string, Cell>[] {
  const { columns, rows: cells } = asked(number, id, changed).table;
  return cells.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
}

const row = (found: Record<string, Cell>[], wanted: Record<string, Cell>) =>
  found.find((one) => Object.entries(wanted).every(([column, value]) => one[column] === value));

const every = lessons.flatMap(({ number, questions }) => questions.map(({ id }) => [number, id] as const));

describe('the lessons, asked of the fixtures', () => {
  it('speak of the day of the newest answer, not of the clock', () => {
    expect(asOf(db)).toEqual({ crawl: 1, date: '2026-08-10' });
  });

  it.each(every)('lesson %i answers %s, or says why it cannot', (number, id) => {
    const { question, table, behind } = asked(number, id);
    const why = table.rows.length > 0 ? null : (question.empty ?? 'a reason in the lesson');
    expect(behind.empty, 'write "-- empty: why" or let the fixtures grow').toBe(why);
  });

  it('say of counts how many models they are made of, and from when to when those came', () => {
    const { behind } = asked(6, 'licenses');
    expect(behind).toMatchObject({ counted: true, models: 179, since: '2022-03-02', until: '2026-06-22' });
    expect(behindText(behind)).toMatch(/^\d+ rows that count 179 models, created 2022-03-02 to 2026-06-22$/);
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

  /** How many comparability classes the claims of these lines stand in. */
  function classesOf(...urls: Cell[]): number {
    const marks = urls.map(() => '?').join(',');
    const found = db.prepare(`SELECT url, comparable FROM scores WHERE url IN (${marks})`).all(...urls) as Row[];
    const shared = urls.map((url) => new Set(found.filter((one) => one.url === url).map((one) => one.comparable)));
    const [first = new Set(), ...others] = shared;
    return [...first].filter((one) => others.every((other) => other.has(one))).length;
  }
  type Row = { url: string; comparable: string };

  it('1: leaders of a benchmark are of one class, and of the one in which most models state a score', () => {
    const leaders = rows(1, 'benchmark-leaders').filter((one) => one.benchmark === 'mmlu');
    expect(leaders[0]).toMatchObject({
      class: 'mmlu 5-shot',
      model: 'meta-llama/Llama-3.1-405B-Instruct',
      score: 87.3,
    });
    expect(classesOf(...leaders.map(({ url }) => url ?? null))).toBeGreaterThan(0);
  });

  it('1: a higher number whose setting is left unsaid leads nobody, and is shown apart and labelled', () => {
    const mmlu = (id: string) => rows(1, id).filter((one) => one.benchmark === 'mmlu');
    const highest = { model: 'deepseek-ai/DeepSeek-R1', score: 90.8 };
    expect(row(mmlu('benchmark-leaders'), highest)).toBeUndefined();
    expect(row(mmlu('benchmark-leaders-loosely'), highest)).toMatchObject({ compared: 'setting said in part' });
    expect(asked(1, 'benchmark-leaders-loosely').question.read).toMatch(/^NOT like with like/);
  });

  it('1: the gap is that of two scores of one class, with the pairs that stand behind it', () => {
    const gaps = rows(1, 'gap');
    for (const { open_score, closed_score, gap, pairs, url, closed_url } of gaps) {
      expect(gap).toBeCloseTo(Number(open_score) - Number(closed_score), 6);
      expect(Number(pairs)).toBeGreaterThanOrEqual(3);
      expect(classesOf(url ?? null, closed_url ?? null)).toBeGreaterThan(0);
    }
    expect(row(gaps, { benchmark: 'gpqa-diamond' })).toMatchObject({ closed_model: 'Gemini 2.5 Pro', gap: -11 });
  });

  it('1: two silences make no class: where a card leaves the shots unsaid, its own numbers alone are alike', () => {
    const mmlu = row(rows(1, 'gap'), { benchmark: 'mmlu' });
    expect(mmlu).toMatchObject({ class: 'mmlu in deepseek-ai/DeepSeek-R1', closed_model: 'o1', gap: -1 });
  });

  it('1: the looser gap stands apart, and says how far it is from the one measured alike', () => {
    const { question } = asked(1, 'gap-loosely');
    expect(question.read).toMatch(/^NOT like with like/);
    const gpqa = row(rows(1, 'gap-loosely'), { benchmark: 'gpqa' });
    expect(gpqa).toMatchObject({ seeming_gap: 22.3, measured_alike: 5.5, off_by: 16.8 });
  });

  it('1: records over time are of one class and dated by the models, not by the cards that quote them', () => {
    const records = rows(1, 'gap-over-time');
    expect(row(records, { access: 'closed', name: 'GPT-3.5 Turbo' })).toMatchObject({ released: '2023-03-01' });
    expect(classesOf(...records.map(({ url }) => url ?? null))).toBeGreaterThan(0);
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
    const makers = "SELECT o.value FROM families f, json_each(f.owners) o WHERE f.family = 'llama'";
    const made = db
      .prepare(`SELECT count(*) FROM models WHERE family = 'llama' AND owner NOT IN (${makers})`)
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

  it('4: efficiency is looked at in one class, among the families own checkpoints', () => {
    const found = rows(4, 'efficiency');
    const measured = found.map(({ url }) => url ?? null);
    expect(classesOf(...measured)).toBeGreaterThan(0);
    // Its own card states 69.7 twice: without its shots on line 25, with them on line 43.
    expect(row(found, { model: 'microsoft/Phi-3-mini-128k-instruct' })).toMatchObject({ line: 43, score: 69.7 });
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
      guessing: '25.0',
      items: 14042,
      published: '2020-09',
    });
    expect(row(rows(5, 'benchmarks'), { benchmark: 'mt-bench' })).toMatchObject({ unit: 'score-10', best: 10 });
  });

  it('5: nobody guesses a number, and half against another model is parity, not chance', () => {
    expect(row(rows(5, 'benchmarks'), { benchmark: 'gsm8k' })).toMatchObject({ guessing: 'none' });
    const arena = row(rows(5, 'benchmarks'), { benchmark: 'arena-hard' });
    expect(arena).toMatchObject({ guessing: 'none' });
    expect(arena?.scored).toContain('50 is parity, not chance');
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

  it('6: the levels most offered stand in order of bits, so that a reader sees what a step down saves', () => {
    const levels = rows(6, 'levels', { top: 5 });
    const bits = levels.map((one) => Number(one.bits));
    expect(bits).toEqual(bits.toSorted((a, b) => b - a));
    const rarest = Math.min(...levels.map((one) => Number(one.models)));
    const chosen = new Set(levels.map(({ level }) => level));
    const rest = rows(6, 'levels', { top: 1000 }).filter(({ level }) => !chosen.has(level));
    expect(rest.length).toBeGreaterThan(0);
    expect(Math.max(...rest.map((one) => Number(one.models)))).toBeLessThanOrEqual(rarest);
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

  it('7: a 7B at Q4 is held against a 70B at Q2 by real bytes, in one class, and instruct against instruct', () => {
    const pairs = rows(7, 'smaller-but-better');
    const rival = { large: 'meta-llama/Meta-Llama-3-70B-Instruct', large_gb: 26.38 };
    expect(row(pairs, { small: 'meta-llama/Llama-2-7b-chat-hf', ...rival })).toMatchObject({
      small_gb: 4.08,
      ahead: -33.7,
      class: 'mmlu 5-shot',
    });
    // Its card says 70.5 and not how many shots: above the base model's 68.9, of which nothing is said either.
    expect(row(pairs, { small: 'Qwen/Qwen2-7B-Instruct' })).toBeUndefined();
  });

  it('7: how fast a model writes is bounded by what a token reads, and only where all of it fits', () => {
    const found = rows(7, 'latency', { bits: 4.9 });
    const [dense, mixture] = ['32.8B', '30.5B, 3.3B active'].map((model) => row(found, { model, device: 'RTX 4090' }));
    expect(dense).toMatchObject({ gigabytes_per_second: 1008, tokens_a_second: 50 });
    expect(mixture).toMatchObject({ tokens_a_second: 499 });
    for (const { gb, usable_gb } of found) expect(Number(gb)).toBeLessThanOrEqual(Number(usable_gb));
    expect(row(found, { device: 'RTX 3060 12GB', model: '32.8B' })).toBeUndefined();
  });

  it('6: words of names mean what explain says they mean', () => {
    for (const { word, meaning, kind } of rows(6, 'names')) {
      const [piece, more] = explainName(String(word));
      expect({ word, kind, meaning, more }).toEqual({
        word,
        kind: piece?.kind,
        meaning: piece?.meaning,
        more: undefined,
      });
    }
  });

  it('6: shares are of all models, not of those with a value', () => {
    const gguf = row(rows(6, 'formats'), { format: 'gguf' });
    const all = db.prepare('SELECT count(*) FROM models WHERE gone_at IS NULL').pluck().get() as number;
    expect(gguf?.percent).toBeCloseTo((100 * Number(gguf?.models)) / all, 0);
  });

  it('7: license terms are sentences, and say what a builder must know', () => {
    const llama = row(rows(7, 'may-i'), { license: 'llama3.1' });
    expect(llama?.terms).toMatch(/Above 700 million active users .* Products must show: Built with Llama\./);
    expect(row(rows(7, 'may-i'), { license: 'apache-2.0' })?.terms).toMatch(/^You may use it, .* and sell/);
  });

  it('8: the smallest open model that matches GPT-4 states a score no lower in the same class', () => {
    const found = rows(8, 'smallest-that-matches').filter(({ model }) => model !== null);
    expect(found.length).toBeGreaterThan(2);
    for (const { score, closed_score, url, class: measured } of found) {
      expect(Number(score)).toBeGreaterThanOrEqual(Number(closed_score));
      const classes = db.prepare('SELECT comparable FROM scores WHERE url = ?').pluck().all(url);
      expect(classes).toContain(measured);
    }
  });

  it('8: what others made of a family leaves out what its makers made', () => {
    const gemma = rows(8, 'customisation').filter(({ family }) => family === 'gemma');
    const others = db
      .prepare("SELECT count(*) FROM models WHERE family = 'gemma' AND owner <> 'google' AND gone_at IS NULL")
      .pluck()
      .get();
    expect(gemma.reduce((sum, { repos }) => sum + Number(repos), 0)).toBe(others);
  });

  it('8: open weights are no open source: code, data and license decide', () => {
    const found = rows(8, 'open-source');
    expect(row(found, { family: 'OLMo' })).toMatchObject({ amounts_to: 'open source', data: 'published' });
    expect(row(found, { family: 'Phi' })).toMatchObject({ amounts_to: 'open weights, free license', code: 'withheld' });
    expect(row(found, { family: 'Llama' })).toMatchObject({ amounts_to: 'open weights, own terms' });
  });

  it('8: break-even is a formula with the figures of whoever asks', () => {
    const costs = rows(8, 'cost', { price: 2, hour: 4, rate: 1000, busy: 0.5 });
    expect(row(costs, { step: 'break-even: tokens an hour' })).toMatchObject({ value: 2_000_000 });
    expect(row(costs, { step: 'break-even: share of the time it must be busy' })?.value).toBeCloseTo(0.556, 3);
    expect(costs.at(-1)).toMatchObject({ step: 'with these figures the price per token is cheaper' });
  });

  it('takes changed parameters and leaves the others', () => {
    expect(rows(1, 'benchmark-leaders', { benchmarks: '["gsm8k"]', best: 1 })).toEqual([
      expect.objectContaining({ benchmark: 'gsm8k', place: 1 }),
    ]);
  });
});
