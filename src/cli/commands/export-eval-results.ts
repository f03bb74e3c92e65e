import { writeEvalResults } from '../../explore/export/eval-results.ts';
import { HUB_LEADERBOARDS } from '../../rules/hub-leaderboards.ts';
import type { ClaimsWriter } from './export-claims.ts';

/** Writes `.eval_results/` files for the benchmarks that the Hub has leaderboards of. */
export const evalResultsWriter: ClaimsWriter = (db, folder, only, signal) =>
  writeEvalResults(db, folder, { only, leaderboards: HUB_LEADERBOARDS, signal });
