/** After the passes: search and what follows from lineage, brought up to date with what changed. */
import { searchWriter } from '../index/search.ts';
import { preparedFrom } from '../index/statements.ts';
import type { RunState } from './run-state.ts';

type SettleState = Pick<RunState, 'db' | 'archive' | 'atomically' | 'progress'>;

/** Settles all models whose rows changed, in one transaction; nothing is written when none did. */
export function settle(state: SettleState): void {
  const statement = preparedFrom(state.db, 'settle.sql');
  if (statement('unsettled-count').pluck().get() === 0) return;
  state.atomically(() => {
    indexTexts(state, statement);
    statement('forget-unsettled').run();
  });
}

function indexTexts(state: SettleState, statement: ReturnType<typeof preparedFrom>): void {
  const search = searchWriter(state.db);
  const rows = statement('unsettled').all() as { model: number; id: string; card_state: string }[];
  const tags = tagsByModel(statement);
  rows.forEach(({ model, id, card_state }, at) => {
    const seq = card_state === 'held' ? (statement('card-of').pluck().get(model) as number | undefined) : undefined;
    search.remember({ model, id, tags: tags(model), card: seq === undefined ? '' : state.archive.body(seq) });
    if (at % 10_000 === 0) state.progress({ pass: 'settle', done: at, total: rows.length });
  });
}

/** Tags of the unsettled models, read in one sweep in the order in which the models are asked for. */
function tagsByModel(statement: ReturnType<typeof preparedFrom>): (model: number) => string {
  const sweep = statement('all-tags').raw().all() as [number, string][];
  let at = 0;
  return (model) => {
    const tags: string[] = [];
    while (at < sweep.length && (sweep[at]?.[0] ?? 0) < model) at += 1;
    while (at < sweep.length && sweep[at]?.[0] === model) tags.push(sweep[at++]?.[1] ?? '');
    return tags.join(' ');
  };
}
