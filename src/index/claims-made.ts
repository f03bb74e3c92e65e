/** Claims as formats of others take them: card by card, or model by model on one benchmark. */
import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';

/** A model whose card claims something. */
export interface CardWithClaims {
  id: string;
  owner: string | null;
  name: string;
  hub_id: string | null;
  sha: string | null;
  last_seen_at: string;
}

/** One claim with what is known of its benchmark, its metric and whom it is about. */
export interface ClaimMade {
  /** A model's id, or `proprietary:<id>`; null where the name is not certainly one model's. */
  subject_id: string | null;
  /** As in `claims_about`. */
  said_by: string;
  called: string;
  role: string;
  role_reason: string | null;
  standing: string;
  benchmark: string | null;
  label: string;
  variant: string | null;
  metric: string | null;
  shots: number | null;
  value_text: string;
  /** On the benchmark's own scale. */
  score: number;
  class: string | null;
  silent: number | null;
  source_kind: string;
  line: number;
  url: string;
  benchmark_name: string | null;
  measures: string | null;
  unit: string | null;
  range_max: number | null;
  higher_is_better: number | null;
  source_url: string | null;
  metric_name: string | null;
  metric_unit: string | null;
  metric_higher: number | null;
  proprietary_name: string | null;
  proprietary_developer: string | null;
}

/** Every card that claims something, with its claims: those of one card are held at a time. `only` restricts it to these ids. */
export function* cardsWithClaims(
  db: Sqlite,
  only: ReadonlySet<string> | null,
): Generator<{ card: CardWithClaims; claims: ClaimMade[] }> {
  const statement = preparedFrom(db, 'claims-made.sql');
  for (const card of statement('cards').iterate() as IterableIterator<CardWithClaims>) {
    if (only !== null && !only.has(card.id)) continue;
    yield { card, claims: statement('claims-in').all({ card: card.id }) as ClaimMade[] };
  }
}

/** A number that a card states of a model of the Hub. */
export interface ClaimAbout {
  subject_id: string;
  /** The model whose card it is. */
  card: string;
  /** On the benchmark's own scale. */
  score: number;
  shots: number | null;
  variant: string | null;
  metric: string | null;
  url: string;
}

/** What cards say of each model on a benchmark, its sub-tasks aside: one model's claims at a time, never none. */
export function* claimsOn(db: Sqlite, benchmark: string): Generator<[ClaimAbout, ...ClaimAbout[]]> {
  let group: [ClaimAbout, ...ClaimAbout[]] | null = null;
  const rows = preparedFrom(db, 'claims-made.sql')('claims-on').iterate({ benchmark }) as IterableIterator<ClaimAbout>;
  for (const row of rows) {
    if (group?.[0].subject_id === row.subject_id) {
      group.push(row);
      continue;
    }
    if (group) yield group;
    group = [row];
  }
  if (group) yield group;
}
