import { type AddCommand, DB } from './command.ts';

export const addMcp: AddCommand = (program, terminal, done) => {
  program
    .command('mcp')
    .description('answer agents over standard input and output in the Model Context Protocol; read-only')
    .option(...DB)
    .action(async (flags: { db: string }) => {
      const { mcpCommand } = await import('../commands/mcp.ts');
      done(await mcpCommand(flags, terminal));
    });
};
