/** After the passes: search, and what follows from lineage and claims, brought up to date with what changed. */
import { gatherSearch } from '../index/bulk.ts';
import { compareClaims, findFlags } from '../index/claims.ts';
import { keepFacets } from '../index/facets.ts';
import { type LineageStore, lineageStore } from '../index/lineage.ts';
import { resolveMeanings } from '../index/meanings.ts';
import { searchWriter } from '../index/search.ts';
import { settling, type Settling } from '../index/settling.ts';
import { preparedFrom } from '../index/statements.ts';
import { resolveId } from '../parse/lineage/aliases.ts';
import { bareSpellings, DEVELOPERS, meaningOf, subjectSpellings } from '../parse/settle/subjects.ts';
import { AVERAGE } from '../rules/benchmarks/suites.ts';
import type { RunState } from './run-state.ts';
import { settleEstimates } from './settle-estimates.ts';
import { settleLineage } from './settle-lineage.ts';

type SettleState = Pick<RunState, 'db' | 'archive' | 'atomically' | 'progress'>;

/**
 * Settles the models whose rows changed and all that hangs on them, in one transaction; nothing is written when none did.
 * What comes out is what settling everything would give: marking more than needed costs time and changes nothing.
 */
export function settle(state: SettleState): void {
  const scope = settling(state.db);
  if (scope.isIdle()) return;
  state.atomically(() => {
    indexTexts(state, preparedFrom(state.db, 'settle.sql'));
    const store = lineageStore(state.db);
    const aliases = store.aliases();
    scope.begin((name) => resolveId(name, aliases));
    settleLineage(store, scope, aliases);
    settleClaims(state, store, scope);
    settleEstimates(state.db, scope);
    keepFacets(state.db, scope.changed);
    scope.end();
  });
}

/** How names of models and subjects are read. */
const READING = { developers: DEVELOPERS, ofModel: bareSpellings, ofSubject: subjectSpellings, meaning: meaningOf };

function settleClaims({ db }: SettleState, store: LineageStore, scope: Settling): void {
  resolveMeanings(db, READING, { all: scope.isWhole });
  scope.markClaims();
  scope.markSubjects();
  store.setSubjects();
  scope.markSubjects();
  compareClaims(db, AVERAGE);
  scope.markFlags();
  findFlags(db);
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
