/** A folder of raw listing pages, read a page at a time: pages of the whole Hub do not fit into memory at once. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { JsonObject } from '../../../src/model.ts';

export interface PagesFolder {
  count: number;
  /** A page as it is on disk, gzipped. Pages count from 0. */
  bytes(page: number): Promise<Buffer>;
  /** The records of a page; none for a page that is not there. */
  rows(page: number): Promise<JsonObject[]>;
  /** The record of this id. The first call reads all pages, which takes seconds for hundreds of thousands of models. */
  find(id: string): Promise<JsonObject | null>;
}

/** Opens `page-NNN.json.gz` below a folder in the order of their names. Throws when there is no such folder. */
export function openPages(folder: string): PagesFolder {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json.gz'))
    .sort();
  const bytes = (page: number): Promise<Buffer> => readFile(join(folder, files[page] ?? ''));
  const rows = async (page: number): Promise<JsonObject[]> =>
    files[page] === undefined ? [] : JSON.parse(gunzipSync(await bytes(page)).toString());
  let index: Promise<Map<string, number>> | undefined;
  const pageOf = async (): Promise<Map<string, number>> => {
    const pages = new Map<string, number>();
    for (let page = 0; page < files.length; page += 1) {
      for (const row of await rows(page)) pages.set(String(row['id']), page);
    }
    return pages;
  };
  const find = async (id: string): Promise<JsonObject | null> => {
    index ??= pageOf();
    const page = (await index).get(id) ?? -1;
    return (await rows(page)).find((row) => row['id'] === id) ?? null;
  };
  return { count: files.length, bytes, rows, find };
}
