/** The columns of the index that a server serves, read anew after each crawl while the old ones go on answering. */
import type { Columns } from './columns.ts';
import type { Search } from './search.ts';

/** What pages search in, and how old it is. */
export interface KeptColumns extends Search {
  /** A crawl has ended since these were read, or there are none yet. */
  isOld(columns: Columns | null): boolean;
}

/** Columns kept up with an index; `settled` names its state after the last crawl that ended. */
export function keptColumns(settled: () => string, read: () => Promise<Columns>): KeptColumns {
  let held: { settled: string; columns: Columns } | null = null;
  let reading: { settled: string; columns: Promise<Columns> } | null = null;
  const begun = (wanted: string): Promise<Columns> => {
    if (reading?.settled === wanted) return reading.columns;
    const columns = read().then((done) => (held = { settled: wanted, columns: done }).columns);
    reading = { settled: wanted, columns };
    // Whoever asks next begins anew; whoever waits is told.
    columns.catch(() => {}).finally(() => (reading = null));
    return columns;
  };
  const ready = (): Columns | null => {
    const wanted = settled();
    if (held?.settled !== wanted) begun(wanted).catch(() => {});
    return held?.columns ?? null;
  };
  return {
    ready,
    warm: () => void ready(),
    columns: async () => ready() ?? begun(settled()),
    isOld: (columns) => held?.columns !== columns || held.settled !== settled(),
  };
}
