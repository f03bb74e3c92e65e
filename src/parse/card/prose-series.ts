/** Results told in a row: "77.4, 80.1 and 50.2 on MMLU, GSM8K and HumanEval", each its own benchmark's or its own model's. */
import type { Mention } from './mentions.ts';
import type { NumberAt } from './prose-numbers.ts';

/** Something with a place in a sentence. */
export interface Placed {
  at: number;
  end: number;
}

/** What parts the members of a row: a comma, "and", both. */
const JOINT =
  /^\s?%?(?:\s?[(（][^()（）]{1,24}[)）])?(?:\s?[,/、，;&]\s?(?:and\s|und\s|&\s?)?|\s(?:and|und|et|y|e|&|or)\s|\s?[和与及と]\s?)$/;

/** The longest stretch between the two rows. */
const MOST_BETWEEN = 90;

/** The member of a row of `others` that a number's place in a row of as many numbers gives it. */
export function paired<T extends Placed>(
  sentence: string,
  number: NumberAt,
  numbers: readonly NumberAt[],
  others: readonly T[],
): T | null {
  if (others.length < 2) return null;
  const row = rowOf(sentence, number, numbers);
  if (row.length < 2) return null;
  const fitting = rowsOf(sentence, others).filter(
    (each) => each.length === row.length && gap(row, each) <= MOST_BETWEEN,
  );
  return fitting.length === 1 ? (fitting[0]?.[row.indexOf(number)] ?? null) : null;
}

function rowOf(sentence: string, number: NumberAt, numbers: readonly NumberAt[]): readonly NumberAt[] {
  return rowsOf(sentence, numbers).find((each) => each.includes(number)) ?? [];
}

/** Other numbers stand in a row with this one. */
export function standsInRow(sentence: string, number: NumberAt, numbers: readonly NumberAt[]): boolean {
  return numbers.length > 1 && rowOf(sentence, number, numbers).length > 1;
}

function rowsOf<T extends Placed>(sentence: string, placed: readonly T[]): T[][] {
  const rows: T[][] = [];
  for (const each of placed) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && JOINT.test(sentence.slice(last.end, each.at))) row.push(each);
    else rows.push([each]);
  }
  return rows;
}

function gap(one: readonly Placed[], other: readonly Placed[]): number {
  const [first, second] = (one[0]?.at ?? 0) < (other[0]?.at ?? 0) ? [one, other] : [other, one];
  return (second[0]?.at ?? 0) - (first.at(-1)?.end ?? 0);
}

/** The benchmark of a number in a row of as many numbers as there are benchmarks in a row. */
export function inSeries(
  sentence: string,
  number: NumberAt,
  numbers: readonly NumberAt[],
  named: readonly Mention[],
): Mention | null {
  return paired(sentence, number, numbers, named);
}

/** The number before the stroke in "1.8/3.3 WER", for the one behind it; undefined for all others. */
export function halfBefore(sentence: string, number: NumberAt, numbers: readonly NumberAt[]): NumberAt | undefined {
  const first = numbers[numbers.indexOf(number) - 1];
  return first !== undefined && /^%?\/$/.test(sentence.slice(first.end, number.at)) ? first : undefined;
}

const UP_FROM = /^\s?%?(?:\son\s[^,;.]{2,40}?)?\s?[,–—-]\s(?:(?:up|rising)\s)?from\s$/i;

/** The number that "0.3657 on BigBench, up from 0.328 on hermes-llama1" began with, for the second; undefined for all others. */
export function risenFrom(sentence: string, number: NumberAt, numbers: readonly NumberAt[]): NumberAt | undefined {
  const first = numbers[numbers.indexOf(number) - 1];
  return first !== undefined && UP_FROM.test(sentence.slice(first.end, number.at)) ? first : undefined;
}

const VERSUS = /^\s?%?\s(?:vs\.?|v\.s\.|versus)\s$/i;

/** The first number of "(59.8 vs. 53.0)", for the second; undefined for all others. */
export function comparedWith(sentence: string, number: NumberAt, numbers: readonly NumberAt[]): NumberAt | undefined {
  const first = numbers[numbers.indexOf(number) - 1];
  if (first === undefined || !VERSUS.test(sentence.slice(first.end, number.at))) return undefined;
  return /[(（]\s?$/.test(sentence.slice(0, first.at)) ? first : undefined;
}
