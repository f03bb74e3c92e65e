/** The URLs hubdex asks for, as pure functions. Canonical host; the live source moves them to `HF_ENDPOINT`. */
import { HubError } from './errors.ts';
import { CANONICAL } from './urls.ts';

/** What a list page is asked to expand: everything that costs no further request. Alphabetical. */
export const LIST_EXPAND = [
  'author',
  'baseModels',
  'cardData',
  'config',
  'createdAt',
  'disabled',
  'downloads',
  'downloadsAllTime',
  'evalResults',
  'gated',
  'gguf',
  'lastModified',
  'library_name',
  'likes',
  'pipeline_tag',
  'private',
  'safetensors',
  'sha',
  'siblings',
  'tags',
  'transformersInfo',
  'trendingScore',
] as const;

/** What one model's record is asked to expand: the list's names and the two that lists answer with 400. */
export const DETAIL_EXPAND = [...LIST_EXPAND, 'childrenModelCount', 'usedStorage'].sort();

/** What a listing asks of a record that is too large to be listed whole: what tells it from others, and nothing that authors write. */
export const LEAN_EXPAND = [
  'author',
  'createdAt',
  'disabled',
  'downloads',
  'gated',
  'lastModified',
  'library_name',
  'likes',
  'pipeline_tag',
  'private',
  'sha',
] as const satisfies readonly (typeof LIST_EXPAND)[number][];

/** Records a page that recordings are made of; a live crawl asks for more. */
export const DEFAULT_LIMIT = 500;

/**
 * Records a page at most: known to be given, also with heavy expands. A page that is too large for the limit in bytes,
 * or for the server's patience, is asked for in halves.
 */
export const LARGEST_LIMIT = 1000;

/** The Hub's own filters, as `GET /api/models` takes them. `filter` is repeatable and means AND. */
export interface ListScope {
  search?: string | undefined;
  author?: string | undefined;
  filter?: readonly string[] | undefined;
  pipeline_tag?: string | undefined;
}

/** How a listing is walked: `createdAt` is the only immutable key (full pass), `lastModified` serves increments. */
export interface ListOrder {
  sort: 'createdAt' | 'lastModified' | 'downloads' | 'likes' | 'trendingScore';
  limit?: number | undefined;
  expand?: readonly string[] | undefined;
}

const query = (pairs: readonly (readonly [string, string | undefined])[]): string =>
  new URLSearchParams(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined)).toString();

const named =
  (name: string) =>
  (value: string): readonly [string, string] => [name, value];

/** The first page of a listing; every later one comes from the answer's `Link`. */
export const listUrl = (scope: ListScope, order: ListOrder): string =>
  `${CANONICAL}/api/models?${query([
    ['search', scope.search],
    ['author', scope.author],
    ...(scope.filter ?? []).map(named('filter')),
    ['pipeline_tag', scope.pipeline_tag],
    ['limit', String(order.limit ?? DEFAULT_LIMIT)],
    ['sort', order.sort],
    ...(order.expand ?? LIST_EXPAND).map(named('expand')),
  ])}`;

/** `owner/name` or a bare legacy name, of the characters the Hub allows: anything else could lead a URL elsewhere. */
export const isModelId = (id: string): boolean =>
  /^[A-Za-z0-9_.-]{1,96}(?:\/[A-Za-z0-9_.-]{1,96})?$/.test(id) && !id.split('/').some((part) => /^\.{1,2}$/.test(part));

const idPath = (id: string): string => {
  if (isModelId(id)) return id;
  throw new HubError('bad-id', { url: `${CANONICAL}/${encodeURIComponent(id)}`, saw: JSON.stringify(id) });
};

const encodedPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** One model's record with the sizes and hashes of its files. `id` is `owner/name` or a bare legacy name. Throws HubError. */
export const detailUrl = (id: string, expand: readonly string[] = DETAIL_EXPAND): string =>
  `${CANONICAL}/api/models/${idPath(id)}?${query([['blobs', 'true'], ...expand.map(named('expand'))])}`;

const commit = (sha: string): string => {
  if (/^[0-9a-f]{7,64}$/.test(sha)) return sha;
  throw new HubError('revision-missing', { url: CANONICAL, saw: `no commit id: ${sha}` });
};

/** One small text file at a commit. `sha` must be a commit id: a branch name would make the answer depend on the day. Throws HubError. */
export const textUrl = (id: string, sha: string, path: string): string =>
  `${CANONICAL}/${idPath(id)}/resolve/${commit(sha)}/${encodedPath(path)}`;

/** The same as it lies in git: without a redirect, and only a pointer where the file is in LFS or Xet. Throws HubError. */
export const rawUrl = (id: string, sha: string, path: string): string =>
  `${CANONICAL}/${idPath(id)}/raw/${commit(sha)}/${encodedPath(path)}`;

/** The first page of a repo's whole file tree at a commit. Throws HubError. */
export const treeUrl = (id: string, sha: string, limit: number): string =>
  `${CANONICAL}/api/models/${idPath(id)}/tree/${commit(sha)}?${query([
    ['recursive', 'true'],
    ['expand', 'true'],
    ['limit', String(limit)],
  ])}`;
