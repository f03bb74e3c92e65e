/** Putting an index and its exports into a dataset repo: one commit, of what is not there yet. */
import { mkdirSync, rmSync } from 'node:fs';
import { type DatasetHead, datasetHead } from '../hub/dataset.ts';
import { MANIFEST, Manifest } from '../explore/export/manifest.ts';
import type { PoliteFetch } from '../hub/polite.ts';
import type { Sqlite } from '../index/open.ts';
import { CARD_MARK, datasetCard } from './card.ts';
import { readPublished } from './download.ts';
import { type Exported, readExported } from './exported.ts';
import { type Edition, type Published, PUBLISHED } from './manifest.ts';
import { privateRepos } from './private.ts';
import { publishedBy } from './pull.ts';
import { PublishRefusedError, send } from './send.ts';
import { manifestOf, stageEdition, type Staged, type Standing } from './stage.ts';
import { isThere, textFile, type Whole } from './whole.ts';

/** What is to be published where. */
export interface PublishOptions {
  repo: string;
  /** The editions of the index: without its archive, with it, both or none. */
  editions: readonly boolean[];
  /** Folders that `hubdex export` wrote. */
  exports: readonly string[];
  /** A repo that is made for it is seen by its owner alone. */
  isPrivate: boolean;
  /** Without it everything is worked out and nothing sent. */
  send: boolean;
}

/** What publishing needs. */
export interface PublishMeans {
  polite: PoliteFetch;
  db: Sqlite;
  /** A folder of its own, with room for the index; what an earlier try left in it is thrown away. */
  folder: string;
  now: () => Date;
  signal: AbortSignal;
  progress: (doing: string) => void;
}

/** What was sent, or would be. */
export interface Publication {
  repo: string;
  /** The repo is made for it. */
  makes: boolean;
  send: { path: string; bytes: number }[];
  /** There already, with the same content. */
  there: { path: string; bytes: number }[];
  remove: string[];
  /** The commit; null where nothing was sent. */
  commit: string | null;
}

const NAMED = 3;

function refusePrivate(db: Sqlite): void {
  const found = privateRepos(db);
  if (found.length === 0) return;
  const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : '';
  throw new PublishRefusedError(
    `the index holds private repos (${found.slice(0, NAMED).join(', ')}${more}), which its crawl saw by a token: publish an index that was crawled without one, or publish to a private repo (--private for one that is made)`,
  );
}

/** Publishes. @throws PublishRefusedError @throws ExportedError @throws PublishedError Throws HubError. */
export async function publish(means: PublishMeans, options: PublishOptions): Promise<Publication> {
  const { polite, folder, signal } = means;
  const exported: Exported[] = [];
  for (const named of options.exports) exported.push(await readExported(named));
  const head = await datasetHead(polite, options.repo, signal);
  const found = head && (await publishedBy({ polite, repo: options.repo, signal }));
  const standing: Standing | null = found?.manifest ? { place: found.place, manifest: found.manifest } : null;
  if (!(head?.isPrivate ?? options.isPrivate)) refusePrivate(means.db);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  try {
    const { files, keep } = await everything(means, options, exported, head, standing);
    const add = files.filter((file) => !isThere(file, head));
    const publication: Publication = {
      repo: options.repo,
      makes: head === null,
      send: add.map(({ path, bytes }) => ({ path, bytes })),
      there: files.filter((file) => !add.includes(file)).map(({ path, bytes }) => ({ path, bytes })),
      remove: [...(head?.files.keys() ?? [])].filter((path) => isOurs(path) && !keep.has(path)),
      commit: null,
    };
    if (!options.send || (add.length === 0 && publication.remove.length === 0)) return publication;
    return { ...publication, commit: await send(means, options, { head, add, remove: publication.remove }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function everything(
  means: PublishMeans,
  options: PublishOptions,
  exported: readonly Exported[],
  head: DatasetHead | null,
  standing: Standing | null,
): Promise<{ files: Whole[]; keep: Set<string> }> {
  const staged: { edition: Edition; files: Staged[] }[] = [];
  for (const archive of options.editions) staged.push(await stageEdition({ ...means, standing }, archive));
  const kept = standing?.manifest.editions.filter((one) => !options.editions.includes(one.archive)) ?? [];
  const editions = [...kept, ...staged.map(({ edition }) => edition)].sort(
    (a, b) => Number(a.archive) - Number(b.archive),
  );
  const entries = exported.map(({ entry }) => entry);
  const stay = (standing?.manifest.exports ?? []).filter((one) => !entries.some(({ folder }) => folder === one.folder));
  const manifest = unmoved(manifestOf(means.db, editions, [...stay, ...entries], means.now()), standing);
  const data = exported.find(({ entry }) => entry.kind === 'full')?.manifest ?? (await dataThere(stay, standing));
  const files: Whole[] = [
    ...exported.flatMap((one) => one.files),
    ...staged.flatMap((one) => one.files),
    ...(await cardOf(means, options.repo, manifest, data, head, standing)),
    textFile(PUBLISHED, `${JSON.stringify(manifest, null, 2)}\n`),
  ];
  return { files, keep: new Set([...files.map(({ path }) => path), ...named(manifest, stay, head)]) };
}

/** The tables that lie in the repo already. */
async function dataThere(stay: Published['exports'], standing: Standing | null): Promise<Manifest | null> {
  const full = stay.find(({ kind }) => kind === 'full');
  if (!full || !standing) return null;
  return Manifest.parse(JSON.parse(await readPublished(standing.place, `${full.folder}/${MANIFEST}`)));
}

/** Where nothing else is new, the time of publishing is not either: then there is nothing to send. */
function unmoved(manifest: Published, standing: Standing | null): Published {
  const before = standing?.manifest;
  const same = before && JSON.stringify({ ...manifest, published_at: before.published_at }) === JSON.stringify(before);
  return same ? before : manifest;
}

/** Files of the repo that the manifest goes on to name. */
function named({ editions }: Published, stay: Published['exports'], head: DatasetHead | null): string[] {
  const index = editions.flatMap(({ whole, steps }) => [whole.path, ...steps.map(({ path }) => path)]);
  const data = [...(head?.files.keys() ?? [])].filter((path) =>
    stay.some(({ folder }) => path.startsWith(`${folder}/`)),
  );
  return [...index, ...data];
}

/** Folders of the repo that are written by this program alone. */
const isOurs = (path: string): boolean => /^(?:index|data|changes)\//.test(path);

async function cardOf(
  { db }: PublishMeans,
  repo: string,
  manifest: Published,
  data: Manifest | null,
  head: DatasetHead | null,
  standing: Standing | null,
): Promise<Whole[]> {
  const written = head?.files.has('README.md') && standing ? await readPublished(standing.place, 'README.md') : null;
  if (head?.files.has('README.md') && !written?.includes(CARD_MARK)) return [];
  return [textFile('README.md', datasetCard(db, repo, manifest, data))];
}
