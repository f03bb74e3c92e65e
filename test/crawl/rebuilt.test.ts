/** Whatever the Hub does wrong, an index made again from its archive is the one that the crawl left. */
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rebuildFile } from '../../src/crawl/rebuild-file.ts';
import { digest } from '../../src/index/digest.ts';
import { openForReading, openForWriting } from '../../src/index/open.ts';
import type { JsonObject } from '../../src/model.ts';
import { closeAll, folder, hubWith, model } from '../hub/local/five-models.ts';
import { FAULT_KINDS, type FaultKind } from '../hub/local/faults.ts';
import { leapingClock, liveRun } from './live-run.ts';

afterAll(closeAll);

const SHA = 'a'.repeat(40);
const MODELS = 24;

/** Models with a card each, of which one states a score; no two were made in the same second. */
const record = (n: number): JsonObject =>
  model(n, {
    createdAt: `2024-01-${String(n).padStart(2, '0')}T00:00:00.000Z`,
    lastModified: `2024-02-${String(n).padStart(2, '0')}T00:00:00.000Z`,
    sha: SHA,
    tags: ['en', 'text-generation'],
    siblings: [{ rfilename: 'README.md' }, { rfilename: 'config.json' }],
  });

const card = (n: number): string =>
  `---\nlicense: mit\n---\n# Model ${n}\n\n| | MMLU |\n|---|---|\n| this | ${50 + n}.1 |\n`;

async function cardedHub(kind: FaultKind) {
  const hub = await hubWith([], {
    seed: 3,
    dripMs: 200,
    faults: [{ kind, rate: kind === 'cut-listing' ? 0 : 0.3, at: [2] }],
  });
  const texts = (n: number) => ({ 'README.md': card(n), 'config.json': `{"num_hidden_layers": ${n}}` });
  for (let n = 1; n <= MODELS; n += 1) hub.mutate({ kind: 'add', record: record(n), texts: texts(n) });
  return hub;
}

const contentOf = (path: string) => {
  const db = openForReading(path);
  try {
    return { ...digest(db), ids: db.prepare('SELECT id FROM models ORDER BY id').pluck().all() };
  } finally {
    db.close();
  }
};

/** Answers that were not taken, kept as evidence. */
const refusedIn = (path: string): number => {
  const db = openForReading(path);
  try {
    return Number(db.prepare("SELECT count(*) FROM archive WHERE pass = 'refused'").pluck().get());
  } finally {
    db.close();
  }
};

describe('an index rebuilt from its archive', () => {
  it.concurrent.each(FAULT_KINDS)('is the crawled one after the fault %s', async (kind) => {
    const hub = await cardedHub(kind);
    const path = join(folder(), 'index.db');
    const db = openForWriting(path);
    const clock = leapingClock();
    await liveRun(db, hub.url, clock, { pageSize: 5 });
    await setTimeout(1_100); // the Hub's answers are dated to the second
    await liveRun(db, hub.url, clock, { listing: 'full', pageSize: 5 });
    db.close();
    const live = contentOf(path);
    const refused = refusedIn(path);
    rebuildFile(path, () => {});
    expect(contentOf(path)).toEqual(live);
    expect(refused > 0).toBe(kind === 'wrong-json');
    expect(live.ids).not.toContain('undefined');
    expect(live.ids.length).toBeGreaterThan(5);
  });
});
