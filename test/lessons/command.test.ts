import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hubdex } from '../cli/fake-terminal.ts';
import { demoIndex, scratch } from '../demo-index.ts';

const folder = scratch();
const db = await demoIndex(folder);

/** Runs `hubdex lesson` and tells what it wrote. */
const lesson = (...args: string[]) => hubdex(['lesson', '--db', db, ...args]);

describe('hubdex lesson', () => {
  it('lists the lessons with what can be asked of them', async () => {
    const { code, out } = await lesson();
    expect(code).toBe(0);
    expect(out.match(/^\d {2}/gm)).toHaveLength(8);
    expect(out).toContain('1  State of Open Source LLMs');
    expect(out).toContain('questions: families,');
  });

  it('answers one question, as of which crawl', async () => {
    const { code, out } = await lesson('1', '--question', 'families');
    expect(code).toBe(0);
    expect(out).toMatch(/│ Llama +│ Meta +│/);
    expect(out).toContain('as of crawl 1 (2026-08-10)');
    expect(out).not.toContain('How many new repos');
  });

  it('draws the chart where it is asked to', async () => {
    expect((await lesson('1', '--question', 'families', '--charts')).out).toMatch(/^Qwen +█+/m);
    expect((await lesson('1', '--question', 'families')).out).not.toContain('█');
  });

  it('binds changed parameters', async () => {
    const { out } = await lesson('1', '--question', 'families', '--param', 'top=2', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      lesson: 1,
      as_of: { crawl: 1 },
      questions: [{ id: 'families', params: { top: 2 } }],
    });
    expect(JSON.parse(out).questions[0].rows).toHaveLength(2);
  });

  it('leads to the evidence: every address in JSON is a line on the Hub', async () => {
    const { out } = await lesson('1', '--question', 'benchmark-leaders', '--format', 'json');
    for (const { url } of JSON.parse(out).questions[0].rows)
      expect(url).toMatch(/^https:\/\/huggingface\.co\/.+\/README\.md\?code=true#L\d+$/);
  });

  it('prints the rows that decide a statement', async () => {
    const { out } = await lesson('2', '--statement', 'llama-license');
    expect(out).toContain('CONTRADICTED  llama-license');
    expect(out).toMatch(/│ llama3\.1 +│ Llama 3\.1 Community License/);
  });

  it.each([
    [['99'], 'no lesson 99; there are 1, 2, 3, 4, 5, 6, 7, 8'],
    [['1', '--question', 'nope'], 'lesson 1 has no question nope; it has families'],
    [['1', '--statement', 'nope'], 'lesson 1 has no statement nope; it has gpt3-alone-2022'],
    [['1', '--param', 'nope=1'], '--param nope: no query here has it; they have top'],
    [['one'], 'give a whole number'],
    [['--check', '--baseline', '/none/there.json'], 'no such file; write one with --save-baseline'],
  ])('says what would be right for %j', async (args, message) => {
    const { code, err } = await lesson(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('gives the SQL that anybody can run', async () => {
    const { code, out } = await lesson('2', '--statement', 'llama-sizes', '--sql');
    expect(code).toBe(0);
    expect(out).toMatch(/^-- llama-sizes\nWITH evidence AS MATERIALIZED \(/);
  });
});

describe('hubdex lesson --check', () => {
  it('prints every verdict and ends well without a baseline', async () => {
    const { code, out } = await lesson('--check');
    expect(code).toBe(0);
    expect(out.match(/^(?:SUPPORTED|CONTRADICTED|MIXED|NOT DECIDABLE FROM THE INDEX) {2}/gm)).toHaveLength(21);
  });

  it('is content while what was supported still is', async () => {
    const baseline = join(folder, 'baseline.json');
    expect((await lesson('--check', '--save-baseline', baseline)).code).toBe(0);
    expect(await lesson('--check', '--baseline', baseline)).toMatchObject({ code: 0, err: '' });
  });

  it('fails, and says which statement, when one that was supported no longer is', async () => {
    const baseline = join(folder, 'once.json');
    await lesson('--check', '--save-baseline', baseline);
    const before = JSON.parse(readFileSync(baseline, 'utf8'));
    before.verdicts['llama-license'] = 'supported';
    writeFileSync(baseline, JSON.stringify(before));
    const { code, err } = await lesson('--check', '--baseline', baseline);
    expect(code).toBe(1);
    expect(err).toBe('hubdex: llama-license was supported as of crawl 1 (2026-08-10) and is now contradicted\n');
    expect(
      (await lesson('3', '--check', '--baseline', baseline)).code,
      'of lesson 3 only its own statements count',
    ).toBe(0);
  });

  it('does not take any file for a baseline', async () => {
    const other = join(folder, 'other.json');
    writeFileSync(other, '{"verdicts": {"llama-license": "true"}}');
    expect(await lesson('--check', '--baseline', other)).toMatchObject({
      code: 2,
      err: expect.stringContaining('not a file of verdicts'),
    });
  });
});

describe('a rendered lesson', () => {
  it.each(['--html', '--markdown'])('%s holds questions and verdicts', async (how) => {
    const { code, out } = await lesson('4', how);
    expect(code).toBe(0);
    for (const words of ['Which sizes does each generation', 'Statements, checked', 'supported'])
      expect(out).toContain(words);
    expect(out).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('the charts of a rendered lesson', () => {
  it.each([
    ['--html', '<svg ', '█'],
    ['--markdown', '█', '<svg'],
  ])('are by %s what its readers can show', async (how, mark, other) => {
    const { out } = await lesson('6', how);
    expect(out).toContain(mark);
    expect(out).not.toContain(other);
  });
});

describe('all lessons as files', () => {
  it.each([
    ['html', 'index.html', /href="lesson-(\d)\.html"/g],
    ['markdown', 'README.md', /\]\(lesson-(\d)\.md\)/g],
  ])('--%s writes a page a lesson and %s, with links that lead somewhere', async (format, contents, link) => {
    const pages = join(folder, 'pages', format);
    const { code, out } = await lesson('all', `--${format}`, pages);
    expect({ code, out }).toEqual({ code: 0, out: `9 files written; begin with ${pages}/${contents}\n` });
    const files = readdirSync(pages);
    expect([...readFileSync(join(pages, contents), 'utf8').matchAll(link)].map(([, number]) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
    const second = readFileSync(join(pages, files.find((name) => name.startsWith('lesson-2')) ?? ''), 'utf8');
    const links = [...second.matchAll(/(?:href="|\]\()((?:lesson-|index|README)[\w.-]+)/g)].map(([, file]) => file);
    expect(links).toHaveLength(3);
    expect(files).toEqual(expect.arrayContaining(links));
  });

  it('--html with a folder writes the page of one', async () => {
    const { code } = await lesson('3', '--html', join(folder, 'one'));
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'one'))).toContain('lesson-3.html');
  });

  it('does not take a file for a folder', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    expect(await lesson('all', '--html', join(folder, 'a-file'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('is a file'),
    });
  });
});
