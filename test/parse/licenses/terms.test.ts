import { describe, expect, it } from 'vitest';
import { LICENSES } from '../../../src/parse/licenses/lookup.ts';
import { plainTerms } from '../../../src/parse/licenses/terms.ts';

describe('the terms of a license in plain sentences', () => {
  it('say what it allows before what it asks for', () => {
    expect(plainTerms('yes', { attribution: true })).toBe(
      'You may use it, change it, pass it on and sell what you build with it. Copies keep its notice and text.',
    );
  });

  it('tell no conditions from conditions that nobody has read', () => {
    expect(plainTerms('yes', {})).toMatch(/It asks for nothing\.$/);
    expect(plainTerms('unknown', null)).toMatch(/Nobody has read its conditions for this index\.$/);
  });

  it('count large numbers in words', () => {
    expect(plainTerms('conditional', { userCap: 700_000_000 })).toContain('Above 700 million active users');
  });

  it.each(LICENSES.map((row) => [row.id, row] as const))('%s: every condition has its sentence', (_, row) => {
    const sentences = plainTerms(row.commercialUse, row.conditions).split(/(?<=\.) (?=[A-Z])/);
    expect(sentences.length).toBeGreaterThan(Object.keys(row.conditions ?? {}).length);
    expect(sentences.join(' ')).not.toMatch(/undefined|\[object|\.\./);
  });
});
