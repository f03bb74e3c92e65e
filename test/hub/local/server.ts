/** A local Hub on a real socket: quotas, faults and figures around the sources of its answers. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { badToken } from './access.ts';
import { type Answer, errorAnswer, textAnswer } from './answer.ts';
import { corpusRepos } from './corpus.ts';
import { type Fault, type FaultPlan, planFaults } from './faults.ts';
import { pagesSource, type Shape } from './pages.ts';
import { ANONYMOUS, openWindows, type Quotas, rateHeaders } from './quota.ts';
import { readRecordings, recordedRepos, recordedSource } from './recordings.ts';
import { repoSource } from './repo-source.ts';
import { emptyRepos } from './repos.ts';
import { bucketOf, type HubRequest, readRequest } from './request.ts';
import { emptyStats, type Stats, summary } from './stats.ts';
import { SEND, send, type Wire } from './wire.ts';
import type { Mutation, Source, World } from './world.ts';

export interface HubOptions {
  /** Folder of raw listing pages `page-NNN.json.gz`. */
  listing?: string;
  /** Folder of recordings. */
  recordings?: string;
  /** Folder with `cards/`, `configs/` and `api/`. */
  corpus?: string;
  /** 0, the default, takes a free port. */
  port?: number;
  quotas?: Partial<Quotas>;
  /** Milliseconds before each answer. */
  latency?: number;
  faults?: readonly Fault[];
  /** Of everything drawn by rate; 1 by default. */
  seed?: number;
  shape?: Shape;
  /** Milliseconds between two bytes of a drip; 100 by default. */
  dripMs?: number;
  /** Milliseconds since the epoch; the system's clock by default. */
  now?: () => number;
}

export interface LocalHub {
  /** What to set `HF_ENDPOINT` to. */
  url: string;
  port: number;
  stats: Stats;
  /** Replaces all planned faults; takes effect with the next request. */
  setFaults(...faults: readonly Fault[]): void;
  /** Changes the models, as their owners would between two crawls. */
  mutate(...mutations: readonly Mutation[]): void;
  /** Breaks all connections, hung ones too, and frees the port. */
  close(): Promise<void>;
}

/** Where the figures can be read while the server runs: no bucket, no fault, not counted. */
export const STATS_PATH = '/.stats';

/** The sources of these options in the order they are asked: recorded answers, listing pages, held repos. */
function openSources(options: HubOptions, world: World): Source[] {
  const { listing, recordings, corpus } = options;
  const exchanges = recordings === undefined ? [] : readRecordings(recordings);
  const recorded = recordings === undefined ? emptyRepos() : recordedRepos(exchanges);
  const repos = corpus === undefined ? recorded : corpusRepos(corpus);
  for (const [id, repo] of recorded.byId) repos.byId.set(id, repo);
  for (const [from, to] of recorded.renamed) repos.renamed.set(from, to);
  return [
    ...(recordings === undefined ? [] : [recordedSource(exchanges, repos, world)]),
    ...(listing === undefined ? [] : [pagesSource(listing, options.shape ?? 'page', world)]),
    repoSource(repos, world),
  ];
}

interface State {
  plan: FaultPlan;
  origin: string;
  passes: Map<string, number>;
  open: number;
  ordinal: number;
}

/** A listing begun anew starts a pass; order and page size do not make it another listing. */
function beginPass(request: HubRequest, state: State, sources: readonly Source[]): void {
  if (request.segments.join('/') !== 'api/models' || request.query.has('cursor')) return;
  const scope = new URLSearchParams([...request.query].filter(([name]) => name !== 'sort' && name !== 'limit'));
  const pass = (state.passes.get(String(scope)) ?? 0) + 1;
  state.passes.set(String(scope), pass);
  for (const source of sources) source.beginPass(pass);
}

async function firstAnswer(request: HubRequest, sources: readonly Source[]): Promise<Answer> {
  const refused = badToken(request);
  if (refused !== null) return refused;
  for (const source of sources) {
    const answer = await source.answer(request);
    if (answer !== null) return answer;
  }
  return errorAnswer(404, 'Not found');
}

const requestId = (ordinal: number): string =>
  `Root=1-${ordinal.toString(16).padStart(8, '0')}-0123456789abcdef01234567`;

function countRequest(stats: Stats, state: State, incoming: IncomingMessage, response: ServerResponse): number {
  const target = incoming.url ?? '/';
  stats.requests[bucketOf(target.split('?')[0] ?? '/')] += 1;
  const attempt = (stats.urls.get(target) ?? 0) + 1;
  stats.urls.set(target, attempt);
  state.ordinal += 1;
  state.open += 1;
  stats.maxConcurrent = Math.max(stats.maxConcurrent, state.open);
  response.on('close', () => {
    state.open -= 1;
    const status = response.headersSent ? String(response.statusCode) : 'none';
    stats.statuses[status] = (stats.statuses[status] ?? 0) + 1;
    if (status === '429') stats.answered429 += 1;
  });
  return attempt;
}

function listen(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server.address() as AddressInfo));
  });
}

/** Starts a Hub on 127.0.0.1. Rejects when the port is taken or a folder cannot be read. */
export async function startHub(options: HubOptions = {}): Promise<LocalHub> {
  const now = options.now ?? Date.now;
  const seed = options.seed ?? 1;
  const quotas: Quotas = { ...ANONYMOUS, ...options.quotas };
  const debit = openWindows(quotas, now());
  const stats = emptyStats();
  const plan = planFaults(options.faults ?? [], seed);
  const state: State = { plan, origin: '', passes: new Map(), open: 0, ordinal: 0 };
  const pass = () => Math.max(1, ...state.passes.values());
  const world: World = { origin: () => state.origin, plan: () => state.plan, pass, now };
  const sources = openSources(options, world);

  async function answerTo(request: HubRequest, wire: Omit<Wire, 'rates' | 'emptyRates'>): Promise<void> {
    if (options.latency !== undefined) await sleep(options.latency);
    const standing = debit(request.bucket, now());
    const id = { 'x-request-id': requestId(request.ordinal) };
    const rates = { ...rateHeaders(request.bucket, quotas, standing.remaining, standing.reset), ...id };
    const full: Wire = { ...wire, rates, emptyRates: { ...rateHeaders(request.bucket, quotas, 0, 1), ...id } };
    if (standing.over) {
      stats.refused[request.bucket] += 1;
      return send(full, textAnswer(429, '429 Too Many Requests'));
    }
    const fault = state.plan.wire(request);
    if (fault === null) beginPass(request, state, sources);
    const answer = await firstAnswer(request, sources);
    if (fault === null) return send(full, answer);
    stats.faults[fault] = (stats.faults[fault] ?? 0) + 1;
    return SEND[fault](full, answer);
  }

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const wire = { incoming, response, dripMs: options.dripMs ?? 100 };
    if (incoming.url === STATS_PATH) {
      return send({ ...wire, rates: {}, emptyRates: {} }, textAnswer(200, JSON.stringify(summary(stats))));
    }
    const attempt = countRequest(stats, state, incoming, response);
    await answerTo(readRequest(incoming, state.ordinal, attempt), wire);
  }

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy();
      send(
        { incoming, response, rates: {}, emptyRates: {}, dripMs: 0 },
        textAnswer(500, `local Hub: ${String(error)}`),
      );
    });
  });
  server.keepAliveTimeout = 65_000;
  const { port } = await listen(server, options.port ?? 0);
  state.origin = `http://127.0.0.1:${port}`;

  return {
    url: state.origin,
    port,
    stats,
    setFaults: (...faults) => {
      state.plan = planFaults(faults, seed);
    },
    mutate: (...mutations) => {
      for (const mutation of mutations) for (const source of sources) source.mutate(mutation);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
