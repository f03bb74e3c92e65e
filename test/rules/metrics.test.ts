import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/parse/card/labels/atoms.ts';
import { readSetting } from '../../src/parse/card/labels/setting.ts';
import { METRICS, type Metric } from '../../src/rules/metrics.ts';
import { SETTINGS, type SettingPhrase } from '../../src/rules/settings.ts';

const metrics: readonly Metric[] = METRICS;
const settings: readonly SettingPhrase[] = SETTINGS;

describe('metrics and setting words', () => {
  it('are sorted', () => {
    const ids = metrics.map((row) => row.id);
    expect(ids, 'sort src/rules/metrics.ts by id').toEqual([...new Set(ids)].toSorted());
    const places = settings.map((row) => `${row.kind} ${row.id}`);
    expect(places, 'sort src/rules/settings.ts by kind and id').toEqual([...new Set(places)].toSorted());
  });

  it('share no spelling', () => {
    const owners = new Map<string, string>();
    for (const row of [...metrics, ...settings]) {
      for (const spelling of row.spellings) {
        const owner = owners.get(keyOf(spelling));
        expect(owner ?? row.id, `"${spelling}" stands for two things`).toBe(row.id);
        owners.set(keyOf(spelling), row.id);
      }
    }
  });

  it('are each read from their own spellings', () => {
    const wrong = metrics.flatMap((row) =>
      row.spellings.filter((s) => readSetting(s).metric !== row.id).map((s) => `${row.id}: ${s}`),
    );
    expect(wrong).toEqual([]);
  });

  it('say where a metric is defined', () => {
    for (const row of metrics) expect(row.source, `${row.id} needs its definition`).toMatch(/^https:\/\/\S+$/);
  });
});
