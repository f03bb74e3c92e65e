import { spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { readLessons } from '../../src/lessons/shelf.ts';
import { BENCHMARKS } from '../../src/rules/benchmarks.ts';
import { demoIndex, scratch } from '../demo-index.ts';
import { within } from '../index/look.ts';
import { hubdex } from './fake-terminal.ts';

const BUNDLE = new URL('../../dist/hubdex.js', import.meta.url).pathname;

const folder = scratch();
const db = await demoIndex(folder, 'hubdex.db');
const models = within(db, (opened) => opened.prepare('SELECT count(*) FROM models').pluck().get());

/** Runs a bare `hubdex` in a folder. */
function bare(cwd: string) {
  return spawnSync(process.execPath, [BUNDLE], { cwd, encoding: 'utf8' });
}

function fresh(name: string): string {
  const made = join(folder, name);
  mkdirSync(made);
  return made;
}

describe('a bare hubdex', () => {
  it('without an index says how to make one', () => {
    const { status, stdout, stderr } = bare(fresh('empty'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/no index here yet[\s\S]*hubdex crawl --replay \S+fixtures[\s\S]*hubdex crawl --author/);
  });

  it('with an index says what it holds and what to ask', () => {
    const { status, stdout } = bare(folder);
    expect(status).toBe(0);
    expect(stdout).toContain(`holds ${models} models as of crawl 1 (`);
    expect(stdout).toContain('hubdex choose --memory 24GB');
    expect(stdout).not.toContain('Go on');
  });

  it('after a crawl that was cut short says how to go on with that very one', () => {
    const cut = fresh('cut');
    copyFileSync(db, join(cut, 'hubdex.db'));
    const index = new Database(join(cut, 'hubdex.db'));
    index.prepare("UPDATE crawls SET outcome = 'interrupted', scope = 'author=qwen search=a b'").run();
    index.close();
    expect(bare(cut).stdout).toMatch(/not at its end: interrupted[\s\S]*hubdex crawl --author qwen --search 'a b'/);
  });

  it('beside a file that is no index says so', () => {
    const other = fresh('other');
    writeFileSync(join(other, 'hubdex.db'), 'not a database, but long enough to be looked at as one '.repeat(40));
    const { status, stderr } = bare(other);
    expect(status).toBe(2);
    expect(stderr).toContain('is no SQLite file');
  });
});

describe('what Node compiled', () => {
  const installed = fresh('installed');
  const kept = join(installed, 'dist', '.cache');
  const ROOT = new URL('../..', import.meta.url).pathname;
  for (const name of ['migrations', 'src', 'node_modules', 'package.json'])
    symlinkSync(join(ROOT, name), join(installed, name));
  cpSync(join(ROOT, 'dist'), join(installed, 'dist'), { recursive: true, filter: (from) => !from.includes('.cache') });
  const rules = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, [join(installed, 'dist', 'hubdex.js'), 'rules'], { env, encoding: 'utf8' });

  it('is kept within the built program and in no folder that others may write to', () => {
    const first = rules({});
    expect([first.status, existsSync(kept)]).toEqual([0, true]);
    expect(rules({}).stdout).toBe(first.stdout);
  });

  it('is not needed where nothing can be kept', () => {
    rmSync(kept, { recursive: true });
    writeFileSync(kept, 'a file where the folder would be');
    const { status, stderr } = rules({});
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('output that fails', () => {
  it.runIf(existsSync('/dev/full'))('is told', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [BUNDLE, '--help'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect([status, stderr]).toEqual([1, expect.stringContaining('cannot write the output: there is no room')]);
  });
});

describe('completion', () => {
  const complete = async (...words: string[]) =>
    (await hubdex(['__complete', '--', ...words])).out
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t')[0]);

  it('offers commands, not the hidden one', async () => {
    expect(await complete('cl')).toEqual(['claims']);
    const all = await complete('');
    expect(all).toEqual(expect.arrayContaining(['crawl', 'show', 'sql', 'schema', 'lesson', 'completion']));
    expect(all.filter((word) => word?.startsWith('_'))).toEqual([]);
  });

  it('offers options that were not given yet', async () => {
    expect(await complete('claims', '--sub')).toEqual(['--subject']);
    expect(await complete('claims', '--limit', '5', '--l')).toEqual([]);
  });

  it('offers lessons, their questions and statements', async () => {
    expect(await complete('lesson', '')).toEqual([...readLessons().map(({ number }) => String(number)), 'all']);
    expect(await complete('lesson', '2', '--statement', 'llama-l')).toEqual(['llama-license']);
    expect(await complete('lesson', '1', '--question', 'fam')).toEqual(['families']);
  });

  it('offers benchmarks, families, tables, formats, and models of the index', async () => {
    const mmlu = BENCHMARKS.map(({ id }) => id).filter((id) => id.startsWith('mmlu-p'));
    expect(await complete('claims', '--benchmark', 'mmlu-p')).toEqual(mmlu);
    expect(await complete('search', 'deeps')).toContain('deepseek');
    expect(await complete('schema', 'wei')).toEqual(['weights', 'weight_options']);
    expect(await complete('search', 'x', '--format', 'js')).toEqual(['json', 'jsonl']);
    expect(await complete('choose', '--weights', 'ggu')).toEqual(['gguf']);
    expect(await complete('show', '--db', db, 'microsoft/phi-')).toContain('microsoft/phi-4');
    expect(await complete('show', '--db', join(folder, 'none.db'), 'microsoft/')).toEqual([]);
  });

  it('works in bash', () => {
    const script = `
      hubdex() { "${process.execPath}" "${BUNDLE}" "$@"; }
      source <(hubdex completion bash)
      COMP_WORDS=(hubdex claims --benchmark mmlu-pr); COMP_CWORD=3
      _hubdex; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toContain('mmlu-pro');
  });

  it.each(['bash', 'zsh', 'fish'])('has a script for %s that asks hubdex', async (shell) => {
    expect((await hubdex(['completion', shell])).out).toContain('hubdex __complete -- ');
  });

  it('names its shells', async () => {
    expect(await hubdex(['completion', 'tcsh'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('give one of bash, zsh, fish'),
    });
  });
});
