/** Keeping what was understood: rows in, counted changes out. Everything here runs inside the caller's transaction. */
import type { RepoFile } from '../model.ts';
import { countedChanges } from './counted.ts';
import { type ChangeTime, history } from './history.ts';
import { modelParts } from './model-parts.ts';
import type { Sqlite } from './open.ts';
import { column, type Dictionary, dictionary, type ModelColumn, type ModelRows, REBUILT_COLUMNS } from './rows.ts';
import { searchWriter } from './search.ts';
import { preparedFrom } from './statements.ts';
import type { Part, State, StoredModel } from './stored.ts';

/** What keeping a record came to. `counted`: only downloads, likes or trend moved. */
export type Kept = 'new' | 'changed' | 'counted' | 'same';

/** What came of a listed model, and its key. */
export interface KeptModel {
  outcome: Kept;
  model: number;
}

export interface Writer {
  /** Rows inserted, updated or deleted so far, of the index's own tables. */
  rows(): number;
  words(): Dictionary;
  heldWords(): [number, string][];
  byHubId(hubId: string): StoredModel | undefined;
  byId(id: string): StoredModel | undefined;
  /** A record of a listing. `full`: the pass sees every model, so being seen is worth a mark. */
  keepListed(rows: ModelRows, seen: { at: string; seq: number; full: boolean }): KeptModel;
  /** The model came after this writer was made. */
  isNew(model: number): boolean;
  /** A model understood anew from all that is held of it. `logged`: differences are the Hub's, not a first deeper look. */
  keepUnderstood(stored: StoredModel, rows: ModelRows, from: { at: string; seq: number; logged: boolean }): Kept;
  /** A model understood anew in a rebuild, whose attached old index tells all that is not read from its record. */
  keepRebuilt(key: number, rows: ModelRows, told: { searched: boolean }): void;
  keepFiles(model: number, files: readonly RepoFile[]): void;
  keepPart(model: number, part: Part): void;
  dropPart(model: number, path: string): void;
  keepStates(
    stored: StoredModel,
    states: Partial<Pick<StoredModel, 'card_state' | 'config_state' | 'files_state' | 'details_sha'>>,
  ): void;
  keepWords(words: readonly (readonly [number, string])[]): void;
  files(model: number): RepoFile[];
  parts(model: number): Part[];
  /** Models that were renamed since they were understood, with the time that was seen. */
  renamed(): (StoredModel & { renamed_at: string })[];
  /** The rules behind derived rows have changed: everything is settled again. */
  unsettleAll(): void;
  /** The model's name is known to be vacant. */
  markGone(stored: StoredModel, at: string): void;
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

/** Everything that writes models, over one open index. */
export function writer(db: Sqlite): Writer {
  const statement = preparedFrom(db, 'write.sql');
  const counted = countedChanges(statement);
  const { run } = counted;
  const parts = modelParts(statement, run);
  const search = searchWriter(db);
  /** `searched`: search knows it as it is. `lineage`: something that others hang on may have moved. */
  const unsettle = (key: number, { searched = false, lineage = true } = {}): void =>
    void statement('unsettle').run(key, Number(searched), Number(lineage));
  const past = history(db);
  const timeOf = (stored: StoredModel, rows: ModelRows, at: string): ChangeTime => {
    const modified = column(rows, 'last_modified');
    return { at, hubTime: typeof modified === 'string' && modified !== stored.last_modified ? modified : null };
  };
  const markGone = (key: number, known: Pick<StoredModel, 'id' | 'hub_id' | 'last_seen_at'>, at: string): void => {
    run('mark-gone', at, key);
    unsettle(key, { searched: true });
    past.keep({ key, ...known }, 'gone', null, at, { at, hubTime: null });
  };
  const followRename = (stored: StoredModel, rows: ModelRows, at: string): void => {
    const id = String(column(rows, 'id'));
    if (id !== stored.id) {
      const before = statement('alias-of').pluck().get(stored.id) as number | undefined;
      // What led to another model by this name leads elsewhere now.
      if (before !== undefined) unsettle(before, { searched: true });
      run('insert-alias', stored.id, stored.key, at);
      unsettle(stored.key);
    }
    if (id !== stored.id || stored.gone_at !== null) vacate(id, stored.key, at);
  };
  // Two live repos never share a name: whoever held it before has been moved or deleted.
  const vacate = (id: string, but: number, at: string): void => {
    for (const other of statement('others-under-id').all(id, but) as StoredModel[]) markGone(other.key, other, at);
  };
  const insert = (rows: ModelRows, at: string, seq: number): KeptModel => {
    const key = run('insert-model', ...rows.columns, listed(rows.listed.card), listed(rows.listed.config), at, at, seq);
    parts.insert(key, rows);
    const id = String(column(rows, 'id'));
    // A new model has no card yet, so all that it can be found by is at hand.
    search.add({ model: key, id, tags: rows.tags.join(' '), card: '' });
    unsettle(key, { searched: true });
    vacate(id, key, at);
    return { outcome: 'new', model: key };
  };
  /** `at`: when the difference was seen; null where it is none of the Hub's, but a first deeper look. */
  const replace = (stored: StoredModel, rows: ModelRows, seq: number, at: string | null): void => {
    const before = at === null ? null : past.own(stored.key);
    counted.once(stored.key, () => run('update-model', ...rows.columns, seq, stored.key));
    counted.once(stored.key, () => parts.delete(stored.key), -1);
    parts.insert(stored.key, rows);
    unsettle(stored.key);
    if (before !== null && at !== null) past.compare(stored, before, past.own(stored.key), timeOf(stored, rows, at));
  };
  const isRich = (stored: StoredModel): boolean =>
    stored.details_sha !== null || FETCHED.has(stored.card_state) || FETCHED.has(stored.config_state);

  const writer: Writer = {
    rows: counted.rows,
    isNew: counted.isNew,
    words: () => dictionary(writer.heldWords()),
    heldWords: () => statement('all-words').raw().all() as [number, string][],
    byHubId: (hubId) => statement('model-by-hub-id').get(hubId) as StoredModel | undefined,
    byId: (id) => statement('model-by-id').get(id) as StoredModel | undefined,
    keepListed(rows, { at, seq, full }) {
      const hubId = column(rows, 'hub_id');
      const stored = typeof hubId === 'string' ? writer.byHubId(hubId) : writer.byId(String(column(rows, 'id')));
      if (!stored) return insert(rows, at, seq);
      followRename(stored, rows, at);
      if (full && (stored.last_seen_at !== at || stored.gone_at !== null)) run('see-again', at, stored.key);
      if (stored.gone_at !== null) {
        past.keep(stored, 'gone', stored.gone_at, null, { at, hubTime: null });
        unsettle(stored.key, { searched: true });
      }
      if (!isRich(stored) && stored.record_hash !== column(rows, 'record_hash')) {
        past.sample(stored.key, { downloads: column(rows, 'downloads'), likes: column(rows, 'likes') }, at);
        replace(stored, rows, seq, at);
        const states = [listed(rows.listed.card), listed(rows.listed.config)];
        run('set-listed-states', ...states, stored.key, ...states);
        return { outcome: 'changed', model: stored.key };
      }
      const outcome = keepMoved(stored, rows, at);
      // What was read from its old name is out of date.
      if (stored.id !== column(rows, 'id')) run('forget-hash', stored.key);
      return { outcome, model: stored.key };
    },
    keepUnderstood(stored, rows, { at, seq, logged }) {
      followRename(stored, rows, at);
      replace(stored, rows, seq, logged ? at : null);
      return 'changed';
    },
    keepRebuilt(key, rows, { searched }) {
      run('insert-rebuilt', ...REBUILT_COLUMNS.map((name) => column(rows, name)), key);
      parts.insert(key, rows);
      // What has a card is made findable by it when all is settled.
      if (searched) search.add({ model: key, id: String(column(rows, 'id')), tags: rows.tags.join(' '), card: '' });
      unsettle(key, { searched });
    },
    keepFiles(model, files) {
      statement('loosen-hashes').run(model);
      run('delete-files', model);
      for (const file of files) run('insert-file', model, file.path, file.bytes, file.sha256, file.blobId);
    },
    keepPart: (model, part) => void run('insert-part', model, part.path, part.seq, part.blobId, part.sha, part.state),
    dropPart: (model, path) => void run('delete-part', model, path),
    keepStates(stored, states) {
      const { card_state, config_state, files_state, details_sha } = { ...stored, ...states };
      counted.once(stored.key, () => run('set-states', card_state, config_state, files_state, details_sha, stored.key));
    },
    keepWords: (words) => words.forEach(([id, word]) => run('insert-word', id, word)),
    files: (model) => statement('files-of').all(model) as RepoFile[],
    parts: (model) => statement('parts-of').all(model) as Part[],
    renamed: () => statement('renamed').all() as (StoredModel & { renamed_at: string })[],
    unsettleAll: () => void statement('unsettle-all').run(),
    markGone(stored, at) {
      if (stored.gone_at !== null) return;
      markGone(stored.key, stored, at);
    },
  };

  /** What the record itself says has moved, without understanding anew. */
  function keepMoved(stored: StoredModel, rows: ModelRows, at: string): Kept {
    // A record that lacks a field says nothing about it: lists give less than details do.
    const now = new Map(LISTED.map((name) => [name, column(rows, name) ?? stored[name] ?? null]));
    const moved = LISTED.filter((name) => now.get(name) !== (stored[name] ?? null));
    if (moved.length === 0) return stored.gone_at === null ? 'same' : 'changed';
    past.sample(stored.key, { downloads: now.get('downloads') ?? null, likes: now.get('likes') ?? null }, at);
    if (moved.every((name) => (COUNTS as readonly string[]).includes(name))) {
      run('update-counts', ...COUNTS.map((name) => now.get(name) ?? null), stored.key);
      return 'counted';
    }
    for (const name of ['id', 'gated', 'disabled'] as const) {
      past.keep(stored, name, stored[name] ?? null, now.get(name) ?? null, timeOf(stored, rows, at));
    }
    run('update-listed', ...now.values(), stored.key);
    unsettle(stored.key, { searched: true, lineage: stored.gone_at !== null });
    return 'changed';
  }
  return writer;
}

/** A text's state as far as a listing tells it. */
function listed(isListed: boolean | null): State {
  return isListed === false ? 'absent' : 'not-fetched';
}
