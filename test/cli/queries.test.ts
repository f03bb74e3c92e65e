import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { QueryOutcome } from '../../src/explore/page.ts';
import { openForWriting } from '../../src/index/open.ts';
import { querying } from '../../src/cli/query/querying.ts';
import { queries, type Queries, type Room } from '../../src/cli/serve/queries.ts';
import { demoIndex, scratch } from '../demo-index.ts';

const HUBDEX = new URL('../../dist/hubdex.js', import.meta.url).pathname;
const ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n';
const HUGE = "SELECT length(replace(printf('%.*c', 300000000, 'x'), 'x', 'yyy'))";
const ROOM: Room = { short: 1, shortMs: 300, long: 1, waitingShort: 9, waitingLong: 9, memory: 768_000_000 };

const folder = scratch();
const db = await demoIndex(folder);
const open: Queries[] = [];
let stop = new AbortController();
afterEach(() => {
  for (const one of open.splice(0)) one.close();
  stop = new AbortController();
});

/** Readers of an index: what each asks is answered at most so many rows, within so many seconds. */
function readers(room: Partial<Room> = {}, path = db): (sql: string, seconds?: number, left?: AbortSignal) => Promise<QueryOutcome> {
  const made = queries(path, stop.signal, { ...ROOM, ...room });
  open.push(made);
  return (sql, seconds = 60, left = new AbortController().signal) =>
    made.query({ sql, limit: 1000, parameters: {}, seconds, signal: left });
}

const rowsOf = (outcome: QueryOutcome): unknown => ('table' in outcome ? outcome.table.rows : outcome.error);

describe("readers' statements", () => {
  it('are answered one after the other, whatever the one before did', async () => {
    const ask = readers();
    expect(rowsOf(await ask('SELECT 1'))).toEqual([[1]]);
    expect(rowsOf(await ask('SELECT absent'))).toMatch('no such column: absent');
    expect(rowsOf(await ask('DROP TABLE models'))).toMatch('only SELECT');
    expect(rowsOf(await ask('SELECT 2'))).toEqual([[2]]);
  });

  it('that run on are ended, and do not keep short ones waiting meanwhile', async () => {
    const ask = readers({ long: 2 });
    expect(rowsOf(await ask(ENDLESS, 1))).toMatch('ran longer than 1 s and was ended');
    let running = 3;
    const long = [1, 2, 3].map(() => ask(ENDLESS, 600).finally(() => (running -= 1)));
    for (let number = 0; number < 5; number += 1) expect(rowsOf(await ask(`SELECT ${number}`))).toEqual([[number]]);
    expect(running).toBe(3);
    stop.abort();
    expect((await Promise.all(long)).map(rowsOf)).toEqual(Array(3).fill('interrupted'));
  });

  it('end when their reader leaves, those that run and those that wait', async () => {
    const ask = readers({ shortMs: 100 });
    const reader = new AbortController();
    const left = [1, 2, 3].map(() => ask(ENDLESS, 600, reader.signal));
    expect(rowsOf(await ask('SELECT 4'))).toEqual([[4]]);
    reader.abort();
    expect((await Promise.all(left)).map(rowsOf)).toEqual(Array(3).fill('interrupted'));
  });

  it('that are begun anew when there is room give the same answer', async () => {
    const ask = readers({ shortMs: 1 });
    const slow =
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) SELECT sum(i) FROM n';
    const answers = await Promise.all([ask(slow), ask(slow), ask(slow)]);
    expect(answers.map(rowsOf)).toEqual([1, 2, 3].map(() => [[45_000_150_000]]));
  });

  it('that eat memory are ended, and another process takes the next', async () => {
    const ask = readers({ shortMs: 60_000, memory: 250_000_000 });
    expect(rowsOf(await ask(HUGE))).toMatch('more memory than it may use');
    expect(rowsOf(await ask('SELECT 3'))).toEqual([[3]]);
  });

  it('that are too many are refused with what to do', async () => {
    const ask = readers({ waitingLong: 0, shortMs: 100 });
    const first = ask(ENDLESS, 3);
    expect(rowsOf(await ask(ENDLESS, 3))).toMatch('too many long statements are waiting; try again in a moment');
    expect(rowsOf(await first)).toMatch('ran longer');
    const few = readers({ waitingShort: 0 });
    const [one, another] = await Promise.all([few('SELECT 1'), few('SELECT 1')]);
    expect(rowsOf(one)).toEqual([[1]]);
    expect(rowsOf(another)).toMatch('too many statements are waiting');
  });

  it('see the index that lies there when they begin', async () => {
    const path = join(folder, 'replaced.db');
    copyFileSync(db, path);
    const ask = readers({}, path);
    const count = 'SELECT count(*) FROM models';
    const [[before]] = rowsOf(await ask(count)) as [[number]];
    const writer = openForWriting(path);
    writer.prepare('DELETE FROM models WHERE key = (SELECT max(key) FROM models)').run();
    expect(rowsOf(await ask(count))).toEqual([[before - 1]]);
    writer.close();
    openForWriting(join(folder, 'new.db')).close();
    renameSync(join(folder, 'new.db'), path);
    expect(rowsOf(await ask(count))).toEqual([[0]]);
    rmSync(path);
    await expect(ask(count)).rejects.toMatchObject({ name: 'IndexFileError', code: 'missing' });
  });
});

describe('a process that runs statements', () => {
  it('has each begin with nothing but the index', async () => {
    const process = querying();
    const run = async (sql: string): Promise<unknown> => {
      const task = { db, sql, rows: 1000, size: null, parameters: {} };
      const batches = process.run(task, { seconds: 60, signal: new AbortController().signal });
      const found: unknown[] = [];
      for await (const { rows } of batches) found.push(...rows);
      return found;
    };
    const state =
      'SELECT (SELECT group_concat(name) FROM pragma_database_list), (SELECT count(*) FROM temp.sqlite_schema), changes(), total_changes(), last_insert_rowid(), (SELECT count(*) FROM pragma_table_list)';
    const before = await run(state);
    for (const sql of ['CREATE TEMP TABLE kept (a)', "ATTACH 'other.db' AS other", 'PRAGMA query_only = 0', 'BEGIN'])
      await expect(run(sql)).rejects.toThrow('only SELECT');
    await run("SELECT * FROM pragma_query_only, pragma_cache_size, pragma_table_xinfo('models')");
    await expect(run('WITH x AS (SELECT 1) DELETE FROM models')).rejects.toThrow('read-only');
    expect(await run(state)).toEqual(before);
    process.end();
    await process.over;
    expect(await process.ready()).toBe(false);
  });
});

describe('hubdex serve', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('leaves no process behind after %s', async (name) => {
    const server = spawn(process.execPath, [HUBDEX, 'serve', '--port', '0', '--db', db], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    const answer = await fetch(`${String(line).trim()}sql?sql=SELECT+41%2B1&out=json`);
    expect(await answer.json()).toMatchObject({ outcome: { table: { rows: [[42]] } } });
    const children = childrenOf(server.pid);
    expect(children.length).toBeGreaterThan(0);
    server.kill(name);
    await once(server, 'exit');
    while (children.some((pid) => parentOf(pid) !== null)) await setTimeout(50);
    expect(children.map(parentOf)).toEqual(children.map(() => null));
  });
});

/** Processes that a process has started, as Linux tells it: proc(5). */
function childrenOf(parent: number | undefined): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

/** Null of a process that has ended. */
function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? null : Number(parent);
  } catch {
    return null;
  }
}
