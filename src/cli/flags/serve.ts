/** The command that serves the explorer. */
import { whole } from '../options.ts';
import { type AddCommand, DB } from './command.ts';

export const addServe: AddCommand = (program, terminal, done) => {
  program
    .command('serve')
    .description('the explorer: pages over the index in your browser, read-only, on this machine')
    .option(...DB)
    .option('--port <n>', 'the port; 0 for any that is free', whole(0, 65_535), 8080)
    .option(
      '--host <name>',
      'the address to listen on; others than loopback show the index to your network',
      '127.0.0.1',
    )
    .option('--open', 'open the browser')
    .action(async (flags: { db: string; port: number; host: string; open?: boolean }) =>
      done(
        await (await import('../commands/serve.ts')).serveCommand({ ...flags, open: flags.open === true }, terminal),
      ),
    );
};
