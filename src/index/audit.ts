import type { Sqlite } from './open.ts';
import type { Cell } from './rows.ts';
import { preparedFrom } from './statements.ts';

/** The four lists of an audit, each ranked by the models it touches. */
export const AUDITS = {
  unknowns: ['field', 'models', 'percent', 'downloads'],
  codes: ['code', 'models', 'notes', 'example'],
  notes: ['code', 'saw', 'models', 'example'],
  labels: ['label', 'models', 'claims', 'example'],
} as const;
export type Audit = keyof typeof AUDITS;

export interface AuditScope {
  /** Only models of these tasks; null for all. */
  tasks: readonly string[] | null;
  /** Only notes of this code. */
  code: string | null;
  limit: number;
}

/** One list, each row in the order of its columns. */
export function audit(db: Sqlite, list: Audit, { tasks, code, limit }: AuditScope): Cell[][] {
  const parameters = { tasks: tasks && JSON.stringify(tasks), code, limit };
  return preparedFrom(db, 'audit.sql')(list).raw().all(used(list, parameters)) as Cell[][];
}

function used(list: Audit, { tasks, code, limit }: { tasks: string | null; code: string | null; limit: number }) {
  if (list === 'unknowns') return { tasks };
  if (list === 'labels') return { limit };
  return list === 'notes' ? { tasks, code, limit } : { tasks, limit };
}
