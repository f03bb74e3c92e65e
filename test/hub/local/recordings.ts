/** A folder of recordings as a source: recorded URLs as they are, and the repos that the recordings tell of. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRecording, recordingPath, toExchange } from '../../../src/hub/recording.ts';
import { CANONICAL, normalisedPath, normalisedQuery } from '../../../src/hub/urls.ts';
import type { Exchange, JsonObject } from '../../../src/model.ts';
import type { Answer } from './answer.ts';
import { splitId } from './details.ts';
import { wantedFile } from './files.ts';
import { emptyRepos, makeRepo, objects, type Repos } from './repos.ts';
import type { Source, World } from './world.ts';

const keyOf = (url: URL): string => `${normalisedPath(url)}?${normalisedQuery(url)}`;

/** The recordings of one folder that lie where their URL says; others belong to another day or are no recordings. */
function folderRecordings(folder: string): Exchange[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const read = names.sort().map((name) => ({ name, recording: readRecording(join(folder, name)) }));
  return read
    .filter(({ name, recording }) => name === recordingPath(recording.request.url))
    .map((one) => toExchange(one.recording));
}

/**
 * The recordings of these folders; of two answers to one URL, the later one. Throws an Error that names a file which
 * is no recording, and for a folder without any.
 */
export function readRecordings(...folders: readonly string[]): Exchange[] {
  const held = new Map<string, Exchange>();
  for (const folder of folders) {
    const exchanges = folderRecordings(folder);
    if (exchanges.length === 0) throw new Error(`${folder}: no recording lies where its URL says`);
    for (const exchange of exchanges) {
      const key = keyOf(new URL(exchange.url));
      if ((held.get(key)?.at ?? '') <= exchange.at) held.set(key, exchange);
    }
  }
  return [...held.values()];
}

const segmentsOf = (exchange: Exchange): string[] =>
  new URL(exchange.url).pathname.split('/').slice(1).map(decodeURIComponent);

/** The detail records of the recordings, merged: a later one adds fields; file lists with sizes win. */
function detailRecords(exchanges: readonly Exchange[]): Map<string, JsonObject> {
  const records = new Map<string, JsonObject>();
  for (const exchange of exchanges) {
    const [api, models, ...rest] = segmentsOf(exchange);
    const split = splitId(rest);
    const isDetail = api === 'api' && models === 'models' && (split.rest.length === 0 || split.rest[0] === 'revision');
    if (!isDetail || rest.length === 0 || exchange.status !== 200) continue;
    const record: JsonObject = JSON.parse(exchange.body);
    const before = records.get(String(record['id'])) ?? {};
    const sized = [record, before].find((one) => objects(one['siblings']).some((file) => file['size'] !== undefined));
    const siblings = sized?.['siblings'] ?? record['siblings'] ?? before['siblings'];
    records.set(String(record['id']), { ...before, ...record, ...(siblings === undefined ? {} : { siblings }) });
  }
  return records;
}

/** The rows of recorded listings, for models whose details nobody recorded; refused ones are left out. */
function listedRecords(exchanges: readonly Exchange[]): Map<string, JsonObject> {
  const isListing = (one: Exchange) => one.status === 200 && new URL(one.url).pathname === '/api/models';
  const refused = new Set(
    exchanges.filter((one) => one.status >= 400).map((one) => segmentsOf(one).slice(2).join('/')),
  );
  const rows = exchanges.filter(isListing).flatMap((one): JsonObject[] => JSON.parse(one.body));
  return new Map(rows.map((row) => [String(row['id']), row] as const).filter(([id]) => !refused.has(id)));
}

/** Texts by model id and path. */
function recordedTexts(exchanges: readonly Exchange[]): Map<string, Map<string, Buffer>> {
  const texts = new Map<string, Map<string, Buffer>>();
  for (const exchange of exchanges.filter((one) => one.status === 200)) {
    const wanted = wantedFile(segmentsOf(exchange));
    if (wanted === null) continue;
    const held = texts.get(wanted.id) ?? new Map<string, Buffer>();
    texts.set(wanted.id, held.set(wanted.path, Buffer.from(exchange.body)));
  }
  return texts;
}

/** Former ids that the recordings redirect. */
function recordedRenames(exchanges: readonly Exchange[]): Map<string, string> {
  const idOf = (segments: readonly string[]) => splitId(segments.slice(2)).id;
  const moves = exchanges.filter((one) => one.status === 307 && one.url.startsWith(`${CANONICAL}/api/models/`));
  return new Map(
    moves.map((one) => {
      const to = new URL(one.headers['location'] ?? '', one.url).pathname;
      return [idOf(segmentsOf(one)), idOf(to.split('/').slice(1).map(decodeURIComponent))];
    }),
  );
}

/** The repos that recordings tell of. */
export function recordedRepos(exchanges: readonly Exchange[]): Repos {
  const repos = emptyRepos();
  const texts = recordedTexts(exchanges);
  const renamed = recordedRenames(exchanges);
  for (const [id, record] of [...listedRecords(exchanges), ...detailRecords(exchanges)]) {
    const known = repos.byId.get(id)?.record ?? {};
    if (!renamed.has(id)) repos.byId.set(id, makeRepo({ ...known, ...record }, texts.get(id) ?? new Map()));
  }
  return { ...repos, renamed };
}

/** Headers that belong to the connection they were recorded on, or that this server states itself. */
const NOT_REPLAYED: ReadonlySet<string> = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'keep-alive',
  'ratelimit',
  'ratelimit-policy',
  'transfer-encoding',
]);

function replayed(exchange: Exchange, origin: string): Answer {
  const kept = Object.entries(exchange.headers).filter(([name]) => !NOT_REPLAYED.has(name));
  const headers = kept.map(([name, value]) => [name, value.replaceAll(CANONICAL, origin)]);
  return { status: exchange.status, headers: Object.fromEntries(headers), body: Buffer.from(exchange.body) };
}

/**
 * Recorded URLs as they were answered; a refusal whatever the query asks to expand. Once anything has been changed or a row fault is planned, recorded listings no
 * longer hold and are left to be made anew, as are the answers about a changed model.
 */
export function recordedSource(exchanges: readonly Exchange[], repos: Repos, world: World): Source {
  const byUrl = new Map(exchanges.map((one) => [keyOf(new URL(one.url)), one]));
  const stale = (path: string): boolean =>
    path === '/api/models'
      ? repos.touched.size > 0 || world.plan().touchesRows
      : [...repos.touched].some((id) => path.includes(`/${id}`));
  const refusals = new Map(
    exchanges.filter((one) => one.status >= 400).map((one) => [normalisedPath(new URL(one.url)), one]),
  );
  return {
    answer(request) {
      const url = new URL(request.target, CANONICAL);
      const exchange = byUrl.get(keyOf(url)) ?? refusals.get(normalisedPath(url));
      return exchange === undefined || stale(url.pathname) ? null : replayed(exchange, world.origin());
    },
    mutate: () => undefined,
    beginPass: () => undefined,
  };
}
