/** All scenes by seed, as a short form for every change and a long one for now and then. */
import { join } from 'node:path';
import { BREAKAGES, broken } from './broken.ts';
import { FORMAT_MODELS, FORMATS, unpackFormat } from './formats.ts';
import {
  type Calm,
  calmRun,
  failedFetch,
  faultyHub,
  fullDisk,
  killedCrawl,
  killedMigration,
  killedReindex,
  killedSettling,
  type Outcome,
  scratch,
  shortWrites,
  tornLog,
} from './scenes.ts';

/** How much is done. */
export interface Amount {
  /** Models of the small Hub: a scene costs as much as its world, and finds no more in a large one. */
  models: number;
  /** Seeds of crawls, each killed `kills` times, where its requests are, and then let finish. */
  crawls: number;
  kills: number;
  /** Seeds of crawls killed after their last request. */
  settlings: number;
  /** Seeds of rebuilds and of upgrades, each killed as often. */
  rebuilds: number;
  migrations: number;
  /** Seeds of torn logs of each kind, of short writes, and of full disks. */
  disks: number;
  /** Seeds of faulty Hubs. */
  hubs: number;
  /** Seeds after which a broken build must have been caught. */
  patience: number;
}

/** For every change: under ninety seconds. */
export const SHORT: Amount = {
  models: 60,
  crawls: 3,
  kills: 2,
  settlings: 1,
  rebuilds: 1,
  migrations: 1,
  disks: 1,
  hubs: 4,
  patience: 12,
};

/** Three hundred kills and more. */
export const LONG: Amount = {
  models: 60,
  crawls: 70,
  kills: 3,
  settlings: 40,
  rebuilds: 20,
  migrations: 20,
  disks: 12,
  hubs: 60,
  patience: 20,
};

/** A scene to be played; each is whole in itself, so that a harness that was stopped goes on behind the last one. */
export interface Scene {
  scene: string;
  seed: number;
  play(): Promise<Outcome>;
}

/** A scene that was played. */
export interface Played extends Outcome {
  scene: string;
  seed: number;
  seconds: number;
}

const seeds = (count: number, first: number): number[] => Array.from({ length: count }, (_, n) => first + n);

/** All scenes from seed `first` on. */
export function scenes(amount: Amount, first: number): Scene[] {
  const { models, crawls, kills, settlings, rebuilds, migrations, disks, hubs } = amount;
  const [calm, small] = [once(() => calmRun(models)), once(() => calmRun(FORMAT_MODELS))];
  const all = (scene: string, count: number, play: (calm: Calm, seed: number) => Promise<Outcome | null>): Scene[] =>
    seeds(count, first).map((seed) => ({ scene, seed, play: async () => (await play(await calm(), seed)) ?? NO_DISK }));
  return [
    ...all('crawl', crawls, (than, seed) => killedCrawl(than, seed, kills)),
    ...all('settling', settlings, (than, seed) => killedSettling(than, seed)),
    ...all('reindex', rebuilds, (than, seed) => killedReindex(than, seed, kills)),
    ...FORMATS.flatMap((version) =>
      all(`migration from ${version}`, migrations, async (_, seed) =>
        killedMigration(await small(), unpacked(version), seed, kills),
      ),
    ),
    ...all('log cut', disks, (than, seed) => tornLog(than, seed, 'cut')),
    ...all('log flipped', disks, (than, seed) => tornLog(than, seed, 'flip')),
    ...all('short writes', disks, shortWrites),
    ...all('full disk', disks, fullDisk),
    ...all('faulty Hub', hubs, faultyHub),
    ...all('failed fetch', 1, (than) => failedFetch(than)),
    ...all('broken build cursor-first', 1, (than) => catchCursorFirst(than, amount.patience, first)),
    ...all('broken build failure-stored', 1, (than) => catchFailureStored(than)),
  ];
}

/** Plays scenes one after the other, until `enough`; `told` hears of each. */
export async function play(
  todo: readonly Scene[],
  told: (played: Played) => void = () => {},
  enough: () => boolean = () => false,
): Promise<Played[]> {
  const all: Played[] = [];
  for (const { scene, seed, play: playOne } of todo) {
    if (enough()) break;
    const began = performance.now();
    const outcome = await playOne();
    const played = { scene, seed, seconds: (performance.now() - began) / 1000, ...outcome };
    all.push(played);
    told(played);
  }
  return all;
}

const NO_DISK: Outcome = { counts: { 'no file system can be mounted here': 1 }, wrong: [] };

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

function unpacked(version: string): string {
  const old = join(scratch(), 'released.db');
  unpackFormat(version, old);
  return old;
}

/** Lets crawls that are killed while they list loose on a build that moves the cursor before the rows. */
async function catchCursorFirst(calm: Calm, patience: number, first: number): Promise<Outcome> {
  const program = await broken(BREAKAGES.cursorFirst);
  for (const seed of seeds(patience, first)) {
    const { wrong } = await killedCrawl(calm, seed, 1, { program, within: 1 / calm.passes.length });
    if (wrong.length > 0) return { counts: { [`broken build caught: ${wrong[0]}`]: 1 }, wrong: [] };
  }
  return { counts: {}, wrong: [`a build that moves the cursor first passed ${patience} seeds`] };
}

/** Lets a failed fetch loose on a build that stores it as the answer. */
async function catchFailureStored(calm: Calm): Promise<Outcome> {
  const { wrong } = await failedFetch(calm, await broken(BREAKAGES.failureStored));
  const by = wrong.find((line) => line.endsWith('differs'));
  return by === undefined
    ? { counts: {}, wrong: ['a build that stores failed fetches passed'] }
    : { counts: { [`broken build caught: ${by}`]: 1 }, wrong: [] };
}
