import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countNotes, readRecord } from '../../src/hub/records.ts';
import { DetailRecord, ListRecord } from '../../src/hub/shapes.ts';
import { CORPUS, corpusRows, describeCorpus, listingPages } from '../corpus.ts';

const HUB_ID = '621ffdc036468d709f174338';
const record = {
  _id: HUB_ID,
  id: 'google-bert/bert-base-uncased',
  gated: false,
  tags: ['bert'],
  downloads: 3,
  likes: 1,
};

describe('a record as known', () => {
  it('is handed on untouched and without complaint', () => {
    const read = readRecord(record);
    expect(read.record).toEqual({ id: record.id, hubId: HUB_ID, record, notes: [] });
    expect(read.record?.record).toBe(record);
  });

  it('may hold result files that the Hub rejected beside those that it took', () => {
    const evalResults = [
      { filename: '.eval_results/a.yaml', verified: false, data: { value: 1 }, source: { url: 'https://x.example' } },
      { filename: '.eval_results/b.yaml', error: 'no value', pullRequest: 7 },
    ];
    expect(readRecord({ ...record, evalResults }).record?.notes).toEqual([]);
    const odd = readRecord({ ...record, evalResults: [{ verified: false }] });
    expect(odd.record?.notes.map(({ code }) => code)).toEqual(['hub-field-type']);
  });
});

describe('drift', () => {
  it.each([
    ['a field nobody knows', { ...record, sparkle: { a: 1 } }, 'hub-field-unknown', 'api.sparkle', '{"a":1}'],
    [
      'a field nobody knows, inside',
      { ...record, gguf: { total: 1, wings: 2 } },
      'hub-field-unknown',
      'api.gguf.wings',
      '2',
    ],
    ['a number as text', { ...record, downloads: '3' }, 'hub-field-type', 'api.downloads', '"3"'],
    ['a gate of a new kind', { ...record, gated: true }, 'hub-field-type', 'api.gated', 'true'],
    ['a tag that is no text', { ...record, tags: ['a', 7] }, 'hub-field-type', 'api.tags.1', '7'],
    ['an id of Mongo that is none', { ...record, _id: 'x' }, 'hub-field-type', 'api._id', '"x"'],
  ])('is told and loses nothing: %s', (_what, drifted, code, place, saw) => {
    const read = readRecord(drifted);
    expect(read.record?.record).toBe(drifted);
    expect(read.notes).toEqual([{ code, place, saw }]);
  });

  it('keeps a record whose _id is unusable, without one', () => {
    expect(readRecord({ ...record, _id: undefined }).record?.hubId).toBeNull();
  });

  it.each([null, 7, 'x', [], {}, { id: '' }, { id: 5 }, { id: 'x'.repeat(301) }])(
    'drops only what has no id: %j',
    (json) => {
      const read = readRecord(json);
      expect(read.record).toBeNull();
      expect(read.notes[0]?.code).toBe('hub-record-unusable');
    },
  );

  it('tells of a bottomless record in a few short notes', () => {
    const siblings = Array.from({ length: 10_000 }, () => ({ rfilename: 5 }));
    const { notes } = readRecord({ ...record, siblings });
    expect(notes).toHaveLength(20);
    expect(Math.max(...notes.map(({ saw }) => saw.length))).toBeLessThanOrEqual(200);
  });

  it('is counted by field for the report of a run, positions aside', () => {
    const { notes } = readRecord({ ...record, tags: [1, 2, 3], sparkle: 1 });
    expect(Object.fromEntries(countNotes(notes))).toEqual({
      'hub-field-type api.tags': 3,
      'hub-field-unknown api.sparkle': 1,
    });
  });
});

const lines = (name: string): unknown[] => corpusRows(CORPUS, name);
const bodies = (rows: readonly unknown[]): unknown[] =>
  rows.map((row) => (row as { body: unknown }).body).filter((body) => typeof body === 'object' && body !== null);
const liveBodies = (kind: RegExp): unknown[] =>
  readdirSync(join(CORPUS, 'http/live-2026-07'))
    .filter((name) => kind.test(name) && !name.includes('401'))
    .flatMap((name) => JSON.parse(readFileSync(join(CORPUS, 'http/live-2026-07', name), 'utf8')).body);
const firstFault = (shape: typeof ListRecord | typeof DetailRecord, rows: readonly unknown[]): unknown =>
  rows.map((row) => shape.safeParse(row).error?.issues[0]).find((issue) => issue !== undefined);

describeCorpus('strictly, over everything recorded', () => {
  it('the lists of July 2024 are as known', () => {
    const pages = listingPages(join(CORPUS, 'listing'));
    expect(pages.length).toBeGreaterThan(300);
    const faults = pages.map((page) => firstFault(ListRecord, JSON.parse(page())));
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });

  it('the lists of July 2026, every expand, are as known', () => {
    const rows = liveBodies(/^models-/);
    expect(rows.length).toBeGreaterThan(10);
    expect(firstFault(ListRecord, rows)).toBeUndefined();
  });

  it.each(['api/detail-2024-07.jsonl.gz', 'api/detail-2025-09.jsonl.gz'])('the details of %s are as known', (name) => {
    expect(firstFault(DetailRecord, lines(name))).toBeUndefined();
  });

  it('the details of July 2026, every expand, are as known', () => {
    expect(firstFault(DetailRecord, liveBodies(/^model-/))).toBeUndefined();
  });

  it('the records among the recorded exchanges are as known', () => {
    const rows = bodies(lines('http/responses.jsonl.gz'));
    expect(rows.length).toBeGreaterThan(100);
    expect(firstFault(DetailRecord, rows)).toBeUndefined();
  });
});

describe('results that the Hub could not read', () => {
  it('stand as an error in place of the result, and are no drift', () => {
    const evalResults = [{ filename: '.eval_results/x.yaml', error: 'invalid', pullRequest: 3 }];
    const safetensors = { parameters: { U3: 10, F8_E8M0: 2 }, total: 12 };
    expect(readRecord({ _id: 'a'.repeat(24), id: 'a/b', evalResults, safetensors }).notes).toEqual([]);
  });
});
