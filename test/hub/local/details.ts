/** `GET /api/models/{id}` and `/revision/{rev}` over the held repos. */
import { findRepo, invalidRevision, isAnswer, shaOf } from './access.ts';
import { type Answer, errorAnswer, jsonAnswer } from './answer.ts';
import { detailRecord } from './project.ts';
import { objects, type Repo, type Repos } from './repos.ts';
import type { HubRequest } from './request.ts';
import { complaint, DETAIL_EXPANDS, expandsOf } from './vocabulary.ts';

/** Splits what follows `/api/models/`: `owner/name` or a bare legacy name, then the rest. */
export function splitId(segments: readonly string[]): { id: string; rest: readonly string[] } {
  const bare = segments.length === 1 || segments[1] === 'revision' || segments[1] === 'tree';
  const length = bare ? 1 : 2;
  return { id: segments.slice(0, length).join('/'), rest: segments.slice(length) };
}

/** The detail answer. */
export function modelDetails(request: HubRequest, repos: Repos, treePage: number): Answer {
  const { id, rest } = splitId(request.segments.slice(2));
  const repo = findRepo(request, repos, id);
  if (isAnswer(repo)) return repo;
  if (rest[0] === 'tree') return tree(repo, treePage);
  if (rest.length > 0 && (rest[0] !== 'revision' || rest.length !== 2)) return errorAnswer(404, 'Not found');
  const wrong = complaint('expand', expandsOf(request.query), DETAIL_EXPANDS);
  if (wrong !== null) return errorAnswer(400, wrong);
  const revision = rest[1] ?? 'main';
  const sha = shaOf(repo, revision);
  if (sha === null) return invalidRevision(revision);
  return jsonAnswer(detailRecord({ ...repo.record, sha }, request.query));
}

/** The first page of a file tree; where there are more files, a link that leads to no page of ours. */
function tree({ record }: Repo, treePage: number): Answer {
  const files = objects(record['siblings']).map((file) => ({ type: 'file', path: String(file['rfilename']) }));
  const link = `</api/models/${String(record['id'])}/tree/${String(record['sha'])}?cursor=2>; rel="next"`;
  return jsonAnswer(files.slice(0, treePage), files.length > treePage ? { link } : {});
}
