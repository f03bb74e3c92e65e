/** Reading option values; a wrong one is told with what would be right. */
import { InvalidArgumentError } from 'commander';
import type { Depth } from '../crawl/scope.ts';
import { FORMATS, type Format } from './print.ts';

/** A whole number from `least` up. */
export function whole(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < least)
      throw new InvalidArgumentError(`give a whole number from ${least} up.`);
    return value;
  };
}

/** A number above zero. */
export function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value)) throw new InvalidArgumentError('give a number above 0.');
  return value;
}

/** A share from 0 to below 1. */
export function share(text: string): number {
  const value = Number(text);
  if (!(value >= 0 && value < 1)) throw new InvalidArgumentError('give a share from 0 to below 1, such as 0.05.');
  return value;
}

/** `none`, `all` or a number: how many of the most downloaded models. */
export function depth(text: string): Depth {
  if (text === 'none' || text === 'all') return text;
  return { top: whole(1)(text) };
}

/** `table`, `json` or `csv`. */
export function format(text: string): Format {
  const known = FORMATS.find((one) => one === text);
  if (!known) throw new InvalidArgumentError(`give one of ${FORMATS.join(', ')}.`);
  return known;
}

/** Gathers a repeatable option. */
export function gathered(text: string, before: readonly string[]): string[] {
  return [...before, text];
}
