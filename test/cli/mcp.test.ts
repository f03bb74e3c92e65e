/** An agent that knows nothing of hubdex, over the official client, in both eras of the protocol. */
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoIndex, scratch } from '../demo-index.ts';

const BUNDLE = new URL('../../dist/hubdex.js', import.meta.url).pathname;
const folder = scratch();
const db = await demoIndex(folder);

const ERAS = { '2025': 'legacy', '2026': { pin: '2026-07-28' } } as const;
type Era = keyof typeof ERAS;

async function connected(era: Era): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: ERAS[era] } });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [BUNDLE, 'mcp', '--db', db] }));
  return client;
}

interface Answered {
  isError: boolean;
  said: string;
  answer: Record<string, unknown>;
}

async function call(client: Client, name: string, given: Record<string, unknown>): Promise<Answered> {
  const result = await client.callTool({ name, arguments: given });
  const [first] = result.content as { text?: string }[];
  return {
    isError: result.isError === true,
    said: first?.text ?? '',
    answer: (result.structuredContent ?? {}) as Record<string, unknown>,
  };
}

describe.each<Era>(['2025', '2026'])('hubdex mcp, to a client of the protocol of %s', (era) => {
  let client: Client;
  beforeAll(async () => {
    client = await connected(era);
  });
  afterAll(() => client.close());

  it('offers its tools, each read-only and described with its input', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search',
      'show',
      'compare',
      'choose',
      'claims',
      'lesson',
      'schema',
      'sql',
    ]);
    for (const tool of tools) {
      expect(tool.annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      expect(tool.description?.length).toBeGreaterThan(30);
      expect(tool.inputSchema.type).toBe('object');
    }
  });

  it('leads an agent to a coder under Apache-2.0 that fits 24 GB at 32,768 tokens, with evidence', async () => {
    const need = { memory: '24GB', context: 32_768, license: 'commercial', line: 'coder', limit: 5 };
    const chosen = await call(client, 'choose', need);
    expect([chosen.isError, chosen.isError && chosen.said]).toEqual([false, false]);
    const offered = JSON.stringify(chosen.answer).match(/[\w.-]+\/[\w.-]*[Cc]oder[\w.-]*/g) ?? [];
    expect(offered.length).toBeGreaterThan(0);
    const licensed: string[] = [];
    for (const id of new Set(offered)) {
      const { answer } = await call(client, 'show', { id });
      const model = answer.model as Record<string, unknown> | undefined;
      if (model?.license === 'apache-2.0') licensed.push(String(answer.url));
    }
    expect(licensed.length).toBeGreaterThan(0);
    expect(licensed[0]).toMatch(/^https:\/\/huggingface\.co\//);
    const { answer } = await call(client, 'claims', { model: licensed[0]?.replace('https://huggingface.co/', '') });
    expect(answer).toHaveProperty('claims');
  });

  it('says in words what was wrong, and what may have been meant', async () => {
    const wrong = await call(client, 'show', { id: 'Qwen/Qwen2.5-7B-Instuct' });
    expect(wrong.isError).toBe(true);
    expect(wrong.said).toContain('Qwen/Qwen2.5-7B-Instruct');
  });

  it('reads SQL and refuses to write, whatever the words', async () => {
    const read = await call(client, 'sql', { query: 'SELECT count(*) AS models FROM models' });
    expect(read.answer).toEqual({ rows: [{ models: expect.any(Number) }] });
    for (const query of ['DELETE FROM models', "ATTACH '/tmp/x.db' AS x", '--db /etc/passwd']) {
      expect([query, (await call(client, 'sql', { query })).isError]).toEqual([query, true]);
    }
  });

  it('takes text that looks like an option as text', async () => {
    const found = await call(client, 'search', { words: '--db /etc/passwd' });
    expect([found.isError, found.answer]).toEqual([false, { models: [] }]);
  });

  it('hands out lessons and a prompt', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toContain('hubdex://lesson/1');
    const { contents } = await client.readResource({ uri: 'hubdex://lesson/1' });
    expect((contents[0] as { text: string }).text).toContain('#');
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(['choose_a_model']);
  });
});
