/** Pages whose reading takes long: read in another thread once a crawl, and kept. */
import type { Sqlite } from '../../index/open.ts';
import { statementsOf } from '../../index/statements.ts';
import { type Ask, type ApartTask, AskError, type Given } from '../page.ts';
import { ROUTES } from '../routes.ts';
import { kept } from './kept.ts';

/** Characters of JSON of what was read apart. */
const MEMORY = 64 * 1024 * 1024;

type Asked = Pick<Ask, 'settled' | 'params' | 'query'>;
interface Held {
  settled: string;
  data: object | null;
}

/** What was read answers until what is newer has been read. */
export function keptApart(
  read: Given['apart'],
): (route: string, asks: readonly string[], asked: Asked) => Promise<object | null> {
  const memory = kept<Held>(MEMORY);
  const coming = new Map<string, Promise<Held>>();
  const begun = (name: string, settled: string, task: ApartTask): Promise<Held> => {
    const reading = read(task).then((data) => {
      memory.set(name, { settled, data }, JSON.stringify(data).length);
      return { settled, data };
    });
    coming.set(name, reading);
    // Whoever waits is told of an error, and whoever asks next begins anew.
    reading.catch(() => {}).finally(() => coming.delete(name));
    return reading;
  };
  return async (route, asks, { settled, params, query }) => {
    const asked = [...query].filter(([name]) => asks.includes(name));
    const task = { route, params, query: String(new URLSearchParams(asked)) };
    const name = JSON.stringify(task);
    const held = memory.get(name);
    if (held?.settled === settled) return held.data;
    const reading = coming.get(name) ?? begun(name, settled, task);
    return (held ?? (await reading)).data;
  };
}

/** Reads a page in the thread that this runs in. @throws AskError */
export function readApart(db: Sqlite, { route, params, query }: ApartTask): object | null {
  const apart = ROUTES.find(({ path }) => path === route)?.apart;
  if (!apart) throw new AskError('There is no such page.', 404);
  const reading = { db, statement: statementsOf(db), params, query: new URLSearchParams(query) };
  return db.transaction(() => apart(reading))();
}
