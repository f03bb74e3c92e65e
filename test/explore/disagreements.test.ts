import { beforeAll, describe, expect, it } from 'vitest';
import { after, type Among, disagreementsOf, WIDEST } from '../../src/explore/parts/disagreements.ts';
import { statedBy } from '../../src/explore/parts/model/claims.ts';
import type { Sqlite } from '../../src/index/open.ts';
import { statementsOf } from '../../src/index/statements.ts';
import { fixtureIndex } from '../lessons/fixture-index.ts';
import { served } from './served.ts';

let db: Sqlite;
beforeAll(async () => {
  db = await fixtureIndex();
});

/** The rows of all pages, so many a page. */
function walked(among: Among, limit: number): unknown[] {
  const statement = statementsOf(db);
  const all: unknown[] = [];
  for (let from = WIDEST; ; ) {
    const rows = disagreementsOf(statement, among, from, limit);
    if (rows.length === 0) return all;
    all.push(
      ...rows.map(({ difference, subject_id, benchmark, evidence }) => [difference, subject_id, benchmark, evidence]),
    );
    from = after(rows, from);
  }
}

const inView = (where: string): unknown[] =>
  db.prepare(`SELECT difference, subject_id, benchmark, evidence FROM disagreements WHERE ${where}`).raw().all();
const ANY: Among = { benchmark: null, model: null };

describe('disagreements', () => {
  it('come each once, page by page, also where several are as wide', () => {
    const differences = inView('true').map((row) => (row as unknown[])[0]);
    expect(new Set(differences).size, 'some are as wide as others').toBeLessThan(differences.length);
    for (const limit of [1, 2, 3]) expect(walked(ANY, limit)).toEqual(walked(ANY, 1_000));
    expect(walked(ANY, 1_000)).toEqual(expect.arrayContaining(inView('true')));
    expect(walked(ANY, 1_000).length).toBe(inView('true').length);
  });

  it('are those about one model or on one benchmark where that is asked for', () => {
    const [model, benchmark] = db.prepare('SELECT subject_id, benchmark FROM disagreements LIMIT 1').raw().get() as [
      string,
      string,
    ];
    const about = walked({ ...ANY, model }, 1);
    expect(about.toSorted()).toEqual(inView(`subject_id = '${model}'`).toSorted());
    expect(walked({ ...ANY, benchmark }, 1).toSorted()).toEqual(inView(`benchmark = '${benchmark}'`).toSorted());
    const both = inView(`benchmark = '${benchmark}' AND subject_id = '${model}'`);
    expect(walked({ model, benchmark }, 1).toSorted()).toEqual(both.toSorted());
  });
});

describe('a card of very many claims', () => {
  it('is read as far as it is shown, and the page leads to the rest', async () => {
    const [key, id] = db
      .prepare("SELECT m.key, m.id FROM model_claims c JOIN models m ON m.key = c.model WHERE c.role = 'self' LIMIT 1")
      .raw()
      .get() as [number, string];
    const row = db.prepare("SELECT * FROM model_claims WHERE model = ? AND role = 'self' LIMIT 1").get(key) as Record<
      string,
      unknown
    >;
    const names = Object.keys(row);
    const insert = db.prepare(
      `INSERT INTO model_claims (${names.join()}) VALUES (${names.map((name) => `@${name}`).join()})`,
    );
    for (let place = 10_000; place < 10_600; place += 1) insert.run({ ...row, place });
    const { claims, cut } = statedBy(statementsOf(db), id);
    expect(claims.filter(({ role }) => role === 'self').length).toBe(500);
    expect(cut).toBe(true);
    expect(await served(db).text(`/models/${id}`)).toContain('Its card states more.');
  });
});
