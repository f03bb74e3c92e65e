/** Files of the held repos: `/resolve/` (redirects), `/api/resolve-cache/` (the bytes) and `/raw/`. */
import { findRepo, invalidRevision, isAnswer, refusal, shaOf } from './access.ts';
import { type Answer, errorAnswer, rangeAnswer, redirectAnswer } from './answer.ts';
import { blobId, objects, type Repo, type Repos } from './repos.ts';
import type { HubRequest } from './request.ts';

interface Wanted {
  id: string;
  revision: string;
  path: string;
  form: 'resolve' | 'raw' | 'resolve-cache';
}

/** What a path asks for, or null when it names no file. */
export function wantedFile(segments: readonly string[]): Wanted | null {
  if (segments[0] === 'api') {
    if (segments[1] !== 'resolve-cache' || segments[2] !== 'models') return null;
    const at = segments.findIndex((part, i) => i > 3 && /^[0-9a-f]{40}$/.test(part));
    const end = at === -1 ? 5 : at;
    const [id, path] = [segments.slice(3, end).join('/'), segments.slice(end + 1).join('/')];
    return { id, revision: segments[end] ?? '', path, form: 'resolve-cache' };
  }
  const at = segments.findIndex((part, i) => i > 0 && i < 3 && (part === 'resolve' || part === 'raw'));
  if (at === -1) return null;
  const form = segments[at] === 'raw' ? 'raw' : 'resolve';
  const path = segments.slice(at + 2).join('/');
  return { id: segments.slice(0, at).join('/'), revision: segments[at + 1] ?? '', path, form };
}

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function redirect(request: HubRequest, repo: Repo, sha: string, path: string, etag: string): Answer {
  const id = String(repo.record['id']);
  const asked = encodeURIComponent(request.target.split('?')[0] ?? '');
  const location = `/api/resolve-cache/models/${id}/${sha}/${encoded(path)}?${asked}=&etag=${encodeURIComponent(`"${etag}"`)}`;
  return redirectAnswer(location, { 'x-linked-etag': `"${etag}"`, 'x-repo-commit': sha });
}

/** A weights file: a 302 to a content network that the local Hub has not, with the headers a client may read. */
function elsewhere(repo: Repo, sha: string, path: string): Answer | null {
  const file = objects(repo.record['siblings']).find((one) => one['rfilename'] === path);
  const lfs = objects([file?.['lfs'] ?? null])[0];
  if (lfs === undefined) return null;
  const sha256 = String(lfs['sha256']);
  const size = String(lfs['size'] ?? file?.['size'] ?? 0);
  const headers = { 'x-linked-etag': `"${sha256}"`, 'x-linked-size': size, 'x-repo-commit': sha };
  return { ...redirectAnswer(`/xet-bridge/${sha256}`, headers), status: 302 };
}

function bytesAnswer(request: HubRequest, wanted: Wanted, sha: string, bytes: Buffer): Answer {
  const weak = wanted.form === 'raw' ? 'W/' : '';
  const headers = { etag: `${weak}"${blobId(bytes)}"`, 'x-repo-commit': sha, 'accept-ranges': 'bytes' };
  if (request.ifNoneMatch === headers.etag) return { status: 304, headers, body: Buffer.alloc(0) };
  return rangeAnswer(wanted.form === 'raw' ? null : request.range, bytes, headers);
}

/** The answer to a request for a file. */
export function fileAnswer(request: HubRequest, repos: Repos, wanted: Wanted): Answer {
  const repo = findRepo(request, repos, wanted.id);
  if (isAnswer(repo)) return repo;
  if (wanted.form === 'resolve-cache' && !/^[0-9a-f]{40}$/.test(wanted.revision)) {
    return errorAnswer(400, 'Invalid revision: a commit sha is required');
  }
  const sha = shaOf(repo, wanted.revision);
  const bytes = sha === null ? undefined : repo.versions.get(sha)?.get(wanted.path);
  const refused = refusal(request, repo, bytes !== undefined);
  if (refused !== null) return refused;
  if (sha === null) return invalidRevision(wanted.revision);
  if (bytes !== undefined && wanted.form === 'resolve') {
    return redirect(request, repo, sha, wanted.path, blobId(bytes));
  }
  if (bytes !== undefined) return bytesAnswer(request, wanted, sha, bytes);
  const missing = errorAnswer(404, 'Entry not found', 'EntryNotFound', { 'x-repo-commit': sha });
  return elsewhere(repo, sha, wanted.path) ?? missing;
}
