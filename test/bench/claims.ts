/** Claims for an index that was loaded from listings, which hold none, and nights that touch some of them. */
import type { Sqlite } from '../../src/index/open.ts';
import { BENCHMARKS } from '../../src/rules/benchmarks.ts';
import { chance } from '../hub/local/faults.ts';

/** Claims a model, as the Hub may have them: half a million on three million models. */
const CLAIMS_A_MODEL = 1 / 6;
const CLAIMS_A_CARD = 12;

/** Models spread over an index, by number. */
const spread = (models: number, count: number, salt: string): number[] => {
  const keys = new Set<number>();
  for (let n = 0; keys.size < count; n++) keys.add(1 + Math.floor(chance(1, salt, n) * models));
  return [...keys];
};

/**
 * Cards with claims of their own model and of well-known ones, as if they had been read, unless the index holds claims; all
 * models are to be settled. Returns how many claims there are.
 */
export function giveClaims(db: Sqlite, models: number): number {
  const held = db.prepare('SELECT count(*) FROM model_claims').pluck().get() as number;
  const claims = held > 0 ? held : makeClaims(db, models);
  db.prepare('INSERT OR IGNORE INTO unsettled (model, searched) SELECT key, 1 FROM models').run();
  return claims;
}

function makeClaims(db: Sqlite, models: number): number {
  const cards = Math.floor((models * CLAIMS_A_MODEL) / CLAIMS_A_CARD);
  const insert = db.prepare(
    `INSERT INTO model_claims (model, place, subject, subject_id, role, benchmark, label, variant, metric, shots, value,
       value_text, unit, bold, setting_from, standing, source_kind, line, start_at, end_at, quote, sha, edition, method, silent)
     VALUES (?, ?, ?, NULL, ?, ?, ?, NULL, NULL, NULL, ?, ?, '%', 0, NULL, 'self-reported', 'table', 1, 0, 4, NULL, NULL, ?, '', 0)`,
  );
  const named = db.prepare('SELECT id FROM models WHERE key = ?').pluck();
  const known = db.prepare('SELECT id FROM models ORDER BY downloads DESC LIMIT 200').pluck().all() as string[];
  let claims = 0;
  db.transaction(() => {
    for (const model of spread(models, cards, 'card')) {
      const own = named.get(model) as string | undefined;
      if (own === undefined) continue;
      for (let place = 0; place < CLAIMS_A_CARD; place++) {
        const other = place >= CLAIMS_A_CARD / 2;
        const subject = other ? (known[Math.floor(chance(2, model, place) * known.length)] ?? own) : own;
        const benchmark = BENCHMARKS[Math.floor(chance(3, model, place) * 60)]?.id ?? 'mmlu';
        const value = Math.round(chance(4, model, place) * 900) / 10;
        insert.run(
          model,
          place,
          subject,
          other ? 'other' : 'self',
          benchmark,
          benchmark,
          value,
          String(value),
          benchmark,
        );
        claims += 1;
      }
    }
  })();
  return claims;
}

/**
 * Marks models as a night would that brought each of them a new record. `claiming`: a tenth of them, twenty at least, have
 * a card with a new number; else none makes claims or is spoken of.
 */
export function touch(db: Sqlite, models: number, count: number, claiming: boolean): void {
  const mark = db.prepare('INSERT OR IGNORE INTO unsettled (model) SELECT key FROM models WHERE key = ?');
  const isClaiming = db.prepare(
    'SELECT EXISTS (SELECT 1 FROM model_claims WHERE model = m.key) OR EXISTS (SELECT 1 FROM model_claims WHERE subject_id = m.id) FROM models m WHERE key = ?',
  );
  const some = db.prepare('SELECT DISTINCT model FROM model_claims LIMIT ?').pluck();
  const first = claiming ? (some.all(Math.max(20, Math.ceil(count / 10))) as number[]) : [];
  const others = spread(models, count - first.length, `touch ${count}`);
  const change = db.prepare(
    'UPDATE model_claims SET value = round(value + 0.1, 1), value_text = CAST(round(value + 0.1, 1) AS TEXT) WHERE model = ? AND place = 0',
  );
  db.transaction(() => {
    for (const key of first) {
      mark.run(key);
      change.run(key);
    }
    for (const key of others) if (claiming || isClaiming.pluck().get(key) === 0) mark.run(key);
  })();
}
