/** The words after `npm run hub --`, read into options. */
import { parseArgs } from 'node:util';
import { wholeNumber } from '../../arguments.ts';
import { FAULT_KINDS, type Fault } from './faults.ts';
import { ANONYMOUS, type Quotas, type Window } from './quota.ts';
import { BUCKETS } from './request.ts';
import type { HubOptions } from './options.ts';

export const USAGE = `npm run hub -- [--listing DIR] [--recordings DIR] [--corpus DIR] [options]

  --listing DIR      raw listing pages page-NNN.json.gz, page after page; limit, sort and filters are ignored
  --recordings DIR   recorded exchanges, and listings made from their detail records; a second DIR is laid over
  --corpus DIR       repos made from cards/, configs/ and api/
  --every-record     of --corpus also the models that only a record of api/ tells of
  --port N           a free port when not given
  --quota LIST       api=40/3,resolvers=100/10: requests per seconds; or off. Default: an anonymous client's
  --latency MS       before each answer
  --shape page|real  of --listing: bytes as on disk (default), or rows as expand asks for them, gaps made up
  --fault KIND:RATE  share of requests or rows struck, such as 503:0.02; may be repeated
  --fault KIND@WHAT  request numbers (503@3,4), page numbers (cut-listing@5) or a model id (vanish@owner/name)
  --seed N           of everything drawn by rate; default 1

  kinds: ${FAULT_KINDS.join(' ')}`;

const UNLIMITED: Window = { limit: 1_000_000, seconds: 300 };

/** Reads `api=40/3,resolvers=100/10`. Throws an Error that says what was expected. */
export function readQuotas(text: string): Partial<Quotas> {
  if (text === 'off') return { api: UNLIMITED, resolvers: UNLIMITED, pages: UNLIMITED };
  const read = (part: string): [string, Window] => {
    const [, name, limit, seconds] = /^(\w+)=(\d{1,7})\/(\d{1,5})$/.exec(part) ?? [];
    const known = BUCKETS.find((bucket) => bucket === name);
    if (known === undefined) {
      throw new Error(`--quota ${part}: expected BUCKET=REQUESTS/SECONDS, BUCKET one of ${BUCKETS.join(', ')}`);
    }
    return [known, { limit: Number(limit), seconds: Math.max(1, Number(seconds)) }];
  };
  return { ...ANONYMOUS, ...Object.fromEntries(text.split(',').map(read)) };
}

/** Reads `503:0.02`, `503@3,4` or `vanish@owner/name`. Throws an Error that says what was expected. */
export function readFault(text: string): Fault {
  const [, name, mark, what = ''] = /^([\w-]+)([:@])(.+)$/.exec(text) ?? [];
  const kind = FAULT_KINDS.find((one) => one === name);
  const rate = Number(what);
  if (kind === undefined || (mark === ':' && !(rate >= 0 && rate <= 1))) {
    throw new Error(`--fault ${text}: expected KIND:RATE (0 to 1) or KIND@WHAT, KIND one of ${FAULT_KINDS.join(', ')}`);
  }
  if (mark === ':') return { kind, rate };
  return /^\d+(,\d+)*$/.test(what) ? { kind, at: what.split(',').map(Number) } : { kind, ids: what.split(',') };
}

function readShape(text: string): 'page' | 'real' {
  if (text === 'page' || text === 'real') return text;
  throw new Error(`--shape ${text}: expected page or real`);
}

const numberOf = (name: string, text: string | undefined): number | undefined =>
  text === undefined ? undefined : wholeNumber(name, text);

/** All options. Throws an Error that says what is wrong with a word. */
export function readArguments(words: readonly string[]): HubOptions {
  const one = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...words],
    options: {
      listing: one,
      recordings: { type: 'string', multiple: true },
      corpus: one,
      'every-record': { type: 'boolean' },
      port: one,
      quota: one,
      latency: one,
      shape: one,
      seed: one,
      fault: { type: 'string', multiple: true },
    },
  });
  const { listing, recordings, corpus } = values;
  if (!listing && !recordings && !corpus) throw new Error('nothing to serve: give --listing, --recordings or --corpus');
  const port = numberOf('port', values.port);
  const latency = numberOf('latency', values.latency);
  const seed = numberOf('seed', values.seed);
  return {
    ...(listing === undefined ? {} : { listing }),
    ...(recordings === undefined ? {} : { recordings }),
    ...(corpus === undefined ? {} : { corpus }),
    ...(values['every-record'] ? { everyRecord: true } : {}),
    ...(port === undefined ? {} : { port }),
    ...(latency === undefined ? {} : { latency }),
    ...(seed === undefined ? {} : { seed }),
    ...(values.quota === undefined ? {} : { quotas: readQuotas(values.quota) }),
    ...(values.shape === undefined ? {} : { shape: readShape(values.shape) }),
    faults: (values.fault ?? []).map(readFault),
  };
}
