/** Reading option values; a wrong one is told with what would be right. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Depth, HeadDepth } from '../crawl/scope.ts';
import { UsageError } from './exit.ts';
import { FORMATS, type Format } from './output/format.ts';

/** A whole number from `least` up, to `most` where there is one. */
export function whole(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isSafeInteger(value) || value < least || value > most)
      throw new InvalidArgumentError(
        `give a whole number from ${least} ${most === Number.MAX_SAFE_INTEGER ? 'up' : `to ${most}`}.`,
      );
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
  if (text.trim() === '' || !(value >= 0 && value < 1))
    throw new InvalidArgumentError('give a share from 0 to below 1, such as 0.05.');
  return value;
}

/** `none`, `all` or a number: how many of the most downloaded models. */
export function depth(text: string): Depth {
  return depthOr(text, []);
}

/** The same, or `doubted`. */
export function headDepth(text: string): HeadDepth {
  return text === 'doubted' ? text : depthOr(text, ['doubted']);
}

function depthOr(text: string, others: readonly string[]): Depth {
  if (text === 'none' || text === 'all') return text;
  const top = Number(text);
  if (!Number.isSafeInteger(top) || top < 1)
    throw new InvalidArgumentError(
      `give ${['none', 'all', ...others].join(', ')}, or a whole number from 1 up: that many of the most downloaded.`,
    );
  return { top };
}

/** One of some words. */
export function oneOf<T extends string>(all: readonly T[]): (text: string) => T {
  return (text) => {
    const found = all.find((one) => one === text);
    if (found === undefined) throw new InvalidArgumentError(`give one of ${all.join(', ')}.`);
    return found;
  };
}

const TIMES: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

/** A time such as `90s`, `40m` or `2h`, in milliseconds. */
export function duration(text: string): number {
  const [, number = '', unit = ''] = /^(\d{1,6}(?:\.\d{1,3})?)([smh])$/.exec(text.trim()) ?? [];
  const time = Number(number) * (TIMES[unit] ?? 0);
  // Timers hold no more than 24 days.
  if (!(time > 0 && time < 2 ** 31)) throw new InvalidArgumentError('give a time such as 90s, 40m or 2h.');
  return time;
}

const SIZES: Readonly<Record<string, number>> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };

/** A size such as `500MB` or `2GB`, in bytes, powers of 1000. */
export function size(text: string): number {
  const [, number = '', unit = ''] = /^(\d{1,6}(?:\.\d{1,3})?)\s?(B|kB|MB|GB|TB)$/.exec(text.trim()) ?? [];
  const bytes = Number(number) * (SIZES[unit] ?? 0);
  if (!(bytes > 0)) throw new InvalidArgumentError('give a size such as 500MB or 2GB.');
  return Math.round(bytes);
}

/** Gathers a repeatable option. */
export function gathered(text: string, before: readonly string[]): string[] {
  return [...before, text];
}

/** Adds the options of every command that prints results: `--format`, of those that make sense for it, and `--json`. */
export function withFormat(command: Command, formats: readonly Format[] = FORMATS): Command {
  return command
    .addOption(new Option('--format <format>', formats.join(', ')).argParser(oneOf(formats)).default(formats[0]))
    .option('--json', 'the same as --format json')
    .hook('preAction', () => shorten(command));
}

function shorten(command: Command): void {
  if (command.getOptionValue('json') !== true) return;
  const format: unknown = command.getOptionValue('format');
  if (command.getOptionValueSource('format') !== 'default' && format !== 'json')
    throw new UsageError(`--json and --format ${String(format)} together: give one of them`);
  command.setOptionValue('format', 'json');
}
