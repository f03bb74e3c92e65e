/** Claims as records of Every Eval Ever: valid, with who says it about whom, and read back with nothing lost. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eeeRecords } from '../../src/explore/export/eee/record.ts';
import { pathPart } from '../../src/explore/export/path-part.ts';
import { openForReading, type Sqlite } from '../../src/index/open.ts';
import { type CardWithClaims, cardsWithClaims, type ClaimMade } from '../../src/index/claims-made.ts';
import { hubdex } from '../cli/fake-terminal.ts';
import { demoIndex } from '../demo-index.ts';
import { EEE_PLACE, EeeLog } from './eee-schema.ts';

const LLAMA = 'meta-llama/Llama-3.1-8B-Instruct';
let folder: string;
let path: string;
let db: Sqlite;
let files: string[];
let records: ReturnType<typeof EeeLog.parse>[];
const written = (name: string): string[] =>
  readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, name, file)).isFile() && file !== 'manifest.json')
    .toSorted();
const parsed = (name: string, file: string): unknown => JSON.parse(readFileSync(join(folder, name, file), 'utf8'));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hubdex-eee-'));
  path = await demoIndex(folder);
  db = openForReading(path);
  await hubdex(['export', join(folder, 'eee'), '--eee', '--db', path]);
  files = written('eee');
  records = files.map((file) => EeeLog.parse(parsed('eee', file)));
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

/** What the records say of every claim, as the index has it. */
const TOLD = [
  'model_id',
  'subject',
  'role',
  'role_reason',
  'benchmark',
  'label',
  'variant',
  'metric',
  'shots',
  'value_text',
  'source_kind',
  'line',
  'url',
  'standing',
] as const;

describe('records of Every Eval Ever', () => {
  it('are valid, and lie where the datastore takes them from', () => {
    expect(records.length).toBeGreaterThan(100);
    expect(files.filter((file) => !EEE_PLACE.test(file))).toEqual([]);
    files.forEach((file, at) => expect(records[at]?.evaluation_id).toContain(file.slice(-41, -5)));
  });

  it('lose nothing: read back they are the claims of the index', () => {
    const back = records.flatMap(({ source_metadata: { additional_details: from }, evaluation_results: results }) =>
      results.map(({ score_details: { details } }) => {
        const row = { ...details, model_id: from.card, standing: from.standing, subject: details.called };
        return JSON.stringify(TOLD.map((name) => (row as Record<string, string | undefined>)[name] ?? null));
      }),
    );
    const held = db.prepare(`SELECT ${TOLD.join(', ')} FROM claims`).all() as Record<string, unknown>[];
    const texts = held.map((row) =>
      JSON.stringify(TOLD.map((name) => (row[name] === null ? null : String(row[name])))),
    );
    expect(texts.length).toBeGreaterThan(5000);
    expect(back.toSorted()).toEqual(texts.toSorted());
  });

  it('have ids of their own', () => {
    const ids = records.map(({ evaluation_id: id }) => id);
    const results = records.flatMap(({ evaluation_results }) =>
      evaluation_results.map((one) => one.evaluation_result_id),
    );
    expect([new Set(ids).size, new Set(results).size]).toEqual([ids.length, results.length]);
  });

  it('say who reports about whom', () => {
    const ofCard = records.filter(({ source_metadata: { additional_details } }) => additional_details.card === LLAMA);
    const seen = ofCard.map(({ source_metadata: source, model_info: model }) => [
      source.source_organization_name,
      source.evaluator_relationship,
      source.additional_details.said_by,
      model.id,
    ]);
    expect(seen).toContainEqual(['meta-llama', 'first_party', 'own card', LLAMA]);
    expect(seen).toContainEqual(['meta-llama', 'first_party', 'same owner', 'meta-llama/Llama-3.1-70B-Instruct']);
    const others = records.filter(({ source_metadata: source }) => source.additional_details.said_by === 'other card');
    expect(
      new Set(
        others.map(({ source_metadata, model_info }) =>
          [source_metadata.evaluator_relationship, model_info.additional_details.identity].join(),
        ),
      ),
    ).toEqual(new Set(['third_party,certain', 'other,name']));
  });

  it('give a score on the scale of its benchmark, and what was printed', () => {
    const own = records.find(
      ({ model_info: { id }, source_metadata: { additional_details: from } }) => id === LLAMA && from.card === LLAMA,
    );
    const result = own?.evaluation_results.find(({ evaluation_name: name }) => name === 'mmlu');
    expect(result).toMatchObject({
      source_data: { source_type: 'url', dataset_name: 'MMLU' },
      metric_config: { metric_id: 'acc', metric_unit: 'percent', lower_is_better: false, min_score: 0, max_score: 100 },
      score_details: { score: 69.4, details: { value_text: '69.4', line: '50' } },
      generation_config: { additional_details: { shots: '5' } },
    });
  });

  it('are the same whenever they are written', async () => {
    await hubdex(['export', join(folder, 'again'), '--eee', '--db', path], { now: () => new Date('2031-01-01') });
    expect(written('again')).toEqual(files);
    for (const file of files) expect(parsed('again', file)).toEqual(parsed('eee', file));
  });

  it('are of the cards of the models that are named, where any are', async () => {
    const { code, out } = await hubdex(['export', join(folder, 'one'), LLAMA, '--eee', '--json', '--db', path]);
    expect(code).toBe(0);
    const manifest = JSON.parse(out);
    const claims = db.prepare('SELECT count(*) FROM claims WHERE model_id = ?').pluck().get(LLAMA);
    expect(manifest).toMatchObject({ format: 'every-eval-ever 0.3.0', cards: 1, results: claims });
    expect(written('one').length).toBe(manifest.records);
    const refused = await hubdex(['export', folder, '--eee', '--db', path]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('holds other files')]);
  });
});

describe('a claim', () => {
  const card: CardWithClaims = {
    id: 'maker/model',
    owner: 'maker',
    name: 'model',
    hub_id: null,
    sha: null,
    last_seen_at: '2026-01-01T00:00:00.000Z',
  };
  const claim = (more: Partial<ClaimMade>): ClaimMade => {
    const [first] = [...cardsWithClaims(db, new Set([LLAMA]))].flatMap(({ claims }) => claims);
    if (first === undefined) throw new Error('no claim');
    return { ...first, ...more };
  };
  const recordOf = (more: Partial<ClaimMade>) => {
    const [record] = eeeRecords(card, [claim(more)]);
    return EeeLog.parse(record);
  };

  it.each([
    ['own card', 'maker/model', 'maker', 'first_party'],
    ['verified', 'maker/model', 'Hugging Face', 'third_party'],
    ['community', 'maker/model', 'unknown', 'third_party'],
    ['repackaging', 'other/model', 'maker', 'other'],
  ])('said by %s about %s is reported by %s, %s', (said_by, subject_id, reporter, relationship) => {
    const { source_metadata: source } = recordOf({ said_by, subject_id });
    expect([source.source_organization_name, source.evaluator_relationship]).toEqual([reporter, relationship]);
  });

  it('about a proprietary model names its maker; the maker itself is the first party', () => {
    const about = {
      subject_id: 'proprietary:big-1',
      proprietary_name: 'Big 1',
      proprietary_developer: 'Maker',
      said_by: 'other card',
    };
    expect(recordOf(about)).toMatchObject({
      model_info: {
        id: 'maker/big-1',
        name: 'Big 1',
        developer: 'Maker',
        additional_details: { model_availability: 'closed_weights' },
      },
      source_metadata: { evaluator_relationship: 'first_party' },
    });
    expect(recordOf({ ...about, proprietary_developer: 'Else' }).source_metadata.evaluator_relationship).toBe(
      'third_party',
    );
  });

  it.each([
    ['off its scale', { score: 130 }],
    ['in another metric', { metric: 'elo', metric_unit: 'elo' }],
    ['on a benchmark that nobody knows', { benchmark: null, unit: null, range_max: null, higher_is_better: null }],
  ])('%s has no bounds that would be made up', (_, more) => {
    const [result] = recordOf(more).evaluation_results;
    expect(result?.metric_config).toMatchObject({ min_score: '-Infinity', max_score: 'Infinity' });
  });
});

describe('names of strangers as parts of paths', () => {
  it.each([
    ['..', '_'],
    ['../../etc', '.._.._etc'],
    ['a:b"c\u001b[31m', 'a_b_c_31m'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['data', '_data'],
    ['模型', '_'],
    ['', '_'],
    ['x'.repeat(300), 'x'.repeat(100)],
  ])('%j is %s', (name, part) => {
    expect(pathPart(name)).toBe(part);
    expect(`data/c/${part}/m/00000000-0000-4000-8000-000000000000.json`).toMatch(EEE_PLACE);
  });
});
