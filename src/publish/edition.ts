/** One file of a published index, whole or by the steps that lead to it. */
import { renameSync, rmSync } from 'node:fs';
import { download, type Place, PublishedError } from './download.ts';
import { patched } from './delta.ts';
import { factsOf, unpacked, writeSparse } from './files.ts';
import type { Edition, Step } from './manifest.ts';

/** How far a fetch has come, for whoever shows it. */
export type Progress = (bytes: number) => void;

/** Fetches an edition to `to`; what is half there of an earlier try is used. @throws PublishedError Throws HubError. */
export async function fetchWhole(place: Place, edition: Edition, to: string, progress: Progress): Promise<void> {
  const packed = `${to}.${edition.whole.sha256.slice(0, 12)}.br`;
  await download(place, edition.whole, packed, progress);
  await made(place, edition, edition.sha256, to, unpacked(packed));
  rmSync(packed);
}

/** Makes an edition of an earlier one. @throws PublishedError Throws HubError. */
export async function fetchSteps(
  place: Place,
  edition: Edition,
  { from, steps, to }: { from: string; steps: readonly Step[]; to: string },
  progress: Progress,
): Promise<void> {
  let before = from;
  for (const step of steps) {
    const delta = `${to}.${step.sha256.slice(0, 12)}.br`;
    await download(place, step, delta, progress);
    const after = `${to}.${step.to.slice(0, 12)}`;
    await made(place, edition, step.to, after, patched(before, delta));
    rmSync(delta);
    if (before !== from) rmSync(before);
    before = after;
  }
  renameSync(before, to);
}

/** Room for an index that grew between two versions: steps say nothing of the size in between. */
const GROWN = 2;

async function made(
  place: Place,
  edition: Edition,
  sha256: string,
  to: string,
  chunks: AsyncIterable<Buffer>,
): Promise<void> {
  try {
    await writeSparse(to, chunks, edition.bytes * GROWN);
    if ((await factsOf(to)).sha256 !== sha256) throw new Error('it does not give the index that the manifest tells of');
  } catch (error) {
    rmSync(to, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new PublishedError(`a file of ${place.repo} cannot be used: ${why}; tell its publisher`, { cause: error });
  }
}
