import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoIndex, scratch } from '../demo-index.ts';
import { hubdex } from './fake-terminal.ts';

const folder = scratch();
const db = await demoIndex(folder);

const asked = (...args: string[]) => hubdex(args.includes('--db') ? args : [...args, '--db', db]);

describe('a model can be written as', () => {
  it.each([
    'https://huggingface.co/microsoft/phi-4',
    'https://huggingface.co/microsoft/phi-4/tree/main',
    'huggingface.co/microsoft/phi-4/blob/main/README.md?code=true#L27',
    'https://hf.co/Microsoft/Phi-4',
    ' microsoft/phi-4 ',
  ])('%s', async (id) => {
    expect((await asked('show', id)).out).toContain('https://huggingface.co/microsoft/phi-4\n');
    expect((await asked('claims', '--model', id, '--limit', '1')).out).toContain('microsoft/phi-4');
    expect((await asked('claims', '--subject', id, '--limit', '1')).out).toContain('microsoft/phi-4');
  });

  it('but not as the address of something else', async () => {
    const { code, err } = await asked('show', 'https://huggingface.co/datasets/cais/mmlu');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('is not the address of a model') });
  });
});

describe('a name nobody bears is wrong use, told with near ones', () => {
  it.each<[string, string[], string]>([
    ['letters left out', ['show', 'Qwen/Qwen2.5-7B-Instuct'], 'did you mean Qwen/Qwen2.5-7B-Instruct'],
    ['another owner', ['show', 'qwen-team/Qwen2.5-7B-Instruct'], 'Qwen/Qwen2.5-7B-Instruct'],
    ['a part of the name', ['show', 'Phi-3.5-mini'], 'microsoft/Phi-3.5-mini-instruct'],
    ['a subject', ['claims', '--subject', 'microsoft/phi4'], 'microsoft/phi-4'],
    ['a proprietary subject', ['claims', '--subject', 'gpt4o'], 'gpt-4o'],
    ['a benchmark', ['claims', '--benchmark', 'mmluu'], 'no benchmark mmluu; did you mean mmlu'],
    ['a card', ['claims', '--model', 'microsoft/ph-4'], 'did you mean microsoft/phi-4'],
    ['a code', ['audit', '--code', 'benchmark-unknwon'], 'did you mean benchmark-unknown'],
    ['a question', ['lesson', '1', '--question', 'familys'], 'did you mean families'],
    ['a folder as the index', ['search', 'x', '--db', tmpdir()], 'is a folder'],
  ])('%s', async (_, args, words) => {
    const { code, err, out } = await asked(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });

  it('takes a benchmark in any case', async () => {
    expect((await asked('claims', '--benchmark', 'MMLU', '--limit', '1')).code).toBe(0);
  });
});

describe('what would be ignored is refused', () => {
  it.each<[string, string[], string]>([
    ['a page of no lesson', ['lesson', '--html'], '--html: say of which lesson'],
    [
      'a statement of no lesson',
      ['lesson', '--statement', 'llama-license'],
      '"hubdex lesson 2 --statement llama-license"',
    ],
    ['two kinds of page', ['lesson', '2', '--html', '--markdown'], "cannot be used with option '--markdown"],
    ['a page of a check', ['lesson', '--check', '--html'], 'cannot be used with'],
    ['a page in JSON', ['lesson', '2', '--html', '--json'], 'cannot be used with'],
    ['charts of SQL', ['lesson', '2', '--charts', '--sql'], 'cannot be used with'],
    ['a question of all lessons', ['lesson', 'all', '--question', 'families'], 'are of one lesson'],
    ['all pages on standard output', ['lesson', 'all', '--html'], 'go to a folder'],
    ['several tables as CSV', ['lesson', '2', '--format', 'csv'], 'narrow it with --question'],
    ['two formats', ['search', 'qwen', '--json', '--format', 'csv'], 'give one of them'],
    [
      'CSV of a model',
      ['show', 'microsoft/phi-4', '--format', 'csv'],
      'give one of table, record, json, jsonl, markdown',
    ],
    ['a depth that is none', ['crawl', '--details', 'lots', '--dry-run'], 'give none, all, or a whole number'],
    ['recordings that are not there', ['crawl', '--replay', 'nowhere', '--dry-run'], 'nowhere: no such folder'],
    ['a file as recordings', ['crawl', '--replay', db, '--dry-run'], 'it is a file; name a folder'],
    [
      'recording what is replayed',
      ['crawl', '--replay', folder, '--record', folder],
      "cannot be used with option '--replay",
    ],
    ['all anew without a listing', ['crawl', '--full', '--no-listing'], 'cannot be used with'],
    ['a folder of recordings that is a file', ['crawl', '--record', db], 'a file is in the way'],
    ['heads of some', ['crawl', '--headers', 'some'], 'give none, all, doubted, or a whole number'],
    ['tables on standard output', ['export', '-'], 'an export is many files; name a folder'],
    ['a time zone that is none', ['schedule', '--timezone', 'Mars/Base'], '--timezone Mars/Base: no such time zone'],
    ['a webhook of a file', ['schedule', '--webhook', 'file:///tmp/x'], 'is no http(s) address'],
    ['a folder as health file', ['schedule', '--health', folder], 'it is a folder; name a file'],
    [
      'a health file of no folder',
      ['schedule', '--health', '/no/such/health.json'],
      'choose another file with --health',
    ],
    ['a folder to pull into', ['pull', 'owner/name', '--db', folder], 'is a folder; give the file of the index'],
    ['an export that is none', ['publish', 'owner/name', '--export', tmpdir()], 'tmp'],
    ['a host that is not here', ['serve', '--port', '0', '--host', '192.0.2.1'], 'is no address of this machine'],
    ['a port that is none', ['serve', '--port', '99999'], 'from 0 to 65535'],
    ['times that are no option', ['schedule', '30 3 * * *'], 'a crawl takes no 30 3 * * *; times go to --cron'],
    ['an option that no crawl has', ['schedule', '--', '--ful'], 'a crawl takes no --ful'],
    ['a depth of a crawl on schedule', ['schedule', '--', '--details', 'lots'], 'give none, all, or a whole number'],
    ['a backup over a file', ['backup', db], 'is there already'],
  ])('%s', async (_, args, words) => {
    const { code, err, out } = await asked(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });

  it('an empty name is wrong use', async () => {
    expect(await hubdex(['explain', '***'])).toMatchObject({ code: 2, err: expect.stringContaining('no name') });
    expect(await asked('search', '"')).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing to search for'),
    });
  });
});

describe('an empty text, as of a variable that was not set, is asked for nothing', () => {
  it.each<[string, string[], string]>([
    ['a model', ['show', ''], 'id is empty; it takes: a model: owner/name'],
    ['an author', ['crawl', '--author', '', '--dry-run'], '--author is empty; it takes: only models of this user'],
    ['one tag of several', ['crawl', '--filter', 'moe', '--filter', '', '--dry-run'], '--filter is empty'],
    ['a folder', ['export', ''], 'target is empty; it takes: the folder to write'],
    ['a subject', ['claims', '--subject', ''], '--subject is empty'],
    ['words', ['search', 'qwen', ' '], 'words is empty'],
  ])('%s', async (_, args, words) => {
    const { code, err, out } = await asked(...args);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining(words) });
  });
});

describe('a file that is named', () => {
  const file = (name: string, bytes: Uint8Array | string): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };

  it.each<[string, (path: string) => string[]]>([
    ['SQL', (path) => ['sql', '--file', path]],
    ['verdicts', (path) => ['lesson', '--check', '--baseline', path]],
  ])('%s: is told from a folder and from what is no text', async (_, args) => {
    const bad: [string, string][] = [
      [folder, 'it is a folder; name a file'],
      [file('zero', 'SELECT 1\0; SELECT 2'), 'no text: byte 9 is zero'],
      [file('latin1', Buffer.from("SELECT 'caf\xe9'", 'latin1')), 'no text in UTF-8; convert it first'],
    ];
    for (const [path, words] of bad) {
      const { code, err, out } = await asked(...args(path));
      expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining(`${path}: ${words}`) });
    }
  });

  it('is read without the mark that editors put at its beginning', async () => {
    const { out } = await asked('sql', '--file', file('bom.sql', '\ufeffSELECT 1 AS one'), '--format', 'csv');
    expect(out).toBe('one\n1\n');
  });

  it('keeps earlier verdicts where new ones cannot be written', async () => {
    const kept = join(folder, 'verdicts.json');
    await asked('lesson', '--check', '--save-baseline', kept);
    const before = readFileSync(kept, 'utf8');
    expect(JSON.parse(before)).toHaveProperty('verdicts');
    const { code, err } = await asked('lesson', '--check', '--save-baseline', join(kept, 'below'));
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('a file is in the way') });
    expect(readFileSync(kept, 'utf8')).toBe(before);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('one way to ask for output', () => {
  it.each([
    [['search', 'qwen']],
    [['show', 'microsoft/phi-4']],
    [['claims', '--subject', 'GPT-4o']],
    [['sql', 'SELECT id FROM models LIMIT 3']],
    [['choose', '--memory', '24GB']],
    [['lesson']],
    [['lesson', '1']],
    [['lesson', '--check']],
    [['audit']],
    [['doctor']],
  ])('%j --json is --format json, and --format jsonl is a value a line', async (args) => {
    const { out } = await asked(...args, '--json');
    expect(out).toBe((await asked(...args, '--format', 'json')).out);
    expect(JSON.parse(out)).toBeTypeOf('object');
    const lines = (await asked(...args, '--format', 'jsonl')).out.trimEnd().split('\n');
    for (const line of lines) expect(JSON.parse(line)).toBeTypeOf('object');
  });

  it.each([
    [['search', 'qwen']],
    [['show', 'microsoft/phi-4', '--claims']],
    [['claims', '--disagreements']],
    [['choose', '--memory', '24GB']],
    [['lesson']],
    [['lesson', '--check']],
    [['audit']],
  ])('%j --format markdown has no box and no escape', async (args) => {
    const { out, code } = await asked(...args, '--format', 'markdown');
    expect(code).toBe(0);
    expect(out).not.toMatch(/[│┌]/);
    expect(out.length).toBeGreaterThan(100);
  });

  it('what a terminal would act on does not pass in errors', async () => {
    const { err } = await asked('show', 'a/\u001b[31mb\u0007');
    expect(err).toContain('no model a/b');
  });
});
