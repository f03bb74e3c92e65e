/** Who may see what: missing repos, bad tokens, gates, renames. One list of refusals for details and files. */
import { type Answer, errorAnswer, redirectAnswer } from './answer.ts';
import type { Repo, Repos } from './repos.ts';
import type { HubRequest } from './request.ts';

/** A token of this form is known to the local Hub; any other is answered "Invalid credentials". */
const isKnownToken = (token: string): boolean => token.startsWith('hf_');

/** The answer to a token nobody issued, on any path; null for a good one or none. */
export function badToken(request: HubRequest): Answer | null {
  if (request.token === null || isKnownToken(request.token)) return null;
  return errorAnswer(401, 'Invalid credentials in Authorization header', undefined, { 'www-authenticate': 'Bearer' });
}

/** A repo that is not there, or not for this client: told apart only to those who are signed in. */
export function missingRepo(request: HubRequest): Answer {
  return request.token === null
    ? errorAnswer(401, 'Invalid username or password.', undefined, { 'www-authenticate': 'Bearer' })
    : errorAnswer(404, 'Repository not found', 'RepoNotFound');
}

/** The held repo of that id, or the redirect or refusal to give in its stead. `replace` turns old id to new in a path. */
export function findRepo(request: HubRequest, repos: Repos, id: string): Repo | Answer {
  const repo = repos.byId.get(id);
  if (repo !== undefined) return repo;
  const to = repos.renamed.get(id);
  if (to === undefined) return missingRepo(request);
  return redirectAnswer(request.target.replace(id, to));
}

export const isAnswer = (found: Repo | Answer): found is Answer => 'status' in found;

/** The sha of a revision name, or null: the head's names, or any sha (or 7 digits of one) the repo has had. */
export function shaOf(repo: Repo, revision: string): string | null {
  const head = String(repo.record['sha']);
  if (['main', 'HEAD', 'refs/heads/main', head].includes(revision)) return head;
  if (!/^[0-9a-f]{7,40}$/.test(revision)) return null;
  return [...repo.versions.keys()].find((sha) => sha.startsWith(revision)) ?? null;
}

export function invalidRevision(revision: string): Answer {
  return errorAnswer(404, `Invalid rev id: ${revision}`, 'RevisionNotFound');
}

/**
 * The refusal of a file of a gated or disabled repo, or null. A file that the folder holds was readable to whoever
 * recorded it, and is served.
 */
export function refusal(request: HubRequest, repo: Repo, held: boolean): Answer | null {
  const id = String(repo.record['id']);
  if (repo.record['disabled'] === true) return errorAnswer(403, 'Access to this resource is disabled.');
  if (held || repo.record['gated'] === false || repo.record['gated'] === undefined) return null;
  const message = `Access to model ${id} is restricted. You must be authenticated to access it.`;
  return errorAnswer(request.token === null ? 401 : 403, message, 'GatedRepo');
}
