/** The changelog keeps its form, and speaks of the version that is built. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('..', import.meta.url).pathname;
const LINES = readFileSync(`${ROOT}CHANGELOG.md`, 'utf8').split('\n');
const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };

describe('the changelog', () => {
  const heads = LINES.filter((line) => line.startsWith('## '));

  it('begins with what is not released, then goes from the newest version down, each with its day', () => {
    expect(heads[0]).toBe('## [Unreleased]');
    const dated = heads.slice(1).map((line) => /^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$/.exec(line));
    expect(dated.filter((match) => match === null)).toEqual([]);
    const days = dated.map((match) => match?.[2] ?? '');
    expect(days).toEqual(days.toSorted().reverse());
    expect(dated[0]?.[1], 'give what stands under Unreleased this version and a day').toBe(version);
  });

  it('sorts what changed by what it is to a user', () => {
    const kinds = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
    const others = LINES.filter((line) => line.startsWith('### ') && !kinds.includes(line.slice(4)));
    expect(others).toEqual([]);
  });
});
