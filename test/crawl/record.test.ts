import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { live } from '../../src/hub/live.ts';
import { politeFetch } from '../../src/hub/polite.ts';
import { recordingTo } from '../../src/hub/record.ts';
import { replay } from '../../src/hub/replay.ts';
import { closeAll, five, hubWith } from '../hub/local/five-models.ts';
import { contentOf } from '../index/look.ts';
import { recordedRun } from './recorded-run.ts';

const TOKEN = `hf_${'x'.repeat(30)}`;
let folder: string | null = null;
afterEach(async () => {
  await closeAll();
  if (folder) rmSync(folder, { recursive: true });
  folder = null;
});

describe('a live crawl that is recorded', () => {
  it('gives the same index when it is replayed, and no recording holds the token', async () => {
    folder = mkdtempSync(join(tmpdir(), 'hubdex-record-'));
    const recordings = join(folder, 'recordings');
    const hub = await hubWith(
      five.map((record) => ({ ...record, sha: 'a'.repeat(40), siblings: [{ rfilename: 'README.md' }] })),
    );
    hub.mutate({
      kind: 'change',
      id: 'lab/model-1',
      patch: { cardData: { license: 'mit' } },
      texts: { 'README.md': `---\nlicense: mit\n---\n# A\n\nMy key is ${TOKEN}\n` },
    });
    const polite = politeFetch({ endpoint: hub.url, userAgent: 'hubdex-test', token: TOKEN });
    const source = recordingTo(recordings, live(polite, { token: TOKEN }), hub.url);
    const once = await recordedRun(join(folder, 'live.db'), { source });
    expect(once.report).toMatchObject({ modelsNew: 5, outcome: 'done' });
    await recordedRun(join(folder, 'replayed.db'), { source: replay(recordings) });
    expect(contentOf(join(folder, 'replayed.db'))).toBe(contentOf(join(folder, 'live.db')));
    const files = readdirSync(recordings, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    expect(files.length).toBeGreaterThanOrEqual(once.report.requests);
    expect(files.filter((name) => readFileSync(join(recordings, name), 'utf8').includes(TOKEN))).toEqual([]);
  });
});
