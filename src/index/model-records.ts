/** A model's record and what was understood of it: kept as new, as changed, or as merely counted anew. */
import type { Counted } from './counted.ts';
import type { ChangeTime, History } from './history.ts';
import type { ModelNames, Unsettle } from './model-names.ts';
import type { ModelParts } from './model-parts.ts';
import { column, type ModelColumn, type ModelRows, REBUILT_COLUMNS } from './rows.ts';
import type { Searchable, SearchWriter } from './search.ts';
import type { State, StoredModel } from './stored.ts';
import type { StoredModels } from './stored-models.ts';

/** What keeping a record came to. `counted`: only downloads, likes or trend moved. */
export type Kept = 'new' | 'changed' | 'counted' | 'same';

/** What came of a listed model, and its key. */
export interface KeptModel {
  outcome: Kept;
  model: number;
}

/** When and where a record was seen. */
interface Seen {
  at: string;
  seq: number;
}

/** Keeps models as records and rules tell of them. */
export interface ModelRecords {
  /** A record of a listing. `full`: the pass sees every model, so being seen is worth a mark. */
  keepListed(rows: ModelRows, seen: Seen & { full: boolean }): KeptModel;
  /** A model understood anew from all that is held of it. `logged`: differences are the Hub's, not a first deeper look. */
  keepUnderstood(stored: StoredModel, rows: ModelRows, from: Seen & { logged: boolean }): Kept;
  /** A model understood anew in a rebuild, whose attached old index tells all that is not read from its record. */
  keepRebuilt(key: number, rows: ModelRows, told: { searched: boolean }): void;
}

/** What keeping records needs of an open index. */
interface Records {
  counted: Counted;
  stored: StoredModels;
  past: History;
  unsettle: Unsettle;
  names: ModelNames;
  parts: ModelParts;
  search: SearchWriter;
}

/** States of a text that was asked for: such a model is known beyond its listing. */
const FETCHED: ReadonlySet<State> = new Set(['held', 'failed', 'gated']);

const COUNTS = ['downloads', 'downloads_all_time', 'likes', 'trending_score'] as const satisfies readonly ModelColumn[];
const LISTED = [
  'id',
  'owner',
  'name',
  'gated',
  'disabled',
  ...COUNTS,
  'last_modified',
  'sha',
] as const satisfies readonly ModelColumn[];
/** Of what a listing tells, what history keeps. */
const SLOW = ['id', 'gated', 'disabled'] as const;

/** The records of the models of an open index. */
export function modelRecords(index: Records): ModelRecords {
  const { names } = index;
  return {
    keepListed(rows, { at, seq, full }) {
      const stored = storedAs(index, rows);
      if (!stored) return insert(index, rows, { at, seq });
      names.follow(stored, idOf(rows), at);
      seeAgain(index, stored, at, full);
      return { outcome: keepAgain(index, stored, rows, { at, seq }), model: stored.key };
    },
    keepUnderstood(stored, rows, { at, seq, logged }) {
      names.follow(stored, idOf(rows), at);
      if (logged) replaceLogged(index, stored, rows, { at, seq });
      else replace(index, stored, rows, seq);
      return 'changed';
    },
    keepRebuilt(key, rows, { searched }) {
      index.counted.run('insert-rebuilt', ...REBUILT_COLUMNS.map((name) => column(rows, name)), key);
      index.parts.insert(key, rows);
      // What has a card is made findable by it when all is settled.
      if (searched) index.search.add(withoutCard(key, rows));
      index.unsettle(key, { searched });
    },
  };
}

const idOf = (rows: ModelRows): string => String(column(rows, 'id'));

/** The stored model that a record is of. */
function storedAs({ stored }: Records, rows: ModelRows): StoredModel | undefined {
  const hubId = column(rows, 'hub_id');
  return typeof hubId === 'string' ? stored.byHubId(hubId) : stored.byId(idOf(rows));
}

function insert(index: Records, rows: ModelRows, { at, seq }: Seen): KeptModel {
  const key = index.counted.run('insert-model', ...rows.columns, ...listedStates(rows), at, at, seq);
  index.parts.insert(key, rows);
  // A new model has no card yet, so all that it can be found by is at hand.
  index.search.add(withoutCard(key, rows));
  index.unsettle(key, { searched: true });
  index.names.vacate(idOf(rows), key, at);
  return { outcome: 'new', model: key };
}

const withoutCard = (model: number, rows: ModelRows): Searchable => ({
  model,
  id: idOf(rows),
  tags: rows.tags.join(' '),
  card: '',
});

/** The model is there, and it is there again if it had gone. */
function seeAgain({ counted, past, unsettle }: Records, stored: StoredModel, at: string, full: boolean): void {
  const { key, gone_at } = stored;
  if (full && (stored.last_seen_at !== at || gone_at !== null)) counted.run('see-again', at, key);
  if (gone_at === null) return;
  past.keep(stored, 'gone', gone_at, null, { at, hubTime: null });
  unsettle(key, { searched: true });
}

/** Keeps what a listing tells of a model that is stored: all of it where no more is known, else what has moved. */
function keepAgain(index: Records, stored: StoredModel, rows: ModelRows, { at, seq }: Seen): Kept {
  const { run } = index.counted;
  if (!isRich(stored) && stored.record_hash !== column(rows, 'record_hash')) {
    index.past.sample(stored.key, { downloads: column(rows, 'downloads'), likes: column(rows, 'likes') }, at);
    replaceLogged(index, stored, rows, { at, seq });
    const states = listedStates(rows);
    run('set-listed-states', ...states, stored.key, ...states);
    return 'changed';
  }
  const outcome = keepMoved(index, stored, rows, at);
  // What was read from its old name is out of date.
  if (stored.id !== column(rows, 'id')) run('forget-hash', stored.key);
  return outcome;
}

/** More is known of the model than a listing tells. */
const isRich = (stored: StoredModel): boolean =>
  stored.details_sha !== null || FETCHED.has(stored.card_state) || FETCHED.has(stored.config_state);

/** What the record itself says has moved, without understanding anew. */
function keepMoved(
  { counted: { run }, past, unsettle }: Records,
  stored: StoredModel,
  rows: ModelRows,
  at: string,
): Kept {
  // A record that lacks a field says nothing about it: lists give less than details do.
  const now = new Map(LISTED.map((name) => [name, column(rows, name) ?? stored[name] ?? null]));
  const moved = LISTED.filter((name) => now.get(name) !== (stored[name] ?? null));
  if (moved.length === 0) return stored.gone_at === null ? 'same' : 'changed';
  past.sample(stored.key, { downloads: now.get('downloads') ?? null, likes: now.get('likes') ?? null }, at);
  if (moved.every((name) => (COUNTS as readonly string[]).includes(name))) {
    run('update-counts', ...COUNTS.map((name) => now.get(name) ?? null), stored.key);
    return 'counted';
  }
  for (const name of SLOW) {
    past.keep(stored, name, stored[name] ?? null, now.get(name) ?? null, timeOf(stored, rows, at));
  }
  run('update-listed', ...now.values(), stored.key);
  unsettle(stored.key, { searched: true, lineage: stored.gone_at !== null });
  return 'changed';
}

/** Puts what is understood of the model in the place of what was. */
function replace({ counted, parts, unsettle }: Records, { key }: StoredModel, rows: ModelRows, seq: number): void {
  counted.once(key, () => counted.run('update-model', ...rows.columns, seq, key));
  counted.once(key, () => parts.delete(key), -1);
  parts.insert(key, rows);
  unsettle(key);
}

/** The same, where the difference is the Hub's: history keeps it. */
function replaceLogged(index: Records, stored: StoredModel, rows: ModelRows, { at, seq }: Seen): void {
  const { past } = index;
  const before = past.own(stored.key);
  replace(index, stored, rows, seq);
  past.compare(stored, before, past.own(stored.key), timeOf(stored, rows, at));
}

function timeOf(stored: StoredModel, rows: ModelRows, at: string): ChangeTime {
  const modified = column(rows, 'last_modified');
  return { at, hubTime: typeof modified === 'string' && modified !== stored.last_modified ? modified : null };
}

/** States of card and config as far as a listing tells them. */
function listedStates({ listed }: ModelRows): [State, State] {
  const state = (isListed: boolean | null): State => (isListed === false ? 'absent' : 'not-fetched');
  return [state(listed.card), state(listed.config)];
}
