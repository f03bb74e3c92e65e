/** Records of Every Eval Ever, schema 0.3.0: https://github.com/evaleval/every_eval_ever */
import type { CardWithClaims, ClaimMade } from '../../../index/claims-made.ts';
import { version } from '../../../package-root.ts';
import { uuidOfContent } from '../uuid.ts';
import { resultOf } from './result.ts';
import { modelInfo, relationship, sourceMetadata } from './source.ts';

/** The schema's version. */
export const EEE_SCHEMA = '0.3.0';

/** What one card says of one model, all by one reporter. */
export type EeeRecord = ReturnType<typeof recordOf>;

/**
 * The records of one card: one for each model that it speaks of and each who says it. Ids follow from the card's commit, the
 * model and the reporter; times are those of the crawl.
 */
export function eeeRecords(card: CardWithClaims, claims: readonly ClaimMade[]): EeeRecord[] {
  const groups = new Map<string, ClaimMade[]>();
  for (const claim of claims) {
    const key = JSON.stringify([
      claim.subject_id ?? ['called', claim.called],
      claim.said_by,
      relationship(card, claim),
    ]);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups].map(([key, group]) => recordOf(card, key, group));
}

function recordOf(card: CardWithClaims, key: string, claims: readonly ClaimMade[]) {
  const [first] = claims;
  if (first === undefined) throw new Error('a record of nothing');
  const id = uuidOfContent(JSON.stringify([card.hub_id ?? card.id, card.sha, key]));
  return {
    schema_version: EEE_SCHEMA,
    evaluation_id: `hubdex/${card.id}/${id}`,
    retrieved_timestamp: String(Date.parse(card.last_seen_at) / 1000),
    source_metadata: sourceMetadata(card, first),
    eval_library: { name: 'unknown', version: 'unknown', additional_details: { read_by: `hubdex ${version}` } },
    model_info: modelInfo(first),
    evaluation_results: withIds(id, claims.map(resultOf)),
  };
}

/** Ids that follow from what a result says; of several that say the same, from their order as well. */
function withIds<T extends object>(record: string, results: readonly T[]): (T & { evaluation_result_id: string })[] {
  const seen = new Map<string, number>();
  return results.map((result) => {
    const text = JSON.stringify(result);
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return { evaluation_result_id: uuidOfContent(`${record} ${before} ${text}`), ...result };
  });
}
