/** A local Hub on a real socket: quotas, faults and figures around the sources of its answers. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { unlessHeld, textAnswer } from './answer.ts';
import { type FaultPlan, planFaults } from './faults.ts';
import { HABITS, type Habits } from './habits.ts';
import type { HubOptions, LocalHub } from './options.ts';
import { ANONYMOUS, openWindows, type Quotas, rateHeaders } from './quota.ts';
import { bucketOf, type HubRequest, readRequest } from './request.ts';
import { emptyStats, type Stats, summary } from './stats.ts';
import { firstAnswer, openSources } from './sources.ts';
import { SEND, send, type Wire } from './wire.ts';
import type { Source, World } from './world.ts';

/** Where the figures can be read while the server runs: no bucket, no fault, not counted. */
export const STATS_PATH = '/.stats';

interface State {
  plan: FaultPlan;
  origin: string;
  passes: Map<string, number>;
  open: number;
  ordinal: number;
}

interface Hub {
  options: HubOptions;
  habits: Habits;
  quotas: Quotas;
  debit: ReturnType<typeof openWindows>;
  stats: Stats;
  state: State;
  sources: readonly Source[];
  now: () => number;
}

/** A listing begun anew starts a pass; order and page size do not make it another listing. */
function beginPass(request: HubRequest, state: State, sources: readonly Source[]): void {
  if (request.segments.join('/') !== 'api/models' || request.query.has('cursor')) return;
  const scope = new URLSearchParams([...request.query].filter(([name]) => name !== 'sort' && name !== 'limit'));
  const pass = (state.passes.get(String(scope)) ?? 0) + 1;
  state.passes.set(String(scope), pass);
  for (const source of sources) source.beginPass(pass);
}

const requestId = (ordinal: number): string =>
  `Root=1-${ordinal.toString(16).padStart(8, '0')}-0123456789abcdef01234567`;

function countRequest({ stats, state, habits }: Hub, incoming: IncomingMessage, response: ServerResponse): number {
  const target = incoming.url ?? '/';
  stats.requests[bucketOf(target.split('?')[0] ?? '/', habits.rawBucket)] += 1;
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

/** Of another host, on the true Hub: no quota is debited. */
const isStored = ({ segments }: HubRequest): boolean => segments[0] === 'store';
const FREE = { over: false, remaining: 0, reset: 0 } as const;

/** A request's answer, on the wire: quota first, then the fault that strikes it, else the truth. */
async function answerTo(hub: Hub, request: HubRequest, wire: Omit<Wire, 'rates' | 'emptyRates'>): Promise<void> {
  const { options, quotas, state, stats } = hub;
  if (options.latency !== undefined) await sleep(options.latency);
  const free = isStored(request);
  const { over, remaining, reset } = free ? FREE : hub.debit(request.bucket, hub.now());
  // A Hub that is given a clock dates its answers by it: then nothing in an index depends on when it was made.
  const date: Record<string, string> = options.now === undefined ? {} : { date: new Date(hub.now()).toUTCString() };
  const id = { 'x-request-id': requestId(request.ordinal), ...date };
  const rates = { ...(!free && rateHeaders(request.bucket, quotas, remaining, reset)), ...id };
  const full: Wire = { ...wire, rates, emptyRates: { ...rateHeaders(request.bucket, quotas, 0, 1), ...id } };
  if (over) {
    stats.refused[request.bucket] += 1;
    return send(full, textAnswer(429, '429 Too Many Requests'));
  }
  const fault = state.plan.wire(request);
  if (fault === null) beginPass(request, state, hub.sources);
  const whole = await firstAnswer(request, hub.sources);
  const answer = hub.habits.conditional ? unlessHeld(request, whole) : whole;
  if (fault === null) return send(full, answer);
  stats.faults[fault] = (stats.faults[fault] ?? 0) + 1;
  return SEND[fault](full, answer);
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function exchange(hub: Hub, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const wire = { incoming, response, dripMs: hub.options.dripMs ?? 100 };
  if (incoming.url === STATS_PATH) {
    return send({ ...wire, rates: {}, emptyRates: {} }, textAnswer(200, JSON.stringify(summary(hub.stats))));
  }
  const attempt = countRequest(hub, incoming, response);
  const { ordinal } = hub.state;
  await answerTo(hub, readRequest(incoming, await bodyOf(incoming), ordinal, attempt, hub.habits.rawBucket), wire);
}

/** A mistake of the local Hub itself, said so, that nobody takes it for a fault of the true one. */
function ownMistake(incoming: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  send({ incoming, response, rates: {}, emptyRates: {}, dripMs: 0 }, textAnswer(500, `local Hub: ${String(error)}`));
}

function makeHub(options: HubOptions): Hub {
  const now = options.now ?? Date.now;
  const quotas: Quotas = { ...ANONYMOUS, ...options.quotas };
  const plan = planFaults(options.faults ?? [], options.seed ?? 1);
  const state: State = { plan, origin: '', passes: new Map(), open: 0, ordinal: 0 };
  const pass = () => Math.max(1, ...state.passes.values());
  const { rowsAtMost, parts } = options;
  const habits = { ...HABITS, ...options.habits };
  const world: World = { origin: () => state.origin, plan: () => state.plan, pass, now, rowsAtMost, habits, parts };
  const sources = openSources(options, world);
  return { options, habits, quotas, debit: openWindows(quotas, now()), stats: emptyStats(), state, sources, now };
}

/** Starts a Hub on 127.0.0.1. Rejects when the port is taken or a folder cannot be read. */
export async function startHub(options: HubOptions = {}): Promise<LocalHub> {
  const hub = makeHub(options);
  const server = createServer((incoming, response) => {
    exchange(hub, incoming, response).catch((error: unknown) => ownMistake(incoming, response, error));
  });
  server.keepAliveTimeout = 65_000; // longer than a client waits for a window, or its next request meets a dead socket
  const { port } = await listen(server, options.port ?? 0);
  hub.state.origin = `http://127.0.0.1:${port}`;
  return {
    url: hub.state.origin,
    port,
    stats: hub.stats,
    setFaults: (...faults) => {
      hub.state.plan = planFaults(faults, options.seed ?? 1);
    },
    mutate: (...mutations) => {
      for (const mutation of mutations) for (const source of hub.sources) source.mutate(mutation);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
