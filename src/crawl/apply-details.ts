/** What a repo's own answer, or none, makes of the model. */
import type { Kept } from '../index/model-records.ts';
import type { Part, State, StoredModel } from '../index/stored.ts';
import type { Writer } from '../index/write.ts';
import type { JsonObject, RepoFile } from '../model.ts';
import { siblings } from '../parse/contract.ts';
import { headFormat } from '../weight-head.ts';
import type { Seen } from './apply.ts';
import type { TextPath } from './held.ts';
import { recordOnly } from './raw-model.ts';
import type { Means } from './understanding.ts';

/** The details of one model: what it is, read from all that is held of it, and its files. */
export function details(means: Means, record: JsonObject, { at, seq }: Seen): Kept {
  const { writer } = means;
  const stored = storedFor(means, record, { at, seq });
  const files = siblings(record) ?? [];
  for (const part of writer.parts(stored.key)) if (!isOf(part, files)) writer.dropPart(stored.key, part.path);
  const raw = means.held.model(stored, record);
  const logged = stored.details_sha !== null;
  const kept = writer.keepUnderstood(stored, means.understood(raw, record), { at, seq, logged });
  writer.keepFiles(stored.key, files);
  writer.keepStates(stored, {
    card_state: listedState(stored.card_state, raw.files, 'README.md'),
    config_state: listedState(stored.config_state, raw.files, 'config.json'),
    files_state: raw.files === null ? 'absent' : 'held',
    details_sha: typeof record.sha === 'string' ? record.sha : (stored.sha ?? ''),
  });
  return kept;
}

/** Details did not come: the model may be gone; else nothing held changes. */
export function noDetails({ writer }: Means, stored: StoredModel, error: string, at: string): Kept {
  if (error === 'missing') return gone(writer, stored, at);
  if (stored.files_state !== 'held') writer.keepStates(stored, { files_state: 'failed' });
  return 'same';
}

/** What the Hub says of a model by name. */
export function confirmed(means: Means, stored: StoredModel, answer: JsonObject | string, seen: Seen): Kept {
  // The name may have passed to another repo: then this one is gone from it.
  if (answer === 'missing' || answer === 'other-model') return gone(means.writer, stored, seen.at);
  if (typeof answer === 'string') return 'same';
  return details(means, answer, seen);
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

/** A text's state after a new file list: not listed is absent, listed again is yet to be fetched. */
function listedState(state: State, files: readonly RepoFile[] | null, path: TextPath): State {
  const isListed = files === null ? null : files.some((file) => file.path === path);
  if (isListed === false) return 'absent';
  return isListed === true && state === 'absent' ? 'not-fetched' : state;
}

/** The stored row of a record's model, made from the record alone where the listing had not shown it. */
function storedFor({ writer, understood }: Means, record: JsonObject, seen: Seen): StoredModel {
  const find = () => (typeof record._id === 'string' ? writer.byHubId(record._id) : writer.byId(String(record.id)));
  const found = find();
  if (found) return found;
  writer.keepListed(understood(recordOnly(record), record), { ...seen, full: false });
  const made = find();
  if (!made) throw new Error(`${String(record.id)} was stored and is not found again`);
  return made;
}
