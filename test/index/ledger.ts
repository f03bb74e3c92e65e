/** A small ledger of claims made by hand: an index in memory with the rule tables, its claims compared and flagged. */
import { reference } from '../../src/crawl/reference.ts';
import { compareClaims, findFlags } from '../../src/index/claims.ts';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';
import { keepReference } from '../../src/index/reference.ts';
import { settling } from '../../src/index/settling.ts';
import { comparabilityClass } from '../../src/parse/compare/class.ts';
import { AVERAGE } from '../../src/rules/benchmarks/suites.ts';

/** One claim; what a story does not say is what most cards say: a number about the model itself in a Markdown table. */
export interface Said {
  benchmark: string | null;
  value: string;
  label?: string;
  about?: string;
  /** Defaults to the card's own model for `self`, else to `about`. */
  id?: string | null;
  role?: 'self' | 'base' | 'other';
  shots?: number;
  variant?: string;
  metric?: string;
  bold?: boolean;
  line?: number;
  kind?: string;
  standing?: string;
}

/** A card and the repo it stands in. */
export interface Card {
  id: string;
  parents?: readonly { id: string; relation: string }[];
  says: readonly Said[];
}

const MODEL = `INSERT INTO models (id, owner, name, created_at, last_modified, card_state, config_state, files_state, first_seen_at, last_seen_at)
VALUES (?, ?, ?, '2024-05-01', '2024-05-02', 'held', 'absent', 'not-fetched', '2026-01-01', '2026-01-01') RETURNING key`;
const CLAIM = `INSERT INTO model_claims (model, place, subject, subject_id, role, benchmark, label, variant, metric, shots, value,
  value_text, unit, bold, setting_from, standing, source_kind, line, start_at, end_at, quote, sha, edition, method, silent)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, NULL, ?, ?, ?, 0, 1, NULL, 'abc', ?, ?, ?)`;
const EDGE =
  "INSERT INTO edges (child, parent_id, stated, relation, basis, place, rule) VALUES (?, ?, ?, ?, 'declared', 'tags', 'lineage/tags')";

/** An index in memory that holds these cards. Lines are counted from 1, a line a claim. */
export function ledger(cards: readonly Card[]): Sqlite {
  const db = openForWriting(':memory:');
  keepReference(db, reference());
  for (const card of cards) write(db, card);
  compare(db);
  return db;
}

/** Compares claims as if these models had just changed: every one, unless they are told. */
export function compare(db: Sqlite, changed?: readonly string[]): void {
  const ids = JSON.stringify(changed ?? db.prepare('SELECT id FROM models').pluck().all());
  db.prepare('INSERT INTO unsettled (model) SELECT key FROM models WHERE id IN (SELECT value FROM json_each(?))').run(
    ids,
  );
  const scope = settling(db);
  scope.begin((name) => name);
  scope.markClaims();
  scope.markSubjects();
  compareClaims(db, AVERAGE);
  scope.markFlags();
  findFlags(db);
  scope.end();
}

function write(db: Sqlite, { id, parents = [], says }: Card): void {
  const [owner, name] = id.split('/');
  const key = db.prepare(MODEL).pluck().get(id, owner, name);
  for (const parent of parents) db.prepare(EDGE).run(key, parent.id, parent.id, parent.relation);
  says.forEach((said, place) => {
    const { role = 'self', benchmark, value, about = role === 'self' ? id : 'a rival', line = place + 1 } = said;
    const subject = role === 'self' ? id : (said.id ?? null);
    const setting = [said.variant ?? null, said.metric ?? null, said.shots ?? null];
    const shown = [
      Number.parseFloat(value),
      value,
      said.bold ? 1 : 0,
      said.standing ?? 'self-reported',
      said.kind ?? 'table',
      line,
    ];
    const label = said.label ?? benchmark ?? 'a label';
    const { variant = null, shots = null } = said;
    const found = benchmark === null ? null : comparabilityClass({ benchmark, label, variant, shots });
    db.prepare(CLAIM).run(
      key,
      place,
      about,
      subject,
      role,
      benchmark,
      label,
      ...setting,
      ...shown,
      found?.edition ?? null,
      found?.method ?? null,
      found && Number(found.silent),
    );
  });
}

/** What one flag of a model says, with its evidence; undefined when the model has no such flag. */
export function flagOf(
  db: Sqlite,
  model: string,
  flag: string,
): { severity: string; detail: string; evidence: unknown[] } | undefined {
  const row = db
    .prepare('SELECT severity, detail, evidence FROM red_flags WHERE model_id = ? AND flag = ?')
    .get(model, flag);
  if (row === undefined) return undefined;
  const { severity, detail, evidence } = row as { severity: string; detail: string; evidence: string };
  return { severity, detail, evidence: JSON.parse(evidence) as unknown[] };
}
