import { describe, expect, it } from 'vitest';
import { readName } from '../../src/parse/names/read.ts';
import { LICENSED_FAMILIES } from '../../src/rules/licensed-families.ts';
import { NAME_WORDS, type NameWordRow } from '../../src/rules/name-words.ts';
import { STAGE_METHODS, STAGE_TAGS } from '../../src/rules/stages.ts';
import { TASK_LINES } from '../../src/rules/task-lines.ts';
import { repeated, unsorted, unsourced } from './table.ts';

const rows: readonly NameWordRow[] = NAME_WORDS;

describe('the table of words in names', () => {
  it('is sorted by id, each word in one row, every row sourced and explained', () => {
    expect(unsorted(rows.map((row) => row.id))).toBeNull();
    expect(repeated(rows.flatMap((row) => row.words))).toBeNull();
    expect(unsourced(rows)).toBeNull();
    for (const row of rows) expect(row.meaning.length, `say in plain words what ${row.id} means`).toBeGreaterThan(4);
  });

  it.each(rows.map((row) => [row.id, row] as const))('every word of %s is read as it', (id, row) => {
    for (const word of row.words) {
      const reading = readName(`someone/Zyx-${word}`);
      const within = [...reading.lines, ...reading.stages].map((stand) => stand.value);
      const claimed = reading.claims.some((held) => held.kind === row.kind && held.value === row.value);
      expect(
        claimed || within.includes(row.value),
        `${word} is claimed by another table first: remove it from ${id}`,
      ).toBe(true);
    }
  });

  it.each([
    ['someone/kitten-7B', 'stage'],
    ['someone/decoder-only', 'line'],
    ['someone/mathilda', 'line'],
    ['someone/basement', 'stage'],
    ['someone/chateau', 'stage'],
    ['someone/omnivore', 'line'],
    ['someone/visionary', 'line'],
    ['someone/guardrobe', 'line'],
  ] as const)('%s has no %s: words count whole', (id, kind) => {
    expect(readName(id).claims.filter((claim) => claim.kind === kind)).toEqual([]);
  });
});

describe('the tables of stages, lines and licenses beside it', () => {
  it('are unique and sourced', () => {
    expect(unsorted(STAGE_METHODS.map((row) => row.method))).toBeNull();
    expect(repeated(STAGE_TAGS.flatMap((row) => row.tags))).toBeNull();
    expect(unsorted(TASK_LINES.map((row) => row.line))).toBeNull();
    expect(unsorted(LICENSED_FAMILIES.map((row) => row.id))).toBeNull();
    expect(unsourced(LICENSED_FAMILIES)).toBeNull();
    expect(unsourced(TASK_LINES.map((row) => ({ id: row.line, source: row.source })))).toBeNull();
    expect(unsourced(STAGE_METHODS.map((row) => ({ id: row.method, source: row.source })))).toBeNull();
  });

  it('know every method they speak of', () => {
    const methods = new Set(rows.filter((row) => row.kind === 'method').map((row) => row.value));
    for (const { method } of STAGE_METHODS) expect(methods.has(method), `${method} is no word of names`).toBe(true);
  });
});
