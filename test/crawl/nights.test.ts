/**
 * Twenty nights of random changes, each settled for what changed alone: the index must be what settling everything anew
 * would make of the same rows, in all that lineage and claims add to it.
 */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { archive } from '../../src/index/archive.ts';
import { digest } from '../../src/index/digest.ts';
import type { Sqlite } from '../../src/index/open.ts';
import { add, CHANGES, hubOf, pick, settled } from './night-hub.ts';

const NIGHTS = 20;
const FIRST_MODELS = 60;
const CHANGES_A_NIGHT = 8;

/** Everything that settling adds, by names: the digest of the content, and what the digest leaves out. */
function content(db: Sqlite): Record<string, unknown> {
  const rows = (sql: string): unknown[] => db.prepare(sql).raw().all();
  return {
    tables: digest(db).tables,
    edges: rows('SELECT child, parent_id COLLATE BINARY, stated, rule FROM edges ORDER BY child, stated'),
    inherited: rows('SELECT * FROM inherited ORDER BY model, field'),
    effective: rows('SELECT * FROM model_effective_licenses ORDER BY model'),
    models: rows('SELECT key, id, hub_id, family, license, gone_at FROM models ORDER BY key'),
    scores: rows('SELECT * FROM claim_scores ORDER BY model, place'),
    facets: rows('SELECT * FROM facet_counts ORDER BY facet, value'),
    standings: rows('SELECT * FROM claim_standings ORDER BY subject_id, benchmark'),
    listed: rows('SELECT * FROM listed_models ORDER BY list, value, model'),
    claimed: rows('SELECT * FROM benchmark_counts ORDER BY benchmark'),
    estimates: rows('SELECT * FROM model_estimates ORDER BY subject_id, field'),
    difficulties: rows('SELECT * FROM benchmark_estimates ORDER BY benchmark'),
    fitted: rows(`SELECT e.claim, c.name, s.name, s.parameters, k.benchmark, k.item, k.class, e.own, e.share
      FROM estimate_claims e JOIN estimate_names c ON c.number = e.card JOIN estimate_names s ON s.number = e.subject
      JOIN estimate_measures k ON k.number = e.measure ORDER BY e.claim`),
    flags: rows('SELECT * FROM model_flags ORDER BY model, flag'),
    disagreements: rows('SELECT subject_id, benchmark, lowest, highest, cards FROM disagreements ORDER BY 1, 2, 3, 4'),
    claims: rows('SELECT model, place, subject, subject_id, role FROM model_claims ORDER BY 1,2'),
    meanings: rows('SELECT * FROM subject_meanings ORDER BY 1'),
    settling: rows('SELECT * FROM settling'),
  };
}

/** The same rows, settled as if all of them had just come. */
function settledAnew(db: Sqlite): Record<string, unknown> {
  const copy = new Database(db.serialize());
  copy.prepare('INSERT OR IGNORE INTO unsettled (model, searched) SELECT key, 1 FROM models').run();
  settled({ db: copy, archive: archive(copy) });
  const found = content(copy);
  copy.close();
  return found;
}

describe('settling what changed alone', () => {
  it.each([1, 2, 3])('is settling everything, over twenty nights of changes (seed %i)', (seed) => {
    const hub = hubOf(seed);
    for (let number = 0; number < FIRST_MODELS; number++) add(hub);
    settled(hub);
    const happened = new Set<string>();
    for (hub.night = 1; hub.night <= NIGHTS; hub.night++) {
      for (let change = 0; change < CHANGES_A_NIGHT; change++) {
        const [what, happen] = pick(hub.random, Object.entries(CHANGES));
        happened.add(what);
        happen(hub, pick(hub.random, hub.models));
      }
      settled(hub);
      expect(content(hub.db), `night ${hub.night}`).toEqual(settledAnew(hub.db));
    }
    expect([...happened].toSorted()).toEqual(Object.keys(CHANGES).toSorted());
    hub.db.close();
  });
});
