/** The URLs hubdex asks for, as pure functions. Canonical host; the live source moves them to `HF_ENDPOINT`. */
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

/** Records a page; with `cardData` and `siblings` a page of 1,000 can reach tens of megabytes. */
export const DEFAULT_LIMIT = 500;

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

const encodedPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** One model's record with the sizes and hashes of its files. `id` is `owner/name` or a bare legacy name. */
export const detailUrl = (id: string, expand: readonly string[] = DETAIL_EXPAND): string =>
  `${CANONICAL}/api/models/${encodedPath(id)}?${query([['blobs', 'true'], ...expand.map(named('expand'))])}`;

/** One small text file at a commit. `sha` must be a commit id: a branch name would make the answer depend on the day. */
export const textUrl = (id: string, sha: string, path: string): string =>
  `${CANONICAL}/${encodedPath(id)}/resolve/${encodeURIComponent(sha)}/${encodedPath(path)}`;
