/** Claims made comparable, and what follows from comparing them. */
import type { Sqlite } from './open.ts';
import type { Row } from './show.ts';
import { preparedFrom } from './statements.ts';

/**
 * Works out the scores and places of the claims that a settling is about, inside the caller's transaction and after their
 * subjects are set. `average` is the benchmark of means, which nothing is compared by.
 */
export function compareClaims(db: Sqlite, average: string): void {
  const statement = preparedFrom(db, 'claims.sql');
  statement('clear-scores').run();
  statement('fill-scores').run();
  statement('mark-speaking').run({ average });
  for (const name of ['unmark-leading', 'mark-leading', 'clear-disagreements', 'fill-disagreements'])
    statement(name).run();
  statement('clear-standings').run();
  statement('fill-standings').run({ average });
}

/** Looks for the red flags of the models that a settling marked for it. */
export function findFlags(db: Sqlite): void {
  const statement = preparedFrom(db, 'claims.sql');
  statement('clear-flags').run();
  statement('fill-flags').run();
}

/** Whom a question is about: a model or proprietary model by its id, or a name as cards state it. */
export interface Subject {
  id: string | null;
  name: string;
}

/** How a name is understood, surest first. */
const READINGS = ['model-named', 'model-once-named', 'proprietary-named', 'meant-by'] as const;

/** Finds whom a name means; null when no claim and no model bears it. */
export function findSubject(db: Sqlite, name: string): Subject | null {
  const statement = preparedFrom(db, 'claims.sql');
  for (const reading of READINGS) {
    const id = statement(reading).pluck().get({ name }) as string | undefined;
    if (id !== undefined) return { id, name: id };
  }
  const stated = statement('stated').pluck().get({ name }) as string | undefined;
  return stated === undefined ? null : { id: null, name: stated };
}

/** Names like this one that claims are about, most claims first. */
export function nearSubjects(db: Sqlite, name: string): string[] {
  return preparedFrom(
    db,
    'claims.sql',
  )('near')
    .pluck()
    .all({ name: name.slice(0, 100) }) as string[];
}

/** Which claims are asked for; what is null does not restrict. At least one of the three must be given. */
export interface ClaimFilter {
  subject: Subject | null;
  /** A benchmark's id; its sub-tasks are included. */
  benchmark: string | null;
  /** Id of the model whose card states them. */
  card: string | null;
  limit: number;
}

/** The claims that match, each with a link to its line. */
export function listClaims(db: Sqlite, { subject, benchmark, card, limit }: ClaimFilter): Row[] {
  const statement = preparedFrom(db, 'claims.sql');
  if (subject) {
    const about = subject.id ?? subject.name;
    return statement(subject.id === null ? 'about-name' : 'about-model').all({
      subject: about,
      benchmark,
      card,
      limit,
    }) as Row[];
  }
  if (card !== null) return statement('in-card').all({ benchmark, card, limit }) as Row[];
  return statement('on-benchmark').all({ benchmark, limit }) as Row[];
}

/** The widest disagreements that match, `limit` of them: one row for each claim that takes part. */
export function listDisagreements(db: Sqlite, { subject, benchmark, card, limit }: ClaimFilter): Row[] {
  const statement = preparedFrom(db, 'claims.sql');
  if (!subject) return statement('disagreements').all({ benchmark, card, limit }) as Row[];
  return statement('disagreements-about').all({ subject: subject.id, benchmark, card, limit }) as Row[];
}
