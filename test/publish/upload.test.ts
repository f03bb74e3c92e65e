/** Uploads over real sockets: in parts, over faults, and ended in the middle. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitToDataset, createDataset, datasetHead } from '../../src/hub/dataset.ts';
import { politeFetch } from '../../src/hub/polite.ts';
import { ownProgram } from '../../src/package-root.ts';
import { send } from '../../src/publish/send.ts';
import { hubdex } from '../cli/fake-terminal.ts';
import { leapingClock } from '../crawl/live-run.ts';
import { demoIndex } from '../demo-index.ts';
import type { LocalHub } from '../hub/local/options.ts';
import type { HubRequest } from '../hub/local/request.ts';
import { startHub } from '../hub/local/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'hubdex-upload-'));
const at = (name: string): string => join(folder, name);
const TOKEN = 'hf_madeUpForThisTestOnly000000000000';
const REPO = 'ada/index';
const PARTS = { above: 20_000, bytes: 8_000 };
/** Bytes that no compression makes less of. */
const noise = (bytes: number, seed: string): Buffer =>
  Buffer.concat(
    Array.from({ length: Math.ceil(bytes / 32) }, (_, number) =>
      createHash('sha256').update(`${seed} ${number}`).digest(),
    ),
  ).subarray(0, bytes);

let hub: LocalHub;
beforeEach(async () => {
  hub = await startHub({ parts: PARTS });
});
afterEach(() => hub.close());
afterAll(() => rmSync(folder, { recursive: true }));

const door = () =>
  politeFetch({ endpoint: hub.url, token: TOKEN, userAgent: 'hubdex-test', clock: leapingClock(), maxTries: 3 });
const put = async (names: readonly string[], on: string | null = null, signal?: AbortSignal): Promise<string> => {
  const add = names.map((path) => ({ path, from: at(path) }));
  return commitToDataset(door(), REPO, { title: 'test', add, remove: [], on }, signal);
};
/** How often each part of an object was sent, in the order of the parts; a whole one is `[times]`. */
const sent = (bytes: Buffer): number[] => {
  const oid = createHash('sha256').update(bytes).digest('hex');
  const times = new Map<number, number>();
  for (const [url, count] of hub.stats.urls) {
    const asked = new URL(url, hub.url);
    if (asked.pathname !== `/store/${oid}` || asked.searchParams.has('complete')) continue;
    const part = Number(asked.searchParams.get('partNumber') ?? 1);
    times.set(part, (times.get(part) ?? 0) + count);
  }
  return [...times].sort(([a], [b]) => a - b).map(([, count]) => count);
};
/** How often each object that goes in parts was begun, least often first. */
const uploads = (): number[] => {
  const begun = new Map<string, Set<string>>();
  for (const url of hub.stats.urls.keys()) {
    const { pathname, searchParams } = new URL(url, hub.url);
    const id = searchParams.get('uploadId');
    if (id !== null) begun.set(pathname, (begun.get(pathname) ?? new Set()).add(id));
  }
  return [...begun.values()].map(({ size }) => size).sort((a, b) => a - b);
};
const LARGE = noise(30_000, 'large');
const SMALL = noise(9_000, 'small');
writeFileSync(at('large.br'), LARGE);
writeFileSync(at('small.br'), SMALL);

describe('an upload', () => {
  it('goes in parts where the Hub says so, and is whole when it arrives', async () => {
    await createDataset(door(), REPO, { isPrivate: false });
    await put(['large.br', 'small.br']);
    expect([sent(LARGE), sent(SMALL)]).toEqual([[1, 1, 1, 1], [1]]);
    const back = await fetch(`${hub.url}/datasets/${REPO}/resolve/main/large.br`);
    expect(Buffer.from(await back.arrayBuffer()).equals(LARGE)).toBe(true);
  });

  it.each(['429', '500', '503', 'reset', 'cut'] as const)(
    'sends a part again that met %s, and that alone',
    async (kind) => {
      await createDataset(door(), REPO, { isPrivate: false });
      hub.setFaults({ kind, when: ({ query }) => query.get('partNumber') === '3', times: 1 });
      await put(['large.br']);
      expect(sent(LARGE)).toEqual([1, 1, 2, 1]);
      expect((await datasetHead(door(), REPO))?.files.get('large.br')).toMatchObject({ bytes: LARGE.length });
    },
  );

  it('that was given up begins the file anew it was at, and sends no other again', async () => {
    await createDataset(door(), REPO, { isPrivate: false });
    const stop = new AbortController();
    hub.setFaults({
      kind: 'hang',
      when: ({ query }) => query.get('partNumber') === '2' && (setTimeout(() => stop.abort(), 50), true),
    });
    await expect(put(['small.br', 'large.br'], null, stop.signal)).rejects.toThrow('abort');
    expect((await datasetHead(door(), REPO))?.files.has('small.br'), 'nothing is there before all is').toBe(false);
    hub.setFaults();
    await put(['small.br', 'large.br']);
    expect([sent(SMALL), sent(LARGE).every((times) => times <= 2)]).toEqual([[1], true]);
  });

  it('is refused where somebody else was faster, and where the repo is one that the token does not see', async () => {
    await createDataset(door(), REPO, { isPrivate: false });
    const { sha } = (await datasetHead(door(), REPO)) ?? { sha: '' };
    await put(['small.br'], sha);
    await expect(put(['large.br'], sha)).rejects.toMatchObject({ status: 412 });
    const unseen = send(
      { polite: door(), signal: new AbortController().signal, progress: () => {} },
      { repo: REPO, isPrivate: false },
      { head: null, add: [], remove: [] },
    );
    await expect(unseen).rejects.toThrow('is there already, and the token cannot see it');
  });
});

describe('hubdex publish', () => {
  const published = async () => {
    const env = { HF_ENDPOINT: hub.url, HF_TOKEN: TOKEN };
    return hubdex(['publish', REPO, '--db', await demoIndex(folder), '--yes'], { env });
  };

  it('says what to do where somebody else was faster: then it goes on', async () => {
    await createDataset(door(), REPO, { isPrivate: false });
    let others: Promise<string> | undefined;
    const isBatch = ({ target }: HubRequest): boolean => target.endsWith('/lfs/objects/batch');
    hub.setFaults({ kind: '503', times: 1, when: (asked) => isBatch(asked) && Boolean((others = put(['small.br']))) });
    const late = await published();
    expect([late.code, late.err]).toEqual([2, expect.stringContaining(`somebody else changed ${REPO} meanwhile`)]);
    await others;
    const again = await published();
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('sent as commit')]);
    expect([...((await datasetHead(door(), REPO))?.files.keys() ?? [])]).toContain('small.br');
  });

  it('knows its own commit where the answer to it was lost', async () => {
    await createDataset(door(), REPO, { isPrivate: false });
    hub.setFaults({ kind: '503', times: 1, when: ({ target }) => target.includes('/commit/') });
    const { code, out } = await published();
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(`sent as commit ${(await datasetHead(door(), REPO))?.sha}`),
    ]);
  });
});

describe('hubdex publish, killed in the middle', () => {
  it('goes on: what had arrived is not sent again, and nothing is left beside the index', async () => {
    const db = await demoIndex(folder);
    const env = { HF_ENDPOINT: hub.url, HF_TOKEN: TOKEN };
    // The file that is begun first arrives; the other one is half there when the process dies.
    let first: string | undefined;
    const isSecond = ({ segments: [, oid], query }: HubRequest): boolean =>
      query.has('partNumber') && oid !== (first ??= oid) && query.get('partNumber') === '2';
    hub.setFaults({ kind: 'hang', when: isSecond });
    const { file, execArgv } = ownProgram('cli/main.ts', 'hubdex.js');
    const args = [...execArgv, file, 'publish', REPO, '--db', db, '--archive', '--yes'];
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
    const ended = once(child, 'exit');
    const hasArrived = async (): Promise<boolean> => (await fetch(`${hub.url}/store/${first}`)).ok;
    while (child.exitCode === null && !((hub.stats.faults.hang ?? 0) > 0 && (await hasArrived()))) await delay(50);
    expect(child.kill('SIGKILL')).toBe(true);
    await ended;
    hub.setFaults();
    const again = await hubdex(['publish', REPO, '--db', db, '--archive', '--yes', '--json'], { env });
    expect([again.code, again.err]).toEqual([0, '']);
    expect(JSON.parse(again.out)).toMatchObject({ commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
    expect(uploads(), 'the one that had arrived was sent once').toEqual([1, 2]);
    expect(readdirSync(folder).filter((name) => name.includes('.publish'))).toEqual([]);
    const pulled = await hubdex(['pull', REPO, '--db', at('pulled.db'), '--archive', '--json'], { env });
    expect([pulled.code, pulled.err]).toEqual([0, '']);
  });
});
