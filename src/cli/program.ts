import { Command, CommanderError, type Option } from 'commander';
import { version } from '../package-root.ts';
import { COMMANDS } from './command-list.ts';
import { complain } from './complain.ts';
import { EXIT, isWrongUse, UsageError } from './exit.ts';
import { prose } from './output/prose.ts';
import { safe } from './output/safe.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line and gives its exit code; never throws and never ends the process. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = EXIT.done;
  const program = build(terminal, (result) => {
    code = result;
  });
  try {
    if (args.length === 0) return await (await import('./commands/start.ts')).startCommand(terminal);
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return report(error, terminal);
  }
}

function report(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
  if (terminal.signal.aborted && !(error instanceof UsageError)) return EXIT.interrupted;
  complain(terminal, error instanceof Error ? error.message : String(error));
  return isWrongUse(error) ? EXIT.wrongUse : EXIT.failed;
}

/** The program with all its commands; each tells its exit code to `done`. */
function build(terminal: Terminal, done: (code: number) => void): Command {
  const width = terminal.columns ?? 80;
  const program = new Command('hubdex')
    .description("The index of the Hugging Face Hub's models that says who says so.")
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.out(prose(text, terminal)),
      writeErr: (text) => terminal.err(prose(safe(text), terminal)),
      outputError: (text, write) => write(text.replace(/^error: /, 'hubdex: ')),
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
    })
    .showHelpAfterError('(run with --help for the options)');
  for (const add of COMMANDS) add(program, terminal, done);
  program.hook('preAction', (_, command) => void (command.name().startsWith('_') || refuseBlank(command)));
  for (const { options } of program.commands) for (const option of options) asTyped(option);
  return program;
}

/** An empty text is a variable of a script that was not set: a crawl of no author would be one of the whole Hub. */
function refuseBlank(command: Command): void {
  const given = [
    ...command.registeredArguments.map((argument, at) => ({
      name: argument.name(),
      value: command.processedArgs[at] as unknown,
      says: argument.description,
    })),
    ...command.options.map((option) => ({
      name: option.long ?? option.flags,
      value: command.getOptionValue(option.attributeName()) as unknown,
      says: option.description,
    })),
  ];
  const blank = given.find(({ value }) => [value].flat().some((one) => typeof one === 'string' && one.trim() === ''));
  if (blank) throw new UsageError(`${blank.name} is empty; it takes: ${blank.says || 'a text'}`);
}

/** Help tells a default as one would type it: a depth by its number, an empty list as none. */
function asTyped(option: Option): void {
  const value: unknown = option.defaultValue;
  if (Array.isArray(value) && value.length === 0) option.defaultValueDescription = 'none';
  else if (typeof value === 'object' && value !== null && 'top' in value)
    option.defaultValueDescription = String(value.top);
}
