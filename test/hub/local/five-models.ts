/** What the tests of the local Hub share: opened Hubs that are closed again, small models, walking a listing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json, JsonObject } from '../../../src/model.ts';
import type { HubOptions, LocalHub } from './options.ts';
import { startHub } from './server.ts';

const open: LocalHub[] = [];
const folders: string[] = [];

/** Closes all Hubs and removes all folders that the functions below have opened. */
export async function closeAll(): Promise<void> {
  await Promise.all(open.splice(0).map((hub) => hub.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

/** A Hub with these models beside whatever its options name. */
export async function hubWith(records: readonly JsonObject[], options: HubOptions = {}): Promise<LocalHub> {
  const hub = await startHub(options);
  open.push(hub);
  hub.mutate(...records.map((record) => ({ kind: 'add', record }) as const));
  return hub;
}

/** An empty folder of its own. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'local-hub-'));
  folders.push(path);
  return path;
}

export const hex = (n: number): string => n.toString(16).padStart(24, '0');

/** `lab/model-N`: the higher the number, the newer and the less downloaded; every second one is a GGUF. */
export const model = (n: number, more: JsonObject = {}): JsonObject => ({
  _id: hex(n),
  id: `lab/model-${n}`,
  downloads: 100 - n,
  createdAt: `2024-01-0${n}T00:00:00.000Z`,
  lastModified: `2024-02-0${n}T00:00:00.000Z`,
  tags: n % 2 === 0 ? ['gguf', 'en'] : ['en'],
  ...more,
});
export const five = [1, 2, 3, 4, 5].map((n) => model(n));

/** The address of the next page. */
export const next = (answer: Response): string | null =>
  /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;

/** All pages of a listing, as a client walks it. */
export async function walk(first: string): Promise<JsonObject[][]> {
  const pages: JsonObject[][] = [];
  for (let url: string | null = first; url !== null && pages.length < 50; ) {
    const answer: Response = await fetch(url);
    pages.push((await answer.json()) as JsonObject[]);
    url = next(answer);
  }
  return pages;
}

export const ids = (rows: readonly JsonObject[]): Json[] => rows.map((row) => row['id'] ?? null);

/** How a refusal is told: status and the Hub's code. */
export const refusal = async (answer: Response): Promise<{ status: number; code: string | null }> => ({
  status: answer.status,
  code: answer.headers.get('x-error-code'),
});
