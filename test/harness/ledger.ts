/** What a harness has played, in a file: stopped at any time, it goes on behind the last scene. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { BUILT } from './program.ts';
import type { Amount, Played, Scene } from './run.ts';

const Ledger = z.object({
  /** Of what the scenes were played with: another build, seed or amount begins anew. */
  of: z.string(),
  played: z.array(
    z.object({
      scene: z.string(),
      seed: z.number(),
      seconds: z.number(),
      counts: z.record(z.string(), z.number()),
      wrong: z.array(z.string()),
    }),
  ),
});

/** The ledger of a harness. */
export interface HarnessLedger {
  played: readonly Played[];
  keep(one: Played): void;
  isDue(scene: Scene): boolean;
}

/** Opens a ledger; what it holds of another build, seed or amount is forgotten. */
export function openLedger(file: string, amount: Amount, seed: number): HarnessLedger {
  const of = JSON.stringify({ build: digestOf([BUILT, ...ownFiles()]), seed, amount });
  const found = existsSync(file) ? Ledger.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  const played: Played[] = found?.of === of ? found.played : [];
  const done = new Set(played.map(nameOf));
  return {
    played,
    keep(one) {
      played.push(one);
      done.add(nameOf(one));
      writeFileSync(`${file}.part`, `${JSON.stringify({ of, played }, null, 1)}\n`);
      renameSync(`${file}.part`, file);
    },
    isDue: (scene) => !done.has(nameOf(scene)),
  };
}

const HERE = new URL('.', import.meta.url).pathname;
const ownFiles = (): string[] => readdirSync(HERE).map((name) => join(HERE, name));

function digestOf(files: readonly string[]): string {
  const sum = createHash('sha256');
  for (const file of files) sum.update(readFileSync(file));
  return sum.digest('hex');
}

const nameOf = ({ scene, seed }: Pick<Played, 'scene' | 'seed'>): string => `${scene} ${seed}`;

/** How often each kind of disturbance came, over all scenes. */
export function totals(played: readonly Played[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { counts } of played)
    for (const [what, count] of Object.entries(counts)) sums[what] = (sums[what] ?? 0) + count;
  return Object.fromEntries(Object.entries(sums).toSorted());
}
