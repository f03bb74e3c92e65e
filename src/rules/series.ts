/**
 * Well-known fine-tunes whose name implies what they were tuned from. Only where the publisher says so for every model
 * the words cover: a series that changed its base has a row for each base, told apart by version or size, or none.
 */
import type { Stage } from '../model.ts';
import type { FamilyId } from './families.ts';
import type { GenerationId } from './generations.ts';

export interface SeriesRow {
  id: string;
  /** Split as names are; a longer phrase of another row wins. */
  words: readonly string[];
  /** Stated sizes in billions for which this holds; absent where it holds for all. */
  sizes?: readonly number[];
  family: FamilyId;
  generation: GenerationId | null;
  stage: Stage;
  examples: readonly string[];
  nearMisses: readonly string[];
  source: string;
}

export const SERIES = [] as const satisfies readonly SeriesRow[];
