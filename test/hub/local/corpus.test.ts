/** The corpus as repos, and the process that serves it: what a crawl at full size is run against. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/model.ts';
import type { LocalHub } from './options.ts';
import { startHub } from './server.ts';
import { CORPUS, corpusIsHere, describeCorpus } from '../../corpus.ts';

const hubs: LocalHub[] = [];
const children: ChildProcess[] = [];
afterEach(async () => {
  await Promise.all(hubs.splice(0).map((hub) => hub.close()));
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function corpusHub(): Promise<LocalHub> {
  const hub = await startHub({ corpus: CORPUS });
  hubs.push(hub);
  return hub;
}
const listed = async (hub: LocalHub, query: string): Promise<JsonObject[]> => {
  const rows: JsonObject[] = [];
  for (let url: string | undefined = `${hub.url}/api/models?${query}`; url !== undefined; ) {
    const answer: Response = await fetch(url);
    rows.push(...((await answer.json()) as JsonObject[]));
    url = /<([^>]+)>/.exec(answer.headers.get('link') ?? '')?.[1];
  }
  return rows;
};

describeCorpus('the corpus', () => {
  it('lists every card and config once, each with _id, sha and creation date', async () => {
    const names = [...readdirSync(`${CORPUS}/cards`), ...readdirSync(`${CORPUS}/configs`)];
    const files = names.filter((name) => name.includes('__')).map((name) => name.replace(/\.(?:md|json)$/, ''));
    const rows = await listed(await corpusHub(), 'sort=createdAt&limit=200&expand=sha&expand=createdAt');
    const ids = rows.map((row) => String(row['id']).replace('/', '__'));
    expect(new Set(ids)).toEqual(new Set(files));
    expect(ids).toHaveLength(new Set(files).size);
    expect(rows.filter((row) => !/^[0-9a-f]{24}$/.test(String(row['_id'])))).toEqual([]);
    expect(rows.filter((row) => !/^[0-9a-f]{40}$/.test(String(row['sha'])))).toEqual([]);
  });

  it('makes up the same things every time', async () => {
    const query = 'sort=createdAt&limit=1000&expand=sha&expand=createdAt&expand=tags';
    expect(await listed(await corpusHub(), query)).toEqual(await listed(await corpusHub(), query));
  });

  it('serves every card byte for byte', async () => {
    const hub = await corpusHub();
    const cards = readdirSync(`${CORPUS}/cards`).filter((name) => name.includes('__'));
    const crlf = cards.filter((name) => readFileSync(`${CORPUS}/cards/${name}`).includes('\r\n'));
    expect(crlf.length).toBeGreaterThan(0);
    for (const name of [...crlf, ...cards.slice(0, 50)]) {
      const id = name.replace('__', '/').slice(0, -'.md'.length);
      const answer = await fetch(`${hub.url}/${id}/resolve/main/README.md`);
      const same = Buffer.from(await answer.arrayBuffer()).equals(readFileSync(`${CORPUS}/cards/${name}`));
      expect(`${id}: ${answer.status} ${same}`).toBe(`${id}: 200 true`);
    }
  });
});

describe.runIf(corpusIsHere)('the process', () => {
  it('says where it listens and how to use it, and ends on SIGTERM with its figures', async () => {
    const main = new URL('./main.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, ['--import', 'tsx', main, '--listing', `${CORPUS}/listing`]);
    children.push(child);
    let output = '';
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const listening = new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('stop it')) resolve();
      });
    });
    await Promise.race([listening, ended]);
    const url = /^listening on (http:\/\/127\.0\.0\.1:\d+)$/m.exec(output)?.[1] ?? '';
    expect(output).toContain(`HF_ENDPOINT=${url} `);
    expect(((await (await fetch(`${url}/api/models?limit=1000`)).json()) as JsonObject[]).length).toBe(1000);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(JSON.parse(output.trim().split('\n').at(-1) ?? '')).toMatchObject({ requests: { api: 1 }, answered429: 0 });
  });
});
