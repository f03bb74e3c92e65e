import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/parse/config/json.ts';

describe('config.json as Python writes it', () => {
  it('reads infinities and not-a-numbers as null', () => {
    expect(parseConfig('{"time_step_limit": [0.0, Infinity], "a": NaN, "b": -Infinity}')).toEqual({
      time_step_limit: [0, null],
      a: null,
      b: null,
    });
  });

  it('leaves the same words in texts alone', () => {
    expect(parseConfig('{"name": "Infinity, NaN", "x": Infinity}')).toEqual({ name: 'Infinity, NaN', x: null });
  });

  it.each(['', 'not json', '[1]', '"text"', '{"a": undefined}'])('gives null for %j', (text) => {
    expect(parseConfig(text)).toBeNull();
  });
});
