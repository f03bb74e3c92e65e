/** Readers who ask one after another over connections of their own, taking next to nothing of the machine. */
import { Agent, get } from 'node:http';

/** Milliseconds of one request: as its reader waited, and as it took the server from its turn on. */
export interface Taken {
  waited: number;
  served: number;
}

export interface Load {
  origin: string;
  readers: number;
  requests: number;
  /** The address of the n-th request. */
  address(n: number): string;
}

/** Puts the load on a server. @throws when an answer is not what was asked for. */
export async function load({ origin, readers, requests, address }: Load): Promise<Taken[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const taken: Taken[] = [];
  let next = 0;
  const read = async (): Promise<void> => {
    while (next < requests) taken.push(await asked(origin, address(next++), agent));
  };
  try {
    await Promise.all(Array.from({ length: readers }, read));
    return taken;
  } finally {
    agent.destroy();
  }
}

/** Asks once. */
export function asked(origin: string, path: string, agent?: Agent): Promise<Taken> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { accept: 'text/html', 'accept-encoding': 'br' };
    const request = get(`${origin}${path}`, { headers, ...(agent && { agent }) }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`${path}: ${String(response.statusCode)}`));
        resolve({ waited: performance.now() - began, served: servedOf(response.headers['server-timing']) });
      });
    });
    request.on('error', (error) => reject(new Error(`${path}: ${error.message}`, { cause: error })));
  });
}

/** What the `Server-Timing` of an answer adds up to, without the packing: that is done in other threads, and waits for them. */
function servedOf(header: string | string[] | undefined): number {
  const parts = String(header ?? '').matchAll(/(?:read|write);dur=([\d.]+)/g);
  return [...parts].reduce((sum, [, milliseconds]) => sum + Number(milliseconds), 0);
}

/** The value below which so large a share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
