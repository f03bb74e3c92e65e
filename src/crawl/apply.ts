/** From exchanges to rows: the one path that a live crawl, a replay and a rebuild share. Runs inside the caller's transaction. */
import type { Archive } from '../index/archive.ts';
import type { Dictionary, ModelRows } from '../index/rows.ts';
import type { Part, State, StoredModel } from '../index/stored.ts';
import type { Kept, KeptModel } from '../index/model-records.ts';
import type { Writer } from '../index/write.ts';
import type { JsonObject, RawModel, RepoFile } from '../model.ts';
import { extract } from '../parse/extract.ts';
import { siblings } from '../parse/contract.ts';
import { held, type Held, type TextPath } from './held.ts';
import { headFormat } from '../weight-head.ts';
import { modelRows } from './model-rows.ts';
import { notUnderstood } from './page.ts';
import { recordOnly } from './raw-model.ts';

/** Where and when a record was seen. */
export interface Seen {
  at: string;
  seq: number;
}

/** What asking for one file, a text or the head of weights, came to. */
export interface FileAnswer {
  path: string;
  state: Exclude<State, 'not-fetched'>;
  /** Archive row of the answer; 0 where there was none to keep. */
  seq: number;
  blobId: string | null;
}

/** Keeps understood answers in an open index. */
export interface Applier {
  held: Held;
  /** Numbers words from here on; read from the index when first needed, since a listing pass numbers words of its own. */
  words(): Dictionary;
  /** A page of a listing, understood. `full`: the pass sees every model of its scope. */
  listing(rows: readonly ModelRows[], seen: Seen & { full: boolean }): KeptModel[];
  /** The details of one model: what it is, read from all that is held of it, and its files. */
  details(record: JsonObject, seen: Seen): Kept;
  /** Details were asked for and did not come: the model may be gone since it was listed; else nothing held changes. */
  noDetails(stored: StoredModel, error: string, at: string): Kept;
  /** A model that a listing missed was asked for by name: its record, or the error's code. */
  confirmed(stored: StoredModel, answer: JsonObject | string, seen: Seen): Kept;
  /** Reads the models again that a listing told to have another name; after the listing, which numbers words of its own. */
  renamed(): void;
  /** The files asked for at commit `sha`, and the model read again with them. */
  files(stored: StoredModel, sha: string | null, answers: readonly FileAnswer[], at: string): Kept;
}

/** Nothing can be made of what is held of a model: a fault of the rules, which must not stop a run. */
class NotUnderstoodError extends Error {
  override name = 'NotUnderstoodError';
  readonly code = 'not-understood';
  constructor(
    readonly id: string,
    cause: unknown,
  ) {
    super(notUnderstood(id, cause).message, { cause });
  }
}

/** The work's result, or what `otherwise` gives where nothing can be made of a model. */
export function unlessNotUnderstood<T>(work: () => T, otherwise: (error: NotUnderstoodError) => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotUnderstoodError) return otherwise(error);
    throw error;
  }
}

/** Applies answers to an open index. */
export function applier(writer: Writer, archive: Archive): Applier {
  let dictionary: Dictionary | null = null;
  const words = (): Dictionary => (dictionary ??= writer.words());
  const holding = held(archive, writer);
  const understood = (raw: RawModel, record: JsonObject): ModelRows => {
    try {
      return modelRows(record, raw.card, extract(raw), words());
    } catch (error) {
      throw new NotUnderstoodError(raw.id, error);
    } finally {
      writer.keepWords(words().fresh());
    }
  };
  const self: Applier = {
    held: holding,
    words,
    listing(page, { at, seq, full }) {
      return page.map((rows) => writer.keepListed(rows, { at, seq, full }));
    },
    details(record, { at, seq }) {
      const stored = storedFor(writer, record, at, seq, (raw) => understood(raw, record));
      const files = siblings(record) ?? [];
      for (const part of writer.parts(stored.key)) {
        if (!isOf(part, files)) writer.dropPart(stored.key, part.path);
      }
      const raw = holding.model(stored, record);
      const first = stored.details_sha === null;
      const kept = writer.keepUnderstood(stored, understood(raw, record), { at, seq, logged: !first });
      writer.keepFiles(stored.key, files);
      writer.keepStates(stored, {
        card_state: listedState(stored.card_state, raw.files, 'README.md'),
        config_state: listedState(stored.config_state, raw.files, 'config.json'),
        files_state: raw.files === null ? 'absent' : 'held',
        details_sha: typeof record.sha === 'string' ? record.sha : (stored.sha ?? ''),
      });
      return kept;
    },
    noDetails(stored, error, at) {
      if (error === 'missing') return gone(writer, stored, at);
      if (stored.files_state !== 'held') writer.keepStates(stored, { files_state: 'failed' });
      return 'same';
    },
    confirmed(stored, answer, seen) {
      // The name may have passed to another repo: then this one is gone from it.
      if (answer === 'missing' || answer === 'other-model') return gone(writer, stored, seen.at);
      if (typeof answer === 'string') return 'same';
      return self.details(answer, seen);
    },
    renamed() {
      for (const stored of writer.renamed()) {
        const record = holding.record(stored);
        const from = { at: stored.renamed_at, seq: stored.record_seq ?? 0, logged: true };
        const again = () => writer.keepUnderstood(stored, understood(holding.model(stored, record), record), from);
        unlessNotUnderstood<Kept>(again, () => 'same');
      }
    },
    files(stored, sha, answers, at) {
      const parts = new Map(writer.parts(stored.key).map((part) => [part.path, part]));
      // What a first text or head tells is a deeper look and no change, also where an earlier try for it failed.
      const ofHeads = answers.some(({ path }) => headFormat(path) !== null);
      const hadOne = [...parts.values()].some(
        ({ path, state }) => state === 'held' && (headFormat(path) !== null) === ofHeads,
      );
      const kept = answers.filter((answer) => keepAnswer(writer, stored, sha, answer, parts.get(answer.path)));
      writer.keepStates(stored, states(answers, parts));
      if (!kept.some((answer) => answer.state === 'held' || parts.get(answer.path)?.state === 'held')) return 'same';
      const record = holding.record(stored);
      const rows = understood(holding.model(stored, record), record);
      return writer.keepUnderstood(stored, rows, { at, seq: stored.record_seq ?? 0, logged: hadOne });
    },
  };
  return self;
}

/** The repo still has the file; a head that is of other weights than those is no head of theirs. */
function isOf({ path, blobId }: Part, files: readonly RepoFile[]): boolean {
  const file = files.find((one) => one.path === path);
  if (file === undefined) return false;
  return headFormat(path) === null || blobId === null || file.blobId === null || file.blobId === blobId;
}

function gone(writer: Writer, stored: StoredModel, at: string): Kept {
  writer.markGone(stored, at);
  return 'changed';
}

/** What asking for a text came to, by the error's code; null for none. */
export function textState(error: string | null): FileAnswer['state'] {
  if (error === null) return 'held';
  if (error === 'entry-missing') return 'absent';
  return error === 'gated' || error === 'missing' || error === 'refused' ? 'gated' : 'failed';
}

/** A text's state after a new file list: not listed is absent, listed again is yet to be fetched. */
function listedState(state: State, files: readonly RepoFile[] | null, path: TextPath): State {
  const isListed = files === null ? null : files.some((file) => file.path === path);
  if (isListed === false) return 'absent';
  return isListed === true && state === 'absent' ? 'not-fetched' : state;
}

/** The stored row of a record's model, made from the record alone where the listing had not shown it. */
function storedFor(
  writer: Writer,
  record: JsonObject,
  at: string,
  seq: number,
  understood: (raw: RawModel) => ModelRows,
): StoredModel {
  const find = () => (typeof record._id === 'string' ? writer.byHubId(record._id) : writer.byId(String(record.id)));
  const found = find();
  if (found) return found;
  writer.keepListed(understood(recordOnly(record)), { at, seq, full: false });
  const made = find();
  if (!made) throw new Error(`${String(record.id)} was stored and is not found again`);
  return made;
}

/** Keeps one text's answer. A refused or failed fetch never replaces a text that is held. Returns whether it was kept. */
function keepAnswer(
  writer: Writer,
  stored: StoredModel,
  sha: string | null,
  answer: FileAnswer,
  before: Part | undefined,
): boolean {
  const { path, state, seq, blobId } = answer;
  if (before?.state === 'held' && (state === 'failed' || state === 'gated')) return false;
  if (before && before.state === state && before.seq === seq && before.sha === sha) return false;
  writer.keepPart(stored.key, { path, seq, blobId, sha, state });
  return true;
}

function states(
  answers: readonly FileAnswer[],
  before: ReadonlyMap<string, Part>,
): Partial<Pick<StoredModel, 'card_state' | 'config_state'>> {
  const state = (path: TextPath): State | undefined => {
    const answer = answers.find((one) => one.path === path);
    const held = before.get(path)?.state === 'held';
    return held && (answer?.state === 'failed' || answer?.state === 'gated') ? 'held' : answer?.state;
  };
  const card = state('README.md');
  const config = state('config.json');
  return { ...(card && { card_state: card }), ...(config && { config_state: config }) };
}
