/** The columns of the index that a server serves, read anew after each crawl while the old ones go on answering. */
import type { OpenIndex } from '../server/stamp.ts';
import { type Columns, readColumns } from './columns.ts';
import type { Search } from './search.ts';

/** Columns kept up with an index. */
export function keptColumns(now: () => OpenIndex): Search {
  let held: { settled: string; columns: Columns } | null = null;
  let reading: { settled: string; columns: Promise<Columns> } | null = null;
  const read = (index: OpenIndex): Promise<Columns> => {
    if (reading?.settled === index.settled) return reading.columns;
    const columns = readColumns(index.statement).then(
      (done) => {
        held = { settled: index.settled, columns: done };
        reading = null;
        return done;
      },
      (error: unknown) => {
        reading = null;
        throw error;
      },
    );
    reading = { settled: index.settled, columns };
    return columns;
  };
  return {
    async columns() {
      const index = now();
      if (held?.settled === index.settled) return held.columns;
      const coming = read(index);
      if (held === null) return coming;
      coming.catch(() => {});
      return held.columns;
    },
  };
}
