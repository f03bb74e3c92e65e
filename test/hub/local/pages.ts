/** `GET /api/models` over a folder of raw listing pages, light enough to share a machine with the crawler it feeds. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { JsonObject } from '../../../src/model.ts';
import { type Answer, errorAnswer, jsonAnswer } from './answer.ts';
import { splitId } from './details.ts';
import { wantedFile } from './files.ts';
import { matches, nextLink, queryComplaint } from './listing.ts';
import { openPages } from './pages-folder.ts';
import { listRecord } from './project.ts';
import { makeRepo, type Repos } from './repos.ts';
import type { HubRequest } from './request.ts';
import { faultyPage } from './rows.ts';
import { hubTime, madeUpSha, type Mutation, type Source, type World } from './world.ts';

/** `page`: bytes as they are on disk. `real`: rows with a made-up sha and dates, as `expand` asks for them. */
export type Shape = 'page' | 'real';

const cursorOf = (page: number, row?: number): string => Buffer.from(JSON.stringify({ page, row })).toString('base64');

/** Where a cursor stands: a page, and of the last one a row. */
function placeOf(query: URLSearchParams): { page: number; row: number } {
  const cursor = query.get('cursor');
  if (cursor === null) return { page: 0, row: 0 };
  const [, page, row = '0'] =
    /^\{"page":(\d{1,6})(?:,"row":(\d{1,6}))?\}$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  return page === undefined ? { page: -1, row: 0 } : { page: Number(page), row: Number(row) };
}

/** What a later pass's fault or a mutation makes of a row; null when it is gone, the row itself when it is as it was. */
function present(row: JsonObject, changes: ReadonlyMap<string, Mutation>, world: World): JsonObject | null {
  const id = String(row['id']);
  const later = (kind: 'vanish' | 'rename' | 'changed') => world.pass() > 1 && world.plan().strikes(kind, id);
  const change = changes.get(id);
  if (change?.kind === 'vanish' || later('vanish')) return null;
  const touched = { ...row, lastModified: hubTime(world.now()) };
  if (change?.kind === 'rename') return { ...touched, id: change.to, modelId: change.to };
  if (later('rename')) return { ...touched, id: `${id}-renamed`, modelId: `${id}-renamed` };
  if (change?.kind === 'change') return { ...touched, ...change.patch };
  return later('changed') ? { ...touched, likes: Number(row['likes'] ?? 0) + world.pass() - 1 } : row;
}

/** The record as today's Hub would have it: what the folder lacks is made up, and the same each time. */
function filledIn(row: JsonObject): JsonObject {
  const id = String(row['id']);
  const made = { author: id.split('/')[0] ?? id, sha: madeUpSha(id), gated: false, disabled: false };
  return { ...made, lastModified: row['createdAt'] ?? null, ...row };
}

const idAskedFor = ({ segments }: HubRequest): string =>
  wantedFile(segments)?.id ?? splitId(segments[1] === 'models' ? segments.slice(2) : []).id;

/**
 * Serves the pages in order; `sort` is ignored, filters too in shape `page`, and `limit` on all pages but the last,
 * so that whoever asks for the end in another size is told. By `lastModified` it lists
 * only what has been changed since. A model of the pages that is asked for by its id joins `repos`, without any file.
 */
export function pagesSource(folder: string, shape: Shape, repos: Repos, world: World): Source {
  const pages = openPages(folder);
  const changes = new Map<string, Mutation>();
  const isPlain = () => shape === 'page' && !world.plan().touchesRows && changes.size === 0;
  const shaped = (row: JsonObject, query: URLSearchParams): JsonObject[] => {
    if (shape === 'page') return [row];
    const record = filledIn(row);
    return matches(record, query) ? [listRecord(record, query)] : [];
  };
  const presentRows = async (page: number): Promise<JsonObject[]> =>
    (await pages.rows(page)).map((row) => present(row, changes, world)).filter((row) => row !== null);

  async function rewritten(page: number, query: URLSearchParams): Promise<Buffer> {
    const shown = async (one: number) => (await presentRows(one)).flatMap((row) => shaped(row, query));
    const rows = faultyPage(await shown(page), await shown(page - 1), world.plan());
    return gzipSync(JSON.stringify(rows), { level: 1 });
  }

  async function lately(query: URLSearchParams): Promise<Answer> {
    const touched: JsonObject[] = [];
    for (let page = 0; !isPlain() && page < pages.count; page += 1) {
      const pairs = (await pages.rows(page)).map((row) => [row, present(row, changes, world)] as const);
      touched.push(...pairs.flatMap(([row, now]) => (now === null || now === row ? [] : [now])));
    }
    return jsonAnswer(touched.flatMap((row) => shaped(row, query)));
  }

  /** The last page, by as many rows as asked for. */
  async function atTheEnd(query: URLSearchParams, page: number, row: number): Promise<Answer> {
    const rows = JSON.parse(gunzipSync(await zippedPage(query, page)).toString()) as JsonObject[];
    const end = row + (Number(query.get('limit')) || rows.length);
    const link = nextLink(world.origin(), query, cursorOf(page, end));
    return jsonAnswer(rows.slice(row, end), end < rows.length ? { link } : {});
  }

  const zippedPage = (query: URLSearchParams, page: number): Promise<Buffer> =>
    isPlain() ? pages.bytes(page) : rewritten(page, query);

  async function listed(request: HubRequest): Promise<Answer> {
    const wrong = queryComplaint(request.query);
    if (wrong !== null) return errorAnswer(400, wrong);
    if (request.query.get('sort') === 'lastModified') return lately(request.query);
    const { page, row } = placeOf(request.query);
    if (page < 0 || page >= pages.count) return errorAnswer(400, 'Invalid cursor');
    if (page === pages.count - 1 && request.query.has('limit')) return atTheEnd(request.query, page, row);
    const zipped = await zippedPage(request.query, page);
    const more = page + 1 < pages.count && !world.plan().cutsListing(page + 1);
    const link: [string, string][] = more
      ? [['link', nextLink(world.origin(), request.query, cursorOf(page + 1))]]
      : [];
    const encoding: [string, string][] = request.acceptsGzip ? [['content-encoding', 'gzip']] : [];
    const type = {
      'content-type': 'application/json; charset=utf-8',
      etag: `W/"${zipped.length.toString(16)}-${page}"`,
    };
    const headers = { ...type, ...Object.fromEntries([...link, ...encoding]) };
    return { status: 200, headers, body: request.acceptsGzip ? zipped : gunzipSync(zipped) };
  }

  async function adopt(id: string): Promise<null> {
    if (id === '' || repos.byId.has(id) || repos.renamed.has(id)) return null;
    const row = await pages.find(id);
    const now = row === null ? null : present(row, changes, world);
    if (now !== null && now['id'] !== id) repos.renamed.set(id, String(now['id']));
    if (now !== null) repos.byId.set(String(now['id']), makeRepo(filledIn(now), new Map()));
    return null;
  }

  return {
    answer: (request) => (request.segments.join('/') === 'api/models' ? listed(request) : adopt(idAskedFor(request))),
    mutate(mutation) {
      if (mutation.kind !== 'add') changes.set(mutation.id, mutation);
    },
    beginPass: () => undefined,
  };
}
