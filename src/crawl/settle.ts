/** After the passes: search and what follows from lineage, brought up to date with what changed. */
import { gatherSearch } from '../index/bulk.ts';
import { compareClaims } from '../index/claims.ts';
import { lineageStore } from '../index/lineage.ts';
import { searchWriter } from '../index/search.ts';
import { preparedFrom } from '../index/statements.ts';
import { AVERAGE } from '../rules/benchmarks/suites.ts';
import type { RunState } from './run-state.ts';
import { settleLineage } from './settle-lineage.ts';

type SettleState = Pick<RunState, 'db' | 'archive' | 'atomically' | 'progress'>;

/** Settles all models whose rows changed, in one transaction; nothing is written when none did. */
export function settle(state: SettleState): void {
  const statement = preparedFrom(state.db, 'settle.sql');
  if (statement('unsettled-count').pluck().get() === 0) return;
  state.atomically(() => {
    indexTexts(state, statement);
    settleLineage(lineageStore(state.db));
    compareClaims(state.db, AVERAGE);
    statement('forget-unsettled').run();
  });
}

interface Unsettled {
  model: number;
  id: string;
  card_state: string;
  tags: string | null;
}

function indexTexts(state: SettleState, statement: ReturnType<typeof preparedFrom>): void {
  gatherSearch(state.db);
  const search = searchWriter(state.db);
  const total = statement('unsearched-count').pluck().get() as number;
  let done = 0;
  for (let after = 0; ; ) {
    const rows = statement('unsettled').all(after) as Unsettled[];
    if (rows.length === 0) return;
    for (const row of rows) search.remember({ ...row, tags: row.tags ?? '', card: cardOf(state, statement, row) });
    after = rows.at(-1)?.model ?? after;
    done += rows.length;
    state.progress({ pass: 'settle', done, total });
  }
}

function cardOf(
  { archive }: SettleState,
  statement: ReturnType<typeof preparedFrom>,
  { model, card_state }: Unsettled,
): string {
  const seq = card_state === 'held' ? (statement('card-of').pluck().get(model) as number | undefined) : undefined;
  return seq === undefined ? '' : archive.body(seq);
}
