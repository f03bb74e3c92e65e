/** Twenty nights with a Hub of which three models in a thousand change: what is asked for, and how the index grows. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Night, nights } from '../bench/nights.ts';

const COUNT = 20;
const RETAINED = { keepCrawls: 5, keepHistory: 5 };

async function all(options = {}): Promise<Night[]> {
  const found: Night[] = [];
  for await (const night of nights(COUNT, options)) found.push(night);
  return found;
}

let plain: Night[];
beforeAll(async () => void (plain = await all()), 120_000);

describe('a night on which 0.3 % of the models changed', () => {
  it('asks for no more than a tenth above the fewest requests that could tell', () => {
    for (const { requests, least } of plain) expect(requests / least).toBeLessThanOrEqual(1.1);
  });

  it('asks for nothing whose commit or blob did not move', () => {
    const incremental = plain.filter((_, n) => (n + 1) % 7 !== 0);
    for (const { asked } of incremental) {
      expect(asked.filter((url) => url.includes('/api/models?'))).toHaveLength(1);
      expect(asked.filter((url) => url.includes('blobs=true'))).toHaveLength(2);
      // A card's redirect and its bytes; configs stand as they were.
      expect(asked.filter((url) => url.includes('README.md'))).toHaveLength(2);
      expect(asked.filter((url) => url.includes('config.json'))).toEqual([]);
    }
  });
});

describe('the index over twenty nights', () => {
  it('grows with each; and where no more than some nights are kept, no further after these', {
    timeout: 120_000,
  }, async () => {
    const largest = (of: Night[], from: number, to: number) =>
      Math.max(...of.slice(from, to).map(({ bytes }) => bytes));
    expect(largest(plain, 10, 20)).toBeGreaterThan(largest(plain, 0, 10) * 1.03);
    const retained = await all(RETAINED);
    expect(largest(retained, 10, 20)).toBeLessThan(largest(retained, 0, 10) * 1.02);
  });
});
