/** What a night settles follows from what changed: no statement of it walks a table that grows with the Hub. */
import { describe, expect, it } from 'vitest';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';
import { readStatements } from '../../src/index/statements.ts';

/** Tables that have a row a model, a claim or an edge, or several. */
const GROWS = new Set(
  `models model_tags model_files model_weights model_licenses model_claims model_notes model_flags model_effective_licenses
   edges aliases parts inherited settled_notes claim_scores subject_meanings
   model_spellings subject_spellings claim_disagreements claim_standings listed_models`.split(/\s+/),
);

/** Statements for a settling of everything, or of figures about everything. */
const WHOLE = new Set(
  `all-parents all-subjects is-spelled owners clear-subject-spellings clear-model-spellings
   mark-all-children mark-all-calling mark-all-claims mark-all-flags`.split(/\s+/),
);
/** Read whole by a night: what crawls have learnt of renames. */
const SMALL = new Set(['aliases']);

/** Statements of `claims.sql` that settle; the others answer questions. */
const SETTLING_CLAIMS = /^(clear|fill|mark|unmark)-/;

function statements(): [string, string][] {
  const all = ['settling.sql', 'settle.sql', 'meanings.sql'].flatMap((file) => [...readStatements(file)]);
  const claims = [...readStatements('claims.sql')].filter(([name]) => SETTLING_CLAIMS.test(name));
  return [...all, ...claims].filter(([name]) => !WHOLE.has(name) && !SMALL.has(name));
}

/** Tables of those that a statement walks from end to end, by the plan that SQLite makes for an index. */
function walked(db: Sqlite, sql: string): string[] {
  const names = new Map<string, string>();
  for (const [, table = '', alias = table] of sql.matchAll(/\b(?:FROM|JOIN)\s+(\w+)(?:\s+(?:AS\s+)?([a-z]\w*))?/g))
    names.set(alias, table);
  const text = sql.replaceAll(/--.*/g, '').replaceAll(/\?|[:@][a-z]+\b(?!')/g, '1');
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${text}`).all() as { detail: string }[];
  const scans = plan.flatMap(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1] ?? []);
  return scans.map((name) => names.get(name) ?? name).filter((table) => GROWS.has(table));
}

describe('the statements of a settling', () => {
  const db = openForWriting(':memory:');
  it.each(statements())('%s starts from what changed', (_, sql) => {
    expect(walked(db, sql)).toEqual([]);
  });

  it('walk where all is settled', () => {
    const whole = readStatements('settling.sql').get('mark-all-claims') ?? '';
    expect(walked(db, whole)).toEqual(['model_claims']);
    expect(walked(db, 'SELECT m.id FROM unsettled u JOIN models m ON lower(m.id) = u.model')).toContain('models');
  });
});
