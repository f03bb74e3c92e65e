import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../src/crawl/lock.ts';
import { FIXTURES } from '../crawl/recorded-run.ts';
import { demoIndex, scratch } from '../demo-index.ts';
import { closeAll, hubWith, model } from '../hub/local/five-models.ts';
import { hubdex } from './fake-terminal.ts';

const BUNDLE = new URL('../../dist/hubdex.js', import.meta.url).pathname;
const LLAMA = 'meta-llama/Llama-3.1-8B-Instruct';
const folder = scratch();
const db = await demoIndex(folder);

describe('hubdex show', () => {
  it('prints facts with the reason for each', async () => {
    const { code, out } = await hubdex(['show', LLAMA, '--db', db]);
    expect(code).toBe(0);
    expect(out).toMatch(/\* layers +│ 32 +│ structured │ config\.json#num_hidden_layers/);
    expect(out).toMatch(/card held, config held, files held, gated \(manual\)/);
  });

  it('is not particular about capitals, and gives JSON for programs', async () => {
    const { out } = await hubdex(['show', LLAMA.toLowerCase(), '--db', db, '--json']);
    const shown = JSON.parse(out);
    expect(shown.model.id).toBe(LLAMA);
    expect(shown.license[0]).toMatchObject({ license: 'llama3.1', state: 'declared', basis: 'declared' });
  });

  it('names what was perhaps meant when there is no such model', async () => {
    const { code, err } = await hubdex(['show', 'someone/Llama-3.1-8B', '--db', db]);
    expect(code).toBe(2);
    expect(err).toContain('meta-llama/Llama-3.1-8B');
  });
});

describe('hubdex search', () => {
  it('finds models and says when there are more', async () => {
    const { out } = await hubdex(['search', 'qwen2.5', 'instruct', '--limit', '2', '--db', db]);
    expect(out.match(/Qwen\/Qwen2\.5/g)?.length).toBe(2);
    expect(out).toContain('raise --limit');
  });

  it('gives CSV that a spreadsheet does not run', async () => {
    const { out } = await hubdex(['sql', "SELECT '=1+1' AS a, 'x,\"y' AS b", '--format', 'csv', '--db', db]);
    expect(out).toBe('a,b\n\'=1+1,"x,""y"\n');
  });
});

describe('hubdex sql', () => {
  it('binds parameters', async () => {
    const { out } = await hubdex([
      'sql',
      'SELECT id FROM models WHERE id = :id',
      '--param',
      `id=${LLAMA}`,
      '--format',
      'json',
      '--db',
      db,
    ]);
    expect(JSON.parse(out)).toEqual([{ id: LLAMA }]);
  });

  it('refuses to write', async () => {
    const { code, err } = await hubdex(['sql', 'DELETE FROM models', '--db', db]);
    expect(code).toBe(2);
    expect(err).toContain('read-only');
  });

  it('ends a query that takes too long', async () => {
    const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n';
    const { code, err } = await hubdex(['sql', endless, '--timeout', '1', '--db', db]);
    expect(code).toBe(1);
    expect(err).toContain('longer than 1 s');
  });

  it('says that a file of SQL is not there', async () => {
    const { code, err } = await hubdex(['sql', '--file', join(folder, 'none.sql'), '--db', db]);
    expect(code).toBe(2);
    expect(err).toContain('none.sql');
  });
});

describe('hubdex extract', () => {
  it('answers a record of which nothing is known with nulls, not guesses', async () => {
    const { code, out } = await hubdex(['extract', '--jsonl'], { stdin: '{"id":"x/y"}\n' });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      id: 'x/y',
      family: null,
      generation: null,
      line: null,
      stage: null,
      parameters: { total: null, active: null, experts: null },
      context_length: null,
      context_extended: null,
      weights: [],
      license: null,
      relation: null,
      base_models: [],
      claims: [],
      notes: [],
    });
  });

  it('answers every line in order, and goes on after a bad one', async () => {
    const { code, out } = await hubdex(['extract', '--jsonl'], {
      stdin: '{"id":"a/1"}\nnonsense\n{"name":"no id"}\n\n{"id":"a/2"}',
    });
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(3);
    expect(answers.map((answer) => answer.id ?? 'error')).toEqual(['a/1', 'error', 'error', 'a/2']);
    expect(answers[1].error).toContain('not JSON');
    expect(answers[2].error).toContain('id');
  });

  it('gives the same answers on several threads as on one', () => {
    const input = Array.from({ length: 150 }, (_, n) => JSON.stringify({ id: `lab/Llama-3.1-8B-tuned-${n}` })).join(
      '\n',
    );
    const onThreads = (threads: number) =>
      spawnSync(process.execPath, [BUNDLE, 'extract', '--jsonl', '--threads', String(threads)], {
        input,
        encoding: 'utf8',
      }).stdout;
    expect(onThreads(3).trim().split('\n')).toHaveLength(150);
    expect(onThreads(3)).toBe(onThreads(1));
  });
});

describe('hubdex crawl', () => {
  it('reports as one JSON line where nobody watches', async () => {
    const { code, out } = await hubdex(['crawl', '--replay', FIXTURES, '--db', db]);
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'done', listing: 'increment', rows_written: 0, failures: 0 });
  });

  it('tells a person in sentences', async () => {
    const { out, err } = await hubdex(['crawl', '--replay', FIXTURES, '--db', db], { watched: true });
    expect(out).toContain('0 rows written, 1 request, 0 failures');
    expect(out.match(/recorded facts of \d+ models as of 2026-08-10, not the Hub today/g)).toHaveLength(1);
    expect(err).toContain('listing:');
  });

  it('that reaches nothing has failed, and names the endpoint it asked and the cause', async () => {
    const offline = { HF_HUB_OFFLINE: '1', HF_HUB_DISABLE_IMPLICIT_TOKEN: '1', HF_ENDPOINT: 'https://mirror.example' };
    const { code, out, err } = await hubdex(['crawl', '--db', join(folder, 'offline.db')], { env: offline });
    expect(code).toBe(1);
    expect(err).toMatch(/^hubdex: nothing was answered by https:\/\/mirror\.example: offline .*HF_HUB_OFFLINE is set/);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'failed',
      endpoint: 'https://mirror.example',
      cause: expect.stringContaining('offline https://mirror.example/api/models'),
    });
    const { out: told } = await hubdex(['doctor', '--db', join(folder, 'offline.db')]);
    expect(told).toContain('whole Hub: failed');
  });

  it('is refused while another run writes the same index', async () => {
    const release = takeLock(db);
    const { code, err } = await hubdex(['crawl', '--replay', FIXTURES, '--db', db]);
    release();
    expect(code).toBe(1);
    expect(err).toContain('another hubdex');
  });

  it('takes over the lock of a process that is gone', async () => {
    writeFileSync(`${db}.lock`, '2147483646');
    const { code } = await hubdex(['crawl', '--replay', FIXTURES, '--db', db]);
    expect(code).toBe(0);
  });

  it('counts each model of a first run once, and its rows as they stand in the end', async () => {
    const first = join(folder, 'first.db');
    const { out } = await hubdex(['crawl', '--replay', FIXTURES, '--details', 'all', '--texts', 'all', '--db', first]);
    const told = JSON.parse(out);
    expect(told).toMatchObject({ models_new: told.models_seen, models_changed: 0 });
    const inSteps = join(folder, 'steps.db');
    const step = async (...args: string[]) =>
      JSON.parse((await hubdex(['crawl', '--replay', FIXTURES, '--db', inSteps, ...args])).out);
    const listed = await step('--details', 'none', '--texts', 'none');
    const understood = await step('--no-listing', '--details', 'all', '--texts', 'all');
    expect([listed.models_new, listed.models_changed]).toEqual([told.models_new, 0]);
    expect([understood.models_new, understood.models_changed]).toEqual([0, told.models_new]);
    expect(told.rows_written).toBeLessThan(listed.rows_written + understood.rows_written);
  });

  it('says of an author whom the Hub does not know whom one may have meant', async () => {
    const hub = await hubWith([model(1), model(2)], {});
    const env = { HF_ENDPOINT: hub.url, HF_HUB_DISABLE_IMPLICIT_TOKEN: '1' };
    const known = await hubdex(['crawl', '--author', 'lab', '--db', join(folder, 'lab.db')], { env });
    expect(known).toMatchObject({ code: 0, err: '' });
    const { code, out, err } = await hubdex(['crawl', '--author', 'qwenn', '--db', join(folder, 'qwenn.db')], { env });
    expect(JSON.parse(out)).toMatchObject({ outcome: 'done', models_seen: 0 });
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('no model of qwenn; did you mean Qwen') });
    await closeAll();
  });

  it('plans the texts of models that are not listed yet, and counts those of models that are', async () => {
    const plan = async (...args: string[]) => {
      const { out } = await hubdex(['crawl', '--dry-run', '--json', '--texts', 'all', ...args]);
      return JSON.parse(out).passes.find(({ pass }: { pass: string }) => pass === 'texts');
    };
    expect(await plan('--author', 'Qwen', '--db', join(folder, 'none-yet.db'))).toMatchObject({
      certainty: 'estimated',
    });
    expect((await plan('--author', 'Qwen', '--db', join(folder, 'none-yet.db'))).requests).toBeGreaterThan(0);
    const listed = join(folder, 'listed.db');
    await hubdex(['crawl', '--replay', FIXTURES, '--details', 'none', '--texts', 'none', '--db', listed]);
    const planned = await plan('--db', listed);
    const { out } = await hubdex([
      'crawl',
      '--replay',
      FIXTURES,
      '--no-listing',
      '--details',
      'none',
      '--texts',
      'all',
      '--db',
      listed,
    ]);
    const { requests } = JSON.parse(out);
    expect(planned.certainty).toBe('counted');
    expect(Math.abs(planned.requests - requests) / requests).toBeLessThan(0.05);
  });

  it('plans without asking', async () => {
    const { code, out } = await hubdex(['crawl', '--dry-run', '--db', join(folder, 'planned.db')]);
    expect(code).toBe(0);
    expect(out).toMatch(/listing: estimated [\d,]+ requests/);
    expect(out).toContain('nothing was asked and nothing written');
  });
});

describe('wrong use', () => {
  it.each([
    [['nonsense'], 'unknown command'],
    [['crawl', '--limit', 'many'], 'whole number'],
    [['crawl', '--details', 'some'], 'whole number'],
    [['crawl', '--reserve', '2'], 'share from 0'],
    [['sql'], 'no SQL'],
    [['sql', 'SELECT 1', '--param', 'x'], 'name=value'],
    [['sql', 'SELECT 1', '--format', 'xml'], 'give one of table, record, json, jsonl, csv, markdown'],
    [['show'], "missing required argument 'id'"],
    [['crawl', '--replay', '/nowhere/at/all'], 'no such folder'],
  ])('%j is told what would be right', async (args, words) => {
    const { code, err } = await hubdex([...args, ...(args[0] === 'sql' ? ['--db', db] : [])]);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('of a path without an index says how to make one', async () => {
    const { code, err } = await hubdex(['doctor', '--db', join(folder, 'none.db')]);
    expect(code).toBe(2);
    expect(err).toContain('hubdex crawl');
  });

  it('tells defaults as one types them', async () => {
    const { out } = await hubdex(['crawl', '--help']);
    expect(out.replace(/\s+/g, ' ')).toMatch(/--details <depth> [^(]*\(default: 1000\)/);
    expect(out).not.toMatch(/default: *[[{]/);
  });

  it('has help for every command', async () => {
    const { code, out } = await hubdex(['--help']);
    expect(code).toBe(0);
    for (const command of [
      'crawl',
      'reindex',
      'extract',
      'show',
      'search',
      'sql',
      'lesson',
      'explain',
      'audit',
      'doctor',
    ])
      expect(out).toContain(command);
  });
});

describe('hubdex reindex and doctor', () => {
  it('rebuilds the index to the same content and shows how large its archive is', async () => {
    const before = await hubdex(['doctor', '--digest', '--db', db]);
    const rebuilt = await hubdex(['reindex', '--db', db]);
    const after = await hubdex(['doctor', '--digest', '--db', db]);
    expect(rebuilt.out).toContain('models from their newest archived answers');
    expect(after.out).toBe(before.out);
    const { out } = await hubdex(['doctor', '--db', db]);
    expect(out).toMatch(/archive: .* compressed/);
    expect(out).toContain('integrity ok');
  });
});
