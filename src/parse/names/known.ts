/** The model names that repo names are searched for: families, generations and well-known fine-tunes. */
import { FAMILIES, type FamilyRow } from '../../rules/families.ts';
import { OTHER_MODELS, type OtherModelRow } from '../../rules/other-models.ts';
import { GENERATIONS, type GenerationRow } from '../../rules/generations.ts';
import { NAME_WORDS, type NameWordRow } from '../../rules/name-words.ts';
import { SERIES, type SeriesRow } from '../../rules/series.ts';
import { indexPhrases } from './phrases.ts';

/** A row that a phrase of a repo name stands for. */
export type KnownName =
  | { kind: 'family'; row: FamilyRow }
  | {
      kind: 'generation';
      row: GenerationRow /** An abbreviation: counts only beside one of these sizes. */;
      sizes?: readonly number[];
    }
  | { kind: 'series'; row: SeriesRow }
  | { kind: 'other'; row: OtherModelRow }
  | { kind: 'word'; row: NameWordRow };

const families: readonly FamilyRow[] = FAMILIES;
const generations: readonly GenerationRow[] = GENERATIONS;
const series: readonly SeriesRow[] = SERIES;
const words: readonly NameWordRow[] = NAME_WORDS;
const others: readonly OtherModelRow[] = OTHER_MODELS;

export const familyById: ReadonlyMap<string, FamilyRow> = new Map(families.map((row) => [row.id, row]));
export const generationById: ReadonlyMap<string, GenerationRow> = new Map(generations.map((row) => [row.id, row]));
export const otherById: ReadonlyMap<string, OtherModelRow> = new Map(others.map((row) => [row.id, row]));
export const seriesById: ReadonlyMap<string, SeriesRow> = new Map(series.map((row) => [row.id, row]));

const ownersOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  families.map((row) => [row.id, new Set(row.owners.map((owner) => owner.toLowerCase()))]),
);

/** Whether what this owner releases under a family's name is that family's own release; capitals do not matter. */
export function isDeveloper(owner: string | null, family: string): boolean {
  return owner !== null && ownersOf.get(family)?.has(owner.toLowerCase()) === true;
}

const OWNERS: ReadonlySet<string> = new Set([...ownersOf.values()].flatMap((owners) => [...owners]));

/** Whether this owner has made any family. */
export function isFamilyOwner(owner: string): boolean {
  return OWNERS.has(owner.toLowerCase());
}

/** Of phrases equally long, the more telling first. */
export const KNOWN_NAMES = indexPhrases<KnownName>([
  ...generations.map((row) => ({ words: row.words, meaning: { kind: 'generation', row } as const })),
  ...generations.map((row) => ({
    words: row.short ?? [],
    meaning: { kind: 'generation', row, sizes: row.shortSizes ?? [] } as const,
  })),
  ...others.map((row) => ({ words: row.words, meaning: { kind: 'other', row } as const })),
  ...words.flatMap((row) => (row.shadows ? [{ words: row.words, meaning: { kind: 'word', row } as const }] : [])),
  ...families.map((row) => ({ words: row.words, meaning: { kind: 'family', row } as const })),
  ...series.map((row) => ({ words: row.words, meaning: { kind: 'series', row } as const })),
]);

/** Stems that name a family inside a longer word, longest first. */
export const STEMS: readonly string[] = families.flatMap((row) => row.inside ?? []).sort((a, b) => b.length - a.length);
