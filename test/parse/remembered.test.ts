import { expect, it } from 'vitest';
import { type Bounds, remembered } from '../../src/parse/remembered.ts';

/** Remembers lengths, and tells which texts it had to read for that. */
function lengths(bounds?: Bounds) {
  const asked: string[] = [];
  const length = remembered((text) => {
    asked.push(text);
    return text.length > 3 ? text.length : null;
  }, bounds);
  return { asked, length };
}

it('asks once about a text that comes again, also where the answer is none', () => {
  const { asked, length } = lengths();
  expect(['gguf', 'abc', 'gguf', 'abc'].map(length)).toEqual([4, null, 4, null]);
  expect(asked).toEqual(['gguf', 'abc']);
});

it('keeps what is asked about often and lets go of the rest', () => {
  const { asked, length } = lengths({ entries: 8 });
  for (let other = 0; other < 100; other++) {
    length('often');
    length(`seldom-${other}`);
  }
  expect(asked.filter((text) => text === 'often')).toHaveLength(1);
  length('seldom-0');
  expect(asked.filter((text) => text === 'seldom-0')).toHaveLength(2);
});

it('reads long texts each time', () => {
  const { asked, length } = lengths();
  const long = 'x'.repeat(1_000);
  expect([length(long), length(long)]).toEqual([1_000, 1_000]);
  expect(asked).toHaveLength(2);
});
