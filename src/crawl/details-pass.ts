/** The details pass: for each model that deserves it and whose commit moved, its record with file sizes and hashes. */
import { type Detail, getDetail } from '../hub/detail.ts';
import { countNotes } from '../hub/records.ts';
import { packAll, type Packed } from '../index/archive.ts';
import type { StoredModel } from '../index/stored.ts';
import { unlessNotUnderstood } from './understanding.ts';
import { inOrder } from './in-order.ts';
import type { RunState } from './run-state.ts';
import { SpentError } from './spending.ts';
import { type Asked, watched } from './watched.ts';

/** Asked for at once at most; the polite fetch below decides what goes out. */
export const WINDOW = 32;

/** Whether a model's details are not held as of its commit. */
export function detailsDue(stored: StoredModel): boolean {
  return (
    stored.details_sha === null ||
    stored.files_state === 'failed' ||
    (stored.sha !== null && stored.details_sha !== stored.sha)
  );
}

/** Fetches details in order and stores each model as it comes. */
export async function detailsPass(state: RunState, models: readonly StoredModel[]): Promise<void> {
  const due = models.filter(detailsDue);
  let done = 0;
  const ask = (stored: StoredModel) => askDetail(state, stored);
  for await (const { stored, answer, packed, refused } of inOrder(due, WINDOW, ask)) {
    if (answer === null) return;
    state.atomically(() => {
      state.keepRefused({ hubId: stored.hub_id, path: null }, refused);
      keepDetail(state, stored, answer, packed);
    });
    done += 1;
    state.progress({ pass: 'details', done, total: due.length });
  }
}

interface Answered {
  stored: StoredModel;
  /** Null when the run was interrupted before there was one. */
  answer: Asked<Detail> | null;
  packed: Packed[];
  refused: Packed[];
}

/** Asks for one model's details; never rejects for what the Hub does. */
export async function askDetail(state: RunState, stored: StoredModel): Promise<Answered> {
  const none = { stored, answer: null, packed: [], refused: [] };
  if (state.signal.aborted) return none;
  try {
    const answer = await watched(state.source, state.now, (source) =>
      getDetail(source, stored.id, { signal: state.signal, hubId: stored.hub_id }),
    );
    const [packed, refused] = await Promise.all([answer.exchanges, answer.refused].map(packAll));
    return { stored, answer, packed: packed ?? [], refused: refused ?? [] };
  } catch (error) {
    if (state.signal.aborted || error instanceof SpentError) return none;
    throw error;
  }
}

function keepDetail(state: RunState, stored: StoredModel, answer: Asked<Detail>, packed: readonly Packed[]): void {
  const seq = state.keep(
    { pass: 'details', hubId: stored.hub_id, path: null, error: answer.error?.code ?? null },
    packed,
  );
  const at = packed.at(-1)?.exchange.at ?? state.now().toISOString();
  if (answer.error) {
    if (answer.error.code !== 'missing') state.fail(stored.id, answer.error);
    state.tally(state.applier.noDetails(stored, answer.error.code, at), stored.key);
  } else {
    countNotes(answer.value.notes, state.drift);
    const { record } = answer.value;
    const kept = unlessNotUnderstood(
      () => state.applier.details(record, { at, seq }),
      (error) => {
        state.fail(stored.id, error);
        return state.applier.noDetails(stored, error.code, at);
      },
    );
    state.tally(kept, stored.key);
  }
}
