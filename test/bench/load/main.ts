/**
 * `npm run load -- --db FILE`: how long each page of the explorer takes with many readers at once, none of them served from
 * memory. "Work" is what all threads of the server do for a request, on average; "served" how long a request took from its
 * turn on, "waited" what its reader waits, the queue included. Where other programs keep the machine busy only the work means
 * much. With `--listing DIR` a crawl of those pages runs beside it, into a copy of the index. Build first.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Address, knownOf, pagesOf, unheard } from './addresses.ts';
import { crawling, serving } from './programs.ts';
import { asked, load, quantile, type Taken } from './readers.ts';

const { values } = parseArgs({
  options: {
    db: { type: 'string' },
    listing: { type: 'string' },
    readers: { type: 'string', default: '20' },
    requests: { type: 'string', default: '200' },
    page: { type: 'string' },
  },
});
const { db, listing, readers, requests, page } = values;
if (db === undefined) throw new Error('give an index: npm run load -- --db FILE [--listing DIR] [--page NAME]');

let sent = 0;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const crawl = listing === undefined ? null : await crawling(db, listing);
const server = await serving(crawl?.db ?? db);
try {
  await run();
} finally {
  await server.close();
  await crawl?.close();
}

async function run(): Promise<void> {
  const began = performance.now();
  await asked(server.origin, '/search?task=text-generation');
  say(
    `ready for the first filter after ${((performance.now() - began) / 1000).toFixed(1)} s; load ${loadavg()[0]?.toFixed(1)}\n`,
  );
  say('| page | work | served p50 | p95 | p99 | waited p50 | p95 | p99 |\n|---|---|---|---|---|---|---|---|');
  const leftOut: string[] = [];
  for (const [name, address] of Object.entries(pagesOf(knownOf(db ?? '')))) {
    if (page !== undefined && name !== page) continue;
    if (address === null) leftOut.push(name);
    else say(await measured(name, address));
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
    readers: Number(readers),
    requests: Number(requests),
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
