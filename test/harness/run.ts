/** All scenes by seed, as a short form for every change and a long one for now and then. */
import { BREAKAGES, broken } from './broken.ts';
import { FORMAT_MODELS, FORMATS, unpackFormat } from './formats.ts';
import { join } from 'node:path';
import {
  calmRun,
  failedFetch,
  faultyHub,
  fullDisk,
  killedCrawl,
  killedMigration,
  killedReindex,
  type Outcome,
  scratch,
  shortWrites,
  tornLog,
} from './scenes.ts';

/** How much is done. */
export interface Amount {
  /** Models of the small Hub. */
  models: number;
  /** Crawls, each killed `kills` times and then let finish. */
  crawls: number;
  kills: number;
  reindexKills: number;
  migrationKills: number;
  /** Seeds of torn logs of each kind, of short writes, and of full disks. */
  disks: number;
  /** Seeds of faulty Hubs. */
  hubs: number;
  /** Seeds after which a broken build must have been caught. */
  patience: number;
}

/** For every change: under ninety seconds. */
export const SHORT: Amount = {
  models: 120,
  crawls: 3,
  kills: 2,
  reindexKills: 2,
  migrationKills: 1,
  disks: 1,
  hubs: 4,
  patience: 12,
};

/** Three hundred kills and more. */
export const LONG: Amount = {
  models: 160,
  crawls: 90,
  kills: 3,
  reindexKills: 40,
  migrationKills: 40,
  disks: 10,
  hubs: 60,
  patience: 20,
};

/** A scene that was played. */
export interface Played extends Outcome {
  scene: string;
  seed: number;
}

/** What a broken build was caught by; null when it was not. */
export interface Caught {
  build: string;
  by: string | null;
}

const seeds = (count: number, first: number): number[] => Array.from({ length: count }, (_, n) => first + n);

/** Plays all scenes from `first` on; `told` hears of each. */
export async function play(
  amount: Amount,
  first: number,
  told: (played: Played) => void = () => {},
): Promise<Played[]> {
  const calm = await calmRun(amount.models);
  const small = await calmRun(FORMAT_MODELS);
  const all: Played[] = [];
  const tell = (scene: string, seed: number, outcome: Outcome | null): void => {
    const played = { scene, seed, ...(outcome ?? { counts: { 'no file system can be mounted here': 1 }, wrong: [] }) };
    all.push(played);
    told(played);
  };
  for (const seed of seeds(amount.crawls, first)) tell('crawl', seed, await killedCrawl(calm, seed, amount.kills));
  tell('reindex', first, await killedReindex(calm, first, amount.reindexKills));
  for (const version of FORMATS) {
    const old = join(scratch(), 'released.db');
    unpackFormat(version, old);
    tell(`migration from ${version}`, first, await killedMigration(small, old, first, amount.migrationKills));
  }
  for (const seed of seeds(amount.disks, first)) {
    tell('log cut', seed, await tornLog(calm, seed, 'cut'));
    tell('log flipped', seed, await tornLog(calm, seed, 'flip'));
    tell('short writes', seed, await shortWrites(calm, seed));
    tell('full disk', seed, await fullDisk(calm, seed));
  }
  for (const seed of seeds(amount.hubs, first)) tell('faulty Hub', seed, await faultyHub(calm, seed));
  tell('failed fetch', first, await failedFetch(calm));
  return all;
}

/** Lets the same scenes loose on builds that are broken on purpose. */
export async function catchBroken(amount: Amount, first: number): Promise<Caught[]> {
  const calm = await calmRun(amount.models);
  const cursorFirst = await broken(BREAKAGES.cursorFirst);
  let by: string | null = null;
  for (const seed of seeds(amount.patience, first)) {
    const { wrong } = await killedCrawl(calm, seed, 1, cursorFirst);
    if (wrong.length === 0) continue;
    by = `seed ${seed}: ${wrong[0]}`;
    break;
  }
  const { wrong } = await failedFetch(calm, await broken(BREAKAGES.failureStored));
  return [
    { build: BREAKAGES.cursorFirst.name, by },
    { build: BREAKAGES.failureStored.name, by: wrong.find((line) => line.endsWith('differs')) ?? null },
  ];
}
