/** Results of `.eval_results/` files as our reader of the Hub's record tells them, beside what the index holds of claims. */
import type { Sqlite } from '../../src/index/open.ts';
import type { JsonObject } from '../../src/model.ts';
import { claims as extractor } from '../../src/parse/card/claims.ts';
import { nothingRead } from '../parse/nothing-read.ts';
import { reading } from '../parse/raw-model.ts';

/** What is read of results that lie in a model's repo, a line each. */
export function toldAgain(id: string, results: readonly JsonObject[]): string[] {
  const evalResults = results.map((data) => ({ filename: '.eval_results/x.yaml', verified: false, data }));
  const { claims = [] } = extractor(reading({ id, api: { evalResults } }), nothingRead(id));
  return claims.map((claim) => line({ ...claim, subject_id: id, score: claim.value }));
}

/** What cards say of the models of the Hub on a benchmark, repackagings aside. */
export function toldOf(db: Sqlite, benchmark: string): string[] {
  const rows = db
    .prepare("SELECT * FROM claims_about WHERE benchmark = ? AND subject_id LIKE '%/%' AND role <> 'base'")
    .all(benchmark) as (Told & { said_by: string })[];
  const standing = (saidBy: string): string => (saidBy === 'other card' ? 'third-party' : 'self-reported');
  return rows.map((row) => line({ ...row, standing: standing(row.said_by) }));
}

interface Told {
  subject_id: string;
  standing: string;
  benchmark: string | null;
  variant: string | null;
  metric: string | null;
  shots: number | null;
  score: number;
}

function line({ subject_id: id, standing, benchmark, variant, metric, shots, score }: Told): string {
  return [id, standing, benchmark, variant, metric, shots, score].join(' | ');
}
