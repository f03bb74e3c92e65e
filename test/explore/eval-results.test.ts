/** Claims as `.eval_results/` files, read again by the reader of what the Hub holds. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { evalResults } from '../../src/explore/export/eval-results.ts';
import { openForReading, type Sqlite } from '../../src/index/open.ts';
import type { JsonObject } from '../../src/model.ts';
import { HUB_LEADERBOARDS } from '../../src/rules/hub-leaderboards.ts';
import { hubdex } from '../cli/fake-terminal.ts';
import { demoIndex } from '../demo-index.ts';
import { toldAgain, toldOf } from './read-again.ts';

/** A file of the Hub: https://github.com/huggingface/hub-docs/blob/main/eval_results.yaml */
const EvalResultsFile = z.array(
  z.strictObject({
    dataset: z.strictObject({ id: z.string().regex(/^[\w.-]+\/[\w.-]+$/), task_id: z.string().min(1) }),
    value: z.number(),
    source: z.strictObject({ url: z.url(), name: z.string() }),
    notes: z.string().min(1).optional(),
  }),
);

const LLAMA = 'meta-llama/Llama-3.1-8B-Instruct';
let folder: string;
let path: string;
let db: Sqlite;
let files: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hubdex-eval-results-'));
  path = await demoIndex(folder);
  db = openForReading(path);
  await hubdex(['export', join(folder, 'all'), '--eval-results', '--db', path]);
  files = written('all');
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const written = (name: string): string[] =>
  readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, name, file)).isFile() && file !== 'manifest.json')
    .toSorted();
const held = (name: string, file: string) =>
  EvalResultsFile.parse(parse(readFileSync(join(folder, name, file), 'utf8')));

describe('.eval_results of claims', () => {
  it('are files as the Hub asks for, in the folders of the models that they are about', () => {
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) expect(held('all', file).length).toBeGreaterThan(0);
    expect(files).toContain(`${LLAMA}/.eval_results/gsm8k.yaml`);
  });

  it('lose nothing: read back they are the claims on these benchmarks, with their settings and who says them', () => {
    const back = files.flatMap((file) =>
      toldAgain(dirname(dirname(file)), held('all', file) as unknown as JsonObject[]),
    );
    const claims = HUB_LEADERBOARDS.flatMap(({ id }) => toldOf(db, id));
    expect(claims.length).toBeGreaterThan(50);
    expect([...new Set(back)].toSorted()).toEqual([...new Set(claims)].toSorted());
  });

  it('say who reports: a line of the own card, or of another', () => {
    const urls = held('all', `${LLAMA}/.eval_results/gsm8k.yaml`).map(({ source }) => source);
    expect(urls.filter(({ name }) => name === `Model card of ${LLAMA}`).length).toBe(1);
    expect(urls.some(({ url }) => url.startsWith('https://huggingface.co/microsoft/'))).toBe(true);
    for (const { url, name } of urls) expect(url).toContain(`${name.replace('Model card of ', '')}/blob/`);
  });

  it('hold what one card says twice once, and two settings of one benchmark both', () => {
    const [leaderboard] = HUB_LEADERBOARDS;
    if (leaderboard === undefined) throw new Error('no leaderboard');
    const said = {
      subject_id: 'a/b',
      card: 'a/b',
      score: 71,
      shots: 0,
      variant: null,
      metric: 'acc',
      url: 'https://huggingface.co/a/b',
    };
    expect(
      evalResults(leaderboard, [said, said, { ...said, shots: 5 }, { ...said, shots: null, metric: null }]),
    ).toEqual([
      expect.objectContaining({ value: 71, notes: '0-shot; metric: acc' }),
      expect.objectContaining({ value: 71, notes: '5-shot; metric: acc' }),
      expect.not.objectContaining({ notes: expect.anything() }),
    ]);
  });

  it('are the same whenever they are written, and only of the models named where any are', async () => {
    const { out } = await hubdex(['export', join(folder, 'one'), LLAMA, '--eval-results', '--json', '--db', path], {
      now: () => new Date('2031-01-01'),
    });
    const those = files.filter((file) => file.startsWith(`${LLAMA}/`));
    expect(written('one')).toEqual(those);
    expect(JSON.parse(out)).toMatchObject({ format: 'eval-results', files: those.length });
    for (const file of those) expect(held('one', file)).toEqual(held('all', file));
  });

  it('are asked for alone', async () => {
    const { code, err } = await hubdex(['export', join(folder, 'x'), '--eval-results', '--eee', '--db', path]);
    expect([code, err]).toEqual([2, expect.stringContaining('--eee')]);
  });
});
