import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';

/** Names that an index knows. */
export interface Known {
  /** Ids of benchmarks. */
  benchmarks(): string[];
  /** Ids that a mistyped one may mean; many, in no order. */
  models(id: string): string[];
  /** Ids whose name holds that of a mistyped one, most downloaded first. */
  holding(id: string): string[];
  /** Ids that begin so, most downloaded first. */
  beginning(id: string): string[];
  /** Ids of proprietary models. */
  proprietary(): string[];
  /** Users and organisations, those of the most models first. */
  owners(): string[];
  /** Codes of notes. */
  noteCodes(): string[];
}

/** Reads names from an open index; each statement is prepared when it is first used. */
export function known(db: Sqlite): Known {
  const statement = preparedFrom(db, 'known.sql');
  const all = (name: string, given: Record<string, string> = {}) => statement(name).pluck().all(given) as string[];
  return {
    benchmarks: () => all('benchmarks'),
    models: (id) => all('models', { owner: id.slice(0, Math.max(0, id.indexOf('/'))), name: nameOf(id) }),
    holding: (id) => all('holding', { name: nameOf(id) }),
    beginning: (id) => all('beginning', { id: id.slice(0, 100) }),
    proprietary: () => all('proprietary'),
    owners: () => all('owners'),
    noteCodes: () => all('note-codes'),
  };
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1).slice(0, 100);
}
