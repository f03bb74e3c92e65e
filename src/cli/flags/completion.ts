/** Completion: the scripts for shells, and the hidden command that these ask. */
import { Argument } from 'commander';
import { oneOf } from '../options.ts';
import type { AddCommand } from './command.ts';

export const addCompletion: AddCommand = (program, terminal, done) => {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'bash, zsh or fish').argParser(oneOf(['bash', 'zsh', 'fish'])))
    .description('a script that completes commands, options, lessons, benchmarks and models; source it in your shell')
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      await terminal.out((await import('../completion/scripts.ts')).SCRIPTS[shell]);
      done(0);
    });
  program
    .command('__complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: string[]) => {
      const { candidates } = await import('../completion/complete.ts');
      const found = await candidates(program, words);
      await terminal.out(found.map(({ word, says }) => `${word}\t${says}\n`).join(''));
      done(0);
    });
};
