import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';

/**
 * The axis "a command": one file of this folder that adds it to the program, and its line in `command-list.ts`. The file
 * holds names, options and help alone and loads what it runs when it is run, so that no command slows another's start.
 * Its action tells its exit code to `done`.
 */
export type AddCommand = (program: Command, terminal: Terminal, done: (code: number) => void) => void;

/** The option that nearly every command has. */
export const DB = ['--db <file>', 'the index', 'hubdex.db'] as const;
