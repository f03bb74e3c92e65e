/** Puts an answer on the wire, whole or broken in the way a fault asks for. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, htmlPage, jsonAnswer, textAnswer } from './answer.ts';
import type { WireFault } from './faults.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const STATUS_TEXT = {
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Time-out',
} as const;
/** Size of the page a browser would be shown, as clients have recorded it. */
const HTML_429_BYTES = 52 * 1024;

export interface Wire {
  incoming: IncomingMessage;
  response: ServerResponse;
  /** Rate headers of this answer. */
  rates: Record<string, string>;
  /** Rate headers that say the bucket is empty for a second. */
  emptyRates: Record<string, string>;
  /** Milliseconds between two bytes of a drip. */
  dripMs: number;
}

/** Sends the answer as it is. */
export function send(wire: Wire, answer: Answer, rates = wire.rates): void {
  const length = answer.status === 304 ? {} : { 'content-length': answer.body.length };
  wire.response.writeHead(answer.status, { ...answer.headers, ...rates, ...length });
  wire.response.end(answer.body);
}

const gateway = (status: keyof typeof STATUS_TEXT) => (wire: Wire) =>
  send(wire, { status, headers: HTML, body: htmlPage(`${status} ${STATUS_TEXT[status]}`, 200) });

/** A JSON body without a content encoding, or null when there is none to break. */
function plainJson(answer: Answer): Answer | null {
  const isJson = answer.headers['content-type']?.startsWith('application/json') ?? false;
  return isJson && answer.headers['content-encoding'] === undefined ? answer : null;
}

function cut(wire: Wire, answer: Answer): void {
  const body = answer.body.length > 1 ? answer.body : Buffer.from('{}');
  wire.response.writeHead(answer.status, { ...answer.headers, ...wire.rates, 'content-length': body.length });
  wire.response.write(body.subarray(0, Math.floor(body.length / 2)), () => wire.incoming.socket.destroy());
}

function drip(wire: Wire, answer: Answer): void {
  const { response } = wire;
  response.writeHead(answer.status, { ...answer.headers, ...wire.rates, 'content-length': answer.body.length });
  let sent = 0;
  const timer = setInterval(() => {
    response.write(answer.body.subarray(sent, sent + 1));
    sent += 1;
    if (sent < answer.body.length) return;
    clearInterval(timer);
    response.end();
  }, wire.dripMs);
  response.on('close', () => clearInterval(timer));
}

function cutJson(wire: Wire, answer: Answer): void {
  const json = plainJson(answer) ?? jsonAnswer([{ id: 'cut/short' }]);
  send(wire, { ...json, body: json.body.subarray(0, Math.ceil(json.body.length / 2)) });
}

const tooMany = textAnswer(429, '429 Too Many Requests');

/** What each fault does; the answer it breaks is the true one. */
export const SEND: Record<WireFault, (wire: Wire, answer: Answer) => void> = {
  '429': (wire) => send(wire, tooMany, wire.emptyRates),
  '429-bare': (wire) => send(wire, tooMany, {}),
  '429-html': (wire) =>
    send(
      wire,
      { status: 429, headers: HTML, body: htmlPage('429 Too Many Requests', HTML_429_BYTES) },
      wire.emptyRates,
    ),
  '429-other': (wire) => send(wire, tooMany),
  '500': gateway(500),
  '502': gateway(502),
  '503': gateway(503),
  '504': gateway(504),
  cut,
  'cut-json': cutJson,
  drip,
  hang: () => undefined,
  html: (wire) => send(wire, { status: 200, headers: HTML, body: htmlPage('Hugging Face', 2000) }),
  reset: (wire) => void wire.incoming.socket.resetAndDestroy(),
  'wrong-json': (wire) => send(wire, jsonAnswer({ message: 'not what was asked for', rows: 'none' })),
};
