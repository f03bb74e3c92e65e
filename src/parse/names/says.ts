/** What a read name says about whose weights these are, its several pieces weighed against each other. */
import { familyById, generationById, isDeveloper, seriesById } from './known.ts';
import type { NameReading, Stand } from './reading.ts';
import { expertsText } from './shape.ts';

/** One answer, `mixed` where pieces contradict each other, null where the name does not say. */
export type Said = Stand<string> | 'mixed' | null;

/** The foundation family a name states: outright, else by a well-known fine-tune. */
export function familySaid(reading: NameReading): Said {
  if (reading.families.length === 0) return seriesFamily(reading);
  const real = reading.families.filter((stand) => !isForeignMixture(reading, stand));
  const plain = real.filter((stand) => familyById.get(stand.value)?.yields === undefined);
  const strongest = plain.length > 0 ? plain : real;
  return strongest.length > 0 ? oneOf(strongest) : seriesFamily(reading);
}

/** The family word is the name of a generation whose real mixtures have other experts. */
function isForeignMixture(reading: NameReading, stand: Stand<string>): boolean {
  const named = reading.generations.filter((generation) => generation.start === stand.start);
  return named.length > 0 && named.every((generation) => !fitsExperts(reading, generation));
}

function seriesFamily(reading: NameReading): Said {
  if (reading.series.length === 0) return null;
  return oneOf(reading.series.map((stand) => ({ ...stand, value: seriesById.get(stand.value)?.family ?? '' })));
}

/** The generation of `family` that a name states: outright, by a well-known fine-tune, or by the family word and its size. */
export function generationSaid(reading: NameReading, family: string): Said {
  if (reading.generations.length > 0) {
    const ofFamily = reading.generations.filter((stand) => isOf(stand, family) && fitsExperts(reading, stand));
    if (ofFamily.length > 0) return oneOf(withoutSizeGuesses(reading, ofFamily));
  }
  return seriesGeneration(reading, family) ?? generationOfSize(reading, family);
}

function isOf(stand: Stand<string>, family: string): boolean {
  return generationById.get(stand.value)?.family === family;
}

/** `Mixtral_34Bx2` is no Mixtral: the mixture was built from other models. */
function fitsExperts(reading: NameReading, stand: Stand<string>): boolean {
  const real = generationById.get(stand.value)?.experts;
  const stated = expertsText(reading);
  return real === undefined || stated === null || real.includes(stated);
}

/** `Mistral-Nemo ... Mistral-7B-tokenizer` aside, a more telling name beside `mistral-7b` is the one meant. */
function withoutSizeGuesses(reading: NameReading, stands: readonly Stand<string>[]): readonly Stand<string>[] {
  const explicit = stands.filter((stand) => !isSizeGuess(stand));
  return explicit.length > 0 && reading.generations.length > 1 ? explicit : stands;
}

/** Known by nothing but the family word: the size beside it told the generation. */
function isSizeGuess(stand: Stand<string>): boolean {
  return familyWords.has(stand.text.toLowerCase());
}

const familyWords: ReadonlySet<string> = new Set([...familyById.values()].flatMap((row) => row.words));

function seriesGeneration(reading: NameReading, family: string): Said {
  if (reading.series.length === 0) return null;
  const rows = reading.series.flatMap((stand) => {
    const row = seriesById.get(stand.value);
    return row?.family === family && row.generation !== null ? [{ ...stand, value: row.generation }] : [];
  });
  return oneOf(rows);
}

const bySize: ReadonlyMap<string, string> = new Map(
  [...generationById.values()].flatMap((row) =>
    (row.sizes ?? []).map((size) => [`${row.family} ${size}`, row.id] as const),
  ),
);

const byOwnSize: ReadonlyMap<string, string> = new Map(
  [...generationById.values()].flatMap((row) =>
    (row.ownSizes ?? []).map((size) => [`${row.family} ${size}`, row.id] as const),
  ),
);

function generationOfSize(reading: NameReading, family: string): Said {
  const { size, owner } = reading;
  const key = size && `${family} ${size.value / 1e9}`;
  const own = key !== null && isDeveloper(owner, family) ? byOwnSize.get(key) : undefined;
  const id = own ?? (key && bySize.get(key));
  return size && id ? { ...size, value: id } : null;
}

function oneOf(stands: readonly Stand<string>[]): Said {
  const first = stands[0];
  if (first === undefined) return null;
  return stands.every((stand) => stand.value === first.value) ? first : 'mixed';
}
