import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/parse/card/labels/atoms.ts';
import { readProprietary, readSnapshot } from '../../src/parse/card/labels/proprietary.ts';
import { PROPRIETARY, type Proprietary } from '../../src/rules/proprietary.ts';

const rows: readonly Proprietary[] = PROPRIETARY;

describe('the table of proprietary models', () => {
  it('is sorted by id and has each id once', () => {
    const ids = rows.map((row) => row.id);
    expect(ids, 'sort src/rules/proprietary.ts by id').toEqual([...new Set(ids)].toSorted());
  });

  it('gives no spelling to two models', () => {
    const owners = new Map<string, string>();
    for (const row of rows) {
      for (const name of [row.id, row.name, ...row.spellings]) {
        expect(owners.get(keyOf(name)) ?? row.id, `"${name}" of ${row.id} already belongs to the other row`).toBe(
          row.id,
        );
        owners.set(keyOf(name), row.id);
      }
    }
  });

  it('claims every example and no near miss', () => {
    const missed = rows.flatMap((row) =>
      row.examples.filter((name) => readProprietary(name)?.id !== row.id).map((name) => `${row.id}: ${name}`),
    );
    const claimed = rows.flatMap((row) =>
      row.nearMisses.filter((name) => readProprietary(name)?.id === row.id).map((name) => `${row.id}: ${name}`),
    );
    expect(missed, 'add the spelling to the row').toEqual([]);
    expect(claimed, 'a spelling of the row is too wide').toEqual([]);
  });

  it('exemplifies and sources every row and dates it to the day', () => {
    for (const row of rows) {
      expect(row.examples.length, `${row.id} needs an example`).toBeGreaterThan(0);
      expect(row.nearMisses.length, `${row.id} needs a near miss`).toBeGreaterThan(0);
      expect(row.source, `${row.id} needs its developer's page`).toMatch(/^https:\/\/\S+$/);
      expect(row.released ?? '2000-01-01', `${row.id}: YYYY-MM-DD`).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('dates a model known by its paper within the month of the paper or earlier', () => {
    for (const row of rows) {
      const number = /arxiv\.org\/abs\/(\d{2})(\d{2})\./.exec(row.source);
      if (number === null || row.released === null) continue;
      expect(row.released.slice(0, 7) <= `20${number[1]}-${number[2]}`, `${row.id}: released after its paper`).toBe(
        true,
      );
    }
  });
});

describe('names of proprietary models in cards', () => {
  it('takes a snapshot off and keeps it', () => {
    expect(readSnapshot('gpt-4o-2024-08-06')).toMatchObject({ row: { id: 'gpt-4o' }, snapshot: '2024-08-06' });
    expect(readSnapshot('GPT-4 (May 2023)')).toMatchObject({ row: { id: 'gpt-4' }, snapshot: 'may-2023' });
    expect(readSnapshot('o3-mini (high)')).toMatchObject({ row: { id: 'o3-mini' }, snapshot: 'high' });
    expect(readSnapshot('erniebot-4.0-202404 (文心一言)')).toMatchObject({
      row: { id: 'ernie-4.0' },
      snapshot: '202404',
    });
  });

  it('reads a name in front of a setting', () => {
    expect(readProprietary('GPT-3.5 (5-shot)')?.id).toBe('gpt-3.5');
  });

  it("leaves open models alone that borrow a closed one's name", () => {
    for (const name of [
      'Open_Gpt4_8x7B_v0.2',
      'gpt4-x-alpaca',
      'claude_alpaca-7b',
      'GPT4All',
      'gpt-oss-120b',
      'Grok-1',
      'GPT-2',
      'gpt-neox-20b',
      'Claude-4.6-Opus-Reasoning-Distilled',
    ])
      expect(readProprietary(name), `read from "${name}"`).toBeNull();
  });

  it('takes a lone figure for a version and not for a date', () => {
    expect(readProprietary('reka-flash-3')).toBeNull();
    expect(readProprietary('gemini-2.5-pro-preview-05-06')?.id).toBe('gemini-2.5-pro');
  });
});
