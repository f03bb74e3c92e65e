/** Whatever the Hub does wrong, an index made again from its archive is the one that the crawl left. */
import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inThread, type PageReader } from '../../src/crawl/page-reader.ts';
import { rebuildFile } from '../../src/crawl/rebuild-file.ts';
import type { Progress } from '../../src/crawl/run-state.ts';
import { digest } from '../../src/index/digest.ts';
import { closeWritten, openForReading, openForWriting } from '../../src/index/open.ts';
import type { JsonObject } from '../../src/model.ts';
import { closeAll, folder, hubWith, model } from '../hub/local/five-models.ts';
import { FAULT_KINDS, type FaultKind } from '../hub/local/faults.ts';
import { leapingClock, liveRun } from './live-run.ts';

afterAll(closeAll);

const SHA = 'a'.repeat(40);
const MODELS = 12;

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
    await rebuildFile(path, () => {}, { whole: true });
    expect(contentOf(path)).toEqual(live);
    await rebuildFile(path, () => {});
    expect(contentOf(path)).toEqual(live);
    expect(refused > 0).toBe(kind === 'wrong-json');
    expect(live.ids).not.toContain('undefined');
    expect(live.ids.length).toBeGreaterThan(5);
  });
});

/** A reader that counts the models that it is given to read. */
function counting() {
  const reader = inThread();
  const read = { models: 0 };
  const counted: PageReader = {
    ...reader,
    async read(work) {
      const page = await reader.read(work);
      read.models += page.models;
      return page;
    },
  };
  return { reader: counted, read };
}

async function crawledIndex(path: string): Promise<void> {
  const hub = await cardedHub('changed');
  const db = openForWriting(path);
  const clock = leapingClock();
  await liveRun(db, hub.url, clock, { pageSize: 5 });
  for (let night = 1; night <= 4; night += 1) {
    hub.mutate({ kind: 'change', id: `lab/model-${night}`, texts: { 'README.md': card(night + 30) } });
    await liveRun(db, hub.url, clock, { pageSize: 5, listing: 'full' });
  }
  closeWritten(db);
}

describe('a rebuild from last words', () => {
  it('reads each model once, however many listings are archived', async () => {
    const path = join(folder(), 'index.db');
    await crawledIndex(path);
    const { reader, read } = counting();
    const { models } = await rebuildFile(path, () => {}, { reader });
    expect(models).toBe(MODELS);
    expect(read.models).toBe(MODELS);
  });

  it('ended half-way goes on where it was; of another index, it begins anew', async () => {
    const [first, second, other] = ['first.db', 'second.db', 'other.db'].map((name) => join(folder(), name));
    if (!first || !second || !other) throw new Error('no folder');
    await crawledIndex(first);
    const live = contentOf(first);
    for (const path of [second, other]) copyFileSync(first, path);
    let left = false;
    const leave = ({ done, pass }: Progress): void => {
      if (pass !== 'listing' || left || done < MODELS / 3) return;
      left = true;
      // As it would lie there if the program were killed at this moment; by another one, which takes no locks away.
      for (const path of [second, other])
        for (const log of ['', '-wal']) execFileSync('cp', [`${first}.rebuild${log}`, `${path}.rebuild${log}`]);
    };
    await rebuildFile(first, leave, { batch: 5 });
    expect(left).toBe(true);

    const { reader, read } = counting();
    await rebuildFile(second, () => {}, { reader });
    expect(read.models).toBeLessThan(MODELS);
    expect(read.models).toBeGreaterThan(0);
    expect(contentOf(second)).toEqual(live);

    const hub = await hubWith([record(1), record(2)]);
    const db = openForWriting(other);
    await liveRun(db, hub.url, leapingClock(), { listing: 'full', details: 'none', texts: 'none' });
    closeWritten(db);
    const anew = counting();
    await rebuildFile(other, () => {}, { reader: anew.reader });
    expect(anew.read.models).toBe(MODELS);
  });

  it('leaves no table empty that was not', async () => {
    const path = join(folder(), 'index.db');
    await crawledIndex(path);
    const filled = (): string[] => {
      const db = openForReading(path);
      const tables = db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'")
        .pluck();
      const found = (tables.all() as string[]).filter((name) => db.prepare(`SELECT 1 FROM "${name}" LIMIT 1`).get());
      db.close();
      return found;
    };
    const before = filled();
    await rebuildFile(path, () => {});
    expect(filled()).toEqual(before);
  });
});
