import { describe, expect, it } from 'vitest';
import type { Level } from '../../../src/expected.ts';
import { byUse, inGroups } from '../../../src/parse/choice/levels.ts';

const level = (level: number, error = 2): Level => ({
  level,
  error,
  sure: level - error,
  claims: 10,
  benchmarks: 5,
  claimants: 2,
  ownClaims: 1,
});
const expected = (level: number) => ({ level, error: 10, sure: level - 10, claims: 0 });

const model = (id: string, downloads: number | null, billions: number | null = 8, released = false) => ({
  id,
  downloads,
  parameters: billions === null ? null : billions * 1e9,
  released,
});
type Model = ReturnType<typeof model>;

function grouped(
  models: readonly Model[],
  levels: Readonly<Record<string, Level>>,
  more: { expected?: Record<string, number>; derived?: Record<string, { models: number; downloads: number }> } = {},
) {
  const placed = models.map((model) => {
    const reckoned = more.expected?.[model.id];
    const derived = more.derived?.[model.id] ?? null;
    return { ...model, expected: reckoned === undefined ? null : expected(reckoned), derived };
  });
  const found = inGroups(byUse(placed), ({ id }) => levels[id] ?? null);
  return Object.fromEntries(Object.entries(found).map(([group, some]) => [group, some.map(({ id }) => id)]));
}

describe('the order of a choice', () => {
  it('places models by what is all but sure, of equals the most used', () => {
    const models = [model('b/weak', 800), model('c/lucky', 1), model('d/strong', 5), model('e/as-strong', 50)];
    const levels = { 'b/weak': level(30), 'c/lucky': level(74, 9), 'd/strong': level(70), 'e/as-strong': level(70) };
    expect(grouped(models, levels).ranked).toEqual(['e/as-strong', 'd/strong', 'c/lucky', 'b/weak']);
  });

  it('keeps those of which too little is claimed in a group of their own, by their use and that of what is made from them', () => {
    const models = [model('a/famous', 9000), model('f/built-on', 50), model('g/known', 800)];
    const derived = { 'f/built-on': { models: 40, downloads: 200_000 } };
    expect(grouped(models, {}, { derived })).toMatchObject({ 'by use': ['f/built-on', 'a/famous', 'g/known'] });
  });

  it('never sets that group below a scored model of which less is expected than of its first', () => {
    const models = [model('b/weak', 800), model('c/strong', 1), model('a/famous', 900)];
    const levels = { 'b/weak': level(50), 'c/strong': level(70) };
    expect(grouped(models, levels, { expected: { 'a/famous': 60 } })).toMatchObject({
      ranked: ['c/strong'],
      'by use': ['a/famous'],
      lower: ['b/weak'],
    });
  });

  it('sets those of which less is expected than of the best below before the ones weaker than they are', () => {
    const models = [
      model('a/famous', 90_000),
      model('b/good', 800),
      model('c/fair', 700),
      model('d/middling', 20_000),
      model('e/weaker-still', 9000),
      model('f/nobody-can-say', 9000),
    ];
    const levels = { 'b/good': level(55), 'c/fair': level(45) };
    const reckoned = { 'a/famous': 60, 'd/middling': 50, 'e/weaker-still': 40 };
    expect(grouped(models, levels, { expected: reckoned })).toMatchObject({
      'by use': ['a/famous', 'f/nobody-can-say'],
      lower: ['b/good', 'd/middling', 'c/fair', 'e/weaker-still'],
    });
  });

  it('sets use aside within an order of magnitude: there what size, date and generation let expect decides', () => {
    const models = [model('a/older', 900), model('b/newer', 200), model('c/best', 9)];
    const order = grouped(models, {}, { expected: { 'a/older': 50, 'b/newer': 60, 'c/best': 80 } });
    expect(order['by use']).toEqual(['b/newer', 'a/older', 'c/best']);
  });

  it('counts parameters fetched: a small model is fetched more readily', () => {
    const models = [model('a/small', 50_000, 4), model('b/large', 40_000, 30)];
    expect(grouped(models, {})['by use']).toEqual(['b/large', 'a/small']);
  });

  it('sets last what hardly anybody uses and no developer stands for, and what is far smaller than what fits', () => {
    const models = [
      model('a/used', 100_000),
      model('b/tiny', 100_000, 0.5),
      model('c/experiment', 3),
      model('d/own-release', 3, 8, true),
      model('e/own-and-never-fetched', 0, 8, true),
      model('f/own-and-nobody-tells', null, 8, true),
      model('g/no-size', 100_000, null),
    ];
    expect(grouped(models, {})).toEqual({
      ranked: [],
      'by use': ['a/used', 'g/no-size', 'd/own-release', 'f/own-and-nobody-tells'],
      lower: [],
      'little known': ['e/own-and-never-fetched', 'c/experiment', 'b/tiny'],
    });
  });
});
