/** The confirm pass: a model that a full listing did not show is asked for by name before it is called gone. */
import { known, unseen } from '../index/due.ts';
import { unlessNotUnderstood } from './understanding.ts';
import { askDetail, WINDOW } from './details-pass.ts';
import { inOrder } from './in-order.ts';
import type { ListingResult } from './listing-pass.ts';
import type { RunState } from './run-state.ts';
import { membershipIsFixed, type Scope } from './scope.ts';
import { many } from '../figures.ts';

/** A full pass that shows less than this share of what is held is not believed. */
const BELIEVABLE = 0.8;

/** Answers that say the name is no longer this model's. */
const VACANT: ReadonlySet<string> = new Set(['missing', 'other-model']);

/** Asks for the unseen models, `most` at the most; the others stay as they are for the next run. */
export async function gonePass(state: RunState, scope: Scope, listing: ListingResult, most: number): Promise<void> {
  if (!listing.finished || listing.kind !== 'full' || !listing.cursor || !membershipIsFixed(scope)) return;
  const held = known(state.db, scope.author);
  if (listing.cursor.seen < held * BELIEVABLE) {
    state.fail(null, {
      code: 'listing-too-short',
      message: `the listing showed ${many(listing.cursor.seen, 'model')} where ${held} are held; none is called gone for that`,
    });
    return;
  }
  const missing = unseen(state.db, scope.author, listing.cursor.passStartedAt).slice(0, most);
  let done = 0;
  for await (const { stored, answer, packed, refused } of inOrder(missing, WINDOW, (one) => askDetail(state, one))) {
    if (answer === null) return;
    state.atomically(() => {
      state.keepRefused({ hubId: stored.hub_id, path: null }, refused);
      const seq = state.keep(
        { pass: 'confirm', hubId: stored.hub_id, path: null, error: answer.error?.code ?? null },
        packed,
      );
      const at = packed.at(-1)?.exchange.at ?? state.now().toISOString();
      if (answer.error && !VACANT.has(answer.error.code)) state.fail(stored.id, answer.error);
      const said = answer.error ? answer.error.code : answer.value.record;
      state.tally(
        unlessNotUnderstood(
          () => state.applier.confirmed(stored, said, { at, seq }),
          () => 'same',
        ),
        stored.key,
      );
    });
    done += 1;
    state.progress({ pass: 'confirm', done, total: missing.length });
  }
}
