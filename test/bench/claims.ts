/** Claims for an index that was loaded from listings, which hold none, and nights that touch some of them. */
import type { Sqlite } from '../../src/index/open.ts';
import { BENCHMARKS } from '../../src/rules/benchmarks.ts';
import { chance } from '../hub/local/faults.ts';
import { batches, keepCards, type MadeCard } from './cards.ts';

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
export async function giveClaims(db: Sqlite, models: number): Promise<number> {
  const held = db.prepare('SELECT count(*) FROM model_claims').pluck();
  if (held.get() === 0) for (const some of batches(cardsOf(db, models))) await keepCards(db, some);
  db.prepare('INSERT OR IGNORE INTO unsettled (model, searched) SELECT key, 1 FROM models').run();
  return held.get() as number;
}

/** The cards that are made: half of what each states is about its own model. */
function cardsOf(db: Sqlite, models: number): MadeCard[] {
  const named = db.prepare('SELECT id FROM models WHERE key = ?').pluck();
  const known = db.prepare('SELECT id FROM models ORDER BY downloads DESC LIMIT 200').pluck().all() as string[];
  const count = Math.floor((models * CLAIMS_A_MODEL) / CLAIMS_A_CARD);
  return spread(models, count, 'card').flatMap((model) => {
    const id = named.get(model) as string | undefined;
    if (id === undefined) return [];
    const claims = Array.from({ length: CLAIMS_A_CARD }, (_, place) => {
      const isOwn = place < CLAIMS_A_CARD / 2;
      return {
        subject: isOwn ? id : (known[Math.floor(chance(2, model, place) * known.length)] ?? id),
        role: isOwn ? 'self' : 'other',
        benchmark: BENCHMARKS[Math.floor(chance(3, model, place) * 60)]?.id ?? 'mmlu',
        value: Math.round(chance(4, model, place) * 900) / 10,
      };
    });
    return [{ model, id, claims }];
  });
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
