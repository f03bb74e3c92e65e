/** Whom a model names as its parents, and who says so. */
import type { Row } from '../../../index/show.ts';
import type { Html } from '../../html.ts';
import { modelLink } from '../models.ts';
import { table } from '../table.ts';
import { cell } from '../words.ts';
import { basis, placeOf } from './facts.ts';

/** A row for each statement of a parent; nothing where there is none. */
export function parentsTable(id: string, rows: readonly Row[]): Html | null {
  if (rows.length === 0) return null;
  return table('Parents', rows, [
    { head: 'Made from', cell: (row) => modelLink(String(row.parent_id)) },
    { head: 'How', cell: (row) => cell(row.relation) },
    { head: 'Basis', cell: (row) => basis(row.basis) },
    { head: 'Read at', cell: (row) => placeOf(id, row.place) },
    { head: 'As stated', cell: (row) => cell(row.stated) },
  ]);
}
