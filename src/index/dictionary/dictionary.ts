/** Every public table: the one source of what tables and columns mean. */
import { CLAIM_TABLES } from './claims.ts';
import { COUNT_TABLES } from './counts.ts';
import type { Entry } from './entry.ts';
import { LOG_TABLES } from './log.ts';
import { MODEL_TABLES } from './models.ts';
import { ORIGIN_TABLES } from './origins.ts';
import { REFERENCE_TABLES } from './reference.ts';
import { WEIGHT_TABLES } from './weights.ts';
import { WORDS } from './words.ts';
import { WORKING_TABLES } from './workings.ts';

/** The groups of public tables, in the order of their weight. */
export const GROUPS: readonly { title: string; tables: readonly Entry[] }[] = [
  { title: 'Models', tables: [...MODEL_TABLES, ...WEIGHT_TABLES, ...ORIGIN_TABLES, ...COUNT_TABLES] },
  { title: 'Claims', tables: CLAIM_TABLES },
  { title: 'Reference', tables: REFERENCE_TABLES },
  { title: 'Log', tables: LOG_TABLES },
  { title: 'Workings, filled while a crawl settles models', tables: WORKING_TABLES },
];

/** All entries. */
export const DICTIONARY: readonly Entry[] = GROUPS.flatMap(({ tables }) => tables);

/** What a column of a table says, and its unit; null for a column that nothing is written of. */
export function meaningOf(entry: Entry, column: string): { says: string; unit: string | null } | null {
  const found = entry.columns[column] ?? WORDS[column];
  if (found === undefined) return null;
  return typeof found === 'string' ? { says: found, unit: null } : found;
}
