/** The explorer as one function from request to answer. */
import { Hono, type Context } from 'hono';
import type { Columns } from '../columns/columns.ts';
import { keptColumns, type KeptColumns } from '../columns/kept.ts';
import { type Ask, AskError, type Given, type Page, type Room } from '../page.ts';
import { document } from '../parts/document.ts';
import { errorView } from '../parts/error.ts';
import { ROUTES } from '../routes.ts';
import { ASSETS, ASSETS_DIGEST } from './assets.ts';
import { encodingFor, type Encoding, packed } from './compress.ts';
import { health } from './health.ts';
import { type Kept, kept } from './kept.ts';
import { askedKind, type Kind, kindOf, rendered, TYPE } from './render.ts';
import { allowedHosts, guard, HEADERS } from './security.ts';
import { type Name, type Standings, standings } from './standing.ts';
import type { OpenIndex } from './stamp.ts';
import { stopwatch } from './stopwatch.ts';

/** What a server is made of. */
export interface AppParts {
  index: { now(): OpenIndex };
  given: Given;
  /** The name that it listens on, beside the loopback ones. */
  host: string;
  now?: () => Date;
  /** Told of errors that are ours, never shown to readers. */
  complain(error: unknown): void;
}

/** Bytes of packed answers kept in memory. */
const MEMORY = 48 * 1024 * 1024;

interface Packed {
  body: Uint8Array<ArrayBuffer>;
  encoding: Encoding;
}
interface Shared extends AppParts {
  search: KeptColumns;
  standings: Standings;
  answers: Kept<Packed>;
}

/** Builds the application; it touches the index only when it is asked. */
export function explorer(parts: AppParts): Hono {
  const shared: Shared = {
    ...parts,
    search: keptColumns(() => parts.index.now().settled, parts.given.columns),
    standings: standings(),
    answers: kept(MEMORY),
  };
  const app = new Hono({ strict: false });
  app.use(guard(allowedHosts(parts.host)));
  app.get('/assets/:digest/:name', (context) => asset(context));
  app.get('/healthz', (context) => health(context, parts.index, parts.now ?? (() => new Date())));
  for (const page of ROUTES) app.get(page.path, (context) => answer(context, page, shared));
  app.notFound((context) => failed(context, new AskError('There is no such page.', 404), shared));
  app.onError((error, context) => failed(context, error, shared));
  return app;
}

async function asset(context: Context): Promise<Response> {
  const found = ASSETS.get(context.req.param('name') ?? '');
  if (!found) throw new AskError('There is no such file.', 404);
  const { body, encoding } = await packed(found.body, encodingFor(context.req.header('accept-encoding')));
  return respond(context, { body, encoding }, 200, {
    'content-type': found.type,
    // The address holds the digest of all assets: another content has another address.
    'cache-control': 'public, max-age=31536000, immutable',
  });
}

async function answer(context: Context, page: Page<object>, shared: Shared): Promise<Response> {
  const open = shared.index.now();
  const kind = kindOf(context, page);
  const encoding = encodingFor(context.req.header('accept-encoding'));
  const tag = `W/"${open.stamp}-${ASSETS_DIGEST}-${kind}"`;
  const lasting = { etag: tag, 'cache-control': 'private, no-cache', vary: 'accept, accept-encoding' };
  if (!page.fresh && context.req.header('if-none-match') === tag)
    return context.body(null, 304, { ...HEADERS, ...lasting });
  const key = `${tag} ${encoding} ${context.req.url}`;
  const held = page.fresh ? undefined : shared.answers.get(key);
  const spent = stopwatch();
  const { ask, isOld } = askOf(context, open, shared);
  const made = held ?? (await packed(await rendered(page, ask, kind, spent), encoding));
  if (!held) spent.lap('pack');
  // What is made of something older than the index is another answer in a moment, under the same tag.
  const lasts = held !== undefined || !(page.fresh || isOld());
  if (!held && lasts) shared.answers.set(key, made, made.body.length);
  const headers = lasts ? lasting : { 'cache-control': 'no-store' };
  return respond(context, made, 200, { 'content-type': TYPE[kind], 'server-timing': spent.header(), ...headers });
}

/** What a page is asked; `isOld`: something that it was given is older than the last crawl that ended. */
function askOf(
  context: Context,
  { db, statement, settled }: OpenIndex,
  { search, standings, given }: Shared,
): { ask: Ask; isOld(): boolean } {
  const { pathname: path, searchParams: query } = new URL(context.req.url);
  const params = Object.fromEntries(Object.entries(context.req.param()).map(([name, value]) => [name, String(value)]));
  let isOld = false;
  const told = <Read extends Columns | null>(columns: Read): Read => {
    isOld ||= search.isOld(columns);
    return columns;
  };
  const watched = { ...search, columns: async () => told(await search.columns()), ready: () => told(search.ready()) };
  const standing: Ask['standing'] = async <Value>(name: Name, workOut: () => Promise<Value>, room?: Room<Value>) => {
    const found = await standings(name, settled, workOut, room as Room<unknown> | undefined);
    isOld ||= found.isOld;
    return found.value as Value;
  };
  const left = context.req.raw.signal;
  return { ask: { db, statement, path, params, query, search: watched, standing, given, left }, isOld: () => isOld };
}

async function failed(context: Context, error: unknown, shared: Shared): Promise<Response> {
  if (!(error instanceof AskError)) shared.complain(error);
  const known =
    error instanceof AskError ? error : new AskError('Something went wrong here. The server printed what.', 503);
  const kind = askedKind(context);
  const made = await packed(failure(known, kind, context, shared), encodingFor(context.req.header('accept-encoding')));
  return respond(context, made, known.status, {
    'content-type': TYPE[kind],
    'cache-control': 'no-store',
  });
}

/** An error in the form that the answer was asked for. */
function failure(error: AskError, kind: Kind, context: Context, shared: Shared): string {
  if (kind === 'json') return `${JSON.stringify({ error: error.message })}\n`;
  if (kind === 'csv') return shared.given.csv({ columns: ['error'], rows: [[error.message]], cut: false });
  return errorPage(error, decoded(context.req.path), shared);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/** Needs no index: it may be the index that failed. */
function errorPage(error: AskError, asked: string, shared: Shared): string {
  try {
    return document(errorView(error, asked), {
      statement: shared.index.now().statement,
      path: '',
      query: new URLSearchParams(),
    }).text;
  } catch {
    return document(errorView(error, asked), null).text;
  }
}

function respond(
  context: Context,
  { body, encoding }: Packed,
  status: 200 | 400 | 404 | 503,
  headers: Record<string, string>,
): Response {
  const coded: Record<string, string> = encoding === 'identity' ? {} : { 'content-encoding': encoding };
  return context.body(body, status, { ...HEADERS, ...coded, ...headers });
}
