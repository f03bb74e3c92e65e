/** The axis "a kind of fact": what one file in `parse/facts/` offers to the ordered list in `parse/extract.ts`. */
import type { ExtractedModel, RawModel } from '../model.ts';
import type { NameReading } from './names/reading.ts';
import type { SortedTags } from './tags.ts';

/**
 * Reads one kind of fact from a raw model. Pure: no I/O, no clock, no randomness; never throws and never defaults.
 * Returns what it found as parts of an ExtractedModel; absent keys mean "nothing found". `soFar` holds what
 * extractors earlier in the list found, so order in the list is the only precedence there is.
 */
export type Extractor = (model: Reading, soFar: Readonly<ExtractedModel>) => Found;

/** Parts of an ExtractedModel. */
export type Found = Partial<Omit<ExtractedModel, 'id'>>;

/** What an extractor returns that found nothing, as most do for most records. */
export const NOTHING_FOUND: Found = Object.freeze({});

/** A raw model with what several extractors need, read once. */
export interface Reading extends RawModel {
  /** `api.tags`, strings only, in the record's order. */
  tags: readonly string[];
  /** The same by kind, for all who look for one. */
  sorted: SortedTags;
  /** What the id says. */
  name: NameReading;
  /** Parsed front matter (of the card where held, else `api.cardData`); {} when there is none. */
  cardData: RawModel['api'] & object;
  /** `config.json` where held, else the Hub's projection `api.config`; {} when neither. */
  anyConfig: RawModel['api'] & object;
  /** True when `anyConfig` is the file itself, so that an absent key says something. */
  configIsFile: boolean;
}
