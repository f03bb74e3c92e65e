/** Bills of materials are held against the schema that CycloneDX's own library ships. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { billOfMaterials } from '../../src/explore/export/bom/bom.ts';
import { licensesOf } from '../../src/explore/export/bom/licenses.ts';
import { uuidOfContent, uuidOfName } from '../../src/explore/export/uuid.ts';
import { openForReading, type Sqlite } from '../../src/index/open.ts';
import { showModel } from '../../src/index/show.ts';
import { type Material, materialReader } from '../../src/index/material.ts';
import { hubdex } from '../cli/fake-terminal.ts';
import { demoIndex } from '../demo-index.ts';
import { cyclonedxValidator, SPDX_IDS } from './cyclonedx-schema.ts';

const LLAMA = 'meta-llama/Llama-3.1-8B-Instruct';
const GGUF = 'second-state/Meta-Llama-3.1-8B-Instruct-GGUF';
const invalid = cyclonedxValidator();
let folder: string;
let path: string;
let db: Sqlite;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hubdex-bom-'));
  path = await demoIndex(folder);
  db = openForReading(path);
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

function materialOf(id: string): Material {
  const shown = showModel(db, id);
  if (shown === null) throw new Error(`no ${id}`);
  return materialReader(db, () => true)(shown);
}
const billOf = (...ids: string[]) => billOfMaterials(ids.map(materialOf));
const allIds = (): string[] => db.prepare('SELECT id FROM models ORDER BY id').pluck().all() as string[];

interface Part {
  'bom-ref'?: string;
  components?: Part[];
}
const refsOf = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => [
    ...(part['bom-ref'] === undefined ? [] : [part['bom-ref']]),
    ...refsOf(part.components ?? []),
  ]);

describe('a bill of materials', () => {
  it('is valid for every model of the index, and for all of them together', () => {
    const ids = allIds();
    expect(ids.length).toBeGreaterThan(150);
    for (const id of ids) expect([id, ...invalid(billOf(id))]).toEqual([id]);
    expect(invalid(billOf(...ids))).toEqual([]);
  });

  it('is told from one that is not valid', () => {
    expect(invalid({ ...billOf(LLAMA), specVersion: 16 })).toEqual(['/specVersion must be string']);
    const [model] = billOf(LLAMA).components;
    expect(
      invalid({ ...billOf(LLAMA), components: [{ ...model, licenses: [{ license: { id: 'llama3.1' } }] }] }),
    ).not.toEqual([]);
  });

  it('declares every ref that it uses, each once', () => {
    const bill = billOf(...allIds());
    const refs = refsOf(bill.components);
    expect(new Set(refs).size).toBe(refs.length);
    const used = bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]);
    expect(used.filter((ref) => !refs.includes(ref))).toEqual([]);
    expect(bill.dependencies.some(({ dependsOn }) => dependsOn.length > 0)).toBe(true);
  });

  it('names parents as ancestors, and by reference', () => {
    const [model, parent] = billOf(LLAMA).components;
    expect(model).toMatchObject({
      group: 'meta-llama',
      name: 'Llama-3.1-8B-Instruct',
      pedigree: { ancestors: [{ type: 'machine-learning-model', group: 'meta-llama', name: 'Llama-3.1-8B' }] },
    });
    expect(parent).toMatchObject({
      name: 'Llama-3.1-8B',
      'bom-ref': expect.stringMatching(/^pkg:huggingface\/meta-llama\/Llama-3\.1-8B@/),
    });
    const both = billOf(LLAMA, 'meta-llama/Llama-3.1-8B');
    expect(
      both.components.map(({ name }) => name),
      'a parent that is asked about stands there once',
    ).toEqual(['Llama-3.1-8B-Instruct', 'Llama-3.1-8B']);
  });

  it('gives an SPDX id only where there is one, else the name of the license and where its text lies', () => {
    const stated = (id: string) => billOf(id).components[0];
    expect(stated('Qwen/Qwen2.5-7B-Instruct')).toMatchObject({
      licenses: [{ license: { id: 'Apache-2.0', acknowledgement: 'declared' } }],
      evidence: { licenses: [{ expression: 'Apache-2.0' }] },
    });
    expect(stated(LLAMA)).toMatchObject({
      licenses: [
        { license: { name: 'Llama 3.1 Community License Agreement', url: 'https://www.llama.com/llama3_1/license/' } },
      ],
      evidence: { licenses: [{ expression: 'LicenseRef-hubdex-llama3.1' }] },
    });
    const given = allIds().flatMap((id) => licensesOf(materialOf(id)).flatMap(({ license }) => license.id ?? []));
    expect(given.filter((id) => !SPDX_IDS.has(id))).toEqual([]);
    expect(given.length).toBeGreaterThan(20);
  });

  it('joins licenses of a lineage to expressions of SPDX ids and of references of our own', () => {
    const expressions = db.prepare('SELECT expression FROM effective_licenses').pluck().all() as string[];
    const named = expressions.flatMap((expression) => expression.split(' AND '));
    expect(named.filter((name) => !SPDX_IDS.has(name) && !/^LicenseRef-hubdex-[A-Za-z0-9.-]+$/.test(name))).toEqual([]);
    expect(expressions.some((expression) => expression.includes(' AND '))).toBe(true);
  });

  it('holds what the card claims of the model itself, each number with the line it stands in', () => {
    const card = modelCardOf(LLAMA);
    const claims = db.prepare("SELECT value_text, url FROM claims WHERE model_id = ? AND role = 'self'").all(LLAMA) as {
      value_text: string;
      url: string;
    }[];
    const metrics = card.quantitativeAnalysis?.performanceMetrics ?? [];
    expect(metrics.map(({ value }) => value).toSorted()).toEqual(claims.map((claim) => claim.value_text).toSorted());
    expect(metrics).toContainEqual({ type: 'acc', value: '69.4', slice: 'mmlu (5-shot)' });
    metrics.forEach(({ value }, at) => {
      const evidence = card.properties?.find(({ name }) => name === `hubdex:performanceMetrics:${at}:evidence`)?.value;
      expect(claims).toContainEqual({ value_text: value, url: evidence });
    });
  });

  it('hashes the files of which the index has a hash', () => {
    const [model] = billOf(GGUF).components;
    const [file] = db.prepare('SELECT path, sha256 FROM files WHERE model_id = ? AND sha256 IS NOT NULL').all(GGUF) as [
      { path: string; sha256: string },
    ];
    expect(model).toMatchObject({
      components: [{ type: 'file', name: file.path, hashes: [{ alg: 'SHA-256', content: file.sha256 }] }],
    });
  });

  it('says how each fact is known', () => {
    const { properties } = billOf(LLAMA).components[0] as { properties: { name: string; value: string }[] };
    expect(properties).toContainEqual({ name: 'hubdex:parameters', value: '8030261248' });
    expect(properties.find(({ name }) => name === 'hubdex:context_length:why')?.value).toMatch(
      /^structured, config\.json/,
    );
  });

  it('is the same whenever it is written, and another one for another content', async () => {
    const file = (name: string, now: string) =>
      hubdex(['export', join(folder, name), LLAMA, '--cyclonedx', '--db', path], { now: () => new Date(now) });
    await file('a.json', '2026-01-01');
    await file('b.json', '2031-01-01');
    const [a, b] = ['a.json', 'b.json'].map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(a).toBe(b);
    expect(billOf(LLAMA).serialNumber).not.toBe(billOf(GGUF).serialNumber);
    const seen = db.prepare('SELECT last_seen_at FROM models WHERE id = ?').pluck().get(LLAMA);
    expect(billOf(LLAMA).metadata.timestamp).toBe(seen);
  });

  it('lets no name or address of a stranger through as anything but text', () => {
    const held = materialOf(LLAMA);
    const name = '../..\u001b[31m/<b>"a b"\u0000{|}^`\\';
    const bill = billOfMaterials([
      {
        ...held,
        model: { ...held.model, id: name, sha: 'not a sha' },
        tags: [{ tag: 'arxiv:../../x' }, { tag: 'dataset:<script>' }],
        license: [{ license_link: 'javascript:alert(1)', license_name: null, declared: 'my license' }],
        terms: [],
        ancestry: [{ id: `${name}/parent`, sha: null, expression: null, edges: [{ relation: null }] }],
        files: [{ path: '../../etc/passwd', bytes: null, sha256: '0'.repeat(64) }],
      },
    ]);
    expect(invalid(bill)).toEqual([]);
    const [model] = bill.components;
    expect(model?.['bom-ref']).toMatch(/^pkg:huggingface\/[\w.%/-]+@not%20a%20sha$/);
    expect(model).toMatchObject({ licenses: [{ license: { name: 'my license', acknowledgement: 'declared' } }] });
    expect(JSON.stringify(bill)).not.toMatch(/javascript:|arxiv\.org|\p{Cc}/u);
  });

  it.each([
    ['other', null, null, undefined],
    ['other', 'house rules', null, { name: 'house rules' }],
    ['other', null, 'https://maker.example/terms', { name: 'other', url: 'https://maker.example/terms' }],
  ])('takes %j with the name %j and the link %j for %j', (declared, license_name, license_link, license) => {
    const held = materialOf(LLAMA);
    const terms = db.prepare('SELECT * FROM licenses WHERE license = ?').all(declared) as Material['terms'];
    const stated = [{ declared, license_name, license_link }];
    const [told] = licensesOf({ ...held, license: stated, terms });
    expect(told?.license).toEqual(license && { ...license, acknowledgement: 'declared' });
  });

  it('finds the text of a license where the card names a file of the repo', () => {
    const held = materialOf(LLAMA);
    const bill = billOfMaterials([
      { ...held, license: [{ license_link: 'LICENSE', license_name: 'x', declared: 'other' }] },
    ]);
    expect(JSON.stringify(bill.components[0])).toContain(
      `"url":"https://huggingface.co/${LLAMA}/blob/${held.model.sha}/LICENSE"`,
    );
  });
});

const modelCardOf = (id: string) => {
  const [model] = billOf(id).components;
  if (model === undefined || !('modelCard' in model)) throw new Error('no model');
  return model.modelCard as {
    quantitativeAnalysis?: { performanceMetrics: { type?: string; value: string; slice: string }[] };
    properties?: { name: string; value: string }[];
  };
};

describe('hubdex export --cyclonedx', () => {
  it('writes one file, or prints it, each model once', async () => {
    const written = await hubdex([
      'export',
      '--cyclonedx',
      join(folder, 'new', 'bom.json'),
      LLAMA,
      GGUF,
      LLAMA.toLowerCase(),
      '--db',
      path,
    ]);
    expect(written).toMatchObject({
      code: 0,
      out: expect.stringContaining('CycloneDX 1.6, 2 models, 1 parent of theirs'),
    });
    expect(readdirSync(join(folder, 'new'))).toEqual(['bom.json']);
    const printed = await hubdex(['export', '-', `https://huggingface.co/${LLAMA}`, GGUF, '--cyclonedx', '--db', path]);
    expect(printed.out).toBe(readFileSync(join(folder, 'new', 'bom.json'), 'utf8'));
  });

  it.each([
    ['no model', ['bom.json'], 'hubdex export FILE --cyclonedx owner/name'],
    ['a model that is not there', ['bom.json', 'meta-llama/Llama-3.1-8B-Instruckt'], LLAMA],
    ['a folder for a file', ['/tmp', LLAMA], '/tmp is a folder'],
    ['an option of tables', ['bom.json', LLAMA, '--since', '1'], '--since'],
  ])('says what would be right where it is given %s', async (_, args, says) => {
    const { code, err } = await hubdex(['export', ...args, '--cyclonedx', '--db', path]);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  it('is what models are named for: tables are of all', async () => {
    const { code, err } = await hubdex(['export', join(folder, 'tables'), LLAMA, '--db', path]);
    expect([code, err]).toEqual([2, expect.stringContaining('--cyclonedx')]);
  });
});

describe('ids that follow from content', () => {
  it('are UUIDs as others make them', () => {
    // Python: uuid.uuid5(uuid.NAMESPACE_URL, 'https://example.com/')
    expect(uuidOfName('https://example.com/')).toBe('dd2c1780-811a-5296-81c5-178a0ef488bc');
    expect(uuidOfContent('x')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
