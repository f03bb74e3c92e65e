import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = new URL('..', import.meta.url).pathname;
const BIN = join(ROOT, 'dist', 'hubdex.js');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The bodies of the fenced blocks of one language. */
const blocks = (language: string): string[] =>
  [...README.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1] ?? '');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hubdex-readme-'));
  const made = spawnSync(
    process.execPath,
    [BIN, 'crawl', '--replay', join(ROOT, 'fixtures'), '--details', 'all', '--texts', 'all'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  if (made.status !== 0) throw new Error(`the demo crawl failed: ${made.stderr}`);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const shell = (command: string) =>
  spawnSync('bash', ['-c', command.replaceAll(/(^|\| )npx hubdex /g, `$1"${process.execPath}" "${BIN}" `)], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, HF_HUB_OFFLINE: '1' },
  });

describe('the README', () => {
  const examples = blocks('console').map((block) => {
    const [command = '', ...output] = block.split('\n');
    return { command: command.replace(/^\$ /, ''), output: output.join('\n') };
  });

  it.each(examples)('shows what $command really prints', ({ command, output }) => {
    const { stdout, stderr, status } = shell(command);
    expect(stderr).toBe('');
    expect(stdout).toBe(output);
    expect(status).toBe(0);
  });

  const daily = blocks('sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('npx hubdex '))
    .map((line) => line.replace(/\s+#.*$/, ''));

  it.each(daily)('gives examples that answer something on the recorded models: %s', (command) => {
    const asksTheHub = command.startsWith('npx hubdex crawl') && !command.includes('--dry-run');
    const { stdout, stderr, status } = shell(command + (asksTheHub ? ' --dry-run' : ''));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trim().split('\n').length).toBeGreaterThan(
      command.includes('reindex') || command.includes('--html') ? 0 : 2,
    );
    expect(stdout).not.toMatch(/^\((?:no rows|no claims|no disagreements)\)|No model of the index|^\[\]$/m);
  });

  it('shows every command in the form that works right after the first two', () => {
    const typed = [...blocks('sh'), ...blocks('console').map((block) => block.split('\n')[0] ?? '')].flatMap((block) =>
      block.split('\n'),
    );
    expect(typed.filter((line) => /^(?:\$ )?hubdex /.test(line))).toEqual([]);
    expect(daily.length).toBeGreaterThan(10);
  });

  it('has an example of a record to understand that gives an answer', () => {
    const [, command = ''] = README.match(/`(echo [^`]*extract --jsonl)`/) ?? [];
    expect(JSON.parse(shell(command).stdout)).toMatchObject({ id: 'owner/name' });
  });

  it('names scripts, files and folders that are there', () => {
    const scripts = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts as Record<string, string>;
    for (const [, script = ''] of README.matchAll(/npm run ([\w-]+)/g)) expect(Object.keys(scripts)).toContain(script);
    const paths = [...README.matchAll(/`((?:src|fixtures|test)\/[\w./-]*?)(?:\*[^`]*)?`/g)].map(
      (match) => match[1] ?? '',
    );
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
