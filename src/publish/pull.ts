/** Bringing an index file up to what a repo publishes: nothing, a few steps, or all of it. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { datasetHead } from '../hub/dataset.ts';
import { formatVersion } from '../index/format.ts';
import { openForReading } from '../index/open.ts';
import { swapIn } from '../index/replace.ts';
import { type Place, PublishedError, readPublished } from './download.ts';
import { fetchSteps, fetchWhole, type Progress } from './edition.ts';
import { factsOf } from './files.ts';
import { type Edition, Published, PUBLISHED, type Step, stepsFrom } from './manifest.ts';

/** What is to be pulled where. */
export interface PullOptions {
  db: string;
  /** With the Hub's answers; null: as the file there has it, and without them where there is no file. */
  archive: boolean | null;
  /** Also in place of an index that was never published there. */
  replace: boolean;
}

/** What was done. */
export interface Pulled {
  how: 'same' | 'steps' | 'whole';
  version: number;
  archive: boolean;
  as_of: string | null;
  /** Fetched. */
  bytes: number;
}

/** What would be done, refused. The message says what to do. */
export class PullRefusedError extends Error {
  override name = 'PullRefusedError';
}

/** What a repo publishes, at its newest commit; null where it publishes no index. Throws HubError. */
export async function publishedBy({
  polite,
  repo,
  signal,
}: Omit<Place, 'sha'>): Promise<{ place: Place; manifest: Published | null } | null> {
  const head = await datasetHead(polite, repo, signal);
  if (head === null) return null;
  const place = { polite, repo, signal, sha: head.sha };
  if (!head.files.has(PUBLISHED)) return { place, manifest: null };
  const read = Published.safeParse(jsonOf(await readPublished(place, PUBLISHED)));
  if (!read.success)
    throw new PublishedError(`${repo}/${PUBLISHED} is no manifest of hubdex: ${z.prettifyError(read.error)}`);
  return { place, manifest: read.data };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Pulls an index. The caller holds the lock of the file. @throws PullRefusedError @throws PublishedError Throws HubError. */
export async function pull(from: Omit<Place, 'sha'>, options: PullOptions, progress: Progress): Promise<Pulled> {
  const found = await publishedBy(from);
  if (!found?.manifest) throw new PullRefusedError(nothingThere(from.repo, found !== null));
  const { place, manifest } = found;
  readableHere(manifest, from.repo);
  const here = existsSync(options.db) ? (await factsOf(options.db)).sha256 : null;
  const edition = editionOf(manifest, from.repo, options, here);
  const steps = here === null ? null : stepsFrom(here, edition);
  if (here !== null && !options.replace) mayGo(manifest, here, from.repo, options.db);
  const told = { version: edition.version, archive: edition.archive, as_of: manifest.as_of };
  if (steps?.length === 0) return { how: 'same', bytes: 0, ...told };
  let bytes = 0;
  await fetched(place, edition, steps, options.db, (more) => {
    bytes += more;
    progress(more);
  });
  return { how: steps === null ? 'whole' : 'steps', bytes, ...told };
}

async function fetched(
  place: Place,
  edition: Edition,
  steps: readonly Step[] | null,
  db: string,
  progress: Progress,
): Promise<void> {
  const fresh = `${db}.pulled`;
  try {
    if (steps === null) await fetchWhole(place, edition, fresh, progress);
    else await fetchSteps(place, edition, { from: db, steps, to: fresh }, progress);
    // What it says of itself is looked at before anybody reads it.
    openForReading(fresh).close();
    swapIn(fresh, db);
    clear(fresh);
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** What earlier tries have left half fetched, of versions that nobody asks for any more. */
function clear(fresh: string): void {
  for (const name of readdirSync(dirname(fresh)))
    if (name.startsWith(`${basename(fresh)}.`)) rmSync(join(dirname(fresh), name), { force: true });
}

function nothingThere(repo: string, exists: boolean): string {
  return exists
    ? `the dataset ${repo} holds no published index (no ${PUBLISHED}); "hubdex publish ${repo}" puts one there`
    : `the Hub shows this caller no dataset ${repo}: check the name, or set HF_TOKEN if it is private`;
}

function readableHere({ schema, hubdex }: Published, repo: string): void {
  if (schema === formatVersion) return;
  const remedy =
    schema > formatVersion
      ? `update hubdex to ${hubdex} or newer`
      : `ask its publisher to publish it with a newer hubdex, or read it with hubdex ${hubdex}`;
  throw new PullRefusedError(
    `${repo} holds an index of format ${schema}, this hubdex reads format ${formatVersion}: ${remedy}`,
  );
}

function editionOf({ editions }: Published, repo: string, { archive }: PullOptions, here: string | null): Edition {
  const own = editions.find(({ sha256, earlier }) => here !== null && (sha256 === here || earlier.includes(here)));
  const wanted = archive ?? own?.archive ?? false;
  const found = editions.find((edition) => edition.archive === wanted) ?? (archive === null ? editions[0] : undefined);
  if (found) return found;
  throw new PullRefusedError(
    wanted
      ? `${repo} publishes its index without the Hub's answers: pull it without --archive, for reading`
      : `${repo} publishes its index only with the Hub's answers: pull it with --archive`,
  );
}

/** What a pull takes the place of must be an earlier version of the same: else somebody's own work would be gone. */
function mayGo({ editions }: Published, here: string, repo: string, db: string): void {
  const isOf = editions.some(({ sha256, earlier }) => sha256 === here || earlier.includes(here));
  const log = statSync(`${db}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (isOf && log === 0) return;
  throw new PullRefusedError(
    `${db} is no version that ${repo} published: it was made here or crawled on since. --replace puts the published one in its place; --db pulls beside it`,
  );
}
