/** What is done to a run, and what must be left at its end: the index of a calm run. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digest } from '../../src/index/digest.ts';
import { openForReading, openForWriting } from '../../src/index/open.ts';
import { isSound, verify } from '../../src/index/verify.ts';
import { chance, FAULT_KINDS, type Fault, type FaultKind } from '../hub/local/faults.ts';
import type { LocalHub } from '../hub/local/options.ts';
import { leapingClock, liveRun } from '../crawl/live-run.ts';
import { BUILT, type Ended, hubdex } from './program.ts';
import { smallHub } from './world.ts';
import { flip } from '../flip.ts';

/** What came of one scene. */
export interface Outcome {
  /** How often the run was disturbed, by how: where it was when it was killed, which fault struck. */
  counts: Record<string, number>;
  /** What differs from a calm run; nothing where all is well. */
  wrong: string[];
}

/** What scenes share: the world's size, a calm run's content and how long its steps take. */
export interface Calm {
  models: number;
  path: string;
  content: string;
  tables: ReadonlyMap<string, string>;
  reindexMs: number;
  /** Requests that the crawl had made when each of its passes was over: of the listing, details and texts. */
  passes: readonly number[];
  /** Milliseconds that it went on after the last of them. */
  settleMs: number;
}

const folders: string[] = [];
/** A folder that is gone with the harness. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hubdex-harness-'));
  folders.push(folder);
  return folder;
}
export function sweep(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

const CRAWL = ['crawl', '--details', 'all', '--texts', 'all', '--tries', '2', '--json'] as const;

function contentOf(path: string): { content: string; tables: ReadonlyMap<string, string>; sound: boolean } {
  const db = openForReading(path);
  try {
    const { sha256, tables } = digest(db);
    const sound = isSound(verify(db, { archive: true }));
    return { content: sha256, tables: new Map(tables.map((one) => [one.table, one.sha256])), sound };
  } finally {
    db.close();
  }
}

/** A calm run to compare with. */
export async function calmRun(models: number): Promise<Calm> {
  const hub = await smallHub(models);
  const path = join(scratch(), 'calm.db');
  // Twice, since the first run of a program is slower than all that follow.
  await hubdex([...CRAWL, '--db', join(scratch(), 'first.db')], { endpoint: hub.url });
  const before = { ...hub.stats.requests };
  const lists = listed(hub);
  let last = 0;
  let heard = asked(hub);
  const watch = setInterval(() => {
    if (asked(hub) === heard) return;
    heard = asked(hub);
    last = performance.now();
  }, 1);
  const crawl = await hubdex([...CRAWL, '--db', path], { endpoint: hub.url });
  const settleMs = performance.now() - last;
  clearInterval(watch);
  const { api, resolvers } = hub.stats.requests;
  const passes = [listed(hub) - lists, api - before.api, api - before.api + resolvers - before.resolvers];
  await hub.close();
  if (crawl.code !== 0) throw new Error(`the calm run ended with ${crawl.code}: ${crawl.err}${crawl.out}`);
  const copy = join(scratch(), 'copy.db');
  copyFileSync(path, copy);
  const reindex = await hubdex(['reindex', '--db', copy]);
  const { content, tables } = contentOf(path);
  return { models, path, content, tables, reindexMs: reindex.took, passes, settleMs };
}

/** What of an index is not as in a calm run; `but`: tables that may differ, since the Hub itself said other things. */
function compared(calm: Calm, path: string, but: readonly string[] = []): string[] {
  const found = contentOf(path);
  const differ = [...calm.tables].filter(([table, sha]) => found.tables.get(table) !== sha && !but.includes(table));
  return [...differ.map(([table]) => `${table} differs`), ...(found.sound ? [] : ['it is not sound'])];
}

const asked = ({ stats }: LocalHub): number => Object.values(stats.requests).reduce((sum, count) => sum + count, 0);

const listed = ({ stats }: LocalHub): number =>
  [...stats.urls].reduce((sum, [url, times]) => sum + (url.includes('/api/models?') ? times : 0), 0);

/** A request of a calm crawl, `share` of the way through it: each pass counts as much as the others. */
function requestAt({ passes }: Calm, share: number): number {
  const pass = Math.min(passes.length - 1, Math.floor(share * passes.length));
  const [from, to] = [passes[pass - 1] ?? 0, passes[pass] ?? 0];
  return from + Math.floor((to - from) * (share * passes.length - pass));
}

/** Where a run is, by what it asked for last. */
function phase(hub: LocalHub, models: number): string {
  const urls = [...hub.stats.urls.keys()];
  const count = (part: string) => urls.filter((url) => url.includes(part)).length;
  if (count('/api/models') === 0) return 'starting';
  if (count('blobs=true') === 0) return 'listing';
  if (count('/resolve/') === 0) return 'details';
  return count('/resolve-cache/') < models * 2 ? 'texts' : 'settling';
}

/** Milliseconds after a request that a kill comes at most; mostly sooner. */
const LONGEST_MS = 300;

/**
 * Kills a crawl again and again and lets it finish then. The instants are drawn over its passes, each kill in its
 * own stretch of them, and some milliseconds on: over time alone, most of a small run is its start. `within`: the share of
 * the passes that they are drawn over, from the first on.
 */
export async function killedCrawl(
  calm: Calm,
  seed: number,
  kills: number,
  { program = BUILT, within = 1 } = {},
): Promise<Outcome> {
  const hub = await smallHub(calm.models);
  const path = join(scratch(), 'killed.db');
  const counts: Record<string, number> = {};
  for (let kill = 0; kill < kills; kill += 1) {
    const from = requestAt(calm, (within * (kill + chance(seed, 'request', kill))) / kills);
    const killAfter = LONGEST_MS * chance(seed, 'kill', kill) ** 2;
    const killFrom = () => asked(hub) >= from;
    const { signal } = await hubdex([...CRAWL, '--db', path], { program, endpoint: hub.url, killAfter, killFrom });
    const where = signal === 'SIGKILL' ? `killed in ${phase(hub, calm.models)}` : 'ended before it was killed';
    counts[where] = (counts[where] ?? 0) + 1;
  }
  const last = await hubdex([...CRAWL, '--db', path], { program, endpoint: hub.url });
  await hub.close();
  return { counts, wrong: [...ended(last), ...compared(calm, path)] };
}

/** Kills a crawl after its last request: while it settles, notes its digest, or closes. */
export async function killedSettling(calm: Calm, seed: number): Promise<Outcome> {
  const hub = await smallHub(calm.models);
  const path = join(scratch(), 'settling.db');
  const killFrom = () => asked(hub) >= (calm.passes.at(-1) ?? 0);
  const killAfter = calm.settleMs * chance(seed, 'settling');
  const { signal } = await hubdex([...CRAWL, '--db', path], { endpoint: hub.url, killAfter, killFrom });
  const last = await hubdex([...CRAWL, '--db', path], { endpoint: hub.url });
  await hub.close();
  const counts = { [signal === 'SIGKILL' ? 'killed in settling' : 'ended before it was killed']: 1 };
  return { counts, wrong: [...ended(last), ...compared(calm, path)] };
}

function ended({ code, err }: Ended): string[] {
  return code === 0 ? [] : [`it ended with ${code}: ${err.slice(0, 300)}`];
}

/** Kills a rebuild at random instants: the old index stands until the new one is whole. */
export async function killedReindex(calm: Calm, seed: number, kills: number): Promise<Outcome> {
  const path = join(scratch(), 'rebuilt.db');
  copyFileSync(calm.path, path);
  const wrong: string[] = [];
  const counts = { 'killed in reindex': 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const killAfter = calm.reindexMs * (0.25 + 0.75 * chance(seed, 'reindex', kill));
    const { signal } = await hubdex(['reindex', '--db', path], { killAfter });
    if (signal === 'SIGKILL') counts['killed in reindex'] += 1;
    wrong.push(...compared(calm, path));
  }
  const last = await hubdex(['reindex', '--db', path]);
  return { counts, wrong: [...wrong, ...ended(last), ...compared(calm, path)] };
}

/** Kills the upgrade of an index of an older format. */
export async function killedMigration(calm: Calm, old: string, seed: number, kills: number): Promise<Outcome> {
  const wrong: string[] = [];
  const counts = { 'killed in migration': 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const path = join(scratch(), 'old.db');
    copyFileSync(old, path);
    const killAfter = calm.reindexMs * (0.25 + 0.75 * chance(seed, 'migrate', kill));
    const { signal } = await hubdex(['reindex', '--db', path], { killAfter });
    if (signal === 'SIGKILL') counts['killed in migration'] += 1;
    wrong.push(...ended(await hubdex(['reindex', '--db', path])), ...compared(calm, path));
  }
  return { counts, wrong };
}

/** Cuts off or flips the last pages of the log that a killed crawl leaves. */
export async function tornLog(calm: Calm, seed: number, kind: 'cut' | 'flip'): Promise<Outcome> {
  const hub = await smallHub(calm.models);
  const path = join(scratch(), 'torn.db');
  const from = requestAt(calm, 0.4 + 0.6 * chance(seed, 'torn'));
  await hubdex([...CRAWL, '--db', path], { endpoint: hub.url, killAfter: 0, killFrom: () => asked(hub) >= from });
  const torn = tear(`${path}-wal`, seed, kind);
  const last = await hubdex([...CRAWL, '--db', path], { endpoint: hub.url });
  await hub.close();
  return { counts: { [`log ${kind}`]: torn ? 1 : 0 }, wrong: [...ended(last), ...compared(calm, path)] };
}

const PAGE = 8_192 + 24;

function tear(log: string, seed: number, kind: 'cut' | 'flip'): boolean {
  if (!existsSync(log) || statSync(log).size < PAGE * 2) return false;
  const { size } = statSync(log);
  const back = Math.min(size - 32, 1 + Math.floor(PAGE * 3 * chance(seed, 'tear')));
  if (kind === 'cut') truncateSync(log, size - back);
  else flip(log, size - back);
  return true;
}

/** Writes that are refused half-way: the file may grow to a share of what it needs. */
export async function shortWrites(calm: Calm, seed: number): Promise<Outcome> {
  const hub = await smallHub(calm.models);
  const path = join(scratch(), 'short.db');
  const fileBlocks = Math.ceil((statSync(calm.path).size / 1_024) * (0.2 + 0.6 * chance(seed, 'short')));
  const first = await hubdex([...CRAWL, '--db', path], { endpoint: hub.url, fileBlocks });
  const last = await hubdex([...CRAWL, '--db', path], { endpoint: hub.url });
  await hub.close();
  return { counts: { 'short write': first.code === 0 ? 0 : 1 }, wrong: [...ended(last), ...compared(calm, path)] };
}

/** A file system that is full, and has room again for the next run. Null where none can be mounted here. */
export async function fullDisk(calm: Calm, seed: number): Promise<Outcome | null> {
  const disk = join(scratch(), 'disk');
  mkdirSync(disk);
  const needed = statSync(calm.path).size;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${needed * 20}`, 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const ballast = join(disk, 'ballast');
  writeFileSync(ballast, Buffer.alloc(Math.floor(needed * (19.7 - 0.6 * chance(seed, 'full')))));
  const hub = await smallHub(calm.models);
  try {
    const path = join(disk, 'full.db');
    const first = await hubdex([...CRAWL, '--db', path], { endpoint: hub.url });
    const said =
      first.code === 0 || /no room/.test(first.err) ? [] : [`a full disk was told as: ${first.err.slice(0, 200)}`];
    rmSync(ballast);
    const last = await hubdex([...CRAWL, '--db', path], { endpoint: hub.url });
    return {
      counts: { 'disk full': first.code === 0 ? 0 : 1 },
      wrong: [...said, ...ended(last), ...compared(calm, path)],
    };
  } finally {
    await hub.close();
    execFileSync('umount', [disk], { stdio: 'ignore' });
  }
}

/** What a Hub said wrongly and then took back is history, rightly. */
const HISTORY = ['changes', 'history', 'counts'] as const;

/** Row faults that a later listing takes back; what vanishes or is renamed is another Hub and not a fault. */
const PASSING: readonly FaultKind[] = FAULT_KINDS.filter(
  (kind) => !['changed', 'rename', 'vanish', 'drip', 'hang'].includes(kind),
);

/** Several kinds of fault at once, drawn by seed, over two runs; then the Hub is well, and is listed anew. */
export async function faultyHub(calm: Calm, seed: number): Promise<Outcome> {
  const kinds = PASSING.filter((kind) => chance(seed, 'kind', kind) < 0.4);
  const faults = kinds.map((kind): Fault => ({ kind, rate: 0.02 + 0.15 * chance(seed, 'rate', kind) }));
  const hub = await smallHub(calm.models, { faults, seed });
  const path = join(scratch(), 'faulty.db');
  const db = openForWriting(path);
  const clock = leapingClock();
  const options = { pageSize: 20 + Math.floor(60 * chance(seed, 'page')) };
  for (let run = 0; run < 2; run += 1) await liveRun(db, hub.url, clock, options);
  hub.setFaults();
  const wrong: string[] = [];
  for (let run = 0; run < 3; run += 1) {
    const report = await liveRun(db, hub.url, clock, { ...options, listing: run === 1 ? 'full' : 'auto' });
    if (run === 2 && (report.failures > 0 || report.unfinished))
      wrong.push(`${report.failures} failures when all was well`);
  }
  db.close();
  const counts = { ...hub.stats.faults };
  for (const kind of kinds) counts[kind] ??= 1;
  await hub.close();
  return { counts, wrong: [...wrong, ...compared(calm, path, HISTORY)] };
}

/** One text fails in the first run, and is there in the second. */
export async function failedFetch(calm: Calm, program = BUILT): Promise<Outcome> {
  const target = (request: { target: string }) =>
    /model-7\/resolve(?:-cache)?\//.test(request.target) || /models\/lab\/model-7\//.test(request.target);
  const hub = await smallHub(calm.models, { faults: [{ kind: '500', when: target }] });
  const path = join(scratch(), 'failed.db');
  const first = await hubdex([...CRAWL, '--tries', '1', '--db', path], { program, endpoint: hub.url });
  hub.setFaults();
  const last = await hubdex([...CRAWL, '--db', path], { program, endpoint: hub.url });
  await hub.close();
  const wrong = first.code === 3 ? [] : [`the failures were not told: exit ${first.code}`];
  return {
    counts: { 'failed fetch': hub.stats.faults['500'] ?? 0 },
    wrong: [...wrong, ...ended(last), ...compared(calm, path)],
  };
}
