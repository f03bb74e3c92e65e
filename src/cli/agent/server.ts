/** The index as a server of the Model Context Protocol: read-only tools, resources and a prompt. */
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
import { version } from '../../package-root.ts';
import type { AgentTool, Answer } from './tool.ts';
import { TOOLS } from './tools.ts';

/** Runs one of our command lines and gives what it printed. */
export type Ask = (args: readonly string[]) => Promise<{ code: number; out: string; err: string }>;

const LESSONS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const INSTRUCTIONS =
  'An index of the Hugging Face Hub: what models are, under which license, in which weights, and what their cards claim. Every value says how it is known; null is unknown, and a model that is not in the index may still exist. Benchmark numbers are claims of cards, not measurements.';

/** A new server over `ask`, for one connection. */
export function agentServer(ask: Ask): McpServer {
  const server = new McpServer({ name: 'hubdex', version }, { instructions: INSTRUCTIONS });
  for (const tool of TOOLS) addTool(server, tool, ask);
  addResources(server, ask);
  addPrompt(server);
  return server;
}

function addTool(server: McpServer, tool: AgentTool, ask: Ask): void {
  const { name, title, description, input, output } = tool;
  const annotations = { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
  server.registerTool(
    name,
    { title, description, inputSchema: input, outputSchema: output, annotations },
    async (given: Record<string, unknown>) => called(tool, given, ask),
  );
}

async function called(tool: AgentTool, given: Record<string, unknown>, ask: Ask) {
  const printed: unknown[] = [];
  for (const args of tool.args(given)) {
    const { code, out, err } = await ask(withJson(args));
    if (out.trim() === '' || code === 2) return failed(asArguments(err.trim()) || `hubdex ended with ${code}`);
    printed.push(JSON.parse(out));
  }
  const answer: Answer = tool.answer(printed);
  return { content: [{ type: 'text' as const, text: JSON.stringify(answer) }], structuredContent: answer };
}

/** Options as the arguments that an agent gives, which bear their names. */
const asArguments = (message: string): string => message.replaceAll(/--(?=[a-z])/g, '');

/** `--json` before what is data, not options. */
function withJson(args: readonly string[]): string[] {
  const [command = '', ...rest] = args;
  return [command, '--json', ...rest];
}

function failed(message: string) {
  return { isError: true, content: [{ type: 'text' as const, text: message }] };
}

function addResources(server: McpServer, ask: Ask): void {
  const text = (uri: URL, mimeType: string, out: string) => ({ contents: [{ uri: uri.href, mimeType, text: out }] });
  for (const number of LESSONS) {
    server.registerResource(
      `lesson-${number}`,
      `hubdex://lesson/${number}`,
      { title: `Lesson ${number}`, description: 'questions, answers and verdicts', mimeType: 'text/markdown' },
      async (uri) => text(uri, 'text/markdown', (await ask(['lesson', String(number), '--markdown'])).out),
    );
  }
  server.registerResource(
    'schema',
    'hubdex://schema',
    { title: 'Tables and columns', description: 'what the sql tool reads', mimeType: 'text/markdown' },
    async (uri) => text(uri, 'text/markdown', (await ask(['schema', '--format', 'markdown'])).out),
  );
}

function addPrompt(server: McpServer): void {
  server.registerPrompt(
    'choose_a_model',
    {
      title: 'Choose a model',
      description: 'Find a model for a need, with evidence',
      argsSchema: z.object({
        need: z.string().max(2000).describe('what it is for, on which machine, under which license'),
      }),
    },
    ({ need }) => ({
      messages: [
        {
          role: 'user' as const,
          content: {
            type: 'text' as const,
            text: `Find models for this need: ${need}\nUse choose for what fits, show for license terms and red flags of the first three, claims for the numbers behind them. Give each with its address, what fits in the memory, the license in a sentence, and what is not known.`,
          },
        },
      ],
    }),
  );
}
