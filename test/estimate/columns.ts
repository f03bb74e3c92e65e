/** Claims of the estimate one by one, for whoever makes some up or hides some. */
import type { EstimateClaims, Measure } from '../../src/parse/estimate/claim.ts';

export interface EstimateClaim extends Measure {
  subject: string;
  /** log10 of the subject's parameters. */
  size: number | null;
  /** Days since 1970 of the subject's release, and its generation. */
  day?: number | null;
  generation?: string | null;
  card: string;
  own: boolean;
  share: number;
}

/** Claims by column; those of one card are to follow one another. */
export function columnsOf(claims: readonly EstimateClaim[]): EstimateClaims {
  const about = new Map(claims.map((one) => [one.subject, one]));
  const subjects = [...about.keys()];
  const generations = [...new Set(claims.flatMap((one) => one.generation ?? []))];
  const generation = placesIn(generations);
  const [subject, card] = [placesIn(subjects), placesIn(claims.map((one) => one.card))];
  return {
    subjects,
    sizes: Float64Array.from(about.values(), ({ size }) => size ?? Number.NaN),
    days: Float64Array.from(about.values(), ({ day }) => day ?? Number.NaN),
    generation: Int32Array.from(about.values(), (one) => (one.generation ? generation(one.generation) : -1)),
    generations,
    measures: claims,
    subject: Int32Array.from(claims, (one) => subject(one.subject)),
    measure: Int32Array.from(claims, (_, row) => row),
    card: Int32Array.from(claims, (one) => card(one.card)),
    own: Uint8Array.from(claims, ({ own }) => (own ? 1 : 0)),
    share: Float64Array.from(claims, ({ share }) => share),
  };
}

/** For each text its place among the different ones. */
function placesIn(texts: readonly string[]): (text: string) => number {
  const places = new Map([...new Set(texts)].map((text, place) => [text, place]));
  return (text) => places.get(text) ?? 0;
}

/** The same, one by one. */
export function rowsOf(claims: EstimateClaims): EstimateClaim[] {
  return [...claims.share].map((share, row) => {
    const subject = claims.subject[row] ?? 0;
    const known = (value = Number.NaN) => (Number.isNaN(value) ? null : value);
    const measure = claims.measures[claims.measure[row] ?? 0] as Measure;
    return {
      ...measure,
      subject: claims.subjects[subject] ?? '',
      size: known(claims.sizes[subject]),
      day: known(claims.days[subject]),
      generation: claims.generations[claims.generation[subject] ?? -1] ?? null,
      card: String(claims.card[row]),
      own: claims.own[row] === 1,
      share,
    };
  });
}
