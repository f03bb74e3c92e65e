import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { readLessons } from '../../src/lessons/shelf.ts';
import { demoIndex, scratch } from '../demo-index.ts';
import { hubdex } from './fake-terminal.ts';

const folder = scratch();
const db = await demoIndex(folder);

const LLAMA = 'meta-llama/Llama-3.1-8B-Instruct';
const COMMANDS: readonly (readonly string[])[] = [
  ['show', LLAMA, '--claims'],
  ['show', LLAMA, '--format', 'record'],
  ['claims', '--subject', 'GPT-4'],
  ['claims', '--model', 'microsoft/phi-4'],
  ['claims', '--disagreements', '--limit', '20'],
  ['choose', '--memory', '24GB'],
  ['choose', '--gpu', 'RTX 4090', '--license', 'commercial', '--limit', '30'],
  ['search', 'qwen', 'instruct'],
  ['sql', 'SELECT * FROM models ORDER BY downloads DESC LIMIT 5'],
  ['sql', 'SELECT model_id, benchmark, value, quote, url FROM claims LIMIT 20'],
  ['sql', "SELECT '深度求索大模型' || id AS wide, name FROM models LIMIT 5"],
  ['lesson'],
  ['lesson', '1', '--charts'],
  ['lesson', '2', '--statement', 'llama-license'],
  ['lesson', '--check'],
  ['explain', 'TheBloke/Mixtral-8x7B-Instruct-v0.1-GGUF'],
  ['audit'],
  ['doctor'],
  ['crawl', '--dry-run'],
];

describe.each([60, 80, 120, 200])('on a terminal of %i columns', (columns) => {
  const tooLong = (text: string) => text.split('\n').filter((line) => stringWidth(line) > columns);

  it.each(COMMANDS.map((args) => ({ args, line: args.join(' ') })))(
    'hubdex $line stays within it',
    async ({ args }) => {
      const { out, err, code } = await hubdex([...args, ...(args[0] === 'explain' ? [] : ['--db', db])], { columns });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out.length).toBeGreaterThan(0);
      expect(tooLong(out)).toEqual([]);
    },
  );

  it.each(readLessons().map(({ number }) => number))('lesson %i stays within it', async (number) => {
    const { out } = await hubdex(['lesson', String(number), '--db', db], { columns });
    expect(out.length).toBeGreaterThan(500);
    expect(tooLong(out)).toEqual([]);
  });

  it('help and errors stay within it', async () => {
    const told = await Promise.all(
      [
        ['--help'],
        ['crawl', '--help'],
        ['choose', '--help'],
        ['show', 'Qwen/Qwen2.5-7B-Instuct', '--db', db],
        ['audit', '--code', 'foo', '--db', db],
        ['crawl', '--details', 'lots'],
      ].map((args) => hubdex(args, { columns })),
    );
    expect(told.flatMap(({ out, err }) => tooLong(out + err))).toEqual([]);
  });
});

describe('a table with too little room', () => {
  const asked = (columns: number, ...args: string[]) => hubdex([...args, '--db', db], { columns });

  it('lets the columns go that tell least, and says which', async () => {
    const { out } = await asked(80, 'search', 'instruct', '--limit', '5');
    expect(out).toMatch(/│ id +│ generation +│ +parameters │ license/);
    expect(out.replaceAll('\n', ' ')).toMatch(
      /\(no room for .*likes, gone_at: widen the terminal or use --format record\)/,
    );
    expect((await asked(200, 'search', 'instruct', '--limit', '5')).out).not.toContain('no room for');
  });

  it('shows every column that was asked for in SQL, if need be one a line', async () => {
    const sql =
      "SELECT id, family, generation, license, task, downloads, likes, sha FROM models WHERE owner = 'Qwen' LIMIT 3";
    const { out } = await asked(60, 'sql', sql);
    for (const name of ['id', 'family', 'generation', 'license', 'task', 'downloads', 'likes', 'sha'])
      expect({ name, times: out.match(new RegExp(`^${name} +`, 'gm'))?.length }).toEqual({ name, times: 3 });
  });

  it('never cuts an id or an address in half: the id is wrapped, the address whole or absent', async () => {
    const { out } = await asked(80, 'claims', '--subject', 'GPT-4', '--limit', '3');
    expect(out).not.toContain('https://');
    const { out: wide } = await asked(300, 'claims', '--subject', 'GPT-4', '--limit', '3');
    expect(wide.match(/https:\/\/huggingface\.co\/\S+#L\d+/g)).toHaveLength(3);
    const { out: narrow } = await asked(60, 'sql', `SELECT id, sha, created_at FROM models WHERE id = '${LLAMA}'`);
    const ids = [...narrow.matchAll(/^│ ([^│]+?) *│/gm)].map(([, part]) => part);
    expect(ids.join('')).toContain(LLAMA);
  });

  it('keeps a row on one line on paper, whatever its length', async () => {
    const { out } = await hubdex(['claims', '--model', 'microsoft/phi-4', '--limit', '5', '--db', db]);
    expect(out.match(/#L\d+$/gm)).toHaveLength(5);
  });
});

describe('colour', () => {
  it('marks verdicts and severities on a terminal, and nothing else changes', async () => {
    const plain = await hubdex(['lesson', '--check', '--db', db], { columns: 100 });
    const coloured = await hubdex(['lesson', '--check', '--db', db], { columns: 100, colour: true });
    expect(plain.out).not.toContain('\u001b');
    expect(coloured.out).toContain('\u001b[31m');
    // oxlint-disable-next-line no-control-regex
    expect(coloured.out.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain.out);
  });
});
