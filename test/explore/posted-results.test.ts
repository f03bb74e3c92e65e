/** Results that others posted to a repo keep, in every format, who stands behind them; they stand in no line of a card. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { billOfMaterials } from '../../src/explore/export/bom/bom.ts';
import { eeeRecords } from '../../src/explore/export/eee/record.ts';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';
import { showModel } from '../../src/index/show.ts';
import { cardsWithClaims, claimsOn } from '../../src/index/claims-made.ts';
import { materialReader } from '../../src/index/material.ts';
import type { JsonObject } from '../../src/model.ts';
import { leapingClock, liveRun } from '../crawl/live-run.ts';
import { closeAll, hubWith, model } from '../hub/local/five-models.ts';

const SHA = 'c'.repeat(40);
const FOLDER = `https://huggingface.co/lab/model-1/tree/${SHA}/.eval_results`;
let db: Sqlite;
beforeAll(async () => {
  const dataset = { id: 'openai/gsm8k', task_id: 'gsm8k' };
  const evalResults: JsonObject[] = [
    { filename: '.eval_results/a.yaml', verified: true, data: { dataset, value: 61.5 } },
    { filename: '.eval_results/b.yaml', verified: false, pullRequest: 3, data: { dataset, value: 64 } },
  ];
  const hub = await hubWith([model(1, { sha: SHA, evalResults })]);
  db = openForWriting(':memory:');
  await liveRun(db, hub.url, leapingClock(), { details: 'none', texts: 'none' });
});
afterAll(async () => {
  db.close();
  await closeAll();
});

describe('results that were posted to a repo', () => {
  it('lead to the folder of such files, at no line', () => {
    const urls = db.prepare('SELECT standing, url FROM claims ORDER BY value').all();
    expect(urls).toEqual([
      { standing: 'verified', url: FOLDER },
      { standing: 'community', url: FOLDER },
    ]);
  });

  it('are third parties in Every Eval Ever: the Hub for its own runs, nobody known for the rest', () => {
    const records = [...cardsWithClaims(db, null)].flatMap(({ card, claims }) => eeeRecords(card, claims));
    const seen = records.map(({ source_metadata: source, evaluation_results: [result] }) => [
      result?.score_details.score,
      source.source_organization_name,
      source.evaluator_relationship,
    ]);
    expect(seen).toEqual([
      [61.5, 'Hugging Face', 'third_party'],
      [64, 'unknown', 'third_party'],
    ]);
  });

  it('say so in a bill of materials', () => {
    const shown = showModel(db, 'lab/model-1');
    if (shown === null) throw new Error('no model');
    const [part] = billOfMaterials([materialReader(db, () => true)(shown)]).components;
    expect(part).toMatchObject({
      modelCard: {
        properties: expect.arrayContaining([
          { name: 'hubdex:performanceMetrics:0:standing', value: 'verified' },
          { name: 'hubdex:performanceMetrics:1:standing', value: 'community' },
          { name: 'hubdex:performanceMetrics:1:evidence', value: FOLDER },
        ]),
      },
    });
  });

  it('are not written as results again', () => {
    expect([...claimsOn(db, 'gsm8k')]).toEqual([]);
  });
});
