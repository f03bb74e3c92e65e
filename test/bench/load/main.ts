/**
 * How long each page of the explorer takes with many readers at once, none of them served from memory. "Work" is what all
 * threads of the server do for a request, on average; "served" how long a request took from its turn on, "waited" what its
 * reader waits, the queue included. Where other programs keep the machine busy only the work means much.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { USES } from '../../../src/rules/choices.ts';
import { readOrExit, wholeNumber } from '../../arguments.ts';
import { type Address, knownOf, pagesOf, unheard } from './addresses.ts';
import { crawling, serving } from './programs.ts';
import { asked, load, quantile, type Taken } from './readers.ts';

const USAGE = `npm run load -- --db FILE [options]: how fast each page of the explorer is with many readers; build first

  --db FILE       the index
  --listing DIR   a crawl of these pages runs beside it, into a copy of the index
  --readers N     at once; default 20
  --requests N    of each page; default 200
  --page NAME     this page only`;

const { db, listing, readers, requests, page } = readOrExit(USAGE, (args) => {
  const { values } = parseArgs({
    args,
    options: {
      db: { type: 'string' },
      listing: { type: 'string' },
      readers: { type: 'string', default: '20' },
      requests: { type: 'string', default: '200' },
      page: { type: 'string' },
    },
  });
  if (values.db === undefined) throw new Error('nothing to read: give an index with --db');
  const [readers, requests] = [wholeNumber('readers', values.readers), wholeNumber('requests', values.requests)];
  return { ...values, db: values.db, readers, requests };
});

/** What is worked out once a crawl, and for which pages. */
const ONCE: readonly { what: string; pages: RegExp; paths: readonly string[] }[] = [
  { what: 'the first filter', pages: /^search|^as one types/, paths: ['/search?task=text-generation'] },
  { what: 'lessons', pages: /^lesson|^statements/, paths: ['/statements'] },
  { what: 'choices', pages: /^choose/, paths: USES.map(({ id }) => `/choose?memory=24GB&task=${id}`) },
];

let sent = 0;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const crawl = listing === undefined ? null : await crawling(db, listing);
const server = await serving(crawl?.db ?? db).catch(async (error: unknown) => {
  await crawl?.close();
  throw error;
});
try {
  await run();
} finally {
  await server.close();
  await crawl?.close();
}

/** Waits for it, and says how many seconds passed. */
async function ready({ what, paths }: (typeof ONCE)[number]): Promise<string> {
  const began = performance.now();
  await Promise.all(paths.map((path) => asked(server.origin, path)));
  return `${what} after ${((performance.now() - began) / 1000).toFixed(1)} s`;
}

async function run(): Promise<void> {
  const first: string[] = [];
  for (const one of ONCE) if (page === undefined || one.pages.test(page)) first.push(await ready(one));
  say(`ready for ${first.join(', ') || 'all that is asked'}; load ${loadavg()[0]?.toFixed(1)}\n`);
  say('| page | work | served p50 | p95 | p99 | waited p50 | p95 | p99 |\n|---|---|---|---|---|---|---|---|');
  const leftOut: string[] = [];
  for (const [name, address] of Object.entries(pagesOf(knownOf(db)))) {
    if (page !== undefined && name !== page) continue;
    if (address === null) leftOut.push(name);
    else say(await measured(name, address).catch((error: Error) => `| ${name} | FAILED: ${error.message} |`));
  }
  if (leftOut.length > 0) say(`\nleft out, for the index holds nothing of the kind: ${leftOut.join(', ')}`);
  const memory = server.memory();
  if (memory)
    say(`\nmemory ${memory.now.toFixed(0)} MB, ${memory.most.toFixed(0)} MB at most; load ${loadavg()[0]?.toFixed(1)}`);
}

/** A page's row of the table. */
async function measured(name: string, address: Address): Promise<string> {
  const before = server.worked();
  const taken = await load({
    origin: server.origin,
    readers,
    requests,
    address: (at) => unheard(address(at), (sent += 1)),
  });
  const work = (server.worked() - before) / taken.length;
  return `| ${name} | ${work.toFixed(1)} | ${figures(taken, 'served')} | ${figures(taken, 'waited')} |`;
}

/** Milliseconds at three quantiles. */
function figures(taken: readonly Taken[], name: keyof Taken): string {
  const numbers = taken.map((one) => one[name]);
  return [0.5, 0.95, 0.99].map((share) => quantile(numbers, share).toFixed(1)).join(' | ');
}
