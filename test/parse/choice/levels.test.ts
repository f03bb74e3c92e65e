import { describe, expect, it } from 'vitest';
import { inGroups, type Level } from '../../../src/parse/choice/levels.ts';

const level = (sure: number): Level => ({
  level: sure + 2,
  error: 2,
  sure,
  claims: 10,
  benchmarks: 5,
  claimants: 2,
  ownClaims: 1,
});

describe('the order of the estimate', () => {
  const models = [
    { id: 'a/famous', downloads: 900 },
    { id: 'b/weak', downloads: 800 },
    { id: 'c/strong', downloads: 1 },
    { id: 'd/as-strong', downloads: 5 },
    { id: 'e/new', downloads: null },
    { id: 'f/built-on', downloads: 5 },
  ];
  const derived = new Map([['f/built-on', { models: 40, downloads: 2000 }]]);
  const levels = new Map([
    ['b/weak', level(30)],
    ['c/strong', level(70)],
    ['d/as-strong', level(70)],
  ]);
  const { ranked, untested } = inGroups(models, (one) => one, levels, derived);

  it('places models by what is all but sure, of equals the most used', () => {
    expect(ranked.map(({ id }) => id)).toEqual(['d/as-strong', 'c/strong', 'b/weak']);
  });

  it('keeps those of which too little is claimed in a group of their own, by their own use and that of what is made from them, never below a weak one', () => {
    expect(untested.map(({ id }) => id)).toEqual(['f/built-on', 'a/famous', 'e/new']);
  });
});
