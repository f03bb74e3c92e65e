/** Measures and lists as sentences write them. */
import { grouped } from '../../figures.ts';

/** Bytes for people: `21.6 GiB`. */
export function gib(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(bytes < 2 ** 30 ? 2 : 1)} GiB`;
}

/** Parameters for people: `7.6 B`. */
export function billions(count: number): string {
  return `${Number((count / 1e9).toPrecision(3))} B`;
}

const FEW = 5;
/** The first names of a list, and how many more. */
export function few(names: readonly string[]): string {
  return names.slice(0, FEW).join(', ') + (names.length > FEW ? ` and ${names.length - FEW} more` : '');
}

/** Tokens a second for people: two figures say all that is known. */
export function perSecond(tokens: number): string {
  return grouped(Number(tokens.toPrecision(2)));
}
