import type { Sqlite } from './open.ts';

/** A column as SQLite has it. */
export interface TableColumn {
  name: string;
  /** INTEGER, TEXT, REAL; '' where a view leaves it open. */
  type: string;
}

/** The columns of a table or view, in their order; empty where there is none of that name. */
export function tableColumns(db: Sqlite, table: string): TableColumn[] {
  return db.prepare('SELECT name, type FROM pragma_table_info(?)').all(table) as TableColumn[];
}
