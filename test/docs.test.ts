/** What the documents show is run, or at least checked against the program's own options. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { demoIndex, scratch } from './demo-index.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const BIN = join(ROOT, 'dist', 'hubdex.js');
const read = (name: string): string => readFileSync(join(ROOT, 'docs', name), 'utf8');
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1] ?? '');
const DOCS = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));

const folder = scratch();
await demoIndex(folder, 'hubdex.db');

describe('docs/exports.md', () => {
  it('shows commands that write what its queries read, and queries that answer', async () => {
    const commands = blocks(read('exports.md'), 'sh').flatMap((block) => block.trim().split('\n'));
    for (const command of commands) {
      const args = command
        .replace(/\s+#.*$/, '')
        .replace('--since 1', '--since 0')
        .split(' ')
        .slice(1);
      execFileSync(process.execPath, [BIN, ...args], { cwd: folder, stdio: 'pipe' });
    }
    const duck = await (await DuckDBInstance.create(':memory:')).connect();
    const queries = blocks(read('exports.md'), 'sql');
    expect(queries.length).toBeGreaterThan(2);
    for (const query of queries) {
      const there = query.replaceAll(/'(exported|night)\//g, `'${folder}/$1/`);
      const rows = (await duck.runAndReadAll(there)).getRows();
      expect(`${query}\n${rows.length}`).not.toMatch(/\n0$/);
    }
  });
});

/** Every hubdex command line in any document, as words; a line of YAML, a unit or a crontab may hold one, too. */
function commandLines(): { where: string; args: string[] }[] {
  return DOCS.flatMap((name) =>
    [
      ...read(name).matchAll(
        /(?:npx )?\bhubdex ((?:crawl|export|diff|lesson|schedule|mcp|backup|doctor|choose|serve|publish|pull)\b[^\n|&>#`"]*)/g,
      ),
    ].map(([, line = '']) => ({ where: name, args: line.trim().split(/\s+/) })),
  );
}

describe('commands in the documents', () => {
  it.each(commandLines().map(({ where, args }) => [`${where}: ${args.join(' ')}`, args] as const))('%s', (_, args) => {
    const options = args
      .slice(0, args.includes('--') ? args.indexOf('--') : undefined)
      .filter((word) => word.startsWith('--'));
    const { stdout } = spawnSync(process.execPath, [BIN, args[0] ?? '', '--help'], { encoding: 'utf8' });
    for (const option of options) expect(stdout).toContain(option);
    expect(stdout).toContain(`hubdex ${args[0]}`);
  });
});
