/** The formats of others over cards as they really are: a thousand models, crawled from the local Hub. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { billOfMaterials } from '../../src/explore/export/bom/bom.ts';
import { eeeRecords } from '../../src/explore/export/eee/record.ts';
import { evalResults } from '../../src/explore/export/eval-results.ts';
import { openForReading, openForWriting, type Sqlite } from '../../src/index/open.ts';
import { showModel } from '../../src/index/show.ts';
import { cardsWithClaims, claimsOn } from '../../src/index/claims-made.ts';
import { materialReader } from '../../src/index/material.ts';
import { HUB_LEADERBOARDS } from '../../src/rules/hub-leaderboards.ts';
import { CORPUS, describeCorpus } from '../corpus.ts';
import { leapingClock, liveRun } from '../crawl/live-run.ts';
import { startHub } from '../hub/local/server.ts';
import { cyclonedxValidator } from './cyclonedx-schema.ts';
import { EeeLog } from './eee-schema.ts';
import { toldAgain, toldOf } from './read-again.ts';

describeCorpus('the formats of others over the corpus', () => {
  let folder: string;
  let db: Sqlite;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hubdex-standards-'));
    const path = join(folder, 'corpus.db');
    const hub = await startHub({ corpus: CORPUS });
    const written = openForWriting(path);
    await liveRun(written, hub.url, leapingClock(), { details: 'all', texts: 'all' });
    written.close();
    await hub.close();
    db = openForReading(path);
  }, 240_000);
  afterAll(() => {
    db.close();
    rmSync(folder, { recursive: true });
  });

  it('every bill of materials is valid, and declares what it refers to', () => {
    const invalid = cyclonedxValidator();
    const read = materialReader(db, () => true);
    const ids = db.prepare('SELECT id FROM models ORDER BY id').pluck().all() as string[];
    const wrong = ids.flatMap((id) => {
      const shown = showModel(db, id);
      if (shown === null) return [`${id} is not there`];
      const bill = billOfMaterials([read(shown)]);
      const refs = new Set(bill.components.map((part) => part['bom-ref']));
      const undeclared = bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref));
      return [...invalid(bill), ...undeclared].map((what) => `${id}: ${what}`);
    });
    expect(ids.length).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  });

  it('every record of Every Eval Ever is valid, and every claim is in one', () => {
    let results = 0;
    const wrong: string[] = [];
    for (const { card, claims } of cardsWithClaims(db, null)) {
      for (const record of eeeRecords(card, claims)) {
        const read = EeeLog.safeParse(JSON.parse(JSON.stringify(record)));
        if (!read.success) wrong.push(`${record.evaluation_id}: ${read.error.message}`);
        results += record.evaluation_results.length;
      }
    }
    expect(wrong).toEqual([]);
    expect(results).toBe(db.prepare('SELECT count(*) FROM claims').pluck().get());
    expect(results).toBeGreaterThan(10_000);
  });

  it('every claim on a benchmark with a leaderboard comes back from .eval_results, whatever its setting', () => {
    const back = new Set<string>();
    const held = new Set(HUB_LEADERBOARDS.flatMap(({ id }) => toldOf(db, id)));
    for (const leaderboard of HUB_LEADERBOARDS) {
      for (const claims of claimsOn(db, leaderboard.id)) {
        const results = parse(stringify(evalResults(leaderboard, claims)));
        for (const told of toldAgain(claims[0].subject_id, results)) back.add(told);
      }
    }
    expect(held.size).toBeGreaterThan(100);
    expect([...back].toSorted()).toEqual([...held].toSorted());
  });
});
