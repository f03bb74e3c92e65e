/** hubdex as a library, seen from a project that has it as a dependency. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hubdex } from '../cli/fake-terminal.ts';
import { demoIndex } from '../demo-index.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
let folder: string;
let db: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hubdex-library-'));
  db = await demoIndex(folder);
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules', 'hubdex'));
  writeFileSync(join(folder, 'package.json'), '{"type": "module", "private": true}');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const USES = `import { choose, ChoiceError, type ChosenModel, type Extracted, explainName, extract, openIndex } from 'hubdex';
import { extract as pure } from 'hubdex/extract';

const card = '| | MMLU |\\n|---|---|\\n| Qwen2.5-7B | 74.2 |\\n';
const model: Extracted = extract({ id: 'Qwen/Qwen2.5-7B', card });
const total: number | undefined = model.parameters.total?.value;
const index = openIndex(process.argv[2] ?? '');
const families: unknown = index.query('SELECT DISTINCT family FROM models WHERE owner = :owner', { owner: 'Qwen' });
const shown: string = String(index.show('qwen/qwen2.5-7b-instruct')?.model.id);
const refusal = (ask: () => { models: readonly ChosenModel[] }) => {
  try {
    return ask().models.length;
  } catch (error) {
    return error instanceof ChoiceError ? error.message : null;
  }
};
console.log(JSON.stringify({
  total,
  claim: model.claims.map(({ benchmark, value, role, source }) => [benchmark, value, role, source.line]),
  same: JSON.stringify(pure({ id: 'Qwen/Qwen2.5-7B', card })) === JSON.stringify(model),
  words: explainName('Qwen/Qwen2.5-7B').map(({ kind }) => kind),
  families,
  shown,
  found: index.search('coder', 1).length,
  chosen: choose(index, { gpu: 'RTX 4090', context: 32_768, limit: 5 }).models,
  refused: refusal(() => choose(index, { memory: 'lots' })),
}));
index.close();
`;

describe('a project that imports hubdex', () => {
  it('reads an index, and understands records, with types that its compiler checks', async () => {
    writeFileSync(join(folder, 'uses.ts'), USES);
    const options = {
      module: 'nodenext',
      target: 'es2022',
      strict: true,
      noEmit: true,
      types: ['node'],
      typeRoots: [join(ROOT, 'node_modules/@types')],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['uses.ts'] }));
    const tsc = join(ROOT, 'node_modules/.bin/tsc');
    expect(execFileSync(tsc, ['-p', folder], { encoding: 'utf8' })).toBe('');
    const said = JSON.parse(execFileSync(process.execPath, [join(folder, 'uses.ts'), db], { encoding: 'utf8' }));
    expect(said).toMatchObject({
      claim: [['mmlu', 74.2, 'self', 3]],
      same: true,
      families: [{ family: 'qwen' }],
      shown: 'Qwen/Qwen2.5-7B-Instruct',
      found: 1,
    });
    expect(said.words).toEqual(['owner', 'generation', 'size']);
    expect(said.refused).toBe('memory lots: give bytes or an amount such as 24GB');
    const asked = ['choose', '--gpu', 'RTX 4090', '--context', '32k', '--limit', '5', '--json', '--db', db];
    const { out } = await hubdex(asked);
    expect(said.chosen, 'the command line answers the same').toEqual(JSON.parse(out).models);
  });

  it('is told by its compiler what a record cannot be', () => {
    writeFileSync(join(folder, 'uses.ts'), `import { extract } from 'hubdex/extract';\nextract({ id: 7 });\n`);
    const tsc = join(ROOT, 'node_modules/.bin/tsc');
    expect(() => execFileSync(tsc, ['-p', folder], { encoding: 'utf8', stdio: 'pipe' })).toThrow(/tsc/);
  });
});

describe('hubdex/extract', () => {
  it('runs where there is no Node: bundled for a browser, with nothing but the language around it', async () => {
    const entry = "import { extract } from 'hubdex/extract'; result(extract({ id: 'TheBloke/Mixtral-8x7B-GGUF' }));";
    const { outputFiles } = await build({
      stdin: { contents: entry, resolveDir: folder },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      write: false,
    });
    const results: { family: { value: string } | null }[] = [];
    runInNewContext(outputFiles[0]?.text ?? '', {
      result: (one: (typeof results)[number]) => results.push(one),
      TextEncoder,
      URL,
    });
    expect(results[0]?.family?.value).toBe('mistral');
  });

  it('loads nothing native', () => {
    const text = readFileSync(join(ROOT, 'dist/extract.js'), 'utf8');
    expect(text.match(/(?:from|import|require)\s*\(?\s*["'](?:node:[\w/]+|better-sqlite3|tinypool)["']/g)).toBeNull();
  });
});
