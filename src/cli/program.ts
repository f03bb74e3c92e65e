import { Command, CommanderError } from 'commander';
import { version } from '../package-root.ts';
import { EXIT, UsageError } from './exit.ts';
import { COMMANDS } from './command-list.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line and gives its exit code; never throws and never ends the process. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = EXIT.done;
  const program = build(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return report(error, terminal);
  }
}

function report(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
  if (error instanceof UsageError) {
    terminal.err(`hubdex: ${error.message}\n`);
    return EXIT.wrongUse;
  }
  if (terminal.signal.aborted) return EXIT.interrupted;
  terminal.err(`hubdex: ${error instanceof Error ? error.message : String(error)}\n`);
  return EXIT.failed;
}

function build(terminal: Terminal, done: (code: number) => void): Command {
  const program = new Command('hubdex')
    .description("The index of the Hugging Face Hub's models that says who says so.")
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => void terminal.out(text), writeErr: (text) => terminal.err(text) })
    .showHelpAfterError('(run with --help for the options)');
  for (const add of COMMANDS) add(program, terminal, done);
  return program;
}
