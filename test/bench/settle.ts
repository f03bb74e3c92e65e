/** What settling costs by how much changed, beside settling everything. */
import { settle } from '../../src/crawl/settle.ts';
import { archive } from '../../src/index/archive.ts';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';
import { transactionOf } from '../../src/index/transaction.ts';
import { BENCHMARKS } from '../../src/rules/benchmarks.ts';
import { chance } from '../hub/local/faults.ts';
import type { Loaded } from './ingest.ts';
import { beside, type Figure, seconds, timed, whole } from './table.ts';

/** Claims a model, as the Hub may have them: half a million on three million models. */
const CLAIMS_A_MODEL = 1 / 6;
const CLAIMS_A_CARD = 12;
const CHANGED = [20, 1_000, 10_000];

/** Measures it on a loaded index, once it holds claims. */
export async function settling({ path, models }: Loaded, say: (line: string) => void): Promise<Figure[]> {
  const opened = await timed(() => openForWriting(path));
  const db = opened.result;
  const claims = giveClaims(db, models);
  const state = { db, archive: archive(db), atomically: transactionOf(db), progress: () => {} };
  const everything = await timed(() => settle(state));
  say(`everything settled in ${seconds(everything.took)}`);
  const figures: Figure[] = [];
  for (const changed of CHANGED.filter((count) => count < models / 4)) {
    for (const claiming of [true, false]) {
      touch(db, models, changed, claiming);
      const own = await timed(() => settle(state));
      figures.push({
        what: `settling ${whole(changed)} changed of ${whole(models)} models, ${claiming ? `of ${whole(claims)} claims` : 'no claim'}`,
        figure: seconds(own.took),
        against: `everything ${seconds(everything.took)}`,
        ...beside(own, everything),
      });
      say(`${changed} changed, ${claiming ? 'some' : 'none'} with claims: ${seconds(own.took)}`);
    }
  }
  db.close();
  const memory = process.resourceUsage().maxRSS / 1_000;
  return [
    { what: 'opening that index for a crawl', figure: seconds(opened.took), against: '', ratio: '' },
    ...figures,
    { what: 'largest memory so far', figure: `${whole(memory)} MB`, against: '', ratio: '' },
  ];
}

/** Models spread over an index, by number. */
const spread = (models: number, count: number, salt: string): number[] => {
  const keys = new Set<number>();
  for (let n = 0; keys.size < count; n++) keys.add(1 + Math.floor(chance(1, salt, n) * models));
  return [...keys];
};

/** Cards with claims of their own model and of well-known ones, as if they had been read; all are to be settled. */
function giveClaims(db: Sqlite, models: number): number {
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
  db.prepare('INSERT OR IGNORE INTO unsettled (model, searched) SELECT key, 1 FROM models').run();
  return claims;
}

/** Marks models as a night would that brought each of them a new record; a tenth of them make claims, or none. */
function touch(db: Sqlite, models: number, count: number, claiming: boolean): void {
  const mark = db.prepare('INSERT OR IGNORE INTO unsettled (model) SELECT key FROM models WHERE key = ?');
  const isClaiming = db.prepare(
    'SELECT EXISTS (SELECT 1 FROM model_claims WHERE model = m.key) OR EXISTS (SELECT 1 FROM model_claims WHERE subject_id = m.id) FROM models m WHERE key = ?',
  );
  const some = db.prepare('SELECT DISTINCT model FROM model_claims LIMIT ?').pluck();
  const first = claiming ? (some.all(Math.ceil(count / 10)) as number[]) : [];
  const others = spread(models, count - first.length, `touch ${count}`);
  db.transaction(() => {
    for (const key of first) mark.run(key);
    for (const key of others) if (claiming || isClaiming.pluck().get(key) === 0) mark.run(key);
  })();
}
