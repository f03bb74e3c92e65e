/** The package as it goes out: what is in it, and a project that has nothing else of hubdex. */
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoIndex } from '../demo-index.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  exports: Record<string, unknown>;
};
const EXAMPLES = [...readFileSync(join(ROOT, 'docs/library.md'), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(
  (match) => match[1] ?? '',
);

interface Packed {
  filename: string;
  size: number;
  unpackedSize: number;
  files: { path: string; size: number }[];
}
let folder: string;
let packed: Packed;
const at = (...names: string[]): string => join(folder, ...names);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hubdex-packed-'));
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const told: unknown = JSON.parse(execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8' }));
  packed = (Array.isArray(told) ? told[0] : Object.values(told as object)[0]) as Packed;
  mkdirSync(at('node_modules'));
  execFileSync('tar', ['-xzf', at(packed.filename), '-C', folder]);
  renameSync(at('package'), at('node_modules', 'hubdex'));
  // What the package names as its dependencies, and nothing else that this project happens to have.
  for (const name of [...Object.keys(PACKAGE.dependencies), '@types/node']) {
    mkdirSync(dirname(at('node_modules', name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), at('node_modules', name));
  }
  writeFileSync(at('package.json'), '{"type": "module", "private": true}');
  await demoIndex(at('.'), 'hubdex.db');
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the packed file', () => {
  const paths = (): string[] => packed.files.map(({ path }) => path);

  it('holds the built program, what it reads, and documents: no sources, tests or fixtures', () => {
    const belongs =
      /^(?:dist\/(?!\.cache|.*\.map$)|migrations\/\d{4}_\w+\.sql$|migrations\/meta\/_journal\.json$|src\/(?:index\/sql|lessons)\/[\w-]+\.sql$|src\/explore\/assets\/|docs\/[\w-]+\.md$|(?:README|CHANGELOG|SECURITY)\.md$|LICENSE$|package\.json$)/;
    expect(paths().filter((path) => !belongs.test(path))).toEqual([]);
    expect(paths().filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))).toEqual([]);
  });

  it('leaves out none of the files that the program reads', () => {
    const read = (name: string, ending: string) =>
      readdirSync(join(ROOT, name))
        .filter((file) => file.endsWith(ending))
        .map((file) => `${name}/${file}`);
    const needed = [...read('migrations', '.sql'), ...read('src/index/sql', '.sql'), ...read('src/lessons', '.sql')];
    expect(needed.filter((path) => !paths().includes(path))).toEqual([]);
  });

  it('stays small', () => {
    expect(packed.size).toBeLessThan(3_000_000);
    expect(packed.unpackedSize).toBeLessThan(15_000_000);
  });

  it('tells of no machine that it was built on, and of no registry', () => {
    const telling = new RegExp(`[('"\`]${ROOT}|/(?:root|home/\\w+|Users/\\w+)/|//registry\\.(?!npmjs)`);
    const said = packed.files
      .filter(({ path }) => /\.(?:js|json|ts|sql|md|css)$/.test(path))
      .filter(({ path }) => telling.test(readFileSync(at('node_modules', 'hubdex', path), 'utf8')))
      .map(({ path }) => path);
    expect(said).toEqual([]);
  });

  it('exports files that are there', () => {
    const targets = JSON.stringify(PACKAGE.exports).match(/\.\/[\w./-]+/g) ?? [];
    const files = targets.map((path) => path.slice(2)).filter((path) => path.includes('/') && /\.\w+$/.test(path));
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((path) => !paths().includes(path))).toEqual([]);
  });
});

describe('a project that has only the package and its dependencies', () => {
  it.each([
    ['node16', { module: 'node16', moduleResolution: 'node16' }],
    ['nodenext', { module: 'nodenext', moduleResolution: 'nodenext' }],
    ['bundler', { module: 'esnext', moduleResolution: 'bundler' }],
  ])('compiles the examples of docs/library.md under %s', (_, how) => {
    EXAMPLES.forEach((text, number) => writeFileSync(at(`example-${number}.ts`), text));
    const options = { ...how, target: 'es2022', strict: true, noEmit: true, types: ['node'], skipLibCheck: false };
    const files = EXAMPLES.map((__, number) => `example-${number}.ts`);
    writeFileSync(at('tsconfig.json'), JSON.stringify({ compilerOptions: options, files }));
    expect(compiled()).toBe('');
  });

  it('is told by its compiler of a table, a column and a value that there are none of', () => {
    const wrong = `import { openIndex } from 'hubdex';
const index = openIndex('hubdex.db');
index.read('modles');
index.read('models', { famly: 'qwen' });
index.read('models', { parameters: '7B' });
index.read('models', {}, { order: '-size' });
const license: string = index.read('models')[0]!.license;
`;
    writeFileSync(at('example-0.ts'), wrong);
    const said = compiled();
    for (const line of [3, 4, 5, 6, 7]) expect(said).toContain(`example-0.ts(${line},`);
  });

  it.each(EXAMPLES.map((text, number) => [number, text] as const))('runs example %i', (number, text) => {
    writeFileSync(at(`run-${number}.ts`), text);
    const said = execFileSync(process.execPath, [at(`run-${number}.ts`)], { cwd: folder, encoding: 'utf8' });
    expect(said.trim().split('\n')[0]).toMatch(/\S/);
    expect(said).not.toMatch(/undefined|^(?:\[\]|0)$/m);
  });

  it('pays for what it uses: extract alone brings no database, and what is not used is shaken off', async () => {
    const bundled = async (contents: string) =>
      (
        await build({
          stdin: { contents, resolveDir: folder },
          bundle: true,
          write: false,
          format: 'esm',
          platform: 'node',
          external: ['better-sqlite3', 'tinypool'],
          metafile: true,
        })
      ).outputFiles[0]?.text ?? '';
    expect(await bundled("import { openIndex } from 'hubdex'; console.log(1);")).not.toContain('better-sqlite3');
    expect(await bundled("import { extract } from 'hubdex/extract'; console.log(extract);")).not.toContain(
      'better-sqlite3',
    );
  });

  it('runs the program', () => {
    const bin = at('node_modules', 'hubdex', 'dist', 'hubdex.js');
    const said = execFileSync(process.execPath, [bin, 'lesson', '1', '--db', at('hubdex.db')], { encoding: 'utf8' });
    expect(said).toContain('1. ');
  });

  function compiled(): string {
    try {
      return execFileSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      return String((error as { stdout?: unknown }).stdout);
    }
  }
});
