import { beforeAll, describe, expect, it } from 'vitest';
import { countFacets, FACETS, ONE_VALUED, storedCounts } from '../../src/index/facets.ts';
import type { Sqlite } from '../../src/index/open.ts';
import { fixtureIndex } from '../lessons/fixture-index.ts';

let db: Sqlite;

beforeAll(async () => {
  db = await fixtureIndex();
});

const counted = (facet: string, from: string): unknown =>
  db
    .prepare(
      `SELECT value, count(DISTINCT model) AS models, sum(coalesce(downloads, 0)) AS downloads
       FROM (SELECT DISTINCT model, ${facet} AS value, downloads FROM ${from}) WHERE value IS NOT NULL GROUP BY value ORDER BY value`,
    )
    .all();

const stored = (facet: string): unknown =>
  db.prepare('SELECT value, models, downloads FROM facet_counts WHERE facet = ? ORDER BY value').all(facet);

describe('stored counts', () => {
  it('are there after a crawl and say of each facet what counting says', () => {
    for (const facet of FACETS) {
      const from = (ONE_VALUED as readonly string[]).includes(facet) ? 'model_facets' : 'model_formats';
      expect(stored(facet), `of the facet ${facet}`).toEqual(counted(facet, from));
      expect(stored(facet), `${facet} has no value at all: the view does not read it`).not.toEqual([]);
    }
  });

  it('leave out the models that are gone', () => {
    const before = storedCounts(db).find(({ facet, value }) => facet === 'family' && value === 'llama');
    db.exec('SAVEPOINT vanished');
    db.prepare("UPDATE models SET gone_at = '2026-08-11' WHERE family = 'llama'").run();
    countFacets(db);
    const after = storedCounts(db).find(({ facet, value }) => facet === 'family' && value === 'llama');
    db.exec('ROLLBACK TO vanished');
    expect(before?.models).toBeGreaterThan(0);
    expect(after, 'no row of a family that has no models').toBeUndefined();
  });

  it('know of each benchmark how many cards state numbers of how many models', () => {
    const each = db
      .prepare(
        'SELECT model, subject_id AS subject, benchmark, shots, variant, metric FROM model_claims WHERE benchmark IS NOT NULL',
      )
      .all() as {
      model: number;
      subject: string | null;
      benchmark: string;
      shots: unknown;
      variant: unknown;
      metric: unknown;
    }[];
    const kept = db.prepare('SELECT benchmark, claims, cards, subjects, bare FROM benchmark_counts').all() as Record<
      string,
      unknown
    >[];
    expect(kept.length).toBe(new Set(each.map(({ benchmark }) => benchmark)).size);
    for (const { benchmark, ...counts } of kept) {
      const of = each.filter((claim) => claim.benchmark === benchmark);
      const subjects = new Set(of.flatMap(({ subject }) => (subject === null ? [] : [subject])));
      expect(counts, `of ${benchmark as string}`).toEqual({
        claims: of.length,
        cards: new Set(of.map(({ model }) => model)).size,
        subjects: subjects.size,
        bare: of.filter((one) => one.shots === null && one.variant === null && one.metric === null).length,
      });
    }
  });

  it('know the highest score of those whose questions could be seen, and who came out after them', () => {
    const kept = db
      .prepare('SELECT benchmark, highest, scored, since_published FROM benchmark_counts WHERE scored > 0')
      .raw();
    const scores = db
      .prepare(
        `SELECT s.benchmark, max(s.score), count(DISTINCT s.subject_id), count(DISTINCT CASE WHEN s.released > b.published THEN s.subject_id END)
         FROM benchmarks b JOIN scores s ON s.benchmark = b.benchmark AND s.special = 0
         WHERE b.exposure IS NOT NULL AND b.unit = '%' GROUP BY s.benchmark`,
      )
      .raw()
      .all();
    expect(scores.length).toBeGreaterThan(0);
    expect(kept.all().toSorted()).toEqual(scores.toSorted());
  });

  it('come the most frequent value first', () => {
    const families = storedCounts(db).filter(({ facet }) => facet === 'family');
    expect(families.map(({ models }) => models)).toEqual(
      families.map(({ models }) => models).toSorted((a, b) => b - a),
    );
  });
});

describe('ranges of a facet', () => {
  it('begin where they say and leave their upper end out', () => {
    const rows = db
      .prepare(
        'SELECT size, min(parameters) AS least, max(parameters) AS most FROM model_facets WHERE size IS NOT NULL GROUP BY size',
      )
      .all() as { size: string; least: number; most: number }[];
    expect(rows.length).toBeGreaterThan(4);
    for (const { size, least, most } of rows) {
      const [from = 0, until = Number.POSITIVE_INFINITY] = size.split(/[-+]/).filter(Boolean).map(Number);
      expect(least, `the range ${size}`).toBeGreaterThanOrEqual(from * 1e9);
      expect(most, `the range ${size}`).toBeLessThan(until * 1e9);
    }
  });
});
