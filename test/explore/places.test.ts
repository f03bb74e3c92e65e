import { describe, expect, it } from 'vitest';
import { joined, placesOf, shared } from '../../src/explore/columns/places.ts';

const list = (...places: number[]): Int32Array => Int32Array.from(places);
/** Every so many places below a hundred. */
const each = (step: number): number[] => Array.from({ length: 100 }, (_, at) => at).filter((at) => at % step === 0);

describe('lists of places', () => {
  it('are joined in order, the last bit of a word included', () => {
    expect([...joined([list(0, 31, 64), list(5, 32, 63), list(95)])]).toEqual([0, 5, 31, 32, 63, 64, 95]);
  });

  it('are joined to nothing where there are none, and stay as they are alone', () => {
    const one = list(3, 4);
    expect([...joined([])]).toEqual([]);
    expect([...joined([list(), list()])]).toEqual([]);
    expect(joined([one])).toBe(one);
  });

  it('share what stands in both, whichever comes first', () => {
    const [threes, fives] = [list(...each(3)), list(...each(5))];
    expect([...shared(threes, fives)]).toEqual(each(15));
    expect([...shared(fives, threes)]).toEqual(each(15));
    expect([...shared(threes, list())]).toEqual([]);
  });

  it('are found by keys in any order; a key without a place is none', () => {
    expect([...placesOf(list(-1, 2, 0, 1), [3, 1, 0, 9])]).toEqual([1, 2]);
  });
});
