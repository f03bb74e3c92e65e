/** A publication made ready on the disk: the index's editions, their steps from what is published now, and the manifest. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyPages } from '../index/copy.ts';
import { exportState } from '../index/export.ts';
import { formatVersion } from '../index/format.ts';
import type { Sqlite } from '../index/open.ts';
import { version as hubdex } from '../package-root.ts';
import { writeDelta } from './delta.ts';
import type { Place } from './download.ts';
import { fetchWhole } from './edition.ts';
import { type FileFacts, factsOf, packFile } from './files.ts';
import type { Edition, Published, Sent, Step } from './manifest.ts';

/** A file that is to be in the repo, and where it lies here. */
export interface Staged extends Sent {
  from: string;
}

/** What is published now, and where. */
export interface Standing {
  place: Place;
  manifest: Published;
}

/** How one is made. */
export interface StageMeans {
  db: Sqlite;
  /** A folder of its own, empty. */
  folder: string;
  standing: Standing | null;
  /** Told of each thing that takes a while. */
  progress: (doing: string) => void;
}

/** Steps that are kept: who pulls once a month still takes steps. */
const STEPS = 31;

/** Makes one edition of the index: packed whole, and as a step from the one that is published. */
export async function stageEdition(
  means: StageMeans,
  archive: boolean,
): Promise<{ edition: Edition; files: Staged[] }> {
  const { db, folder, progress } = means;
  const name = archive ? 'whole' : 'index';
  const raw = join(folder, `${name}.db`);
  progress(`copying the index ${archive ? 'with' : 'without'} its archive`);
  await copyPages(db, raw, { archive });
  const { bytes, sha256 } = await factsOf(raw);
  const before = means.standing?.manifest.editions.find((one) => one.archive === archive) ?? null;
  if (before?.sha256 === sha256) return { edition: before, files: [] };
  progress(`packing ${bytes} bytes`);
  const whole = await packed(raw, folder, `index/${name}.db.br`);
  const { version } = exportState(db);
  const step = before && (await stageStep(means, before, { name, raw, sha256, version, most: whole.bytes }));
  rmSync(raw);
  const edition: Edition = {
    archive,
    version,
    bytes,
    sha256,
    whole: sentOf(whole),
    // A chain that breaks is of no use to anybody behind the break.
    steps: step ? [...(before?.steps ?? []), step.step].slice(-STEPS) : [],
    earlier: before ? [...before.earlier, before.sha256] : [],
  };
  return { edition, files: [whole, ...(step ? [step.file] : [])] };
}

interface Next extends Pick<FileFacts, 'sha256'> {
  name: string;
  raw: string;
  version: number;
  /** A step of so many bytes saves nobody anything. */
  most: number;
}

async function stageStep(
  { folder, standing, progress }: StageMeans,
  before: Edition,
  { name, raw, sha256, version, most }: Next,
): Promise<{ step: Step; file: Staged } | null> {
  if (!standing || standing.manifest.schema !== formatVersion) return null;
  progress(`fetching version ${before.version}, which is published now`);
  const old = join(folder, `${name}.old.db`);
  await fetchWhole(standing.place, before, old, () => {});
  progress(`working out what changed since version ${before.version}`);
  const path = `index/${name}-${before.version}-${version}-${sha256.slice(0, 8)}.delta.br`;
  const from = join(folder, `${name}.delta.br`);
  await writeDelta(old, raw, from);
  rmSync(old);
  const file: Staged = { path, from, ...(await factsOf(from)) };
  return file.bytes < most ? { step: { from: before.sha256, to: sha256, ...sentOf(file) }, file } : null;
}

async function packed(raw: string, folder: string, path: string): Promise<Staged> {
  const from = join(folder, path.replaceAll('/', '-'));
  await packFile(raw, from);
  return { path, from, ...(await factsOf(from)) };
}

const sentOf = ({ path, bytes, sha256 }: Staged): Sent => ({ path, bytes, sha256 });

/** The manifest of these editions, and of exports that lie beside them. */
export function manifestOf(
  db: Sqlite,
  editions: readonly Edition[],
  exports: Published['exports'],
  now: Date,
): Published {
  const { rules, asOf } = exportState(db);
  return {
    hubdex,
    schema: formatVersion,
    rules,
    as_of: asOf,
    published_at: now.toISOString(),
    editions: [...editions],
    exports,
  };
}
