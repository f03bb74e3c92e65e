/** What is remembered of how models were: slow facts as they change, downloads and likes now and then. */
import type { Sqlite } from './open.ts';
import type { Cell } from './rows.ts';
import { preparedFrom } from './statements.ts';

/** What history needs to know of a stored model. */
interface Known {
  key: number;
  id: string;
  hub_id: string | null;
  last_seen_at: string;
}

/** What a model states of itself at one time, by field. */
export type OwnFacts = ReadonlyMap<string, Cell>;

/** When a change was seen, and when the Hub says that the repo changed; null where it was no change of the repo. */
export interface ChangeTime {
  at: string;
  hubTime: string | null;
}

/** Writes history, inside the caller's transaction. */
export interface History {
  /** What a model states of itself now: to be compared with what it states after a change. */
  own(key: number): OwnFacts;
  /** Keeps every field in which the two differ. */
  compare(model: Known, before: OwnFacts, after: OwnFacts, when: ChangeTime): void;
  keep(model: Known, field: string, before: Cell, after: Cell, when: ChangeTime): void;
  /** Keeps downloads and likes where they are worth a sample. */
  sample(key: number, counts: { downloads: Cell; likes: Cell }, at: string): void;
}

const WEEK = 7 * 24 * 3_600_000;
/** Below both nobody uses the model: of such there are millions, and their counts say nothing. */
const USED = { downloads: 100, likes: 5 };
/** A count that moved by half is worth a sample before the week is over. */
const MUCH = 1.5;

/** The history of an open index. */
export function history(db: Sqlite): History {
  const statement = preparedFrom(db, 'history.sql');
  const keep: History['keep'] = (model, field, before, after, { at, hubTime }) => {
    if (before === after) return;
    const row = [
      model.key,
      field,
      text(before),
      text(after),
      at,
      model.hub_id ?? model.id,
      model.last_seen_at,
      hubTime,
    ];
    statement('insert-change').run(...row);
  };
  return {
    own(key) {
      const facts = Object.entries((statement('own').get(key) ?? {}) as Record<string, Cell>);
      const claims = statement('own-claims').all(key) as { field: string; value: string }[];
      return new Map([...facts, ...claims.map(({ field, value }) => [field, value] as const)]);
    },
    compare(model, before, after, when) {
      const fields = [...new Set([...before.keys(), ...after.keys()])];
      for (const field of fields) keep(model, field, before.get(field) ?? null, after.get(field) ?? null, when);
    },
    keep,
    sample(key, { downloads, likes }, at) {
      if (Number(downloads ?? 0) < USED.downloads && Number(likes ?? 0) < USED.likes) return;
      const last = statement('last-counts').get(key) as Sample | undefined;
      if (last === undefined || isDue(last, { at, downloads, likes })) {
        statement('insert-counts').run(key, at, downloads, likes);
      }
    },
  };
}

interface Sample {
  at: string;
  downloads: Cell;
  likes: Cell;
}

function isDue(last: Sample, now: Sample): boolean {
  const moved = (before: Cell, after: Cell): boolean => {
    const [low, high] = [Number(before ?? 0), Number(after ?? 0)].toSorted((a, b) => a - b) as [number, number];
    return high > low * MUCH;
  };
  const isOld = Date.parse(now.at) - Date.parse(last.at) >= WEEK;
  return isOld || moved(last.downloads, now.downloads) || moved(last.likes, now.likes);
}

function text(cell: Cell): string | null {
  return cell === null ? null : String(cell);
}

/** Forgets what was seen before this time. Returns the number of rows. */
export function forgetHistory(db: Sqlite, before: string): number {
  const statement = preparedFrom(db, 'history.sql');
  return ['forget-changes', 'forget-counts'].reduce((sum, name) => sum + statement(name).run({ before }).changes, 0);
}

/** A change as `diff` tells it. */
export interface Change {
  field: string;
  model: string;
  old: string | null;
  new: string | null;
  seen_at: string;
  seen_from: string | null;
  hub_time: string | null;
  downloads: number | null;
}

/** A model that came to be known. */
export interface NewModel {
  model: string;
  family: string | null;
  license: string | null;
  parameters: number | null;
  seen_at: string;
  hub_time: string | null;
  downloads: number | null;
}

/** What a stretch of time brought. */
export interface Difference {
  since: string;
  until: string;
  changes: Change[];
  /** The most downloaded of them. */
  newModels: NewModel[];
  newCount: number;
}

/** The time at which a crawl began to see, by its number; null when there was none. */
export function beginningOf(db: Sqlite, crawl: number): string | null {
  return preparedFrom(db, 'history.sql')('first-seen-by').pluck().get({ crawl }) as string | null;
}

/** The number of the last crawl that wrote anything; null when there is none. */
export function lastCrawl(db: Sqlite): number | null {
  return preparedFrom(db, 'history.sql')('last-crawl').pluck().get() as number | null;
}

/** What changed from `since` to before `until`; of new models the `limit` most downloaded. */
export function difference(db: Sqlite, since: string, until: string, limit: number): Difference {
  const statement = preparedFrom(db, 'history.sql');
  return {
    since,
    until,
    changes: statement('changed-since').all({ since, until }) as Change[],
    newModels: statement('new-since').all({ since, until, limit }) as NewModel[],
    newCount: statement('count-new-since').pluck().get({ since, until }) as number,
  };
}
