/** A material on its way from one thread to another: as bytes, which are handed over, in parts that are read one at a time. */
import type { Candidate } from '../parse/choice/need.ts';
import type { Material } from './material.ts';

/** What many candidates have alike is written once, and stands once in memory. */
const ALIKE = ['license', 'cache', 'languages'] as const;
type Alike = (typeof ALIKE)[number];
type Words = { [Field in Alike]: Candidate[Field][] };
/** A candidate with the numbers of its words. */
type Written = Omit<Candidate, Alike> & Record<Alike, number>;

/** Bytes of JSON. */
export interface Handed {
  about: Uint8Array<ArrayBuffer>;
  parts: Uint8Array<ArrayBuffer>[];
}

/** Candidates of a part: read in a millisecond or two, while others wait. */
const PART = 500;

/** Writes a material down. */
export function handOver({ candidates, ...rest }: Material): Handed {
  const words: Words = { license: [], cache: [], languages: [] };
  const numbers = Object.fromEntries(ALIKE.map((field) => [field, new Map<string, number>()]));
  const numbered = (field: Alike, value: Candidate[Alike]): number => {
    const text = JSON.stringify(value);
    const known = numbers[field]?.get(text);
    if (known !== undefined) return known;
    numbers[field]?.set(text, numbers[field].size);
    return (words[field] as Candidate[Alike][]).push(value) - 1;
  };
  const written = candidates.map((one) => ({
    ...one,
    ...Object.fromEntries(ALIKE.map((field) => [field, numbered(field, one[field])])),
  }));
  const parts = Array.from({ length: Math.ceil(written.length / PART) }, (_, at) =>
    bytesOf(written.slice(at * PART, (at + 1) * PART)),
  );
  return { about: bytesOf({ rest, words }), parts };
}

/** Reads it again, with a pause after each part. */
export async function takeOver({ about, parts }: Handed, pause: () => Promise<void>): Promise<Material> {
  const { rest, words } = read(about) as { rest: Omit<Material, 'candidates'>; words: Words };
  const candidates: Candidate[] = [];
  for (const part of parts) {
    for (const one of read(part) as Written[]) {
      const { license, cache, languages } = one;
      const alike = {
        license: words.license[license] ?? null,
        cache: words.cache[cache] ?? null,
        languages: words.languages[languages] ?? null,
      };
      candidates.push(Object.assign(one, alike));
    }
    await pause();
  }
  return { ...rest, candidates };
}

/** Bytes that it takes once it is read: objects take about twice their JSON. */
export function sizeOf({ about, parts }: Handed): number {
  return 2 * [about, ...parts].reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function bytesOf(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

function read(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
