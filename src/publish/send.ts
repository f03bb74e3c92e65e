/** The one commit of a publication, and what the Hub refuses of it in words that say what to do. */
import { many } from '../figures.ts';
import { commitToDataset, createDataset, type DatasetHead, datasetHead, type NewFile } from '../hub/dataset.ts';
import { isHubError } from '../hub/errors.ts';
import type { PoliteFetch } from '../hub/polite.ts';
import { isThere, type Whole } from './whole.ts';

/** What must not be published, or cannot; the message says why and what to do. */
export class PublishRefusedError extends Error {
  override name = 'PublishRefusedError';
}

/** What sending needs. */
export interface SendMeans {
  polite: PoliteFetch;
  signal: AbortSignal;
  progress: (doing: string) => void;
}

/** What is to be sent, and what the repo was seen to hold: null where there was none. */
export interface Sending {
  head: DatasetHead | null;
  add: readonly Whole[];
  remove: readonly string[];
}

/** What the Hub refuses because of the repo as it is, by status. */
const REFUSALS: Readonly<Record<number, (repo: string) => string>> = {
  403: (repo) =>
    `the token may not write to ${repo}: give HF_TOKEN write rights for it, or publish to a repo of your own`,
  409: (repo) =>
    `${repo} is there already, and the token cannot see it: give HF_TOKEN rights for it, or choose another name`,
  412: (repo) =>
    `somebody else changed ${repo} meanwhile, and nothing of this was put there: publish again; what was sent is not sent again`,
};

/** Puts it there, in a repo that is made where there is none; returns the commit. @throws PublishRefusedError Throws HubError. */
export async function send(
  means: SendMeans,
  { repo, isPrivate }: { repo: string; isPrivate: boolean },
  sending: Sending,
): Promise<string> {
  const { polite, signal, progress } = means;
  try {
    if (sending.head === null) await createDataset(polite, repo, { isPrivate, signal });
    const bytes = sending.add.reduce((sum, one) => sum + one.bytes, 0);
    progress(`sending ${many(sending.add.length, 'file')}, ${many(bytes, 'byte')}`);
    return await commitOf(means, repo, sending);
  } catch (error) {
    const why = isHubError(error) ? REFUSALS[error.status ?? 0] : undefined;
    throw why === undefined ? error : new PublishRefusedError(why(repo), { cause: error });
  }
}

async function commitOf({ polite, signal }: SendMeans, repo: string, { head, add, remove }: Sending): Promise<string> {
  const files = add.map(
    (file): NewFile => ('text' in file ? { path: file.path, text: file.text } : { path: file.path, from: file.from }),
  );
  const one = { title: 'hubdex publish', add: files, remove, on: head?.sha ?? null };
  try {
    return await commitToDataset(polite, repo, one, signal);
  } catch (error) {
    // A commit whose answer was lost is asked for again, and refused as one that comes too late.
    const now = isHubError(error) && error.status === 412 ? await datasetHead(polite, repo, signal) : null;
    if (now && add.every((file) => isThere(file, now)) && !remove.some((path) => now.files.has(path))) return now.sha;
    throw error;
  }
}
