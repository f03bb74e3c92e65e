import type { Command } from 'commander';
import { format } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** Adds one command to the program; its action tells its exit code to `done`. */
export type AddCommand = (program: Command, terminal: Terminal, done: (code: number) => void) => void;

/** The option that nearly every command has. */
export const DB = ['--db <file>', 'the index', 'hubdex.db'] as const;

/** The option of every command that prints rows. */
export const FORMAT = ['--format <format>', 'table, json or csv', format, 'table'] as const;
