/** A published file, fetched in stretches: a download that broke off goes on where it was. */
import { appendFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { exchangeOf } from '../hub/exchange.ts';
import { classify } from '../hub/classify.ts';
import { HubError } from '../hub/errors.ts';
import type { PoliteFetch } from '../hub/polite.ts';
import { factsOf } from './files.ts';
import type { Sent } from './manifest.ts';

/** Bytes asked for at once: less than the door lets pass, and no great loss when one breaks off. */
const STRETCH = 16 * 1024 * 1024;

/** Where a published file lies: a repo, at one of its commits. */
export interface Place {
  polite: PoliteFetch;
  repo: string;
  sha: string;
  signal: AbortSignal;
}

/** A published file is not what its manifest says; the message says which and what to do. */
export class PublishedError extends Error {
  override name = 'PublishedError';
}

const addressOf = ({ polite, repo, sha }: Place, path: string): string =>
  `${polite.endpoint}/datasets/${repo}/resolve/${sha}/${path}`;

/** The bytes of a file, or a stretch of them. Throws HubError. */
async function bytesOf(place: Place, path: string, range?: string): Promise<Buffer> {
  const url = addressOf(place, path);
  const headers: Record<string, string> = range === undefined ? {} : { range };
  const response = await place.polite(url, { headers, signal: place.signal });
  if (response.ok) return Buffer.from(await response.arrayBuffer());
  const context = { method: 'GET', url, endpoint: place.polite.endpoint, token: null, now: 0 };
  const error = classify(await exchangeOf(response, context), place.polite.hasToken);
  throw error ?? new HubError('malformed', { url, status: response.status, saw: 'neither bytes nor an error' });
}

/** A small text of the repo. Throws HubError. */
export async function readPublished(place: Place, path: string): Promise<string> {
  return (await bytesOf(place, path)).toString('utf8');
}

/**
 * Fetches a file to `to`, on from what an earlier try has left there, and holds it against its manifest.
 * @throws PublishedError where it is another one; then nothing of it is kept. Throws HubError.
 */
export async function download(place: Place, file: Sent, to: string, progress: (bytes: number) => void): Promise<void> {
  for (let had = existsSync(to) ? statSync(to).size : 0; had < file.bytes; ) {
    const end = Math.min(had + STRETCH, file.bytes) - 1;
    const stretch = await bytesOf(place, file.path, `bytes=${had}-${end}`);
    if (stretch.length !== end - had + 1) {
      rmSync(to, { force: true });
      throw new PublishedError(
        `${place.repo}/${file.path}: ${stretch.length} bytes where ${end - had + 1} were asked for`,
      );
    }
    appendFileSync(to, stretch);
    had += stretch.length;
    progress(stretch.length);
  }
  const found = await factsOf(to);
  if (found.bytes === file.bytes && found.sha256 === file.sha256) return;
  rmSync(to, { force: true });
  throw new PublishedError(
    `${place.repo}/${file.path} is not what its manifest says (sha256 ${found.sha256.slice(0, 12)}..., not ${file.sha256.slice(0, 12)}...); ` +
      'pull again, and tell its publisher if it stays so',
  );
}
