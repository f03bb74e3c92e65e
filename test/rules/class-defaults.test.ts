import { describe, expect, it } from 'vitest';
import { CLASS_DEFAULTS } from '../../src/rules/class-defaults.ts';
import { CONFIG_SHAPES } from '../../src/rules/config-shapes.ts';
import { EXTENSIONS, RESERVED_POSITIONS } from '../../src/rules/contexts.ts';
import { repeated, unsorted, unsourced } from './table.ts';

describe('the tables of what a config leaves to its class', () => {
  it.each([
    ['CLASS_DEFAULTS', CLASS_DEFAULTS],
    ['RESERVED_POSITIONS', RESERVED_POSITIONS],
    ['EXTENSIONS', EXTENSIONS],
  ])('%s is sorted by id, unique and sourced', (_name, rows) => {
    expect(unsorted(rows.map((row) => row.id))).toBeNull();
    expect(unsourced(rows)).toBeNull();
  });

  it('gives each type to one row', () => {
    expect(repeated(CLASS_DEFAULTS.flatMap((row) => [...row.types]))).toBeNull();
    expect(repeated(RESERVED_POSITIONS.flatMap((row) => [...row.types]))).toBeNull();
  });

  it('fills in only quantities that a row of config shapes reads, and patterns of windows', () => {
    const read = new Set<string>([...CONFIG_SHAPES.flatMap((row) => row.keys), 'sliding_window_pattern']);
    const unread = CLASS_DEFAULTS.flatMap((row) => Object.keys(row.values)).filter((key) => !read.has(key));
    expect(unread).toEqual([]);
  });

  it.each(RESERVED_POSITIONS.map((row) => [row.id, row] as const))(
    '%s holds its examples and no near miss',
    (_id, row) => {
      for (const example of row.examples) expect(row.types).toContain(example);
      for (const miss of row.nearMisses) expect(row.types).not.toContain(miss);
    },
  );
});
