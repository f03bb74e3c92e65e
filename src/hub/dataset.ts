/** A dataset repo of the Hub's: what is in it, and putting files there, by the Hub's own client through our one door. */
import { pathToFileURL } from 'node:url';
import { commit, createRepo, listFiles } from '@huggingface/hub';
import * as z from 'zod';
import { checkedFetch, PLACEHOLDER_TOKEN } from './official.ts';
import { HubError, isHubError } from './errors.ts';
import type { PoliteFetch } from './polite.ts';
import { CANONICAL } from './urls.ts';

/** A file of the repo: its hash is the content's sha256 where the Hub keeps it apart, else git's id of it. */
export interface RepoEntry {
  path: string;
  bytes: number;
  sha256: string | null;
  gitId: string | null;
}

/** What a dataset repo holds at its newest commit. */
export interface DatasetHead {
  sha: string;
  isPrivate: boolean;
  files: ReadonlyMap<string, RepoEntry>;
}

/** A file to be put there: from the disk, or as text. */
export type NewFile = { path: string; from: string } | { path: string; text: string };

const REPO = /^[\w.-]{1,96}\/[\w.-]{1,96}$/;

/** What an address of a dataset begins with: on the Hub, or as DuckDB and pandas write it. */
const ADDRESS = /^(?:https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/|hf:\/\/)?datasets\//i;

/** The dataset repo in what was written for one, `owner/name` or an address with whatever follows; null for neither. */
export const repoNamed = (text: string): string | null => {
  const written = text.trim();
  const path = written.replace(ADDRESS, '');
  const name = path === written ? path : path.split(/[/?#@]/, 2).join('/');
  return REPO.test(name) && !name.includes('..') ? name : null;
};

const Info = z.looseObject({ sha: z.string().regex(/^[0-9a-f]{40}$/), private: z.boolean().default(false) });

const common = (polite: PoliteFetch, name: string, signal?: AbortSignal) => ({
  repo: { type: 'dataset', name } as const,
  hubUrl: polite.endpoint,
  fetch: checkedFetch(polite, signal),
  ...(polite.hasToken && { accessToken: PLACEHOLDER_TOKEN }),
});

/** What a dataset repo holds; null where there is none, or none that this caller may see. Throws HubError. */
export const datasetHead = async (
  polite: PoliteFetch,
  name: string,
  signal?: AbortSignal,
): Promise<DatasetHead | null> => {
  const given = common(polite, name, signal);
  const url = `${polite.endpoint}/api/datasets/${name}`;
  try {
    const answer = Info.safeParse(await (await given.fetch(url)).json());
    if (!answer.success)
      throw new HubError('malformed', { url: `${CANONICAL}/api/datasets/${name}`, saw: z.prettifyError(answer.error) });
    const files = new Map<string, RepoEntry>();
    for await (const file of listFiles({ ...given, revision: answer.data.sha, recursive: true })) {
      const { type, path, size, oid, lfs } = file;
      if (type === 'file') files.set(path, { path, bytes: size, sha256: lfs?.oid ?? null, gitId: oid ?? null });
    }
    return { sha: answer.data.sha, isPrivate: answer.data.private, files };
  } catch (error) {
    if (isHubError(error, 'missing')) return null;
    throw error;
  }
};

/** Makes a dataset repo. Throws HubError. */
export const createDataset = async (
  polite: PoliteFetch,
  name: string,
  { isPrivate, signal }: { isPrivate: boolean; signal?: AbortSignal },
): Promise<void> => {
  const given = common(polite, name, signal);
  await createRepo({ ...given, accessToken: PLACEHOLDER_TOKEN, ...(isPrivate && { visibility: 'private' }) });
};

/** One commit. */
export interface Commit {
  title: string;
  add: readonly NewFile[];
  remove: readonly string[];
  /** The commit it is made on: where another one came between, the Hub refuses it. */
  on: string | null;
}

/**
 * Puts files into a dataset repo and takes others out, in one commit; returns its id. What the Hub's store holds already,
 * also of a commit that never came about, is not sent again. Throws HubError.
 */
export const commitToDataset = async (
  polite: PoliteFetch,
  name: string,
  { title, add, remove, on }: Commit,
  signal?: AbortSignal,
): Promise<string> => {
  const done = await commit({
    ...common(polite, name, signal),
    title,
    ...(on !== null && { parentCommit: on }),
    ...(signal && { abortSignal: signal }),
    operations: [
      ...add.map((file) => ({
        operation: 'addOrUpdate' as const,
        path: file.path,
        content: 'text' in file ? new Blob([file.text]) : pathToFileURL(file.from),
      })),
      ...remove.map((path) => ({ operation: 'delete' as const, path })),
    ],
    // Objects named by their sha256 are what lets an upload that broke off go on.
    useXet: false,
  });
  return done?.commit.oid ?? '';
};
