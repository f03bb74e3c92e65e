/** What is known of a card that nobody touched follows the models that it speaks of. */
import { describe, expect, it } from 'vitest';
import { lineageStore } from '../../src/index/lineage.ts';
import { resolveMeanings } from '../../src/index/meanings.ts';
import type { Sqlite } from '../../src/index/open.ts';
import { settling } from '../../src/index/settling.ts';
import { compare, flagOf, ledger } from './ledger.ts';

const BYSTANDERS = ['c/1', 'c/2', 'c/3', 'c/4', 'c/5'].map((id) => ({ id, says: [] }));

/** Few enough change that not everything is settled anew. */
const quoted = (own: string): Sqlite =>
  ledger([
    { id: 'b/rival', says: [{ benchmark: 'mmlu', value: own, shots: 5 }] },
    {
      id: 'a/m',
      says: [{ role: 'other', id: 'b/rival', about: 'b/rival', benchmark: 'mmlu', value: '62.5', shots: 5 }],
    },
    ...BYSTANDERS,
  ]);
const flagged = (db: Sqlite): string | undefined => flagOf(db, 'a/m', 'rival-below-own-card')?.detail;

describe('a card that quotes a model', () => {
  it('is flagged as soon as the own card of that model says more', () => {
    const db = quoted('62.5');
    expect(flagged(db)).toBeUndefined();
    db.prepare("UPDATE model_claims SET value = 70.5, value_text = '70.5' WHERE role = 'self'").run();
    compare(db, ['b/rival']);
    expect(flagged(db)).toBe('quotes b/rival with MMLU 62.5; its own card says 70.5');
  });

  it('is flagged no longer when the own card says nothing of the kind any more', () => {
    const db = quoted('70.5');
    expect(flagged(db)).toContain('70.5');
    db.prepare("DELETE FROM model_claims WHERE role = 'self'").run();
    compare(db, ['b/rival']);
    expect(flagged(db)).toBeUndefined();
  });

  it('is flagged no longer when that model has another name, and its old one is only that of a model long gone', () => {
    const db = quoted('70.5');
    db.prepare("UPDATE models SET id = 'b/renamed' WHERE id = 'b/rival'").run();
    db.prepare("UPDATE models SET id = 'b/rival', gone_at = '2026-01-01' WHERE id = 'c/5'").run();
    db.prepare(
      "INSERT INTO aliases (id, model, seen_at) SELECT 'b/rival', key, '2026-01-02' FROM models WHERE id = 'b/renamed'",
    ).run();
    compare(db, ['b/renamed']);
    expect(flagged(db)).toBeUndefined();
  });
});

describe('a card of a tuned model that calls another by its bare name', () => {
  const BASE = 'meta-llama/Meta-Llama-3-70B';
  const reading = { developers: new Set<string>(), ofModel: () => [], ofSubject: () => [], meaning: () => BASE };
  /** Whom the card means once this model has this stage. */
  const meant = (db: Sqlite, id: string, stage: string | null): unknown => {
    db.prepare('UPDATE models SET stage = ? WHERE id = ?').run(stage, id);
    db.prepare('INSERT INTO unsettled (model) SELECT key FROM models WHERE id = ?').run(id);
    const scope = settling(db);
    scope.begin((name) => name);
    scope.markLineage();
    resolveMeanings(db, reading, { all: false });
    scope.markClaims();
    lineageStore(db).setSubjects();
    scope.end();
    return db.prepare("SELECT subject_id FROM model_claims WHERE role = 'other'").pluck().get();
  };

  it('means it, until it turns out to be a base model, and again when it is none', () => {
    const says = [{ benchmark: 'mmlu', value: '79.5', role: 'other', about: 'Llama 3 70B' } as const];
    const db = ledger([{ id: BASE, says: [] }, { id: 'a/chat-model', says }, ...BYSTANDERS]);
    expect(meant(db, 'a/chat-model', 'instruct')).toBe(BASE);
    expect(meant(db, BASE, 'base')).toBeNull();
    expect(meant(db, BASE, null)).toBe(BASE);
  });
});
