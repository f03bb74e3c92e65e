import type { Command, Option } from 'commander';
import { ARGUMENT_VALUES, OPTION_VALUES } from './values.ts';

/** A word that may be typed, and what it is. */
export interface Candidate {
  word: string;
  says: string;
}

/** What the last of `words` may become; the words are those behind the program's name. Empty: leave it to the shell. */
export async function candidates(program: Command, words: readonly string[]): Promise<Candidate[]> {
  const typed = words.slice(0, -1);
  const word = words.at(-1) ?? '';
  const name = typed.find((one) => !one.startsWith('-'));
  const command = program.commands.find((one) => one.name() === name);
  const all = command ? await within(command, typed.slice(typed.indexOf(command.name()) + 1), word) : commands(program);
  return all.filter((one) => one.word.startsWith(word) || one.word.toLowerCase().startsWith(word.toLowerCase()));
}

function commands(program: Command): Candidate[] {
  // Commander has no way to ask; a hidden command begins with two lines.
  return program.commands
    .filter((one) => !one.name().startsWith('__'))
    .map((one) => ({ word: one.name(), says: one.description() }));
}

async function within(command: Command, typed: readonly string[], word: string): Promise<Candidate[]> {
  const last = optionOf(command, typed.at(-1));
  const before = argumentsOf(command, typed);
  const given = { word, before, db: valueOf(typed, '--db') ?? 'hubdex.db' };
  if (last && takesValue(last)) return plain((await OPTION_VALUES[last.long ?? '']?.(given)) ?? []);
  if (word.startsWith('-')) return options(command, typed);
  return plain((await ARGUMENT_VALUES[command.name()]?.(given)) ?? []);
}

function options(command: Command, typed: readonly string[]): Candidate[] {
  return command.options.flatMap(({ long, description }) =>
    long && !typed.includes(long) ? [{ word: long, says: description }] : [],
  );
}

function optionOf(command: Command, word: string | undefined): Option | undefined {
  return command.options.find(({ long, short }) => word !== undefined && (word === long || word === short));
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

function argumentsOf(command: Command, typed: readonly string[]): string[] {
  return typed.filter((word, at) => {
    const before = optionOf(command, typed[at - 1]);
    return !word.startsWith('-') && !(before && takesValue(before));
  });
}

function valueOf(typed: readonly string[], option: string): string | undefined {
  const at = typed.indexOf(option);
  return at < 0 ? undefined : typed[at + 1];
}

function plain(words: readonly string[]): Candidate[] {
  return words.map((word) => ({ word, says: '' }));
}
