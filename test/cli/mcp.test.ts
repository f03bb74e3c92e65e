/** An agent that knows nothing of hubdex, over the official client, in both eras of the protocol. */
import { readFileSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoIndex, scratch } from '../demo-index.ts';

const BUNDLE = new URL('../../dist/hubdex.js', import.meta.url).pathname;
const DOCS = new URL('../../docs/agents.md', import.meta.url).pathname;
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

interface Schema {
  properties: Record<string, { description?: string; enum?: string[]; type?: string }>;
  required?: string[];
}
type Tool = Awaited<ReturnType<Client['listTools']>>['tools'][number];
interface Chosen {
  model: string;
  url: string;
  context_length: number;
  license: { id: string };
  weights: { total: number };
}

/** What somebody wants, in their own words. */
const NEED = { kind: 'coder', memory: '24GB', tokens: 32_768, license: 'apache-2.0' };

/** The tool whose description has all these words. */
function toolThatSays(tools: readonly Tool[], ...words: readonly string[]): Tool {
  const found = tools.find(({ description = '' }) => words.every((word) => description.includes(word)));
  if (!found) throw new Error(`no tool speaks of ${words.join(', ')}`);
  return found;
}

/** What the need comes to in a tool's own terms, by nothing but what its schema says of each argument. */
function argumentsFor(tool: Tool): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const [name, { description = '', enum: values, type }] of Object.entries(
    (tool.inputSchema as Schema).properties,
  )) {
    const named = values?.find((value) => new RegExp(`${value}: [^;]*${NEED.license}`).test(description));
    if (named !== undefined) given[name] = named;
    else if (type === 'integer' && description.includes('tokens')) given[name] = NEED.tokens;
    else if (/such as \d+GB/.test(description)) given[name] = NEED.memory;
    else if (description.includes(NEED.kind)) given[name] = NEED.kind;
  }
  return given;
}

/** A choice, as the transcript puts it. */
function chosenLines(answer: Record<string, unknown>): string[] {
  const { models, left_out } = answer as {
    models: (Chosen & { weights: { format: string; level: string } })[];
    left_out: { model: string; findings: { says: string }[] }[];
  };
  const gib = (bytes: number): string => (bytes / 2 ** 30).toFixed(1);
  return [
    ...models.map(
      ({ model, license, context_length, weights: { format, level, total } }) =>
        `${model}: ${license.id}, ${context_length} tokens, ${format} ${level} in ${gib(total)} GiB with its cache`,
    ),
    ...left_out.map(({ model, findings }) => `left out: ${model}, ${findings.map(({ says }) => says).join('; ')}`),
  ];
}

/** A model shown, as the transcript puts it. */
function shownLines(answer: Record<string, unknown>): string[] {
  const { facts, terms } = answer as {
    facts: { field: string; value: string; basis: string; place: string }[];
    terms: { source_url: string }[];
  };
  const text = `; its text: ${terms[0]?.source_url}`;
  return facts.map(
    ({ field, value, basis, place }) =>
      `${field} ${value}: ${basis}, read at ${place}${field === 'license' ? text : ''}`,
  );
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

  it('leads a client that knows nothing of it to a coder under Apache-2.0 that fits 24 GB at 32,768 tokens', async () => {
    const { tools } = await client.listTools();
    const told: string[] = [];
    const asked = async (tool: Tool, given: Record<string, unknown>): Promise<Record<string, unknown>> => {
      told.push(`${tool.name} ${Object.keys(given).join(' ')}`);
      const { isError, said, answer } = await call(client, tool.name, given);
      expect([isError, isError ? said : '']).toEqual([false, '']);
      return answer;
    };
    const choosing = toolThatSays(tools, 'memory', 'context', 'license');
    const { models } = (await asked(choosing, argumentsFor(choosing))) as { models: Chosen[] };
    const found = models.find(({ license }) => license.id === NEED.license);
    expect(found?.context_length).toBeGreaterThanOrEqual(NEED.tokens);
    expect(found?.weights.total).toBeLessThanOrEqual(24 * 2 ** 30);

    const showing = toolThatSays(tools, 'one model', 'terms');
    const [name = ''] = (showing.inputSchema as Schema).required ?? [];
    const shown = (await asked(showing, { [name]: found?.model })) as {
      model: object;
      facts: object[];
      terms: object[];
    };
    expect(shown.model).toMatchObject({ line: NEED.kind, license: NEED.license });
    expect(shown.facts).toContainEqual(expect.objectContaining({ field: 'line', value: NEED.kind, basis: 'named' }));
    expect(JSON.stringify(shown.terms)).toContain('https://');
    expect(found?.url).toBe(`https://huggingface.co/${found?.model}`);

    const claiming = toolThatSays(tools, 'Benchmark', 'link to its line');
    const [, benchmark] = /benchmark id, such as (\w+)/.exec(JSON.stringify(claiming.inputSchema)) ?? [];
    const { claims } = (await asked(claiming, { benchmark, limit: 3 })) as { claims: { url: string }[] };
    expect(claims).toHaveLength(3);
    for (const { url } of claims) expect(url).toMatch(/^https:\/\/huggingface\.co\/.*#L\d+$/);
    expect(told).toEqual(['choose memory context license line', 'show id', 'claims benchmark limit']);
  });

  it('answers what the transcript of docs/agents.md says', async () => {
    const [, transcript = ''] = /```text\n([\s\S]*?)```/.exec(readFileSync(DOCS, 'utf8')) ?? [];
    const asked = transcript.split(/^(?=\w+ \{)/m);
    expect(asked).toHaveLength(2);
    for (const one of asked) {
      const [line = '', ...lines] = one.trim().split('\n');
      const [, name = '', given = ''] = /^(\w+) (.*)$/.exec(line) ?? [];
      const { answer } = await call(client, name, JSON.parse(given) as Record<string, unknown>);
      expect(name === 'choose' ? chosenLines(answer) : shownLines(answer)).toEqual(
        expect.arrayContaining(lines.map((said) => said.trim())),
      );
    }
  });

  it('says in words what was wrong, and what may have been meant', async () => {
    const wrong = await call(client, 'show', { id: 'Qwen/Qwen2.5-7B-Instuct' });
    expect(wrong.isError).toBe(true);
    expect(wrong.said).toContain('Qwen/Qwen2.5-7B-Instruct');
    const bare = await call(client, 'claims', {});
    expect([bare.isError, bare.said]).toEqual([true, expect.stringContaining('say which claims: subject, benchmark,')]);
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
