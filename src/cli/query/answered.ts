import type { Table } from '../../index/query.ts';
import { ask, type Bounds } from './ask.ts';
import type { QueryTask } from './talk.ts';

/** The whole answer of a statement that runs in a process of its own, or what was wrong with it; never rejects. */
export async function answered(task: QueryTask, bounds: Bounds): Promise<{ table: Table } | { error: string }> {
  const table: Table = { columns: [], rows: [], cut: false };
  try {
    for await (const batch of ask(task, bounds)) {
      if (batch.kind === 'end') return { table: { ...table, cut: batch.cut } };
      table.columns = batch.columns;
      table.rows.push(...batch.rows);
    }
    return { table };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
