/** Reading the options of `choose`; a wrong value is told with what would be right. */
import { InvalidArgumentError } from 'commander';
import { LICENSE_NEEDS, type LicenseNeed } from '../../parse/choice/need.ts';
import { readMemory } from '../../parse/choice/amount.ts';

/** Bytes of an amount of memory. */
export function memory(text: string): number {
  const bytes = readMemory(text);
  if (bytes === null) throw new InvalidArgumentError('give an amount such as 24GB or 0.5TB.');
  return bytes;
}

const COUNT = /^(\d{1,15}(?:\.\d{1,6})?(?:e\d{1,2})?)\s*([kmbt]?)$/i;
const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

/** A count such as `7B`, `500M` or `700000000`. */
export function count(text: string): number {
  const [, number, unit = ''] = COUNT.exec(text.trim()) ?? [];
  const value = Number(number) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
  if (!Number.isFinite(value) || value < 0) throw new InvalidArgumentError('give a count such as 7B, 500M or 1000000.');
  return value;
}

/** What a license must allow; throws for any other word, naming those there are. */
export function license(text: string): LicenseNeed {
  return oneOf(LICENSE_NEEDS, text);
}

/** An ISO 639 code. */
export function language(text: string): string {
  if (!/^[a-z]{2,3}$/i.test(text)) throw new InvalidArgumentError('give an ISO 639 code such as fr, de or zh.');
  return text.toLowerCase();
}

/** Names parted by commas, in lower case. */
export function listed(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '');
}

/** Bits a number, from 2 to 32. */
export function bits(text: string): number {
  const value = Number(text);
  if (!(value >= 2 && value <= 32)) throw new InvalidArgumentError('give bits from 2 to 32, such as 16 or 8.');
  return value;
}

function oneOf<T extends string>(all: readonly T[], text: string): T {
  const found = all.find((one) => one === text);
  if (found === undefined) throw new InvalidArgumentError(`give one of ${all.join(', ')}.`);
  return found;
}

/** Tokens such as 32768, 32k (of 1,024) or 1m. */
export function tokens(text: string): number {
  const [, number, unit = ''] = /^(\d{1,9}(?:\.\d{1,3})?)\s*([km]?)$/i.exec(text.trim()) ?? [];
  const value = Math.round(Number(number) * { '': 1, k: 1024, m: 1024 ** 2 }[unit.toLowerCase() as '' | 'k' | 'm']);
  if (!(value >= 1 && value <= MOST_TOKENS)) throw new InvalidArgumentError('give tokens such as 32768 or 32k.');
  return value;
}

/** More than any model reads. */
const MOST_TOKENS = 1e9;
