/** What reading one table needs. */
import type { Note } from '../../model.ts';
import type { Grid } from './grid.ts';
import type { Judge } from './judge.ts';
import type { Surroundings } from './passages.ts';

/** A table, where it stands, and who answers about its labels. */
export interface TableInput {
  card: string;
  grid: Grid;
  around: Surroundings;
  judge: Judge;
  group: number;
  notes: Note[];
  /** A table above in the same section holds results. */
  vouched?: boolean;
}
