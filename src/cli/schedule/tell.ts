/** Telling others how a run went: a file that a supervisor reads, and a webhook. */
import { renameSync, writeFileSync } from 'node:fs';
import type { Clock } from '../../hub/clock.ts';
import { slept } from './slept.ts';

/** What is known of the schedule, for a supervisor. */
export interface Health {
  state: 'waiting' | 'running';
  since: string;
  next: string | null;
  last: { began: string; ended: string; code: number; line: string } | null;
}

/** Writes the file whole or not at all. */
export function writeHealth(path: string, health: Health): void {
  writeFileSync(`${path}.part`, `${JSON.stringify(health)}\n`);
  renameSync(`${path}.part`, path);
}

const TRIES = [0, 5_000, 30_000, 120_000] as const;
const TIMEOUT = 15_000;

/** Posts a JSON text, again after failures. Returns what went wrong in the end, null when it arrived. */
export async function post(
  url: string,
  body: string,
  { clock, fetch, signal }: { clock: Clock; fetch: typeof globalThis.fetch; signal: AbortSignal },
): Promise<string | null> {
  let failure: string | null = null;
  for (const pause of TRIES) {
    if (pause > 0 && !(await slept(clock, pause, signal))) return 'it was not waited for';
    failure = await posted(url, body, fetch);
    if (failure === null) return null;
  }
  return failure;
}

async function posted(url: string, body: string, fetch: typeof globalThis.fetch): Promise<string | null> {
  try {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(TIMEOUT),
      redirect: 'error',
    });
    await answer.body?.cancel();
    return answer.ok ? null : `it answered ${answer.status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
