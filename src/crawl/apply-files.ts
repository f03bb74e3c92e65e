/** What the answers for a model's files make of it. */
import type { Kept } from '../index/model-records.ts';
import type { Part, State, StoredModel } from '../index/stored.ts';
import type { Writer } from '../index/write.ts';
import { headFormat } from '../weight-head.ts';
import type { TextPath } from './held.ts';
import type { Means } from './understanding.ts';

/** What asking for one file, a text or the head of weights, came to. */
export interface FileAnswer {
  path: string;
  state: Exclude<State, 'not-fetched'>;
  /** Archive row of the answer; 0 where there was none to keep. */
  seq: number;
  blobId: string | null;
}

/** What asking for a text came to, by the error's code; null for none. */
export function textState(error: string | null): FileAnswer['state'] {
  if (error === null) return 'held';
  if (error === 'entry-missing') return 'absent';
  return error === 'gated' || error === 'missing' || error === 'refused' ? 'gated' : 'failed';
}

type Parts = ReadonlyMap<string, Part>;

/** The files asked for at commit `sha`, and the model read again with them. */
export function files(
  { writer, held, understood }: Means,
  stored: StoredModel,
  asked: { sha: string | null; answers: readonly FileAnswer[]; at: string },
): Kept {
  const { sha, answers, at } = asked;
  const parts: Parts = new Map(writer.parts(stored.key).map((part) => [part.path, part]));
  const kept = answers.filter((answer) => keepAnswer(writer, stored, sha, answer, parts.get(answer.path)));
  writer.keepStates(stored, states(answers, parts));
  if (!kept.some((answer) => answer.state === 'held' || parts.get(answer.path)?.state === 'held')) return 'same';
  const record = held.record(stored);
  const rows = understood(held.model(stored, record), record);
  return writer.keepUnderstood(stored, rows, { at, seq: stored.record_seq ?? 0, logged: hadOne(answers, parts) });
}

/** What a first text or head tells is a deeper look and no change, also where an earlier try for it failed. */
function hadOne(answers: readonly FileAnswer[], parts: Parts): boolean {
  const ofHeads = answers.some(({ path }) => headFormat(path) !== null);
  return [...parts.values()].some(({ path, state }) => state === 'held' && (headFormat(path) !== null) === ofHeads);
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
