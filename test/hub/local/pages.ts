/** A folder of raw listing pages, served page after page; light enough to share a machine with the crawler it feeds. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { JsonObject } from '../../../src/model.ts';
import { type Answer, errorAnswer, jsonAnswer } from './answer.ts';
import { matches, nextLink, queryComplaint } from './listing.ts';
import { listRecord } from './project.ts';
import type { HubRequest } from './request.ts';
import { faultyPage } from './rows.ts';
import { hubTime, madeUpSha, type Mutation, type Source, type World } from './world.ts';

/** `page`: bytes as they are on disk. `real`: rows with a made-up sha and dates, as `expand` asks for them. */
export type Shape = 'page' | 'real';

const cursorOf = (page: number): string => Buffer.from(JSON.stringify({ page })).toString('base64');

function pageOf(query: URLSearchParams): number {
  const cursor = query.get('cursor');
  if (cursor === null) return 0;
  const page = /^\{"page":(\d{1,6})\}$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  return page === undefined ? -1 : Number(page);
}

/** What a pass-two fault or a mutation makes of a row; null when it is gone. */
function present(row: JsonObject, changes: ReadonlyMap<string, Mutation>, world: World): JsonObject | null {
  const id = String(row['id']);
  const later = (kind: 'vanish' | 'rename' | 'changed') => world.pass() > 1 && world.plan().strikes(kind, id);
  const change = changes.get(id);
  if (change?.kind === 'vanish' || later('vanish')) return null;
  if (change?.kind === 'rename') return { ...row, id: change.to, modelId: change.to };
  if (later('rename')) return { ...row, id: `${id}-renamed`, modelId: `${id}-renamed` };
  const touched = { ...row, lastModified: hubTime(world.now()) };
  if (change?.kind === 'change') return { ...touched, ...change.patch };
  return later('changed') ? { ...touched, likes: Number(row['likes'] ?? 0) + world.pass() - 1 } : row;
}

/**
 * The row as today's Hub would give it, or none when the query's filters leave it out: what the folder lacks is made
 * up from what it has, and the same each time.
 */
function realRow(row: JsonObject, query: URLSearchParams): JsonObject[] {
  const id = String(row['id']);
  const made = { author: id.split('/')[0] ?? id, sha: madeUpSha(id), gated: false, disabled: false };
  const record = { ...made, lastModified: row['createdAt'] ?? null, ...row };
  return matches(record, query) ? [listRecord(record, query)] : [];
}

/** Serves the folder's `page-NNN.json.gz` in the order of their names; `limit` and `sort` are ignored, filters too in shape `page`. */
export function pagesSource(folder: string, shape: Shape, world: World): Source {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json.gz'))
    .sort();
  const changes = new Map<string, Mutation>();
  const bytesOf = (page: number): Promise<Buffer> => readFile(join(folder, files[page] ?? ''));
  const rowsOf = async (page: number): Promise<JsonObject[]> =>
    files[page] === undefined ? [] : JSON.parse(gunzipSync(await bytesOf(page)).toString());
  const isPlain = () => shape === 'page' && !world.plan().touchesRows && changes.size === 0;

  async function rewritten(page: number, query: URLSearchParams): Promise<Buffer> {
    const shown = async (one: number) =>
      (await rowsOf(one))
        .map((row) => present(row, changes, world))
        .filter((row) => row !== null)
        .flatMap((row) => (shape === 'real' ? realRow(row, query) : [row]));
    const rows = faultyPage(await shown(page), await shown(page - 1), world.plan());
    return gzipSync(JSON.stringify(rows), { level: 1 });
  }

  /** Newest first by `lastModified`: only what was changed since the folder was taken. */
  async function lately(): Promise<Answer> {
    const rows: JsonObject[] = [];
    for (let page = 0; changes.size > 0 && page < files.length; page += 1) {
      const touched = (await rowsOf(page)).filter((row) => changes.has(String(row['id'])));
      rows.push(...touched.map((row) => present(row, changes, world)).filter((row) => row !== null));
    }
    return jsonAnswer(rows);
  }

  async function listed(request: HubRequest): Promise<Answer> {
    const wrong = queryComplaint(request.query);
    if (wrong !== null) return errorAnswer(400, wrong);
    if (request.query.get('sort') === 'lastModified') return lately();
    const page = pageOf(request.query);
    if (files[page] === undefined) return errorAnswer(400, 'Invalid cursor');
    const zipped = isPlain() ? await bytesOf(page) : await rewritten(page, request.query);
    const more = page + 1 < files.length && !world.plan().cutsListing(page + 1);
    const link: Record<string, string> = more
      ? { link: nextLink(world.origin(), request.query, cursorOf(page + 1)) }
      : {};
    const encoding: Record<string, string> = request.acceptsGzip ? { 'content-encoding': 'gzip' } : {};
    const etag = `W/"${zipped.length.toString(16)}-${page}"`;
    const headers = { 'content-type': 'application/json; charset=utf-8', etag, ...link, ...encoding };
    return { status: 200, headers, body: request.acceptsGzip ? zipped : gunzipSync(zipped) };
  }

  return {
    answer: ({ segments, ...rest }) => (segments.join('/') === 'api/models' ? listed({ segments, ...rest }) : null),
    mutate(mutation) {
      if (mutation.kind !== 'add') changes.set(mutation.id, mutation);
    },
    beginPass: () => undefined,
  };
}
