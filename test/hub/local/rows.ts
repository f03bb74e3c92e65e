/** Row faults, worked into a page of a listing. */
import type { JsonObject } from '../../../src/model.ts';
import type { FaultPlan } from './faults.ts';

/** The same row with values of other types than the Hub documents. */
function withWrongTypes(row: JsonObject): JsonObject {
  return { ...row, likes: 'many', downloads: null, tags: 'transformers, text-generation', createdAt: 1720000000 };
}

/**
 * The page as a Hub with these faults lists it: rows of the page before repeated at its head, rows left out, rows of
 * wrong types. A page of the Hub is not of a fixed length, so a client must not count rows.
 */
export function faultyPage(rows: readonly JsonObject[], before: readonly JsonObject[], plan: FaultPlan): JsonObject[] {
  const id = (row: JsonObject): string => String(row['id']);
  const again = before.filter((row) => plan.strikes('duplicate', id(row)));
  return [...again, ...rows]
    .filter((row) => !plan.strikes('missing', id(row)))
    .map((row) => (plan.strikes('wrong-types', id(row)) ? withWrongTypes(row) : row));
}
