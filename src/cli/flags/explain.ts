import type { Format } from '../output/format.ts';
import { withFormat } from '../options.ts';
import type { AddCommand } from './command.ts';

export const addExplain: AddCommand = (program, terminal, done) => {
  const command = program
    .command('explain')
    .argument('<name>', 'a model name, such as Mixtral-8x7B-Instruct-v0.1-GGUF')
    .description('what each part of a model name means, in plain words; needs no index');
  withFormat(command).action(async (name: string, flags: { format: Format }) =>
    done(await (await import('../commands/explain.ts')).explainCommand(name, flags.format, terminal)),
  );
};
