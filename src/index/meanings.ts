/** What names that cards call other models by mean: kept, and brought up to date for the names that changed. */
import type { KnownNames } from '../related-model.ts';
import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';

type Prepared = ReturnType<typeof preparedFrom>;

/** How names are read. */
export interface NameReading {
  /** Owners, in lower case, whose bare model names mean their own models. */
  developers: ReadonlySet<string>;
  /** By what a model may be meant; nothing where only its whole id means it. */
  ofModel(id: string): readonly string[];
  /** All by which a subject's meaning is looked up; whole ids are in lower case. */
  ofSubject(subject: string): readonly string[];
  /** What a subject means, as far as that is certain. */
  meaning(subject: string, known: KnownNames): string | null;
}

interface SpelledModel {
  key: number;
  id: string;
  gone_at: string | null;
}

/**
 * Works out anew what subjects mean: those that are met for the first time, and those that are spelled as a name that
 * came, went or changed; all of them where everything is settled (`all`). Marks the claims whose subjects mean others.
 */
export function resolveMeanings(db: Sqlite, reading: NameReading, { all }: { all: boolean }): void {
  const statement = preparedFrom(db, 'meanings.sql');
  const met = statement('meet-subjects').pluck().all() as string[];
  const isWhole = all || statement('is-spelled').pluck().get() === 0;
  if (isWhole) for (const whose of ['model', 'subject']) statement(`clear-${whose}-spellings`).run();
  const touched = spellModels(
    statement,
    isWhole ? modelsOf(statement, reading.developers) : changedOf(statement),
    reading,
  );
  const fresh = isWhole ? (statement('all-subjects').pluck().all() as string[]) : met;
  for (const subject of fresh)
    for (const spelling of reading.ofSubject(subject)) statement('keep-subject').run(spelling, subject);
  const known = knownNames(statement);
  for (const subject of isWhole ? fresh : spelledSo(statement, touched, fresh)) {
    const now = reading.meaning(subject, known);
    if (now === statement('meaning').pluck().get(subject)) continue;
    statement('set-meaning').run(now, subject);
    statement('mark-claims-calling').run(subject);
  }
}

const changedOf = (statement: Prepared): SpelledModel[] => statement('changed-models').all() as SpelledModel[];

/** Live models of these owners. */
function* modelsOf(statement: Prepared, owners: ReadonlySet<string>): Iterable<SpelledModel> {
  for (const owner of statement('owners').pluck().all() as string[])
    if (owners.has(owner.toLowerCase())) yield* statement('all-models').all(owner) as SpelledModel[];
}

/** Keeps how these models' names are spelled. Returns all spellings that they have or had. */
function spellModels(statement: Prepared, models: Iterable<SpelledModel>, { ofModel }: NameReading): Set<string> {
  const touched = new Set<string>();
  for (const { key, id, gone_at } of models) {
    for (const before of statement('drop-model').pluck().all(key) as string[]) touched.add(before);
    for (const spelling of gone_at === null ? ofModel(id) : []) {
      statement('keep-model').run(spelling, key);
      touched.add(spelling);
    }
  }
  return touched;
}

/** The fresh subjects and those that are spelled so or name a model whose name changed. */
function spelledSo(statement: Prepared, touched: Set<string>, fresh: readonly string[]): Set<string> {
  const subjects = new Set(fresh);
  for (const name of statement('changed-names').pluck().all() as string[]) touched.add(name.toLowerCase());
  for (const spelling of touched)
    for (const subject of statement('subjects-spelled').pluck().all(spelling) as string[]) subjects.add(subject);
  return subjects;
}

function knownNames(statement: Prepared): KnownNames {
  return {
    find: (id) => (statement('find-id').pluck().get(id) as string | undefined) ?? null,
    bearer(spelling) {
      const ids = statement('bearers').pluck().all(spelling) as string[];
      return ids.length === 1 ? (ids[0] ?? null) : null;
    },
  };
}
